"""Which record lies in which table."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, Section, WorkItem
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.office import Office, SourceDocument
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.storage.mapping import RecordMapping
from rongchang_desktop.storage.refusals import UnreadableRowError
from rongchang_desktop.storage.schema.items import ITEMS, MILESTONES, PLANS, TARGETS, UPDATES
from rongchang_desktop.storage.schema.office import (
    DEPARTMENTS,
    INDICATOR_VALUES,
    INDICATORS,
    OFFICES,
    OWNERSHIPS,
    POSTS,
    RULES,
    SOURCES,
)

if TYPE_CHECKING:
    from rongchang_desktop.domain.ledger.record_types import LedgerRecord

_HEADING = {"number": "heading_number"}

ITEM_MAPPINGS: tuple[RecordMapping, ...] = (
    RecordMapping(Area, ITEMS, kind="area", renamed=_HEADING),
    RecordMapping(Section, ITEMS, kind="section", renamed=_HEADING),
    RecordMapping(Group, ITEMS, kind="group", renamed=_HEADING),
    RecordMapping(Commitment, ITEMS, kind="commitment"),
    RecordMapping(WorkItem, ITEMS, kind="work_item"),
)

PLAN_MAPPINGS: tuple[RecordMapping, ...] = (
    RecordMapping(Office, OFFICES),
    RecordMapping(Department, DEPARTMENTS, renamed={"kind": "department_kind"}),
    RecordMapping(Post, POSTS),
    RecordMapping(RuleSet, RULES),
    RecordMapping(SourceDocument, SOURCES),
    RecordMapping(PlanRecord, PLANS),
    RecordMapping(Target, TARGETS),
    RecordMapping(Ownership, OWNERSHIPS),
    RecordMapping(Milestone, MILESTONES),
    RecordMapping(ProgressUpdate, UPDATES),
    RecordMapping(Indicator, INDICATORS),
    RecordMapping(IndicatorValue, INDICATOR_VALUES),
    *ITEM_MAPPINGS,
)

_BY_KIND = {mapping.kind: mapping for mapping in ITEM_MAPPINGS}
_BY_TYPE = {mapping.record_type: mapping for mapping in PLAN_MAPPINGS}
_BY_NAME = {(mapping.table.name, mapping.kind): mapping for mapping in PLAN_MAPPINGS}


def mapping_of(record: "LedgerRecord") -> RecordMapping:
    """The mapping of a record. Raises KeyError for what is no record."""
    return _BY_TYPE.get(type(record)) or _tracking_by_type()[type(record)]


def mapping_named(table: str, kind: object) -> RecordMapping:
    """The mapping of a table's rows of that kind (None where a table holds one kind). Raises UnreadableRowError."""
    key = table, kind if kind is None else str(kind)
    mapping = _BY_NAME.get(key) or _tracking_by_name().get(key)
    if mapping is None:
        raise UnreadableRowError(f"{table}: kind {kind!r}")
    return mapping


def read_records(table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[Any]:
    """The records of a table's rows, grouped by kind. Raises UnreadableRowError."""
    if table is not ITEMS:
        return mapping_named(table.name, None).records_of(rows, columns)
    at = columns.index("kind")
    by_kind: dict[str, list[Sequence[Any]]] = {}
    for row in rows:
        by_kind.setdefault(row[at], []).append(row)
    records: list[Any] = []
    for kind, alike in by_kind.items():
        if kind not in _BY_KIND:
            raise UnreadableRowError(f"items: kind {kind!r}")
        records += _BY_KIND[kind].records_of(alike, columns)
    return records


@cache
def _tracking_by_type() -> Mapping[type, RecordMapping]:
    from rongchang_desktop.storage.tracking_mappings import TRACKING_MAPPINGS  # with the first such record

    return {mapping.record_type: mapping for mapping in TRACKING_MAPPINGS}


@cache
def _tracking_by_name() -> Mapping[tuple[str, str | None], RecordMapping]:
    return {(mapping.table.name, mapping.kind): mapping for mapping in _tracking_by_type().values()}
