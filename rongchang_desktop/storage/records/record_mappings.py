"""Which record lies in which table."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

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
from rongchang_desktop.storage.records.mapping import RecordMapping
from rongchang_desktop.storage.refusals import UnreadableRowError

if TYPE_CHECKING:
    from rongchang_desktop.domain.ledger.record_types import LedgerRecord

_HEADING = {"number": "heading_number"}

ITEM_MAPPINGS: tuple[RecordMapping, ...] = (
    RecordMapping(Area, "items", kind="area", renamed=_HEADING),
    RecordMapping(Section, "items", kind="section", renamed=_HEADING),
    RecordMapping(Group, "items", kind="group", renamed=_HEADING),
    RecordMapping(Commitment, "items", kind="commitment"),
    RecordMapping(WorkItem, "items", kind="work_item"),
)

PLAN_MAPPINGS: tuple[RecordMapping, ...] = (
    RecordMapping(Office, "offices", added=("due_day", "lead_days", "ranking_approved_by", "ranking_minimum")),
    RecordMapping(
        Department, "departments", renamed={"kind": "department_kind"}, added=("department_kind", "merged_ids")
    ),
    RecordMapping(Post, "posts"),
    RecordMapping(RuleSet, "rules", added=("measure", "slow_at_bound", "missed_slow", "missed_lagging", "late_repair")),
    RecordMapping(SourceDocument, "sources"),
    RecordMapping(PlanRecord, "plans"),
    RecordMapping(Target, "targets", added=("curve", "relative_to")),
    RecordMapping(Ownership, "ownerships"),
    RecordMapping(Milestone, "milestones"),
    RecordMapping(ProgressUpdate, "updates", added=("cause",)),
    RecordMapping(Indicator, "indicators"),
    RecordMapping(IndicatorValue, "indicator_values", added=("source",)),
    *ITEM_MAPPINGS,
)

_BY_KIND = {mapping.kind: mapping for mapping in ITEM_MAPPINGS}
_BY_TYPE = {mapping.record_type: mapping for mapping in PLAN_MAPPINGS}
_BY_NAME = {(mapping.table, mapping.kind): mapping for mapping in PLAN_MAPPINGS}


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


def read_records(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[Any]:
    """The records of a table's rows, grouped by kind. Raises UnreadableRowError."""
    if table != "items":
        return mapping_named(table, None).records_of(rows, columns)
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
    from rongchang_desktop.storage.records.tracking_mappings import TRACKING_MAPPINGS  # with the first such record

    return {mapping.record_type: mapping for mapping in TRACKING_MAPPINGS}


@cache
def _tracking_by_name() -> Mapping[tuple[str, str | None], RecordMapping]:
    return {(mapping.table, mapping.kind): mapping for mapping in _tracking_by_type().values()}
