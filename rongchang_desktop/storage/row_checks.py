"""Each row held against its own fingerprint and against what the journal last wrote of it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, inspect, select
from sqlalchemy.exc import DatabaseError

from rongchang_desktop.storage.findings import Finding, Trouble
from rongchang_desktop.storage.fingerprints import journal_fingerprint, row_fingerprint
from rongchang_desktop.storage.journal import StoredChange, stored_changes
from rongchang_desktop.storage.refusals import UnreadableRowError
from rongchang_desktop.storage.schema.journal_rows import JOURNAL
from rongchang_desktop.storage.schema.tables import RECORD_TABLES

RowState = dict[str, Any]


def fingerprinted_tables(connection: Connection) -> list[str]:
    """The record tables of the file, whatever its version."""
    inspector = inspect(connection)
    return [
        name
        for name in inspector.get_table_names()
        if {"version", "fingerprint", "id"} <= {column["name"] for column in inspector.get_columns(name)}
    ]


def row_counts(connection: Connection) -> dict[str, int]:
    """How many rows each record table of the file holds."""
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())
        for name in fingerprinted_tables(connection)
    }


def row_findings(connection: Connection, table: str) -> Iterator[Finding]:
    """The rows of a table that are not as they were written, and where reading stopped."""
    try:
        result = connection.exec_driver_sql(f'SELECT * FROM "{table}"')
        for row in result.mappings():
            if row_fingerprint(table, dict(row)) != row["fingerprint"]:
                yield Finding(trouble=Trouble.ROW, table=table, key=str(row["id"]))
    except (DatabaseError, TypeError) as error:
        yield _unreadable(table, error)


def journal_findings(connection: Connection) -> Iterator[Finding]:
    """Steps that are missing, changed or unreadable, and records that are not as the journal left them."""
    last: dict[tuple[str, str], StoredChange] = {}
    expected = 1
    try:
        for row in connection.execute(select(JOURNAL).order_by(JOURNAL.c.sequence)).mappings():
            for missing in range(expected, row["sequence"]):
                yield Finding(trouble=Trouble.JOURNAL_GAP, key=str(missing))
            expected = row["sequence"] + 1
            if journal_fingerprint(dict(row)) != row["fingerprint"]:
                yield Finding(trouble=Trouble.JOURNAL_ROW, key=str(row["sequence"]))
            for change in stored_changes(row["changes"], row["changes_packed"]):
                last[change.table, str(change.row["id"])] = change
    except (DatabaseError, UnreadableRowError, TypeError) as error:
        yield _unreadable("journal", error)
        return
    for table in RECORD_TABLES:
        yield from _state_findings(connection, table, last)


def _state_findings(
    connection: Connection, table: Table, last: dict[tuple[str, str], StoredChange]
) -> Iterator[Finding]:
    wanted = {
        key: change.after for (name, key), change in last.items() if name == table.name and change.after is not None
    }
    try:
        rows = connection.execute(select(table)).mappings().all()
    except (DatabaseError, TypeError) as error:
        yield _unreadable(table.name, error)
        return
    found: dict[str, RowState] = {}
    for row in rows:
        found[row["id"]] = {
            name: value for name, value in row.items() if value is not None and name not in ("version", "fingerprint")
        }
    for key in wanted.keys() | found.keys():
        if wanted.get(key) != found.get(key):
            yield Finding(trouble=Trouble.NOT_AS_JOURNALLED, table=table.name, key=str(key))


def _unreadable(table: str, error: Exception) -> Finding:
    return Finding(trouble=Trouble.UNREADABLE, table=table, detail=str(getattr(error, "orig", None) or error))
