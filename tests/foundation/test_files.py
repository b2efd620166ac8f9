"""Files are the old one or the whole new one, and a refusal says what was kept."""

import errno
import os
import stat
from pathlib import Path

import pytest

from rongchang_desktop.foundation import files
from rongchang_desktop.foundation.files import atomic_write, sha256
from rongchang_desktop.foundation.messages import UserFacingError


def fail_with(code: int) -> object:
    def failing(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return failing


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "进展 报告.pdf"
    atomic_write(path, b"old")
    atomic_write(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_the_longest_name_the_system_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("报" * 83 + ".pdf")
    atomic_write(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="modes are not kept on Windows")
def test_keeps_the_mode_of_the_file_and_a_new_one_can_be_read_by_others(tmp_path: Path) -> None:
    path = tmp_path / "a"
    before = os.umask(0o022)
    try:
        atomic_write(path, b"")
        assert stat.S_IMODE(path.stat().st_mode) == 0o644
        path.chmod(0o640)
        atomic_write(path, b"")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_writes_through_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    atomic_write(link, b"new")
    assert link.is_symlink() and real.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("code", "said"),
    [(errno.ENOSPC, "disk is full"), (errno.EACCES, "read-only or open"), (errno.EIO, "old file stands")],
)
def test_whatever_fails_the_old_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(files.os, "fsync", fail_with(code))
    with pytest.raises(UserFacingError, match=said):
        atomic_write(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["missing/report.pdf", "file/report.pdf"])
def test_a_missing_folder_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserFacingError, match="does not exist") as refused:
        atomic_write(tmp_path / name, b"")
    assert refused.value.params["name"] == "report.pdf"


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="is a folder"):
        atomic_write(tmp_path, b"")


@pytest.mark.skipif(os.name == "nt", reason="folders are not synchronised on Windows")
def test_a_share_that_cannot_sync_folders_still_takes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def of_files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "no")
        real(descriptor)

    monkeypatch.setattr(files.os, "fsync", of_files_only)
    atomic_write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_fingerprint_is_of_the_bytes() -> None:
    assert sha256(b"abc").startswith("ba7816bf") and sha256(b"abd") != sha256(b"abc")
