"""Indent and outdent: one key moves an item a level deeper or shallower."""

from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import converted, move_item, numbered
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.placing import place
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, PlanItem, Section, WorkItem, may_hold
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.foundation.messages import N_

_DEEPER: dict[type[PlanItem], type[PlanItem]] = {Area: Section, Section: Group, Commitment: WorkItem}
_SHALLOWER: dict[type[PlanItem], type[PlanItem]] = {Section: Area, Group: Section, WorkItem: Commitment}


def indent_item(ledger: Ledger, item_id: ItemId) -> ChangeSet:
    """Put an item at the end of what stands before it, a rank deeper where it must be."""
    plan = ledger.plan_of(item_id)
    item = plan.items[item_id]
    siblings = plan.children(item.parent_id)
    index = [sibling.id for sibling in siblings].index(item_id)
    if index == 0:
        raise ForbiddenMoveError(N_("Nothing stands before this item that it could be put under."))
    above = siblings[index - 1]
    kinds = (type(item), _DEEPER.get(type(item), type(item)))
    return _moved_as(plan, item, above, len(plan.children(above.id)), kinds, Operation.INDENT_ITEM)


def outdent_item(ledger: Ledger, item_id: ItemId) -> ChangeSet:
    """Put an item right after its parent, a rank higher where it must be."""
    plan = ledger.plan_of(item_id)
    item = plan.items[item_id]
    if item.parent_id is None:
        raise ForbiddenMoveError(N_("A work area already stands at the top."))
    parent = plan.items[item.parent_id]
    grandparent = plan.items[parent.parent_id] if parent.parent_id is not None else None
    row = [sibling.id for sibling in plan.children(parent.parent_id)].index(parent.id) + 1
    kinds = (type(item), _SHALLOWER.get(type(item), type(item)))
    return _moved_as(plan, item, grandparent, row, kinds, Operation.OUTDENT_ITEM)


def move_up(ledger: Ledger, item_id: ItemId) -> ChangeSet:
    """Change places with the sibling before; the first child goes to the end of the parent's elder sibling."""
    return _step(ledger, item_id, -1)


def move_down(ledger: Ledger, item_id: ItemId) -> ChangeSet:
    """Change places with the sibling after; the last child goes to the head of the parent's younger sibling."""
    return _step(ledger, item_id, 1)


def _step(ledger: Ledger, item_id: ItemId, by: int) -> ChangeSet:
    plan = ledger.plan_of(item_id)
    item = plan.items[item_id]
    siblings = [sibling.id for sibling in plan.children(item.parent_id)]
    index = siblings.index(item_id) + by
    if 0 <= index < len(siblings):
        return move_item(ledger, item_id, parent_id=item.parent_id, row=index if by < 0 else index + 1)
    if item.parent_id is None:
        return ChangeSet(operation=Operation.MOVE_ITEM)
    parent = plan.items[item.parent_id]
    aunts = plan.children(parent.parent_id)
    beside = [aunt.id for aunt in aunts].index(parent.id) + by
    if not 0 <= beside < len(aunts) or not may_hold(aunts[beside], item):
        return ChangeSet(operation=Operation.MOVE_ITEM)
    aunt = aunts[beside]
    return move_item(ledger, item_id, parent_id=aunt.id, row=len(plan.children(aunt.id)) if by < 0 else 0)


def _moved_as(
    plan: Plan,
    item: PlanItem,
    parent: PlanItem | None,
    row: int,
    kinds: tuple[type[PlanItem], ...],
    operation: Operation,
) -> ChangeSet:
    for kind in kinds:
        after = converted(item, kind)
        holds_children = all(may_hold(after, child) for child in plan.children(item.id))
        if may_hold(parent, after) and holds_children:
            position, shifted = place(plan.children(parent.id if parent else None), row)
            placed = replace(after, parent_id=parent.id if parent else None, position=position)
            after, counted = numbered(plan, placed)
            return ChangeSet(operation=operation, changes=(*shifted, *counted, Change(before=item, after=after)))
    raise ForbiddenMoveError(N_("This item cannot stand there. Nothing was moved."))
