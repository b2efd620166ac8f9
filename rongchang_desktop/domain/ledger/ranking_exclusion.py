"""An item that does not count in the ranking of units, because something outside its unit blocks it."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import ItemId, RankingExclusionId


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingExclusion:
    """Why one item is left out, who said so and when."""

    id: RankingExclusionId
    item_id: ItemId
    reason: str
    by: str
    on: date
