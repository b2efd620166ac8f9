"""A year's plan: its state, its tree, and the numbers people speak in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import ItemId, PlanId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, PlanItem, Task, WorkItem
from rongchang_desktop.domain.ledger.record_set import RecordSet


class PlanState(Enum):
    """草稿 and 征求意见: everything moves. 印发: only a recorded adjustment changes it."""

    DRAFT = "draft"
    CONSULTING = "consulting"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """The plan itself. `as_of` is the day lights are judged on, None for today; `next_number` is never reused."""

    id: PlanId
    year: int
    title: str = ""
    state: PlanState = PlanState.DRAFT
    issued_on: date | None = None
    document_number: str = ""
    next_number: int = 1
    as_of: date | None = None


def plan_items(items: tuple[PlanItem, ...] = ()) -> RecordSet[PlanItem]:
    """A record set of items, children in their order under each parent."""
    return RecordSet(items, owner=lambda item: item.parent_id, order=lambda item: (item.position, item.id))


class Plan:
    """The tree of one year; immutable, so its order and numbers are worked out once."""

    __slots__ = ("_numbers", "_order", "items", "record")

    def __init__(self, record: PlanRecord, items: RecordSet[PlanItem]) -> None:
        self.record = record
        self.items = items
        self._order: tuple[ItemId, ...] | None = None
        self._numbers: Mapping[ItemId, str] | None = None

    @property
    def year(self) -> int:
        return self.record.year

    @property
    def state(self) -> PlanState:
        return self.record.state

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plan) and self.record == other.record and self.items == other.items

    def children(self, parent_id: ItemId | None) -> tuple[PlanItem, ...]:
        """The items directly under the parent (None: the areas), in order."""
        return self.items.owned_by(parent_id)

    def ancestors(self, item_id: ItemId) -> Iterator[PlanItem]:
        """The item's parent, its parent, and so on up to the area."""
        parent_id = self.items[item_id].parent_id
        while parent_id is not None:
            parent = self.items[parent_id]
            yield parent
            parent_id = parent.parent_id

    def depth(self, item_id: ItemId) -> int:
        """How many items stand above this one."""
        return sum(1 for _ in self.ancestors(item_id))

    def subtree(self, item_id: ItemId) -> Iterator[PlanItem]:
        """The item and everything under it, in document order."""
        stack = [self.items[item_id]]
        while stack:
            item = stack.pop()
            yield item
            stack.extend(reversed(self.children(item.id)))

    @property
    def order(self) -> tuple[ItemId, ...]:
        """All item ids in document order."""
        if self._order is None:
            self._order = tuple(item.id for area in self.children(None) for item in self.subtree(area.id))
        return self._order

    def number_of(self, item_id: ItemId) -> str:
        """The number as printed: 一 for an area, 61 for a commitment, 61-2 for a work item; empty where it has none."""
        if self._numbers is None:
            self._numbers = _numbers(self)
        return self._numbers.get(item_id, "")

    def commitments(self) -> Iterator[Commitment]:
        """Every commitment in document order."""
        for item_id in self.order:
            item = self.items[item_id]
            if isinstance(item, Commitment):
                yield item

    def with_items(self, items: RecordSet[PlanItem], *, structure_changed: bool) -> "Plan":
        """The same plan with other items; what was worked out is kept while the structure stands."""
        plan = Plan(self.record, items)
        if not structure_changed:
            plan._order, plan._numbers = self._order, self._numbers
        return plan

    def with_record(self, record: PlanRecord) -> "Plan":
        """The same tree under another record."""
        plan = Plan(record, self.items)
        plan._order = self._order
        return plan


def _numbers(plan: Plan) -> dict[ItemId, str]:
    numbers: dict[ItemId, str] = {}
    running = 0
    for item_id in plan.order:
        item = plan.items[item_id]
        if isinstance(item, Heading):
            numbers[item_id] = item.number
        elif isinstance(item, WorkItem):
            siblings = [child.id for child in plan.children(item.parent_id)]
            parent = numbers.get(item.parent_id, "") if item.parent_id else ""
            numbers[item_id] = f"{parent}-{siblings.index(item_id) + 1}"
        elif isinstance(item, Task):
            running += 1
            numbers[item_id] = str(item.number if item.number is not None else running)
    return numbers
