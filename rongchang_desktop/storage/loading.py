"""A ledger from its rows: everything the screens show, and of older progress only what is asked for."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import fields
from sqlite3 import Connection as Driver
from types import MappingProxyType
from typing import Any, Literal

from rongchang_desktop.domain.ledger.item import PlanItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan, PlanRecord, plan_items
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.storage.newest_updates import NEWEST_UPDATES
from rongchang_desktop.storage.records.record_mappings import read_records
from rongchang_desktop.storage.refusals import UnreadableRowError

_CHUNK = 500
_AT_ONCE = 5000
_OF_NO_RECORD = ("version", "fingerprint")


def load_ledger(driver: Driver, *, updates: Literal["newest", "all"]) -> Ledger:
    """The whole ledger; `updates`: all of them, or those a light may rest on. Raises UnreadableRowError."""
    empty = Ledger()
    collections: dict[str, Any] = {}
    for field in fields(Ledger):
        if field.name != "plans":  # every other collection bears the name of its table
            newest = field.name == "updates" and updates == "newest"
            records = _records(driver, field.name, f"WHERE id IN ({NEWEST_UPDATES})" if newest else "")
            collections[field.name] = getattr(empty, field.name).holding(records)
    plan_records: list[PlanRecord] = _records(driver, "plans")
    items: dict[int, list[PlanItem]] = {record.year: [] for record in plan_records}
    for item in _records(driver, "items"):
        if item.year not in items:
            raise UnreadableRowError(f"items {item.id}: year {item.year!r}")
        items[item.year].append(item)
    plans = {record.year: Plan(record, plan_items(tuple(items[record.year]))) for record in plan_records}
    return Ledger(plans=MappingProxyType(plans), **collections)


def load_updates(driver: Driver, item_ids: Iterable[str]) -> tuple[ProgressUpdate, ...]:
    """Every update of the items, oldest first."""
    ids = sorted(set(item_ids))
    found: list[ProgressUpdate] = []
    for start in range(0, len(ids), _CHUNK):
        some = ids[start : start + _CHUNK]
        found += _records(driver, "updates", f"WHERE item_id IN ({', '.join('?' * len(some))})", some)
    return tuple(sorted(found, key=lambda update: (update.as_of, update.id)))


def _records(driver: Driver, table: str, condition: str = "", values: Sequence[str] = ()) -> list[Any]:
    with closing(driver.execute(f'SELECT * FROM "{table}" LIMIT 0')) as cursor:  # left open it would hold the file
        columns = [name for name, *_ in cursor.description if name not in _OF_NO_RECORD]
        wanted = ", ".join(f'"{name}"' for name in columns)
        cursor.execute(f'SELECT {wanted} FROM "{table}" {condition}', values)
        records: list[Any] = []
        while rows := cursor.fetchmany(_AT_ONCE):  # rows of a large table are never held all at once
            records += read_records(table, columns, rows)
        return records
