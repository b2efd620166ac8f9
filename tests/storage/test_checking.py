"""A check finds what was changed behind the program's back, and says where."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rongchang_desktop.storage.checking import check
from rongchang_desktop.storage.findings import Trouble
from rongchang_desktop.storage.refusals import DamagedLedgerError, ForeignFileError, MissingLedgerError
from rongchang_desktop.storage.schema.version import SCHEMA_VERSION
from rongchang_desktop.storage.store import Store

from .ledgers import ROAD, filled_file, retitled, take


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = filled_file(tmp_path)
    with Store.open(path) as store:
        take(store, retitled(ROAD, "修好两条路"))
    return path


def _tampered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def test_a_sound_file_is_sound_counted_and_unchanged(path: Path) -> None:
    before = path.read_bytes()
    report = check(path)
    assert report.is_sound
    assert (report.ledger_id, report.version) == ("ledger-1", SCHEMA_VERSION)
    assert (report.counts["items"], report.counts["updates"], report.counts["milestones"]) == (7, 2, 1)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE items SET title = '改过' WHERE id = 'road'", (Trouble.ROW, "items", "road")),
        ("UPDATE targets SET value = '9.00' WHERE id = 'length'", (Trouble.ROW, "targets", "length")),
        ("UPDATE items SET version = 7 WHERE id = 'area'", (Trouble.ROW, "items", "area")),
        ("DELETE FROM milestones", (Trouble.NOT_AS_JOURNALLED, "milestones", "half")),
        ("DELETE FROM departments", (Trouble.ORPHAN, "ownerships", "#1")),
        ("UPDATE journal SET actor = '李四' WHERE sequence = 2", (Trouble.JOURNAL_ROW, "", "2")),
        ("UPDATE journal SET changes = '[' WHERE sequence = 1", (Trouble.UNREADABLE, "journal", "")),
        ("DELETE FROM journal WHERE sequence = 1", (Trouble.JOURNAL_GAP, "", "1")),
        ("DELETE FROM journal WHERE sequence = 2", (Trouble.NOT_AS_JOURNALLED, "items", "road")),
    ],
    ids=lambda value: value.split(" WHERE")[0] if isinstance(value, str) else None,
)
def test_a_change_behind_the_programs_back_is_found_and_named(path: Path, statement: str, expected) -> None:
    _tampered(path, statement)
    findings = check(path).findings
    assert expected in {(found.trouble, found.table, found.key) for found in findings}
    assert all(str(found) for found in findings)


def test_an_index_that_lost_an_entry_is_found(path: Path) -> None:
    _tampered(path, "PRAGMA writable_schema=ON", "DELETE FROM sqlite_master WHERE name = 'ix_items_parent_id'")
    assert Trouble.PAGES in {found.trouble for found in check(path).findings}


def test_any_single_flipped_bit_of_what_people_wrote_is_found(path: Path) -> None:
    good = path.read_bytes()
    wanted = ("修好两条路", "交通局", "现场", "开工", "督查室")
    chance = random.Random(1)
    for text in wanted:
        bad = bytearray(good)
        bad[good.rindex(text.encode()) + chance.randrange(len(text.encode()))] ^= 1 << chance.randrange(8)
        path.write_bytes(bad)
        assert not check(path).is_sound, text


def test_a_flipped_bit_is_found_at_the_next_opening_after_a_session_that_did_not_end(path: Path) -> None:
    _tampered(path, "UPDATE meta SET value = '0' WHERE key = 'closed'")
    Store.open(path).close()
    _tampered(path, "UPDATE items SET title = '改过' WHERE id = 'road'")
    before = path.read_bytes()
    with pytest.raises(DamagedLedgerError, match="Item road"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_value_no_record_can_hold_is_damage_and_no_crash(path: Path) -> None:
    _tampered(path, "UPDATE items SET deadline = '2024-13-45' WHERE id = 'road'")
    with Store.open(path) as store, pytest.raises(DamagedLedgerError, match="items"):
        store.load()
    _tampered(path, "UPDATE items SET kind = 'chapter' WHERE id = 'road'")
    with Store.open(path) as store, pytest.raises(DamagedLedgerError, match="chapter"):
        store.load()


def test_only_a_ledger_of_ours_is_checked(tmp_path: Path) -> None:
    with pytest.raises(MissingLedgerError):
        check(tmp_path / "none.rcplan")
    (tmp_path / "text.rcplan").write_text("无")
    with pytest.raises(ForeignFileError):
        check(tmp_path / "text.rcplan")
