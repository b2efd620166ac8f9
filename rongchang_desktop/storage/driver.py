"""The sqlite3 connection to a ledger file: its settings, its transactions, and its failures as sentences.

A plan is opened and read through it alone. SQLAlchemy comes on top with the first write (`connection`): importing it
takes longer than everything between the first picture and the rows.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePath

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.storage.ledger_lock import holder_of, locked
from rongchang_desktop.storage.refusals import (
    DamagedLedgerError,
    FullDiskError,
    ReadOnlyLedgerError,
    UnreachableLedgerError,
    UnreadableRowError,
)

_SAFE_READING = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "foreign_keys=ON")
_SAFE_WRITING = ("busy_timeout=2000", "journal_mode=DELETE", "synchronous=EXTRA", "locking_mode=EXCLUSIVE")
_REFUSALS: dict[int, Callable[[Path], UserFacingError]] = {
    sqlite3.SQLITE_FULL: FullDiskError,
    sqlite3.SQLITE_READONLY: ReadOnlyLedgerError,
}
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_FAILURES = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


def open_driver(path: Path, *, read_only: bool = False, foreign_keys: bool = True) -> sqlite3.Connection:
    """A connection to an existing file, for the calling thread. Raises UserFacingError."""
    mode = "ro" if read_only else "rw"
    with refusing(path), ExitStack() as undo:
        driver = sqlite3.connect(f"{address(path)}?mode={mode}", uri=True, isolation_level=None, timeout=0)
        undo.callback(driver.close)
        _settle(driver, read_only=read_only, foreign_keys=foreign_keys)
        undo.pop_all()
    return driver


def address(path: PurePath) -> str:
    """The path as SQLite's address of a file: a Windows share stands in its path, for the place of a host is empty."""
    named = (path.absolute() if isinstance(path, Path) else path).as_uri()
    return named if named.startswith("file:///") else named.replace("file://", "file:////", 1)


@contextmanager
def view_of(driver: sqlite3.Connection, path: Path) -> Iterator[None]:
    """One consistent view of the file for as long as the block lasts. Raises UserFacingError."""
    with _transaction(driver, path, "BEGIN"):
        yield


def hold(driver: sqlite3.Connection, path: Path) -> None:
    """Keep every other process out from now on, and learn whether the file can be written. Raises UserFacingError."""
    with _transaction(driver, path, "BEGIN EXCLUSIVE"):
        if not os.access(path, os.W_OK):  # the database would only find out with the first step
            raise ReadOnlyLedgerError(path)


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the database reports within the block into a UserFacingError; a bug stays a bug."""
    try:
        yield
    except (UnreadableRowError, UnicodeDecodeError) as error:  # the driver's own words may quote what is no text
        raise DamagedLedgerError(path, detail=str(error)) from error
    except sqlite3.Error as error:
        raise refusal(error, path) or error from error


def refusal(error: object, path: Path) -> UserFacingError | None:
    """What an error of the database means for the file; None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _REFUSALS:
        return _REFUSALS[code](path)
    if code in _LOCKED:
        return locked(path, holder_of(path))
    if code in _DAMAGED or _is_no_text(error):
        return DamagedLedgerError(path, detail=str(error))
    if code in _FAILURES:
        return UnreachableLedgerError(path, detail=str(error))
    return None


def _is_no_text(error: object) -> bool:
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith("Could not decode to UTF-8")


@contextmanager
def _transaction(driver: sqlite3.Connection, path: Path, begin: str) -> Iterator[None]:
    with refusing(path):
        driver.execute(begin).close()
        try:
            yield
            driver.commit()
        finally:
            if driver.in_transaction:
                driver.rollback()


def _settle(driver: sqlite3.Connection, *, read_only: bool, foreign_keys: bool) -> None:
    if sys.version_info >= (3, 12):
        driver.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for setting in _SAFE_READING if read_only else (*_SAFE_READING, *_SAFE_WRITING):
        driver.execute(f"PRAGMA {setting}").close()
    if not foreign_keys:
        driver.execute("PRAGMA foreign_keys=OFF").close()
