"""What a ledger file says about itself: its identity, who made it, and whether it was closed properly."""

from pathlib import Path

from sqlalchemy import Connection, insert, select, update

from rongchang_desktop.storage.schema.journal_rows import META

_LEDGER_ID = "ledger_id"
_CREATED_BY = "created_by"
_CLOSED = "closed"


def lay_facts(connection: Connection, *, ledger_id: str, created_by: str) -> None:
    """Write the facts of a new file."""
    facts = {_LEDGER_ID: ledger_id, _CREATED_BY: created_by, _CLOSED: "1"}
    connection.execute(insert(META), [{"key": key, "value": value} for key, value in facts.items()])


def read_ledger_id(connection: Connection) -> str:
    """The ledger's identity, which copies and backups share; empty where the file has lost it."""
    return connection.execute(select(META.c.value).where(META.c.key == _LEDGER_ID)).scalar() or ""


def is_marked_closed(connection: Connection) -> bool:
    """Whether the last session that wrote ended properly."""
    return connection.execute(select(META.c.value).where(META.c.key == _CLOSED)).scalar() == "1"


def mark_closed(connection: Connection, *, closed: bool) -> None:
    """Say that a session has begun to write, or that it ended properly."""
    connection.execute(update(META).where(META.c.key == _CLOSED).values(value="1" if closed else "0"))


def has_hot_journal(path: Path) -> bool:
    """Whether an interrupted transaction lies beside the file, to be rolled back when it is opened for writing."""
    rollback = path.with_name(f"{path.name}-journal")
    if not rollback.is_file():
        return False
    with rollback.open("rb") as stream:
        return any(stream.read(8))
