"""A ledger from its rows: everything the screens show, and of older progress only what is asked for."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    CursorResult,
    Select,
    Table,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)

from rongchang_desktop.domain.ledger.item import PlanItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan, PlanRecord, plan_items
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.storage.mapping import record_columns
from rongchang_desktop.storage.record_mappings import read_records
from rongchang_desktop.storage.schema.items import ITEMS, MILESTONES, PLANS, TARGETS, UPDATES
from rongchang_desktop.storage.schema.tables import RECORD_TABLES

_CHUNK = 500
_AT_ONCE = 5000
# Days are written alike: the greatest is the newest, of one day the later born.
_DATED = UPDATES.c.as_of + UPDATES.c.id


def load_ledger(connection: Connection, *, updates: Literal["newest", "all"]) -> Ledger:
    """The whole ledger; `updates` says whether all of them come, or those that a light may rest on."""
    empty = Ledger()
    collections: dict[str, Any] = {}
    for table in RECORD_TABLES:
        if table not in (PLANS, ITEMS):  # every other table bears the name of its collection
            newest = table is UPDATES and updates == "newest"
            records = _records(connection, table, _newest() if newest else None)
            collections[table.name] = getattr(empty, table.name).holding(records)
    plan_records: list[PlanRecord] = _records(connection, PLANS)
    items: dict[int, list[PlanItem]] = {record.year: [] for record in plan_records}
    for item in _records(connection, ITEMS):
        items[item.year].append(item)
    plans = {record.year: Plan(record, plan_items(tuple(items[record.year]))) for record in plan_records}
    return Ledger(plans=MappingProxyType(plans), **collections)


def load_updates(connection: Connection, item_ids: Iterable[str]) -> tuple[ProgressUpdate, ...]:
    """Every update of the items, oldest first."""
    ids = sorted(set(item_ids))
    found: list[ProgressUpdate] = []
    for start in range(0, len(ids), _CHUNK):
        query = select(*record_columns(UPDATES)).where(UPDATES.c.item_id.in_(ids[start : start + _CHUNK]))
        found += _records(connection, UPDATES, query)
    return tuple(sorted(found, key=lambda update: (update.as_of, update.id)))


def _records(connection: Connection, table: Table, query: Select[Any] | None = None) -> list[Any]:
    names = [column.name for column in record_columns(table)]
    result = _rows_of(connection, table, names) if query is None else connection.execute(query)
    records: list[Any] = []
    while rows := result.cursor.fetchmany(_AT_ONCE):  # rows of a large table are never held all at once
        records += read_records(table, names, rows)
    return records


def _rows_of(connection: Connection, table: Table, columns: list[str]) -> CursorResult[Any]:
    """All rows of the table; compiling a Select for each of so many tables would take longer than running them."""
    quote = connection.dialect.identifier_preparer.quote
    return connection.exec_driver_sql(f"SELECT {', '.join(map(quote, columns))} FROM {quote(table.name)}")


def _newest() -> Select[Any]:
    """Each layer's newest update, and its newest that says anything, in words, a percentage, a state, each figure.

    Where a project stands matters to items with a node that names a stage.
    """
    column = UPDATES.c
    staged = select(MILESTONES.c.item_id).where(MILESTONES.c.stage.is_not(None))
    of_all = _newest_saying(
        (
            true(),
            or_(
                *(told.is_not(None) for told in (column.word, column.stage, column.percent)),
                column.figures != "[]",
                *(told != "" for told in (column.text, column.problem)),
            ),
            or_(*(told != "" for told in (column.text, column.problem, column.cause, column.next_step))),
            column.percent.is_not(None),
            column.word.is_not(None),
            and_(column.stage.is_not(None), column.item_id.in_(staged)),
        )
    )
    wanted = union_all(*of_all, _newest_figures())
    return select(*record_columns(UPDATES)).where(column.id.in_(wanted))


def _newest_saying(said: Iterable[ColumnElement[bool]]) -> list[Select[Any]]:
    """The ids of the newest that says each of it, of each item and layer; found in one walk through all updates."""
    newest = select(*(func.max(case((saying, _DATED))).label(f"newest_{at}") for at, saying in enumerate(said)))
    found = newest.group_by(UPDATES.c.item_id, UPDATES.c.layer).cte("newest")
    return [select(_id_of(each)) for each in found.c]


def _newest_figures() -> Select[Any]:
    """The ids of the newest that gives each target a figure, of each layer."""
    figures, quoted = UPDATES.c.figures, literal('"') + TARGETS.c.id + literal('"')
    of_targets = UPDATES.join(TARGETS, TARGETS.c.item_id == UPDATES.c.item_id)
    given = select(_id_of(func.max(_DATED))).select_from(of_targets).where(figures != "[]", figures.contains(quoted))
    return given.group_by(TARGETS.c.id, UPDATES.c.layer)


def _id_of(dated: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.substr(dated, len("2024-01-01") + 1)
