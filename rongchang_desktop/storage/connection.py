"""SQLAlchemy's connection on top of the driver's: its transactions, and its failures as sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import NullPool, StaticPool

from rongchang_desktop.domain.errors import StaleChangeError
from rongchang_desktop.storage import driver as plain


def connect(path: Path, *, read_only: bool = False, foreign_keys: bool = True) -> Connection:
    """A connection to an existing file, for the calling thread. Raises UserFacingError."""

    def opened() -> sqlite3.Connection:
        return plain.open_driver(path, read_only=read_only, foreign_keys=foreign_keys)

    with refusing(path):
        return create_engine("sqlite://", creator=opened, poolclass=NullPool).connect()


def over(driver: sqlite3.Connection) -> Connection:
    """SQLAlchemy's connection over one that is open already, and stays open when this one is closed."""
    return create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool).connect()


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
        with plain.refusing(path):
            yield
    except IntegrityError as error:
        raise StaleChangeError(str(error.orig)) from error
    except DBAPIError as error:
        raise plain.refusal(error.orig, path) or error from error


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
