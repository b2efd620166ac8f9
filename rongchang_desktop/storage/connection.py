"""The one connection to a ledger file: its settings, its transactions, and its failures as sentences."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import NullPool

from rongchang_desktop.domain.errors import StaleChangeError
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


def connect(path: Path, *, read_only: bool = False, foreign_keys: bool = True) -> Connection:
    """A connection to an existing file, for the calling thread. Raises UserFacingError."""
    mode = "ro" if read_only else "rw"

    def opened() -> sqlite3.Connection:
        driver = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=0)
        try:
            _settle(driver, read_only=read_only, foreign_keys=foreign_keys)
        except sqlite3.Error:
            driver.close()
            raise
        return driver

    engine = create_engine("sqlite://", creator=opened, poolclass=NullPool)
    with refusing(path):
        return engine.connect()


@contextmanager
def reading(connection: Connection, path: Path) -> Iterator[Connection]:
    """One consistent view of the file for as long as the block lasts."""
    with _transaction(connection, path, "BEGIN"):
        yield connection


@contextmanager
def writing(connection: Connection, path: Path) -> Iterator[Connection]:
    """A transaction: saved whole when the block ends, or not at all. Raises UserFacingError."""
    with _transaction(connection, path, "BEGIN IMMEDIATE"):
        yield connection


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the database reports within the block into a UserFacingError; a bug stays a bug."""
    try:
        yield
    except UnreadableRowError as error:
        raise DamagedLedgerError(path, detail=str(error)) from error
    except IntegrityError as error:
        raise StaleChangeError(str(error.orig)) from error
    except DBAPIError as error:
        raise _refusal(error.orig, path) or error from error
    except sqlite3.Error as error:
        raise _refusal(error, path) or error from error


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection below, for statements that no transaction may surround."""
    driver: Any = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


@contextmanager
def _transaction(connection: Connection, path: Path, begin: str) -> Iterator[None]:
    driver = driver_of(connection)
    with refusing(path):
        try:
            with connection.begin():
                connection.exec_driver_sql(begin)
                yield
        finally:
            if driver.in_transaction:  # the commit itself failed, which SQLAlchemy does not take back
                driver.rollback()


def hold(connection: Connection, path: Path) -> None:
    """Keep every other process out from now on, and learn whether the file can be written. Raises UserFacingError."""
    with _transaction(connection, path, "BEGIN EXCLUSIVE"):
        pass


def _settle(driver: sqlite3.Connection, *, read_only: bool, foreign_keys: bool) -> None:
    if sys.version_info >= (3, 12):
        driver.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for setting in _SAFE_READING if read_only else (*_SAFE_READING, *_SAFE_WRITING):
        driver.execute(f"PRAGMA {setting}").close()
    if not foreign_keys:
        driver.execute("PRAGMA foreign_keys=OFF").close()


def _refusal(error: object, path: Path) -> UserFacingError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _REFUSALS:
        return _REFUSALS[code](path)
    if code in _LOCKED:
        return locked(path, holder_of(path))
    if code in _DAMAGED:
        return DamagedLedgerError(path, detail=str(error))
    if code in _FAILURES:
        return UnreachableLedgerError(path, detail=str(error))
    return None
