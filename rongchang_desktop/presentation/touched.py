"""What a step touched in one year's plan: which items, whether rows moved, whether everything must be judged anew."""

from dataclasses import dataclass

from rongchang_desktop.domain.editing.change import Change
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, Task
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.services.change_feed import LedgerChanged


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """Items of the year that a step touched."""

    items: tuple[ItemId, ...]
    structural: bool
    everything: bool


def touched_items(event: LedgerChanged, year: int) -> Touched:
    """Read it off the changes; a change of plan, rules or directory touches everything."""
    items: dict[ItemId, None] = {}
    structural = everything = False
    for change in event.changes.changes:
        record = change.record
        if isinstance(record, Heading | Task):
            if record.year == year:
                items[record.id] = None
                structural |= _moved(change)
        elif isinstance(record, Target | Ownership | Milestone | ProgressUpdate):
            items[record.item_id] = None
            if change.before is not None and isinstance(change.before, Target | Ownership | Milestone | ProgressUpdate):
                items[change.before.item_id] = None
        elif isinstance(record, PlanRecord | RuleSet):
            everything = True
    return Touched(items=tuple(items), structural=structural, everything=everything)


def _moved(change: Change) -> bool:
    before, after = change.before, change.after
    if not isinstance(before, Heading | Task) or not isinstance(after, Heading | Task):
        return True
    return (type(before), before.parent_id, before.position, before.number) != (
        type(after),
        after.parent_id,
        after.position,
        after.number,
    )
