"""The items of a plan's tree: headings (area, section, group), commitments and the work items under them."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from rongchang_desktop.domain.ledger.done import OPEN, Done
from rongchang_desktop.domain.ledger.identifiers import ItemId, SourceId


class ItemType(Enum):
    """What kind of promise an item is, which drives how it is judged."""

    QUALITATIVE = "qualitative"
    QUANTITATIVE = "quantitative"
    PROJECT = "project"
    INDICATOR = "indicator"


class AnswersTo(Enum):
    """The ledgers an item answers to, beside the district's own report."""

    DISTRICT_REPORT = "district_report"
    CITY_REPORT = "city_report"
    LIVELIHOOD = "livelihood"
    KEY_PROJECT = "key_project"


class Recurrence(Enum):
    """Whether an item falls due once, in every period, or stands until the year's end."""

    ONCE = "once"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    STANDING = "standing"


class Rhythm(Enum):
    """How often an item is reported on: every month, quarter or half-year."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"


class Outlook(Enum):
    """全年研判: what the office expects of the item by the year's end."""

    ABLE = "able"
    HARD = "hard"
    UNABLE = "unable"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAnchor:
    """The sentence an item came from, verbatim, with its offsets in the source document."""

    source_id: SourceId
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the tree; its `preamble` is the framing it opens with, no commitment of its own."""

    id: ItemId
    year: int
    parent_id: ItemId | None
    position: int
    title: str
    number: str = ""
    preamble: str = ""
    source: SourceAnchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Heading):
    """一级: a work area; `role` marks those outside the numbered sequence."""

    role: str = ""


class Section(Heading):
    """二级: a section of an area."""

    __slots__ = ()


class Group(Heading):
    """三级: a run of commitments inside a section under a mini-heading."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What can be ticked. `number` is fixed when the plan is issued and never reused; in a draft it is None."""

    id: ItemId
    year: int
    parent_id: ItemId | None
    position: int
    title: str
    number: int | None = None
    type: ItemType = ItemType.QUALITATIVE
    start: date | None = None
    deadline: date | None = None
    recurrence: Recurrence = Recurrence.ONCE
    answers_to: tuple[AnswersTo, ...] = (AnswersTo.DISTRICT_REPORT,)
    done: Done = OPEN
    outlook: Outlook | None = None
    expected: date | None = None
    note: str = ""
    source: SourceAnchor | None = None
    rhythm: Rhythm | None = None
    """None: as its recurrence asks, every quarter unless it falls due every month."""

    @property
    def reporting_rhythm(self) -> Rhythm:
        """How often it is reported on; quarterly by default, because forms are a burden."""
        by_recurrence = Rhythm.MONTHLY if self.recurrence is Recurrence.MONTHLY else Rhythm.QUARTERLY
        return self.rhythm or by_recurrence


class Commitment(Task):
    """A promise of the report; the unit in which lights and closings are counted."""

    __slots__ = ()


class WorkItem(Task):
    """A piece a commitment was split into."""

    __slots__ = ()


PlanItem = Area | Section | Group | Commitment | WorkItem

RANK: dict[type, int] = {Area: 0, Section: 1, Group: 2, Commitment: 3, WorkItem: 4}


def may_hold(parent: PlanItem | None, child: PlanItem) -> bool:
    """Whether the tree allows `child` directly under `parent` (None: the plan itself)."""
    if parent is None:
        return isinstance(child, Area)
    if isinstance(child, Commitment):
        return isinstance(parent, Heading)
    if isinstance(child, WorkItem):
        return isinstance(parent, Commitment)
    return isinstance(parent, Heading) and RANK[type(child)] > RANK[type(parent)]
