"""The answer to a question: the items that match, and with them the headings that keep the tree a tree."""

from collections.abc import Callable, Iterable, Iterator

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, PlanItem
from rongchang_desktop.domain.selection.conditions import Standing, conditions
from rongchang_desktop.domain.selection.search_index import SearchIndex
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.foundation.clean_text import folded


def matches(standing: Standing, asked: Selection, index: SearchIndex) -> Iterator[ItemId]:
    """The items that match by themselves, in the order of the plan."""
    plan = standing.plan
    wanted = _sought(standing, asked, index)
    required = conditions(standing, asked)
    about_tasks = asked.is_about_tasks
    for item_id in _scope(standing, asked):
        item = plan.items[item_id]
        fulfilled = not about_tasks if isinstance(item, Heading) else all(condition(item) for condition in required)
        if fulfilled and (wanted is None or wanted(item)):
            yield item_id


def count(standing: Standing, asked: Selection, index: SearchIndex) -> int:
    """How many commitments match."""
    items = standing.plan.items
    return sum(isinstance(items[item_id], Commitment) for item_id in matches(standing, asked, index))


def select(standing: Standing, asked: Selection, index: SearchIndex) -> frozenset[ItemId]:
    """The items that match, with the headings above them, and all below where only words were asked for."""
    plan, about_tasks = standing.plan, asked.is_about_tasks
    found: set[ItemId] = set()
    for item_id in matches(standing, asked, index):
        found.add(item_id)
        found.update(parent.id for parent in plan.ancestors(item_id))
        if not about_tasks and isinstance(plan.items[item_id], Heading | Commitment):
            found.update(below.id for below in plan.subtree(item_id))
    return frozenset(found)


def _scope(standing: Standing, asked: Selection) -> Iterable[ItemId]:
    plan = standing.plan
    if not asked.heading_ids:
        return plan.order
    inside = {below.id for key in asked.heading_ids if key in plan.items for below in plan.subtree(key)}
    return (item_id for item_id in plan.order if item_id in inside)


def _sought(standing: Standing, asked: Selection, index: SearchIndex) -> Callable[[PlanItem], bool] | None:
    """Whether an item has the number asked for, or holds every word; None where no words are asked for."""
    words = tuple(folded(word) for word in asked.text.split())
    if not words:
        return None
    ledger, plan = standing.ledger, standing.plan

    def holds(item: PlanItem) -> bool:
        text = index.words(ledger, plan, item)
        return all(word in text for word in words)

    return holds
