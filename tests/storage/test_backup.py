"""A backup is a proven whole or not there; the one before it stands until then."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from rongchang_desktop.storage.backup import backup_name
from rongchang_desktop.storage.checking import check
from rongchang_desktop.storage.refusals import DamagedLedgerError
from rongchang_desktop.storage.store import Store

from .ledgers import ROAD, filled_file, retitled, take


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return filled_file(tmp_path)


def test_a_backup_is_the_same_ledger_and_can_be_opened_like_one(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "备份" / "一" / "copy.rcplan"
    with Store.open(path) as store:
        take(store, retitled(ROAD, "修好两条路"))
        store.back_up(target)
        saved, steps = store.load(updates="all"), store.steps()
        take(store, retitled(store.load().plans[2024].items["road"], "还能写"))
    assert check(target).is_sound
    with Store.open(target) as copy:
        assert (copy.ledger_id, copy.load(updates="all"), copy.steps()) == ("ledger-1", saved, steps)
    assert [each.name for each in target.parent.iterdir()] == ["copy.rcplan"]


def test_a_backup_of_a_damaged_file_is_refused_and_the_old_backup_stands(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "b" / "copy.rcplan"
    with Store.open(path) as store:
        store.back_up(target)
    good = target.read_bytes()
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE items SET title = '坏' WHERE id = 'road'")
        database.commit()
    with Store.open(path) as store, pytest.raises(DamagedLedgerError):
        store.back_up(target)
    assert target.read_bytes() == good
    assert [each.name for each in target.parent.iterdir()] == ["copy.rcplan"]


def test_the_names_of_backups_sort_by_time() -> None:
    moments = [datetime(2024, 9, 30, 23, 59, 59), datetime(2024, 10, 1, 0, 0, 0)]
    names = [backup_name(Path("计划.rcplan"), moment) for moment in moments]
    assert names == sorted(names)
    assert names[0] == "计划 2024-09-30 235959.rcplan"
