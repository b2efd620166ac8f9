"""One thing that a second reading of a report says otherwise than the plan."""

from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.intake.wording_difference import Piece, wording_difference
from rongchang_desktop.domain.ledger.identifiers import IndicatorId, ItemId


class DifferenceKind(Enum):
    """What differs: an item is there or not, its words, its place, its figures, or who owes it by when."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"
    HEADING = "heading"
    TARGETS = "targets"
    OWNERS = "owners"
    DEADLINE = "deadline"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """`before` is how the plan has it, `after` how the reading does, both as text; `text` names the item.

    Ids are of an item, or of a headline indicator for INDICATOR; `item_id` is None for what the plan does not hold,
    `fresh_id` for what the reading does not. `by_default` says whether to take it unless told otherwise:
    no, where something the office entered would be lost (`has_history`: progress, ticks, a judgement).
    """

    kind: DifferenceKind
    text: str
    item_id: ItemId | IndicatorId | None = None
    fresh_id: ItemId | IndicatorId | None = None
    before: str = ""
    after: str = ""
    by_default: bool = True
    has_history: bool = False

    @property
    def key(self) -> tuple[DifferenceKind, str]:
        """What tells it from every other difference of one comparison."""
        return self.kind, self.item_id or self.fresh_id or ""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The change of wording, piece by piece."""
        return wording_difference(self.before, self.after)
