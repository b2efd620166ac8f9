"""A draft plan: what was read from a report, before a person has reviewed it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.intake.columns import TableColumns
from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.target import Comparator, Pacing


class DraftKind(Enum):
    """The part a line of the report plays in the plan."""

    AREA = "area"
    SECTION = "section"
    GROUP = "group"
    COMMITMENT = "commitment"
    WORK_ITEM = "work_item"
    PREAMBLE = "preamble"


class DraftForm(Enum):
    """What kind of document was read."""

    REPORT = "report"
    HALF_YEAR = "half_year"
    TASK_TABLE = "task_table"
    TASK_LIST = "task_list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A sentence for the reviewer about the reading as a whole; a tuple among its parameters is enumerated."""

    msgid: str
    params: Mapping[str, str | int | tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a piece stands: offsets [start, end) in characters of the source text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTarget:
    """A measurable figure found in a sentence; `quote` is verbatim."""

    quote: str
    indicator: str
    comparator: Comparator
    value: Decimal | None
    value_max: Decimal | None = None
    unit: str = ""
    pacing: Pacing = Pacing.ADDITIVE
    soft: bool = False
    span: Span | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftOwner:
    """A unit (or a leader, for LEADING_POST) named for an item, as written."""

    role: Role
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMilestone:
    """What is to stand at a day within the year."""

    due: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftIndicatorRow:
    """A row of the indicator table of a progress report, cell by cell as printed, and what the cells say."""

    number: int
    indicator: str
    target_text: str
    actual_text: str
    difference_text: str
    target: Amount | None = None
    actual: Amount | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftNode:
    """A heading, a task or a preamble, with the place it came from and how sure the reader is (0 to 1).

    `unmeasured` holds what is to be reached without a figure of its own: a stage, another indicator, an upper level's
    requirement. `deadline` is a day of the plan's year or later; `deadline_text` the words that said so.
    """

    kind: DraftKind
    text: str
    number: str = ""
    role: str = ""
    span: Span | None = None
    confidence: float = 1.0
    reason: str = ""
    targets: tuple[DraftTarget, ...] = ()
    recurrence: str = ""
    unmeasured: tuple[DraftTarget, ...] = ()
    owners: tuple[DraftOwner, ...] = ()
    deadline: date | None = None
    deadline_text: str = ""
    milestones: tuple[DraftMilestone, ...] = ()
    progress: str = ""
    remark: str = ""
    answers_to: tuple[AnswersTo, ...] = ()
    footnotes: tuple[str, ...] = ()
    children: tuple["DraftNode", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlan:
    """The whole reading: the source as decoded, the headline indicators and the areas in order.

    `period` is what a progress report covers ("2025-H1"); `table` tells how the columns of a task table were taken.
    """

    source_name: str
    source_text: str
    source_sha256: str = ""
    year: int | None = None
    title: str = ""
    headline: tuple[DraftTarget, ...] = ()
    areas: tuple[DraftNode, ...] = ()
    notes: tuple[Note, ...] = ()
    form: DraftForm = DraftForm.REPORT
    period: str = ""
    indicator_table: tuple[DraftIndicatorRow, ...] = ()
    table: TableColumns | None = None
