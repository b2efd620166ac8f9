"""Splitting one item into two, and joining it with the one before."""

from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import add_item, belongings
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.editing.year_ties import moved_ties
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.domain.ledger.done import OPEN, DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, PlanItem, SourceAnchor, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.foundation.messages import N_

_STATES = list(DoneState)


def split_item(ledger: Ledger, item_id: ItemId, *, at: int, new_id: ItemId) -> ChangeSet:
    """Cut an item's wording at a character; what follows becomes the next item, and targets go with their quote."""
    plan = ledger.plan_of(item_id)
    item = plan.items[item_id]
    head, tail = item.title[:at].rstrip(" ，,；;、"), item.title[at:].lstrip(" ，,；;、")
    if not head or not tail:
        raise ForbiddenMoveError(N_("There is nothing to split off there."))
    row = [sibling.id for sibling in plan.children(item.parent_id)].index(item_id) + 1
    added = add_item(ledger, _second(item, new_id, tail), row=row)
    changes = [_retitled(change, item, head) for change in added.changes]
    if not any(change.before == item for change in changes):
        changes.append(Change(before=item, after=replace(item, title=head)))
    for target in ledger.targets.owned_by(item_id):
        if target.quote and target.quote not in head and target.quote in tail:
            changes.append(Change(before=target, after=replace(target, item_id=new_id)))
    return ChangeSet(operation=Operation.SPLIT_ITEM, changes=tuple(changes))


def merge_with_previous(ledger: Ledger, item_id: ItemId) -> ChangeSet:
    """Join wording, targets, notes and progress to the sibling before; it is done as far as both were.

    Its owners and its judgement stay; where it has none it takes these.
    """
    plan = ledger.plan_of(item_id)
    item = plan.items[item_id]
    siblings = plan.children(item.parent_id)
    index = [sibling.id for sibling in siblings].index(item_id)
    if index == 0 or type(siblings[index - 1]) is not type(item):
        raise ForbiddenMoveError(N_("There is no item of the same kind before this one to join it to."))
    previous = siblings[index - 1]
    changes = [Change(before=previous, after=_joined(previous, item))]
    last = max((child.position for child in plan.children(previous.id)), default=0)
    for offset, child in enumerate(plan.children(item_id), start=1):
        moved = replace(child, parent_id=previous.id, position=last + offset * GAP)
        changes.append(Change(before=child, after=moved))
    has_owners = bool(ledger.ownerships.owned_by(previous.id))
    after_last = max((target.position for target in ledger.targets.owned_by(previous.id)), default=0)
    for record in belongings(ledger, item_id):
        dropped = has_owners and isinstance(record, Ownership)
        kept = replace(record, item_id=previous.id)
        if isinstance(kept, Target):
            kept = replace(kept, position=after_last + kept.position)
        changes.append(Change(before=record, after=None if dropped else kept))
    changes += moved_ties(ledger, item_id, previous.id)
    changes.append(Change(before=item, after=None))
    return ChangeSet(operation=Operation.MERGE_ITEMS, changes=tuple(changes))


def _second(item: PlanItem, new_id: ItemId, title: str) -> PlanItem:
    if isinstance(item, Heading):
        return replace(item, id=new_id, title=title, number="", preamble="")
    return replace(item, id=new_id, title=title, number=None, done=OPEN)


def _retitled(change: Change, item: PlanItem, title: str) -> Change:
    if change.before != item or change.after is None or not isinstance(change.after, type(item)):
        return change
    return replace(change, after=replace(change.after, title=title))


def _joined(first: PlanItem, second: PlanItem) -> PlanItem:
    joined = replace(first, title=first.title + second.title, source=_joined_anchor(first.source, second.source))
    if isinstance(joined, Heading) and isinstance(second, Heading):
        return replace(joined, preamble=joined.preamble + second.preamble)
    if isinstance(joined, Task) and isinstance(second, Task):
        done = min(joined.done, second.done, key=lambda each: _STATES.index(each.state))
        return replace(joined, note="\n".join(filter(None, [joined.note, second.note])), done=done)
    return joined


def _joined_anchor(first: SourceAnchor | None, second: SourceAnchor | None) -> SourceAnchor | None:
    if first is None or second is None or first.source_id != second.source_id:
        return first or second
    quote = first.quote if first.quote == second.quote else first.quote + second.quote
    return replace(first, start=min(first.start, second.start), end=max(first.end, second.end), quote=quote)
