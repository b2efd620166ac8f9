"""Which item of a plan is which item of a second reading of its report."""

from collections import Counter
from collections.abc import Iterator, Mapping

from rongchang_desktop.domain.intake.similarity import SimilarityIndex, figure_factor
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, PlanItem, Section, WorkItem
from rongchang_desktop.domain.ledger.plan import Plan

Pairs = Mapping[ItemId, ItemId]
_NOWHERE = ItemId("")

ALIKE = 0.45
"""From which likeness on a sentence is the same one reworded; another figure lowers it."""
ALIKE_IN_PLACE = 0.6
"""From which likeness on a sentence is the same one reworded where it stands under the same heading."""
MOST_CONSIDERED = 60
"""How many sentences that differ in their figures alone are told apart by their figures."""
MOSTLY_THE_SAME = 0.5
"""From which share of common tasks on a heading is the same one renamed."""


def paired_items(plan: Plan, reading: Plan) -> Pairs:
    """Ids of the reading to ids of the plan: equal words first, then words as they were read before, then alike ones.

    Only items of one kind are paired, and none twice.
    """
    pairing = _Pairing(plan, reading)
    for kind in (Commitment, WorkItem):
        pairing.by_words(kind)
        pairing.by_likeness(kind, floor=ALIKE)
    for heading in (Area, Section, Group):
        pairing.by_words(heading)
        pairing.by_what_they_hold(heading)
        pairing.by_likeness(heading, floor=MOSTLY_THE_SAME)
    for kind in (Commitment, WorkItem):
        pairing.by_likeness(kind, floor=ALIKE_IN_PLACE, in_place=True)
    return pairing.found


class _Pairing:
    """The pairs found so far."""

    def __init__(self, plan: Plan, reading: Plan) -> None:
        self.plan, self.reading = plan, reading
        self.found: dict[ItemId, ItemId] = {}
        self._taken: set[ItemId] = set()

    def by_words(self, kind: type[PlanItem]) -> None:
        """Equal words in the same place, then equal words anywhere; each time as they stand and as they were read."""
        for key_of in (_place_and_words, _words):
            for said in (_title, _quote):
                waiting: dict[object, list[PlanItem]] = {}
                for item in self._open_in_plan(kind):
                    waiting.setdefault(key_of(self.plan, item, said(item)), []).append(item)
                for item in self._open_in_reading(kind):
                    same = waiting.get(key_of(self.reading, item, item.title))
                    if same:
                        self._pair(item.id, same.pop(0).id)

    def by_what_they_hold(self, kind: type[PlanItem]) -> None:
        """Headings most of whose tasks are the same."""
        held_by: dict[ItemId, Counter[ItemId]] = {}
        for fresh_id, item_id in self.found.items():
            ours = _above(self.plan, item_id, kind)
            theirs = _above(self.reading, fresh_id, kind)
            if ours is not None and theirs is not None and isinstance(self.reading.items[fresh_id], Commitment):
                held_by.setdefault(theirs, Counter())[ours] += 1
        places = {item_id: place for place, item_id in enumerate((*self.plan.order, *self.reading.order))}
        votes = [(-count, places[theirs], places[ours], theirs, ours)
                 for theirs, counted in held_by.items() for ours, count in counted.items()]  # fmt: skip
        sizes = {theirs: counted.total() for theirs, counted in held_by.items()}
        for count, _, _, theirs, ours in sorted(votes):
            if theirs not in self.found and ours not in self._taken and -count >= MOSTLY_THE_SAME * sizes[theirs]:
                self._pair(theirs, ours)

    def by_likeness(self, kind: type[PlanItem], *, floor: float, in_place: bool = False) -> None:
        """The most alike of what is left, the best pairs first; `in_place` under one heading, whatever the figures."""
        left = {item.id: item for item in self._open_in_plan(kind)}
        index = SimilarityIndex({item.id: item.title for item in left.values()})
        places = {item_id: place for place, item_id in enumerate(self.plan.order)}
        scored = []
        met: Counter[ItemId] = Counter()
        for row, item in enumerate(self._open_in_reading(kind)):
            for score, group in index.nearest(item.title, at_least=floor):
                met[group[0]] += 1
                for item_id in _considered(group, met[group[0]]):
                    if in_place and self.found.get(item.parent_id or _NOWHERE) != left[item_id].parent_id:
                        continue
                    exact = score if in_place else score * figure_factor(item.title, left[item_id].title)
                    scored.append((-round(exact, 6), row, places[item_id], item.id, item_id))
        for score, _, _, fresh_id, item_id in sorted(scored):
            if -score >= floor and fresh_id not in self.found and item_id not in self._taken:
                self._pair(fresh_id, item_id)

    def _open_in_plan(self, kind: type[PlanItem]) -> Iterator[PlanItem]:
        return (item for item in _of_kind(self.plan, kind) if item.id not in self._taken)

    def _open_in_reading(self, kind: type[PlanItem]) -> Iterator[PlanItem]:
        return (item for item in _of_kind(self.reading, kind) if item.id not in self.found)

    def _pair(self, fresh_id: ItemId, item_id: ItemId) -> None:
        self.found[fresh_id] = item_id
        self._taken.add(item_id)


def _considered(group: tuple[ItemId, ...], place: int) -> tuple[ItemId, ...]:
    """Of thousands of sentences that differ in their figures alone, those about as many of which came before."""
    first = max(0, min(place - MOST_CONSIDERED // 2, len(group) - MOST_CONSIDERED))
    return group[first : first + MOST_CONSIDERED]


def _of_kind(plan: Plan, kind: type[PlanItem]) -> list[PlanItem]:
    return [item for item in (plan.items[item_id] for item_id in plan.order) if type(item) is kind]


def _title(item: PlanItem) -> str:
    return item.title


def _quote(item: PlanItem) -> str:
    return item.source.quote if item.source is not None else item.title


def _place_and_words(plan: Plan, item: PlanItem, words: str) -> object:
    return words, tuple(above.title for above in plan.ancestors(item.id))


def _words(plan: Plan, item: PlanItem, words: str) -> object:
    return words


def _above(plan: Plan, item_id: ItemId, kind: type[PlanItem]) -> ItemId | None:
    return next((above.id for above in plan.ancestors(item_id) if type(above) is kind), None)
