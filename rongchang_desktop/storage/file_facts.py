"""What a ledger file says about itself: its identity, who made it, and whether it was closed properly."""

from __future__ import annotations

from sqlite3 import Connection as Driver
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LEDGER_ID = "ledger_id"
_CREATED_BY = "created_by"
_CLOSED = "closed"


def lay_facts(connection: Connection, *, ledger_id: str, created_by: str) -> None:
    """Write the facts of a new file."""
    facts = [(_LEDGER_ID, ledger_id), (_CREATED_BY, created_by), (_CLOSED, "1")]
    connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES (?, ?)", facts)


def read_ledger_id(driver: Driver) -> str:
    """The ledger's identity, which copies and backups share; empty where the file has lost it."""
    return _fact(driver, _LEDGER_ID) or ""


def is_marked_closed(driver: Driver) -> bool:
    """Whether the last session that wrote ended properly."""
    return _fact(driver, _CLOSED) == "1"


def mark_closed(connection: Connection, *, closed: bool) -> None:
    """Say that a session has begun to write, or that it ended properly."""
    connection.exec_driver_sql("UPDATE meta SET value = ? WHERE key = ?", ("1" if closed else "0", _CLOSED))


def _fact(driver: Driver, key: str) -> str | None:
    row = driver.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row is not None else None
