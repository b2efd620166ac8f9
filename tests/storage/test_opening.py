"""What happens when a file is opened that is missing, foreign, newer, locked, damaged or not to be written."""

import errno
import os
import platform
import re
import signal
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.storage import driver
from rongchang_desktop.storage.checking import check
from rongchang_desktop.storage.refusals import (
    DamagedLedgerError,
    ExistingFileError,
    ForeignFileError,
    FullDiskError,
    LockedLedgerError,
    MissingFolderError,
    MissingLedgerError,
    NewerLedgerError,
    ReadOnlyLedgerError,
    UnreachableLedgerError,
    refusal_of,
)
from rongchang_desktop.storage.schema.version import APPLICATION_ID, SCHEMA_VERSION
from rongchang_desktop.storage.store import Store

from .ledgers import ROAD, filled_file, retitled, take

WRITER = """
import sys, time
from pathlib import Path
from rongchang_desktop.storage.store import Store
from tests.storage.ledgers import ROAD, retitled, take
from dataclasses import replace
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
item = ROAD
for number in range(int(sys.argv[2])):
    take(store, retitled(item, f"第{number}次"))
    item = replace(item, title=f"第{number}次")
    print(number, flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return filled_file(tmp_path)


def _other_process(path: Path, *, edits: int) -> "subprocess.Popen[str]":
    root = Path(__file__).resolve().parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(edits)], stdout=subprocess.PIPE, text=True, cwd=root
    )


def _wait_for(process: "subprocess.Popen[str]", line: str) -> None:
    assert process.stdout is not None
    assert any(each.strip() == line for each in process.stdout)


def _killed(process: "subprocess.Popen[str]") -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_the_header_says_what_the_file_is(path: Path) -> None:
    head = path.read_bytes()[:100]
    assert struct.unpack_from(">I", head, 68) == (APPLICATION_ID,)
    assert struct.unpack_from(">i", head, 60) == (SCHEMA_VERSION,)


def test_a_file_that_stands_is_never_made_anew(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(ExistingFileError):
        Store.create(path, ledger_id="other")
    assert path.read_bytes() == before


def test_a_new_file_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingFolderError, match="nowhere"):
        Store.create(tmp_path / "nowhere" / "a.rcplan", ledger_id="x")


def test_a_new_file_that_cannot_be_filled_leaves_nothing_behind(tmp_path: Path, monkeypatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(FullDiskError):
        Store.create(tmp_path / "a.rcplan", ledger_id="x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (None, MissingLedgerError),
        (b"", ForeignFileError),
        (b"SQLite format 3\0", ForeignFileError),
        (os.urandom(5000), ForeignFileError),
        ("政府工作报告".encode() * 100, ForeignFileError),
    ],
    ids=["missing", "empty", "stub", "garbage", "text"],
)
def test_what_is_no_ledger_is_refused_and_left_alone(tmp_path: Path, content, refusal, read_only: bool) -> None:
    path = tmp_path / "x.rcplan"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(refusal, match=r"x\.rcplan"):
        Store.open(path, read_only=read_only)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if content is None else [content])


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(MissingLedgerError, match="is a folder"):
        Store.open(tmp_path)


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.rcplan"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE plans (id TEXT)")
    database.close()
    before = path.read_bytes()
    with pytest.raises(ForeignFileError):
        Store.open(path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["other.rcplan"]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_file_is_refused_naming_both_versions(path: Path, read_only: bool) -> None:
    newer = bytearray(path.read_bytes())
    struct.pack_into(">i", newer, 60, SCHEMA_VERSION + 6)
    path.write_bytes(newer)
    with pytest.raises(NewerLedgerError, match=rf"version {SCHEMA_VERSION + 6}; .* up to {SCHEMA_VERSION}\)"):
        Store.open(path, read_only=read_only)
    assert path.read_bytes() == newer


@pytest.mark.parametrize("left", [0.3, 0.6, 0.95])
def test_a_truncated_file_is_called_damaged_and_left_alone(path: Path, left: float) -> None:
    cut = path.read_bytes()
    cut = cut[: int(len(cut) * left)]
    path.write_bytes(cut)
    with pytest.raises(DamagedLedgerError):
        Store.open(path)
    assert path.read_bytes() == cut
    assert not check(path).is_sound
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_garbage_behind_a_good_header_is_called_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + os.urandom(40_000))
    for read_only in (False, True):
        with pytest.raises(DamagedLedgerError):
            Store.open(path, read_only=read_only)
    assert not check(path).is_sound


def test_a_file_open_in_another_process_is_refused_with_the_name_of_who_holds_it(path: Path) -> None:
    other = _other_process(path, edits=0)
    try:
        _wait_for(other, "open")
        for read_only in (False, True):
            with pytest.raises(LockedLedgerError, match="another window on this computer") as refused:
                Store.open(path, read_only=read_only)
            assert str(other.pid) in refused.value.holder
        with pytest.raises(LockedLedgerError):
            check(path)
    finally:
        _killed(other)
    Store.open(path).close()


@pytest.mark.parametrize("holder", ["李四 @ 综合科 (pid 7)", f"李四 @ {platform.node()} (pid 7)"])
def test_a_file_in_somebody_elses_hands_is_refused_with_their_name(path: Path, holder: str) -> None:
    with Store.open(path):
        path.with_name(f"{path.name}.lock").write_text(f" {holder}\n", encoding="utf-8")
        with pytest.raises(LockedLedgerError, match=re.escape(holder)):
            Store.open(path)


@pytest.mark.parametrize("begin", ["BEGIN", "BEGIN EXCLUSIVE"])
def test_a_file_that_another_kind_of_program_holds_is_not_said_to_be_in_a_window_of_ours(path: Path, begin) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(begin)
    other.execute("SELECT count(*) FROM meta").fetchone()
    with pytest.raises(LockedLedgerError, match="open in another program"):
        Store.open(path)
    other.close()
    Store.open(path).close()


def test_a_second_store_in_the_same_process_is_refused_and_the_first_goes_on(path: Path) -> None:
    with Store.open(path) as first:
        for read_only in (False, True):
            with pytest.raises(LockedLedgerError, match="another window on this computer"):
                Store.open(path, read_only=read_only)
        take(first, retitled(ROAD, "还能写"))


def test_an_edit_shown_as_saved_survives_a_kill(path: Path) -> None:
    other = _other_process(path, edits=4)
    _wait_for(other, "3")
    _killed(other)
    with Store.open(path) as store:
        assert store.load().plans[2024].items["road"].title == "第3次"
        assert len(store.steps()) == 5
    assert check(path).is_sound


@pytest.mark.parametrize("edits", [1, 2, 3, 5])
def test_a_writer_killed_anywhere_leaves_whole_steps_only(path: Path, edits: int) -> None:
    other = _other_process(path, edits=500)
    _wait_for(other, str(edits))
    _killed(other)
    assert check(path).is_sound
    with Store.open(path) as store:
        steps = store.steps()
        assert len(steps) >= edits + 2
        assert store.load().plans[2024].items["road"].title == f"第{len(steps) - 2}次"


def test_a_transaction_a_crash_left_half_written_is_taken_back(path: Path) -> None:
    whole = path.read_bytes()
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA cache_size=1")
    database.execute("BEGIN")
    database.execute("UPDATE items SET title = title || ?", ("半" * 20_000,))
    torn, rollback = path.read_bytes(), path.with_name(f"{path.name}-journal").read_bytes()
    database.execute("ROLLBACK")
    database.close()
    assert torn != whole

    for opened in (lambda: Store.open(path), lambda: Store.open(path, read_only=True)):
        path.write_bytes(torn)
        path.with_name(f"{path.name}-journal").write_bytes(rollback)
        with opened() as store:
            assert store.load().plans[2024].items["road"].title == ROAD.title
    path.write_bytes(torn)
    path.with_name(f"{path.name}-journal").write_bytes(rollback)
    assert check(path).is_sound


def test_reading_alone_reads_all_and_writes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with Store.open(path, read_only=True) as store, Store.open(path, read_only=True) as second:
        assert store.load() == second.load()
        assert store.history_of("road")
        with pytest.raises(ReadOnlyLedgerError):
            take(store, retitled(ROAD, "不行"))
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.fixture
def sealed(path: Path):
    """The same file in a folder that nobody, root included, can write to."""
    mounted = subprocess.run(["mount", "--bind", path.parent, path.parent], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("cannot mount a read-only folder here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", path.parent], check=True, capture_output=True)
        yield path
    finally:
        subprocess.run(["umount", path.parent], check=True, capture_output=True)


def test_a_file_in_a_read_only_folder_is_read_but_not_written(sealed: Path) -> None:
    with pytest.raises(ReadOnlyLedgerError, match="read-only"):
        Store.open(sealed)
    with Store.open(sealed, read_only=True) as store:
        assert store.load().plans[2024].items["road"] == ROAD
    assert check(sealed).is_sound
    with pytest.raises(ReadOnlyLedgerError):
        Store.create(sealed.with_name("new.rcplan"), ledger_id="x")


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        (errno.EROFS, ReadOnlyLedgerError),
        (errno.EACCES, ReadOnlyLedgerError),
        (errno.ENOSPC, FullDiskError),
        (errno.ENOENT, MissingFolderError),
        (errno.EIO, UnreachableLedgerError),
    ],
    ids=lambda value: value if isinstance(value, int) else value.__name__,
)
def test_a_refusal_of_the_operating_system_becomes_a_sentence(number: int, refusal: type[UserFacingError]) -> None:
    told = refusal_of(OSError(number, os.strerror(number)), Path("/somewhere/plan.rcplan"))
    assert type(told) is refusal
    assert "plan.rcplan" in str(told)


def test_a_failing_disk_is_named_and_a_bug_stays_a_bug(path: Path, monkeypatch) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR | (4 << 8)
    with pytest.raises(UnreachableLedgerError, match="disk I/O error"), driver.refusing(path):
        raise error
    with pytest.raises(sqlite3.OperationalError, match="no such table"), driver.refusing(path):
        raise sqlite3.OperationalError("no such table: plan")


def test_a_file_that_may_not_be_written_is_refused_at_once_and_can_be_opened_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda place, mode: not (place == path and mode == os.W_OK))
        with pytest.raises(ReadOnlyLedgerError):
            Store.open(path)
    Store.open(path).close()


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (PurePosixPath("/数据/计划 #1?.rcplan"), "file:///%E6%95%B0%E6%8D%AE/%E8%AE%A1%E5%88%92%20%231%3F.rcplan"),
        (PureWindowsPath("D:/plans/2024.rcplan"), "file:///D:/plans/2024.rcplan"),
        (PureWindowsPath("//server/share/2024.rcplan"), "file:////server/share/2024.rcplan"),
    ],
)
def test_the_database_finds_a_file_wherever_it_lies(place: PurePath, expected: str) -> None:
    assert driver.address(place) == expected
