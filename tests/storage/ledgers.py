"""A small ledger that holds one of everything, and the steps that lay and change it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created
from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.forms.dispatch import Dispatch
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.consultation import ConsultationReply, Stance
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.done import Done, DoneState
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.ending import Ending, Outcome
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, Section, SourceAnchor, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.office import Office, SourceDocument
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.post import Post, Tenure
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.saved_view import Criterion, SavedView
from rongchang_desktop.domain.ledger.target import Comparator, Target
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import FrozenPaper, Period
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.domain.progress.update import Figure, Layer, ProgressUpdate
from rongchang_desktop.storage.store import Store

AT = datetime(2024, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)
ROAD = Commitment(
    id="road",
    year=2024,
    parent_id="group",
    position=0,
    title="修好一条路",
    deadline=date(2024, 12, 31),
    source=SourceAnchor(source_id="report", start=3, end=8, quote="修好一条路"),
)

CHECKED = Done(state=DoneState.VERIFIED, checked_on=date(2024, 3, 2), checked_by="督查", basis="现场")
STARTED = ProgressUpdate(
    id="update-1", item_id="road", as_of=date(2024, 3, 31), layer=Layer.REPORTED, percent=Decimal("10"), text="开工"
)


def one_of_everything() -> tuple[LedgerRecord, ...]:
    """Records of every type, in an order that puts children before what they belong to."""
    return (
        STARTED,
        ProgressUpdate(
            id="update-2",
            item_id="road",
            as_of=date(2024, 4, 30),
            layer=Layer.REPORTED,
            figures=(Figure(target_id="length", value=Decimal("4.50")),),
        ),
        Milestone(id="half", item_id="road", due=date(2024, 6, 30), text="过半"),
        Ownership(id="lead", item_id="road", role=Role.LEAD, position=0, department_id="roads"),
        Ownership(id="boss", item_id="road", role=Role.LEADING_POST, position=0, post_id="deputy"),
        Target(
            id="length",
            item_id="road",
            position=0,
            indicator="长度",
            comparator=Comparator.AT_LEAST,
            value=Decimal("9.0"),
        ),
        WorkItem(id="survey", year=2024, parent_id="road", position=0, title="勘测", done=CHECKED),
        ROAD,
        Ending(id="ended", item_id="bridge", outcome=Outcome.CARRIED, on=date(2024, 12, 31), reason="未完工"),
        Continuation(id="link", earlier_id="bridge", later_id="viaduct", kind=ContinuationKind.CARRIED),
        Commitment(id="bridge", year=2024, parent_id="section", position=1, title="修桥"),
        Commitment(id="viaduct", year=2024, parent_id="section", position=2, title="接着修桥"),
        Group(id="group", year=2024, parent_id="section", position=0, title="组", number="1"),
        Section(id="section", year=2024, parent_id="area", position=0, title="节", preamble="引言"),
        Area(id="area", year=2024, parent_id=None, position=0, title="域", number="一", role="tail"),
        PlanRecord(id="plan", year=2024, title="计划", as_of=date(2024, 5, 1)),
        SourceDocument(id="report", year=2024, name="report.txt", sha256="0" * 64, text="报告：修好一条路"),
        Department(id="roads", position=0, name="交通局", aliases=("交通", "路政")),
        Post(id="deputy", position=0, title="副职", tenures=(Tenure(holder="某", since=date(2023, 1, 1)),)),
        RuleSet(id="rule", name="规则", effective_from=date(2024, 1, 1), slow_from=Decimal("7.5")),
        Indicator(id="gdp", year=2024, position=0, name="总量", comparator=Comparator.ABOUT, value=Decimal("6")),
        IndicatorValue(id="gdp-q1", indicator_id="gdp", period="2024-Q1", value=None, text="未出"),
        Adjustment(
            id="moved", year=2024, item_id="gone", on=date(2024, 4, 1), what="改期", basis="文件", approved_by="某"
        ),
        Duty(id="duty", position=0, unit="交通局", words=("公路", "桥")),
        Office(district="示例区", name="督查室", fictional=True),
        *tracking_records(),
    )


def tracking_records() -> tuple[LedgerRecord, ...]:
    """What a year of tracking adds, children first."""
    return (
        ManualLight(id="light", item_id="road", light=Light.SLOW, reason="汛期", by="王敏", on=date(2024, 7, 1)),
        Evidence(id="photo", item_id="road", name="现场.jpg", sha256="1" * 64, size=9, added_on=date(2024, 7, 1)),
        ConsultationReply(
            id="reply",
            item_id="road",
            department_id="roads",
            on=date(2024, 1, 20),
            stance=Stance.OTHER_LEAD,
            taken=False,
        ),
        Agreement(id="agreed", item_id="road", on=date(2024, 7, 2), what="加班", who="交通局", due=date(2024, 8, 1)),
        RankingExclusion(id="out", item_id="road", reason="用地未批", by="王敏", on=date(2024, 7, 2)),
        SavedView(id="view", position=0, name="我的", criteria=(Criterion(field="light", value="slow"),)),
        PaperSettings(id="circular", options=(("issue", "3"),), wordings=(("zh_CN:overall", "截至{day}"),)),
        CalendarDay(id="day", day=date(2024, 10, 1), is_working=False, name="国庆节"),
        FrozenPaper(
            id="paper", period_id="p9", kind="status-report", name="a.pdf", sha256="2" * 64, printed_on=AT.date()
        ),
        Dispatch(
            id="sent",
            period_id="p9",
            department_id="roads",
            sent_on=date(2024, 9, 20),
            due_on=date(2024, 9, 28),
            item_ids=("road", "survey"),
        ),
        Period(id="p9", year=2024, number=9, as_of=date(2024, 9, 30), frozen_on=date(2024, 10, 8), snapshot="{}"),
    )


def adoption(records: Iterable[LedgerRecord] | None = None) -> ChangeSet:
    """The step that lays the records."""
    laid = created(one_of_everything() if records is None else records)
    return ChangeSet(operation=Operation.ADOPT_REPORT, changes=laid, params={"year": "2024"})


def ledger_of(records: Sequence[LedgerRecord]) -> Ledger:
    """The ledger that holds the records, children first, without ever having been in a file."""
    ledger = Ledger()
    for record in reversed(records):
        ledger = ChangeSet(operation=Operation.ADD_ITEM, changes=created([record])).apply_to(ledger)
    return ledger


def retitled(item: Commitment, title: str) -> ChangeSet:
    """The step that gives an item another title."""
    change = Change(before=item, after=replace(item, title=title))
    return ChangeSet(operation=Operation.EDIT_TEXT, changes=(change,))


def take(store: Store, changes: ChangeSet, *, kind: StepKind = StepKind.DO, of: int | None = None) -> JournalEntry:
    """Save a step as the store's next one."""
    sequence = len(store.steps()) + 1
    entry = JournalEntry(
        id=f"step-{sequence}",
        sequence=sequence,
        kind=kind,
        operation=changes.operation,
        actor="张三",
        at=AT,
        params=changes.params,
        of=of,
    )
    with store.unit_of_work() as unit:
        unit.apply(changes, entry)
    return entry


def filled_file(folder: Path) -> Path:
    """A closed file that holds one of everything."""
    path = folder / "计划 2024.rcplan"
    with Store.create(path, ledger_id="ledger-1") as store:
        take(store, adoption())
    return path
