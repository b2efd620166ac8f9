"""A target: the measurable figure a commitment or a headline indicator must reach."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId


class Comparator(Enum):
    """How the actual value is held against the target; the values are the marks of the draft JSON."""

    EXACTLY = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    ABOUT = "~"
    MORE_THAN = ">"
    RANGE = "range"
    QUALITATIVE = "qual"


class Pacing(Enum):
    """How a target grows over the year, which decides what is expected of it today."""

    ADDITIVE = "additive"
    GROWTH = "growth"
    LEVEL = "level"
    CEILING = "ceiling"
    SHARE = "share"
    STAGE = "stage"
    ANNUAL_ONLY = "annual_only"
    RELATIVE = "relative"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """What share of a target (0 to 1) is planned to be reached by the end of a day."""

    day: date
    share: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One figure of one item; `quote` is the wording of the report, `start`/`end` its place in the source."""

    id: TargetId
    item_id: ItemId
    position: int
    indicator: str
    comparator: Comparator
    value: Decimal | None
    value_max: Decimal | None = None
    unit: str = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    pacing: Pacing = Pacing.ADDITIVE
    baseline: Decimal | None = None
    soft: bool = False
    curve: tuple[CurvePoint, ...] = ()
    """The planned way from start to deadline; empty for a straight one."""
    relative_to: str = ""
    """For a RELATIVE target the name of the indicator it is held against."""

    @property
    def is_in_the_wording(self) -> bool:
        """Whether the sentence itself says all of it, as with a stage: a column of targets need not repeat it."""
        return self.value is None and self.pacing is Pacing.STAGE
