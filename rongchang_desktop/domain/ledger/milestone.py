"""Nodes on the way: what should stand by a quarter's end or another day."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import ItemId, MilestoneId


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A node of one item; `done_on` is None until it is reached."""

    id: MilestoneId
    item_id: ItemId
    due: date
    text: str = ""
    done_on: date | None = None
