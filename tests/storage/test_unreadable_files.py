"""A file whose text or steps cannot be read is called damaged, and is let go of while its error is still shown."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from rongchang_desktop.storage.checking import check
from rongchang_desktop.storage.refusals import DamagedLedgerError
from rongchang_desktop.storage.store import Store

from .ledgers import ROAD, filled_file, retitled, take

NO_TEXT = "CAST(X'C5C5C5' AS TEXT)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return filled_file(tmp_path)


def _alter(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        (f"UPDATE items SET title = {NO_TEXT} WHERE id = 'road'", Store.load),
        ("UPDATE items SET year = 2034 WHERE id = 'road'", Store.load),
        (f"UPDATE journal SET actor = {NO_TEXT}", Store.steps),
        ("UPDATE journal SET at = X'00'", Store.steps),
        (f"UPDATE journal SET changes = {NO_TEXT}", lambda store: store.changes_of(1)),
        (f"UPDATE journal SET changes = {NO_TEXT}", lambda store: store.history_of("road")),
        ("UPDATE journal SET changes = '[1]'", lambda store: store.history_of("road")),
        ("""UPDATE journal SET changes = '[{"table":"items"}]'""", lambda store: store.changes_of(1)),
        ("""UPDATE journal SET changes = '[{"table":"items","after":{}}]'""", lambda store: store.history_of("road")),
    ],
)
def test_what_cannot_be_read_is_damage_and_the_file_is_free_at_once(
    path: Path, statement: str, read: Callable[[Store], object]
) -> None:
    _alter(path, statement)
    with Store.open(path) as store, pytest.raises(DamagedLedgerError) as shown:
        read(store)
    with Store.open(path):  # while the error still stands in a dialog
        assert shown.value.params["name"] == path.name


def test_a_step_can_be_saved_after_something_could_not_be_read(path: Path) -> None:
    _alter(path, f"UPDATE updates SET text = {NO_TEXT} WHERE id = 'update-1'")
    with Store.open(path) as store:
        with pytest.raises(DamagedLedgerError) as shown:
            store.updates_of(["road"])
        take(store, retitled(ROAD, "修好两条路"))
        assert len(store.steps()) == 2
    assert shown.value.params["name"] == path.name


def test_a_schema_that_is_no_text_is_damage_for_everybody(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE TABLE meta", b"CREATE TABL\xc5 meta"))
    assert path.read_bytes() != content
    for read_only in (False, True):
        with pytest.raises(DamagedLedgerError):
            Store.open(path, read_only=read_only)
    assert not check(path).is_sound


def test_a_check_of_steps_without_records_ends_with_findings(path: Path) -> None:
    _alter(path, """UPDATE journal SET changes = '[{"table":"items"}]'""")
    assert not check(path).is_sound
