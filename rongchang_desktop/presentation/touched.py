"""What a step touched in one year's plan: which items, whether rows moved, whether everything must be judged anew."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import Belonging
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, Task
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.presentation.dependents import dependent_items
from rongchang_desktop.services.change_feed import LedgerChanged


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """Items of the year that a step touched."""

    items: tuple[ItemId, ...]
    structural: bool
    everything: bool


def touched_items(event: LedgerChanged, year: int) -> Touched:
    """Read it off the changes.

    A change of the plan's state or day, of rules, of what was frozen or of a known unit touches everything.
    """
    items: dict[ItemId, None] = {}
    structural = everything = False
    for change in event.changes.changes:
        record = change.record
        if isinstance(record, Heading | Task):
            if record.year == year:
                items.update(dict.fromkeys(_places(change)))
                structural |= _moved(change)
        elif isinstance(record, Belonging):
            items[record.item_id] = None
            if isinstance(change.before, Belonging):
                items[change.before.item_id] = None
        elif isinstance(record, PlanRecord):
            everything |= record.year == year and not _counts_only(change)
        elif isinstance(record, RuleSet):
            everything = True
        elif isinstance(record, Period):
            everything |= record.year == year and _snapshot(change.before) != _snapshot(change.after)
        elif isinstance(record, Department | Post):
            everything |= change.before is not None
    plan = event.ledger.plans.get(year)
    if plan is not None:
        items.update(dict.fromkeys(key for key in dependent_items(event, year) if key in plan.items))
    return Touched(items=tuple(items), structural=structural, everything=everything)


def items_to_recall(changes: ChangeSet) -> tuple[ItemId, ...]:
    """Items whose older progress, which may lie on the disk alone, the step needs in memory.

    One that goes takes all of it along; one whose node begins to name a stage is judged by the stage last told.
    """
    gone = [change.record.id for change in changes.changes if change.after is None]
    staged = [each.after for each in changes.changes if isinstance(each.after, Milestone) and each.after.stage]
    return (*map(ItemId, gone), *(node.item_id for node in staged))


def is_mere_move(change: Change) -> bool:
    """Whether an item only came to stand elsewhere, as those do that give way to another or follow it."""
    before, after = change.before, change.after
    if not isinstance(before, Heading | Task) or not isinstance(after, Heading | Task):
        return False
    return replace(before, parent_id=after.parent_id, position=after.position) == after


def _places(change: Change) -> Iterator[ItemId]:
    """The item, and the headings it left and came under, whose counts differ then."""
    yield ItemId(change.record.id)
    for item in (change.before, change.after):
        if isinstance(item, Heading | Task) and item.parent_id is not None:
            yield item.parent_id


def _counts_only(change: Change) -> bool:
    """Whether the plan only gave out a number."""
    before, after = change.before, change.after
    if not isinstance(before, PlanRecord) or not isinstance(after, PlanRecord):
        return False
    return replace(before, next_number=after.next_number) == after


def _snapshot(record: object) -> str:
    return record.snapshot if isinstance(record, Period) else ""


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
