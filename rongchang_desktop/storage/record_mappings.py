"""Which record lies in which table."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Table

from rongchang_desktop.domain.forms.dispatch import Dispatch
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.consultation import ConsultationReply
from rongchang_desktop.domain.ledger.continuation import Continuation
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.ending import Ending
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, Section, WorkItem
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.office import Office, SourceDocument
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.saved_view import SavedView
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import FrozenPaper, Period
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.storage.mapping import RecordMapping
from rongchang_desktop.storage.refusals import UnreadableRowError
from rongchang_desktop.storage.schema.items import ADJUSTMENTS, ITEMS, MILESTONES, PLANS, TARGETS, UPDATES
from rongchang_desktop.storage.schema.office import (
    DEPARTMENTS,
    DUTIES,
    INDICATOR_VALUES,
    INDICATORS,
    OFFICES,
    OWNERSHIPS,
    POSTS,
    RULES,
    SOURCES,
)
from rongchang_desktop.storage.schema.tracking import (
    AGREEMENTS,
    CALENDAR_DAYS,
    DISPATCHES,
    EVIDENCE,
    FROZEN_PAPERS,
    MANUAL_LIGHTS,
    PAPER_SETTINGS,
    PERIODS,
    RANKING_EXCLUSIONS,
    REPLIES,
    SAVED_VIEWS,
)
from rongchang_desktop.storage.schema.years import CONTINUATIONS, ENDINGS

_HEADING = {"number": "heading_number"}

ITEM_MAPPINGS: tuple[RecordMapping, ...] = (
    RecordMapping(Area, ITEMS, kind="area", renamed=_HEADING),
    RecordMapping(Section, ITEMS, kind="section", renamed=_HEADING),
    RecordMapping(Group, ITEMS, kind="group", renamed=_HEADING),
    RecordMapping(Commitment, ITEMS, kind="commitment"),
    RecordMapping(WorkItem, ITEMS, kind="work_item"),
)

MAPPINGS: Mapping[type, RecordMapping] = MappingProxyType(
    {
        mapping.record_type: mapping
        for mapping in (
            RecordMapping(Office, OFFICES),
            RecordMapping(Department, DEPARTMENTS, renamed={"kind": "department_kind"}),
            RecordMapping(Post, POSTS),
            RecordMapping(RuleSet, RULES),
            RecordMapping(SourceDocument, SOURCES),
            RecordMapping(PlanRecord, PLANS),
            *ITEM_MAPPINGS,
            RecordMapping(Target, TARGETS),
            RecordMapping(Ownership, OWNERSHIPS),
            RecordMapping(Milestone, MILESTONES),
            RecordMapping(ProgressUpdate, UPDATES),
            RecordMapping(Indicator, INDICATORS),
            RecordMapping(IndicatorValue, INDICATOR_VALUES),
            RecordMapping(Adjustment, ADJUSTMENTS),
            RecordMapping(Ending, ENDINGS),
            RecordMapping(Continuation, CONTINUATIONS, renamed={"kind": "continuation_kind"}),
            RecordMapping(Duty, DUTIES),
            RecordMapping(ManualLight, MANUAL_LIGHTS),
            RecordMapping(Evidence, EVIDENCE),
            RecordMapping(ConsultationReply, REPLIES),
            RecordMapping(Agreement, AGREEMENTS),
            RecordMapping(RankingExclusion, RANKING_EXCLUSIONS),
            RecordMapping(SavedView, SAVED_VIEWS),
            RecordMapping(PaperSettings, PAPER_SETTINGS),
            RecordMapping(CalendarDay, CALENDAR_DAYS),
            RecordMapping(Period, PERIODS),
            RecordMapping(FrozenPaper, FROZEN_PAPERS, renamed={"kind": "paper_kind"}),
            RecordMapping(Dispatch, DISPATCHES),
        )
    }
)

_BY_KIND = {mapping.kind: mapping for mapping in ITEM_MAPPINGS}
_BY_NAME = {(mapping.table.name, mapping.kind): mapping for mapping in MAPPINGS.values()}


def mapping_of(record: LedgerRecord) -> RecordMapping:
    """The mapping of a record. Raises KeyError for what is no record."""
    return MAPPINGS[type(record)]


def mapping_named(table: str, kind: object) -> RecordMapping:
    """The mapping of a table's rows of that kind (None where a table holds one kind). Raises UnreadableRowError."""
    mapping = _BY_NAME.get((table, kind if kind is None else str(kind)))
    if mapping is None:
        raise UnreadableRowError(f"{table}: kind {kind!r}")
    return mapping


def read_records(table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[Any]:
    """The records of a table's rows, grouped by kind. Raises UnreadableRowError."""
    if table is not ITEMS:
        return _BY_NAME[table.name, None].records_of(rows, columns)
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
