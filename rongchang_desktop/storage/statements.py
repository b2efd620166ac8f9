"""The statements of a step, put together once a table: building them anew would take longer than running them."""

from functools import cache
from typing import Any

from sqlalchemy import Delete, Insert, Select, Table, Update, bindparam, delete, func, insert, select, update

from rongchang_desktop.storage.schema.journal_rows import JOURNAL, JOURNAL_ITEMS
from rongchang_desktop.storage.schema.tables import record_columns


@cache
def rows_found(table: Table) -> Select[Any]:
    """The version and the record's columns of the rows whose ids are given as `ids`."""
    chosen = table.c.id.in_(bindparam("ids", expanding=True))
    return select(table.c.version, *record_columns(table)).where(chosen)


@cache
def row_born(table: Table) -> Insert:
    """A new row."""
    return insert(table)


@cache
def row_kept(table: Table) -> Update:
    """New values for the row of id `key`, if it still has the version `found`; every column but the id is given."""
    values: dict[str, Any] = {column.name: bindparam(column.name) for column in table.columns if column.name != "id"}
    return update(table).where(*_is_found(table)).values(values)


@cache
def row_gone(table: Table) -> Delete:
    """Away with the row of id `key`, if it still has the version `found`."""
    return delete(table).where(*_is_found(table))


@cache
def newest_step() -> Select[Any]:
    """The newest sequence of the journal."""
    return select(func.max(JOURNAL.c.sequence))


@cache
def step_written() -> Insert:
    """A new row of the journal."""
    return insert(JOURNAL)


@cache
def item_of_step() -> Insert:
    """Which item a step concerned."""
    return insert(JOURNAL_ITEMS)


def _is_found(table: Table) -> tuple[Any, Any]:
    return table.c.id == bindparam("key"), table.c.version == bindparam("found")
