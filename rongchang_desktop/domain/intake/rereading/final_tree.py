"""The tree a plan has once chosen differences are taken: who stays, who comes, under which parent, in which order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.intake.rereading.pairing import Pairs
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading
from rongchang_desktop.domain.ledger.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeWishes:
    """What to take: ids of the reading to add and to move, ids of the plan to take away."""

    added: frozenset[ItemId]
    moved: frozenset[ItemId]
    removed: frozenset[ItemId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A parent and a position under it."""

    parent_id: ItemId | None
    position: int


class FinalTree:
    """`places` gives a place to each item that is new or stands elsewhere; `removed` is what really goes.

    What is added brings the headings above it; a heading goes only when nothing is left under it.
    """

    def __init__(self, plan: Plan, reading: Plan, pairs: Pairs, wishes: TreeWishes) -> None:
        self._plan, self._reading, self._pairs = plan, reading, pairs
        self._coming = _with_headings_above(reading, pairs, wishes)
        self._moving = {pairs[fresh_id]: fresh_id for fresh_id in wishes.moved if fresh_id in pairs}
        self.added = tuple(fresh_id for fresh_id in reading.order if fresh_id in self._coming)
        self._as_read = {self._in_plan(fresh_id): fresh_id for fresh_id in (*pairs, *self.added)}
        self._parents = self._final_parents()
        self.removed = self._really_removed(wishes.removed)
        self.places: dict[ItemId, Place] = {}
        for parent_id in dict.fromkeys(self._parents[item_id] for item_id in (*self._moving, *self.added)):
            self._place_children(parent_id)

    def _in_plan(self, fresh_id: ItemId) -> ItemId | None:
        """The id a heading of the reading has in the final tree."""
        return self._pairs.get(fresh_id) or (fresh_id if fresh_id in self._coming else None)

    def _final_parents(self) -> Mapping[ItemId, ItemId | None]:
        parents = {item.id: item.parent_id for item in self._plan.items.values()}
        for item_id, fresh_id in (*self._moving.items(), *((key, key) for key in self.added)):
            above = self._reading.items[fresh_id].parent_id
            parents[item_id] = self._in_plan(above) if above is not None else None
        return parents

    def _really_removed(self, wanted: frozenset[ItemId]) -> frozenset[ItemId]:
        held: dict[ItemId | None, list[ItemId]] = {}
        for item_id, parent_id in self._parents.items():
            held.setdefault(parent_id, []).append(item_id)
        paired = set(self._pairs.values())
        gone: set[ItemId] = set()
        for item_id in reversed(self._plan.order):
            below = held.get(item_id, [])
            own_parts = not isinstance(self._plan.items[item_id], Heading) and not any(key in paired for key in below)
            if item_id in wanted and (own_parts or all(key in gone for key in below)):
                gone |= {item_id, *below}
        return frozenset(gone)

    def _place_children(self, parent_id: ItemId | None) -> None:
        staying = [
            child.id
            for child in self._plan.children(parent_id)
            if self._parents[child.id] == parent_id and child.id not in self._moving and child.id not in self.removed
        ]
        coming = {*self._moving, *self.added}
        fresh_parent = self._as_read[parent_id] if parent_id is not None else None
        beside = [self._in_plan(child.id) for child in self._reading.children(fresh_parent)]
        row = list(staying)
        for place, item_id in enumerate(beside):
            if item_id in coming and item_id is not None and self._parents[item_id] == parent_id:
                before = next((key for key in reversed(beside[:place]) if key in row), None)
                row.insert(row.index(before) + 1 if before is not None else 0, item_id)
        positions = {child.id: child.position for child in self._plan.children(parent_id)}
        for item_id, position in zip(row, _spread(row, positions, set(staying)), strict=True):
            if item_id in coming or positions[item_id] != position:
                self.places[item_id] = Place(parent_id=parent_id, position=position)


def _with_headings_above(reading: Plan, pairs: Pairs, wishes: TreeWishes) -> frozenset[ItemId]:
    coming = set(wishes.added)
    for fresh_id in (*wishes.added, *wishes.moved):
        coming |= {above.id for above in reading.ancestors(fresh_id) if above.id not in pairs}
    return frozenset(coming)


def _spread(row: Sequence[ItemId], positions: Mapping[ItemId, int], staying: Iterable[ItemId]) -> list[int]:
    """Rising positions: those of what stays, and room between them for the rest; all anew where there is none."""
    fixed = [positions[item_id] if item_id in staying else None for item_id in row]
    found: list[int] = []
    for place, position in enumerate(fixed):
        if position is None:
            ahead = next(((at, known) for at, known in enumerate(fixed) if at > place and known is not None), None)
            last = found[-1] if found else None
            if ahead is None:
                position = last + GAP if last is not None else GAP
            else:
                begin = last if last is not None else ahead[1] - GAP * (ahead[0] - place + 1)
                position = begin + (ahead[1] - begin) // (ahead[0] - place + 1)
        found.append(position)
    if all(one < other for one, other in pairwise(found)):
        return found
    return [GAP * (place + 1) for place in range(len(row))]
