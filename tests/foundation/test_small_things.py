"""Identifiers, messages, paths and the log."""

import logging
from pathlib import Path

import pytest

from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.identity import counting_ids, new_id
from rongchang_desktop.foundation.logs import start_log
from rongchang_desktop.foundation.messages import N_, UserFacingError


def test_new_ids_are_unique_and_sort_by_birth() -> None:
    ids = [new_id() for _ in range(2000)]
    assert len(set(ids)) == len(ids)
    assert sorted(ids) == ids
    assert all(len(key) == 36 and key[14] == "7" for key in ids)


def test_counting_ids_are_the_same_every_time() -> None:
    one, other = counting_ids("x"), counting_ids("x")
    assert [one(), one()] == [other(), other()] == ["x-000001", "x-000002"]


def test_an_error_speaks_english_without_a_catalogue() -> None:
    error = UserFacingError(N_("{name} is a folder."), name="计划")
    assert str(error) == "计划 is a folder."
    assert (error.msgid, dict(error.params)) == ("{name} is a folder.", {"name": "计划"})


def test_the_programs_own_folders_are_there() -> None:
    assert (paths.resources() / "fonts").is_dir()
    assert (paths.catalogs() / "zh_CN").is_dir()


def test_the_users_folders_lie_in_the_home_folder(home: Path) -> None:
    for folder in (paths.user_data(), paths.user_documents()):
        assert home in folder.parents
    assert paths.user_data().is_dir()


def test_the_log_takes_warnings_with_their_time(home: Path) -> None:
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    level = root.level
    try:
        start_log()
        logging.getLogger("rongchang").warning("not marked as closed: %s", "Busy")
        (log,) = paths.user_data().glob("*.log")
        assert "WARNING rongchang not marked as closed: Busy" in log.read_text(encoding="utf-8")
    finally:
        for handler in [handler for handler in root.handlers if handler not in before]:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)


@pytest.mark.parametrize("name", ["user_data", "user_cache"])
def test_folders_are_made_on_first_use(name: str) -> None:
    assert getattr(paths, name)().is_dir()
