"""The process that is killed or starved: edits, backs up or migrates a file, and tells what it has acknowledged."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.storage import driver
from rongchang_desktop.storage.store import Store
from tests.storage.ledgers import retitled, take
from tests.storage.test_upgrade import _learn_next_version

EDITS = 3
LENGTH = 100


def say(line: str) -> None:
    os.writev(1, [f"{line}\n".encode()])  # not a write the tracer counts


def edit(path: Path) -> None:
    """Retitle one item again and again; a refusal is told and the edit tried once more."""
    with Store.open(path) as store:
        item = store.load().plans[2024].items["road"]
        assert isinstance(item, Commitment)
        for number in range(EDITS):
            title = f"第{number}次" * LENGTH
            try:
                take(store, retitled(item, title))
            except UserFacingError as error:
                say(f"refused {type(error).__name__}")
                continue
            item = replace(item, title=title)
            say(f"saved {number}")


def back_up(path: Path) -> None:
    with Store.open(path) as store:
        store.back_up(path.parent / "backup.rcplan")


def migrate(path: Path) -> None:
    _learn_next_version(pytest.MonkeyPatch(), path.parent / "migrations")
    Store.open(path, backups=path.parent / "backups").close()


if __name__ == "__main__":
    if "--without-journal" in sys.argv:
        driver._SAFE_WRITING = ("journal_mode=OFF", "synchronous=EXTRA", "locking_mode=EXCLUSIVE")
    {"edit": edit, "back_up": back_up, "migrate": migrate}[sys.argv[1]](Path(sys.argv[2]))
