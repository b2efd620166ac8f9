"""`rongchang check`: sound, damaged with a list, or no ledger at all."""

import sqlite3
from pathlib import Path

from tests.app.conftest import Call


def test_a_sound_file(rongchang: Call, demo: Path) -> None:
    before = demo.read_bytes()
    said = rongchang("check", demo)
    assert (said.code, said.err) == (0, "")
    assert demo.name in said.out
    assert demo.read_bytes() == before


def test_damage_is_listed(rongchang: Call, demo: Path) -> None:
    with sqlite3.connect(demo) as connection:
        (table,) = connection.execute(
            "SELECT name FROM sqlite_master WHERE type='table' AND name LIKE 'item%'"
        ).fetchone()
        connection.execute(f"UPDATE {table} SET title = 'x' WHERE rowid IN (SELECT rowid FROM {table} LIMIT 2)")
    connection.close()
    said = rongchang("check", demo)
    assert said.code == 1
    assert len(said.out.splitlines()) >= 3
    assert "damage" in said.out.splitlines()[-1]


def test_a_file_cut_short_is_damaged(rongchang: Call, demo: Path) -> None:
    whole = demo.read_bytes()
    demo.write_bytes(whole[: len(whole) // 2])
    assert rongchang("check", demo).code == 1


def test_a_missing_file_is_no_ledger(rongchang: Call, tmp_path: Path) -> None:
    said = rongchang("check", tmp_path / "none.rcplan")
    assert said.is_refusal and "none.rcplan" in said.err
    assert not any(tmp_path.iterdir())
