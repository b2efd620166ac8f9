"""A target: the measurable figure a commitment or a headline indicator must reach."""

from dataclasses import dataclass
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

    @property
    def is_in_the_wording(self) -> bool:
        """Whether the sentence itself says all of it, as with a stage: a column of targets need not repeat it."""
        return self.value is None and self.pacing is Pacing.STAGE
