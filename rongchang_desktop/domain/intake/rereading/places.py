"""Where items stand in the plan, in a reading, and where they stood when the report was first read."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from sys import maxsize

from rongchang_desktop.domain.intake.rereading.pairing import Pairs
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import RANK
from rongchang_desktop.domain.ledger.plan import Plan

_NOWHERE = ItemId("")
_END = (maxsize, 0, 0)


def moved_items(plan: Plan, reading: Plan, pairs: Pairs) -> frozenset[ItemId]:
    """Ids of the reading whose items it puts elsewhere: under another parent, or among other neighbours.

    As few as possible are called moved. What only the office has moved since the report was read is none of these.
    """
    at_first = _moved_by_the_office(plan)
    moved: set[ItemId] = set()
    for parent_id in (None, *reading.order):
        home = pairs.get(parent_id) if parent_id is not None else None
        beside: list[ItemId] = []
        for child in reading.children(parent_id):
            item_id = pairs.get(child.id)
            if item_id is None:
                continue
            if (parent_id is None or home is not None) and plan.items[item_id].parent_id == home:
                beside.append(child.id)
            elif (home is None and parent_id is not None) or at_first.get(item_id, _NOWHERE) != home:
                moved.add(child.id)
        moved |= _out_of_order(plan, beside, pairs)
    return frozenset(moved)


def rising(values: Sequence[int]) -> frozenset[int]:
    """The places of a longest rising run of different values, which may skip some."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(ends, value)
        before.append(at[length - 1] if length else -1)
        if length == len(ends):
            ends.append(value)
            at.append(place)
        else:
            ends[length], at[length] = value, place
    kept: set[int] = set()
    place = at[-1] if at else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return frozenset(kept)


def _out_of_order(plan: Plan, fresh_ids: Sequence[ItemId], pairs: Pairs) -> set[ItemId]:
    if not fresh_ids:
        return set()
    first = plan.items[pairs[fresh_ids[0]]]
    rows = {child.id: row for row, child in enumerate(plan.children(first.parent_id))}
    kept = rising([rows[pairs[fresh_id]] for fresh_id in fresh_ids])
    anchors = [plan.items[pairs[fresh_id]].source for fresh_id in fresh_ids]
    starts = [anchor.start for anchor in anchors if anchor is not None]
    if len(starts) == len(anchors) and len({anchor.source_id for anchor in anchors if anchor is not None}) == 1:
        kept |= rising(starts)
    return {fresh_id for place, fresh_id in enumerate(fresh_ids) if place not in kept}


def _moved_by_the_office(plan: Plan) -> dict[ItemId, ItemId | None]:
    """Items that stand outside what their parent holds in the document, with the parent they had in it."""
    counted = Counter(item.source.source_id for item in plan.items.values() if item.source is not None)
    document = max(counted, key=lambda source_id: (counted[source_id], source_id), default=None)
    places = {item_id: place for place, item_id in enumerate(plan.order)}
    starts = {
        item.id: (item.source.start, RANK[type(item)], places[item.id])
        for item in plan.items.values()
        if item.source is not None and item.source.source_id == document
    }
    parents: dict[ItemId, ItemId | None] = {}
    ends: dict[ItemId, tuple[int, int, int]] = {}
    open_items: list[ItemId] = []
    for item_id in sorted(starts, key=starts.__getitem__):
        while open_items and starts[open_items[-1]][1] >= starts[item_id][1]:
            ends[open_items.pop()] = starts[item_id]
        parents[item_id] = open_items[-1] if open_items else None
        open_items.append(item_id)
    return {
        item_id: parents[item_id]
        for item_id, start in starts.items()
        if (above := plan.items[item_id].parent_id) is not None
        and not (above in starts and starts[above] <= start < ends.get(above, _END))
    }
