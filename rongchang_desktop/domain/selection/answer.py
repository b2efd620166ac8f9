"""The answer to a question: the items that match, and with them the headings that keep the tree a tree."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, PlanItem
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.selection.conditions import Condition, Standing, conditions
from rongchang_desktop.domain.selection.search_index import SearchIndex
from rongchang_desktop.domain.selection.selection import Selection


def matches(
    standing: Standing, asked: Selection, index: SearchIndex, *, among: Collection[ItemId] | None = None
) -> Iterator[ItemId]:
    """The items that match by themselves, in the order of the plan; of `among` alone, in its order, where given."""
    plan = standing.plan
    item_ids = _scope(plan, asked, among)
    if asked.text.strip():
        item_ids = index.find(standing.ledger, plan, item_ids, asked.text)
    required, headings = conditions(standing, asked), not asked.is_about_tasks
    return (key for key in item_ids if _fulfils(plan.items[key], required, headings=headings))


def select(
    standing: Standing, asked: Selection, index: SearchIndex, *, among: Collection[ItemId] | None = None
) -> frozenset[ItemId]:
    """The items that match, with the headings above them, and all below where only words were asked for."""
    return with_headings(standing.plan, asked, matches(standing, asked, index, among=among))


def with_headings(plan: Plan, asked: Selection, matching: Iterable[ItemId]) -> frozenset[ItemId]:
    """What is shown where these items match the question."""
    with_parts = not asked.is_about_tasks
    parents: set[ItemId] = set()
    found: set[ItemId] = set()
    for item_id in matching:
        found.add(item_id)
        _add_above(plan, item_id, parents)
        if with_parts and plan.items.owns_any(item_id):
            found.update(below.id for below in plan.subtree(item_id))
    return frozenset(found | parents)


def _fulfils(item: PlanItem, required: Sequence[Condition], *, headings: bool) -> bool:
    if isinstance(item, Heading):
        return headings
    return all(condition(item) for condition in required)


def _add_above(plan: Plan, item_id: ItemId, parents: set[ItemId]) -> None:
    parent_id = plan.items[item_id].parent_id
    while parent_id is not None and parent_id not in parents:
        parents.add(parent_id)
        parent_id = plan.items[parent_id].parent_id


def _scope(plan: Plan, asked: Selection, among: Collection[ItemId] | None) -> Sequence[ItemId]:
    headings = asked.heading_ids
    if among is not None:
        return [key for key in among if key in plan.items and (not headings or _stands_under(plan, key, headings))]
    if not headings:
        return plan.order
    inside = {item.id for key in headings if key in plan.items for item in plan.subtree(key)}
    return [item_id for item_id in plan.order if item_id in inside]


def _stands_under(plan: Plan, item_id: ItemId, headings: Collection[ItemId]) -> bool:
    return item_id in headings or any(above.id in headings for above in plan.ancestors(item_id))
