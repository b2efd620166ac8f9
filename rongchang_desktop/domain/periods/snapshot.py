"""What stood on the day of a 期: every light with its grounds, every owner and figure, in words of that day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.done import OPEN, Done, DoneState
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, TargetId
from rongchang_desktop.domain.ledger.item import AnswersTo, ItemType, Outlook
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.domain.pacing.assessment import Reason
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, RuleSet
from rongchang_desktop.domain.pacing.tally import Tally
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.progress.update import Layer, ProgressWord


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotFigure:
    """One target with the value that counted; `wording` is the target as it was printed in the plan."""

    target_id: TargetId
    indicator: str
    wording: str = ""
    unit: str = ""
    target: Decimal | None = None
    comparator: Comparator = Comparator.EXACTLY
    value_max: Decimal | None = None
    actual: Decimal | None = None
    layer: Layer | None = None
    as_of: date | None = None

    @property
    def value(self) -> Decimal | None:
        """What is to be reached, under the name it has in a target."""
        return self.target


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence in one language, by its code."""

    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotRow:
    """One item as it stood: shares run from 0 to 1 (and past it); a work item names what it is `part_of`."""

    id: ItemId
    number: str
    title: str
    light: Light
    automatic: Light
    reason: Reason
    deadline: date
    path: tuple[str, ...] = ()
    area_id: ItemId | None = None
    part_of: ItemId | None = None
    type: ItemType = ItemType.QUALITATIVE
    answers_to: tuple[AnswersTo, ...] = ()
    lead_id: DepartmentId | None = None
    lead: str = ""
    responsible: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    leading_posts: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    manual_reason: str = ""
    reached: Decimal | None = None
    expected: Decimal | None = None
    target_id: TargetId | None = None
    word: ProgressWord | None = None
    nodes_reached: int | None = None
    nodes_all: int | None = None
    nodes_due: int = 0
    basis_layer: Layer | None = None
    basis_on: date | None = None
    why: tuple[Sentence, ...] = ()
    done: Done = OPEN
    submission: Submission = Submission.MISSING
    outlook: Outlook | None = None
    expected_on: date | None = None
    figures: tuple[SnapshotFigure, ...] = ()
    progress: str = ""
    progress_on: date | None = None
    progress_layer: Layer | None = None
    problem: str = ""
    cause: str = ""
    next_step: str = ""

    def why_in(self, language: str) -> str:
        """The line that said why, in that language; empty where it was not kept."""
        return next((sentence.text for sentence in self.why if sentence.language == language), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A year's plan on one day. `rows` are in document order, commitments and the work items under them."""

    year: int
    as_of: date
    number: int = 0
    title: str = ""
    office: str = ""
    district: str = ""
    rule: RuleSet = SHIPPED_RULE
    rows: tuple[SnapshotRow, ...] = ()

    @property
    def commitments(self) -> tuple[SnapshotRow, ...]:
        """The rows that are counted."""
        return tuple(row for row in self.rows if row.part_of is None)

    @property
    def counts(self) -> Tally:
        """The commitments by light and by state of done, as they were counted then."""
        tally = Tally()
        for row in self.commitments:
            tally.add(row.light, row.done.state, 1)
        return tally

    @property
    def missing(self) -> int:
        """How many commitments were 未报."""
        return sum(row.submission is Submission.MISSING for row in self.commitments)

    @property
    def closed(self) -> int:
        """How many commitments were checked and closed."""
        return sum(row.done.state is DoneState.VERIFIED for row in self.commitments)
