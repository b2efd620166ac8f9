"""One writer a file: a lock of the operating system that names its holder and is free again when the holder dies."""

import getpass
import os
import platform
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from rongchang_desktop.storage.refusals import LockedLedgerError, refusal_of

_PROCESS = " (pid "
_TEXT_AT = 1  # Windows keeps the first byte, which is the locked one, from everybody else


class LedgerLock:
    """The right to write one ledger file, from `take` to `release`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock_path = _lock_path(path)
        self._lock = FileLock(str(self._lock_path), thread_local=False)

    def take(self) -> None:
        """Hold the lock. Raises LockedLedgerError where another does, ReadOnlyLedgerError where none can lie."""
        holder = holder_of(self._path)
        try:
            self._lock.acquire(timeout=0)
            self._sign()
        except Timeout as error:
            raise locked(self._path, holder) from error
        except OSError as error:
            self._lock.release()
            raise refusal_of(error, self._path) from error

    def release(self) -> None:
        """Let others write; the lock file goes with it."""
        if os.name == "nt":
            self._lock.release()
            with suppress(PermissionError):  # somebody took it in between
                self._lock_path.unlink(missing_ok=True)
        else:
            self._lock_path.unlink(missing_ok=True)
            self._lock.release()

    def _sign(self) -> None:
        descriptor = os.open(self._lock_path, os.O_WRONLY)
        try:
            os.lseek(descriptor, _TEXT_AT, os.SEEK_SET)
            written = os.write(descriptor, _signature().encode())
            os.ftruncate(descriptor, _TEXT_AT + written)
        finally:
            os.close(descriptor)


def holder_of(path: Path) -> str:
    """Who says they hold the ledger file: user, computer and process; empty where nobody does."""
    try:
        descriptor = os.open(_lock_path(path), os.O_RDONLY)
    except OSError:
        return ""
    try:
        os.lseek(descriptor, _TEXT_AT, os.SEEK_SET)
        return os.read(descriptor, 300).decode("utf-8", "replace").strip("\0 \n")
    except OSError:
        return ""
    finally:
        os.close(descriptor)


def locked(path: Path, holder: str) -> LockedLedgerError:
    """The refusal for a file in those hands; they may be the user's own, in another window."""
    return LockedLedgerError(path, holder=holder, is_own=holder.partition(_PROCESS)[0] == _owner())


def _lock_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")


def _signature() -> str:
    return f"{_owner()}{_PROCESS}{os.getpid()})\n"


def _owner() -> str:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = "?"
    return f"{user} @ {platform.node()}"
