"""Giving a line of the outline another level: its order in the document stays, the tree around it follows."""

from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import belongings, converted, numbered
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.editing.year_ties import require_untied
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import RANK, Commitment, Heading, PlanItem, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.foundation.messages import N_

Parents = dict[ItemId, ItemId | None]


def set_level(ledger: Ledger, item_id: ItemId, kind: type[PlanItem]) -> ChangeSet:
    """Make the item an area, section, group or commitment; what follows hangs on it as it would in the document.

    Raises ForbiddenMoveError where the line could not stand there.
    """
    plan = ledger.plan_of(item_id)
    item = plan.items[item_id]
    if type(item) is kind:
        return ChangeSet(operation=Operation.CHANGE_KIND)
    after, counted = numbered(plan, converted(item, kind))
    if isinstance(after, Heading) and belongings(ledger, item_id):
        raise ForbiddenMoveError(N_("An item with targets, owners or progress cannot become a heading."))
    if isinstance(after, Heading):
        require_untied(ledger, item_id)
    places = _parents(plan, after)
    changes = [*_placed(plan, after, places), *counted]
    return ChangeSet(operation=Operation.CHANGE_KIND, changes=tuple(changes))


def _parents(plan: Plan, changed: PlanItem) -> Parents:
    """The parent of every line; from the changed one on, as the document reads, until a heading closes its reach."""
    order = plan.order
    start = order.index(changed.id)
    places: Parents = {item_id: plan.items[item_id].parent_id for item_id in order}
    before = plan.items[order[start - 1]] if start else None
    open_headings = [*reversed(list(plan.ancestors(before.id))), before] if before is not None else []
    reach = min(RANK[type(plan.items[changed.id])], RANK[type(changed)])
    for item_id in order[start:]:
        item = changed if item_id == changed.id else plan.items[item_id]
        if item_id != changed.id and isinstance(item, Heading) and RANK[type(item)] <= reach:
            break
        while open_headings and not _may_follow_under(open_headings[-1], item):
            open_headings.pop()
        if not open_headings and RANK[type(item)] > 0:
            raise ForbiddenMoveError(N_("This item cannot stand there. Nothing was moved."))
        places[item_id] = open_headings[-1].id if open_headings else None
        open_headings.append(item)
    return places


def _may_follow_under(above: PlanItem, item: PlanItem) -> bool:
    if isinstance(item, WorkItem):
        return isinstance(above, Commitment)
    return isinstance(above, Heading) and RANK[type(above)] < RANK[type(item)]


def _placed(plan: Plan, changed: PlanItem, places: Parents) -> list[Change]:
    """The changes that put every line under its parent, in the order of the document."""
    held: dict[ItemId | None, list[ItemId]] = {}
    for item_id in plan.order:
        held.setdefault(places[item_id], []).append(item_id)
    changes = []
    for parent_id, children in held.items():
        known = [child.id for child in plan.children(parent_id)]
        for row, item_id in enumerate(children, start=1):
            item = changed if item_id == changed.id else plan.items[item_id]
            position = item.position if children == known else row * GAP
            after = replace(item, parent_id=parent_id, position=position)
            if after != plan.items[item_id]:
                changes.append(Change(before=plan.items[item_id], after=after))
    return changes
