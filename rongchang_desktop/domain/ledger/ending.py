"""年终认定: how an item of a past year ended."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import EndingId, ItemId


class Outcome(Enum):
    """完成, 基本完成, 未完成, 已调整, 结转."""

    COMPLETED = "completed"
    MOSTLY = "mostly"
    UNFINISHED = "unfinished"
    ADJUSTED = "adjusted"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The judgement of one item at the year's end, with its reason and who checked it; an item has at most one."""

    id: EndingId
    item_id: ItemId
    outcome: Outcome
    on: date
    reason: str = ""
    checked_by: str = ""
