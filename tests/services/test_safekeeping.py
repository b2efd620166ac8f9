"""Copies are proven, thinned with age, and never those of another file."""

from datetime import datetime, timedelta
from pathlib import Path

from rongchang_desktop.foundation.identity import new_id
from rongchang_desktop.services.safekeeping import back_up_before, backups_of, check_file, kept
from rongchang_desktop.storage.store import Store

NOON = datetime(2024, 9, 30, 12)


def a_file(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    Store.create(path, ledger_id=new_id()).close()
    return path


def test_a_backup_is_sound_and_known_by_its_time(tmp_path: Path) -> None:
    path = a_file(tmp_path / "台账.rcplan")
    with Store.open(path) as store:
        back_up_before(store, at=NOON)
        back_up_before(store, at=NOON + timedelta(hours=1))
    assert [backup.at for backup in backups_of(path)] == [NOON + timedelta(hours=1), NOON]
    assert all(check_file(backup.path).report.is_sound for backup in backups_of(path))


def test_files_of_the_same_name_keep_their_copies_apart(tmp_path: Path) -> None:
    first, second = a_file(tmp_path / "a" / "台账.rcplan"), a_file(tmp_path / "b" / "台账.rcplan")
    with Store.open(first) as store:
        back_up_before(store, at=NOON)
    assert len(backups_of(first)) == 1
    assert backups_of(second) == ()


def test_old_copies_go_when_a_new_one_comes(tmp_path: Path) -> None:
    path = a_file(tmp_path / "台账.rcplan")
    with Store.open(path) as store:
        for hours in (0, 1, 200):
            back_up_before(store, at=NOON + timedelta(hours=hours))
    assert [backup.at for backup in backups_of(path)] == [NOON + timedelta(hours=hours) for hours in (200, 1)]


def test_every_copy_of_two_days_then_fewer_and_fewer() -> None:
    hourly = [NOON - timedelta(hours=hours) for hours in range(24 * 365 * 3)]
    stay = kept(hourly)
    assert {moment for moment in hourly if NOON - moment <= timedelta(days=2)} <= stay
    assert len({moment.date() for moment in stay if NOON - moment <= timedelta(days=9)}) == 10
    assert 30 <= len(stay) - 49 <= 10 + 8 + 24
    assert min(stay).strftime("%Y-%m") == "2022-10"


def test_a_clock_that_ran_ahead_deletes_nothing_fresh() -> None:
    moments = [NOON, NOON + timedelta(days=1), NOON + timedelta(days=3650)]
    assert kept(moments) == frozenset(moments)
    assert kept([]) == frozenset()
