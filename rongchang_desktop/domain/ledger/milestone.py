"""Nodes on the way: what should stand by a quarter's end or another day."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import ItemId, MilestoneId
from rongchang_desktop.domain.progress.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A node of one item; `done_on` is None until it is reached. A project that stands at `stage` has reached it."""

    id: MilestoneId
    item_id: ItemId
    due: date
    text: str = ""
    done_on: date | None = None
    stage: Stage | None = None
