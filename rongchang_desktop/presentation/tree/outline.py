"""Which item stands in which row; worked out for a parent when it is first asked for."""

from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.plan import Plan

if TYPE_CHECKING:
    from rongchang_desktop.domain.selection.plan_groups import PlanGroup


class Outline:
    """The shown rows of one plan: all of them, or those of `visible`. Parents are ids, None is the plan itself."""

    __slots__ = ("_children", "_plan", "_rows", "visible")

    def __init__(self, plan: Plan | None, visible: frozenset[ItemId] | None = None) -> None:
        self._plan = plan
        self.visible = visible
        self._children: dict[ItemId | None, tuple[ItemId, ...]] = {}
        self._rows: dict[ItemId, int] = {}

    def children(self, parent_id: ItemId | None) -> tuple[ItemId, ...]:
        """The shown items directly under the parent, in order."""
        known = self._children.get(parent_id)
        if known is None:
            known = self._children[parent_id] = self._find_children(parent_id)
            self._rows.update((item_id, row) for row, item_id in enumerate(known))
        return known

    def has_children(self, parent_id: ItemId | None) -> bool:
        """Whether anything is shown under the parent."""
        if self._plan is None:
            return False
        if self.visible is None or not self._plan.items.owns_any(parent_id):
            return self._plan.items.owns_any(parent_id)
        return any(item.id in self.visible for item in self._plan.items.owned_by(parent_id))

    def shows(self, item_id: ItemId) -> bool:
        """Whether the item has a row."""
        if self._plan is None or item_id not in self._plan.items:
            return False
        return self.visible is None or item_id in self.visible

    def holds_task(self, item_id: ItemId) -> bool:
        """Whether the row is one that can be ticked."""
        return self._plan is not None and isinstance(self._plan.items[item_id], Task)

    def row_of(self, item_id: ItemId) -> int:
        """The row of a shown item among those of its parent."""
        if item_id not in self._rows:
            self.children(self.parent_of(item_id))
        return self._rows[item_id]

    def parent_of(self, item_id: ItemId) -> ItemId | None:
        """The parent of an item."""
        assert self._plan is not None
        return self._plan.items[item_id].parent_id

    def group(self, row_id: ItemId) -> "PlanGroup | None":
        """The group whose row goes by that name; the plan's own tree has none."""
        return None

    def parents(self) -> list[ItemId]:
        """The rows that hold others."""
        if self._plan is None:
            return []
        shown = self._plan.items if self.visible is None else self.visible
        return [ItemId(item_id) for item_id in shown if self.has_children(ItemId(item_id))]

    is_grouped = False
    """Whether its rows are put together by something else than the plan's own tree."""

    @property
    def is_whole_plan(self) -> bool:
        """Whether every item of the plan has a row, in its place."""
        return self.visible is None

    def over(self, plan: Plan) -> "Outline":
        """The same rows over a plan that differs in no place."""
        return Outline(plan, self.visible).with_rows_of(self)

    def stands_like(self, other: "Outline") -> bool:
        """Whether both plans have every item in the same place."""
        return self._plan is not None and other._plan is not None and self._plan.order is other._plan.order

    def with_rows_of(self, other: "Outline") -> "Outline":
        """This outline with the rows that were worked out for one whose plan differs in no place."""
        self._children, self._rows = other._children, other._rows
        return self

    def _find_children(self, parent_id: ItemId | None) -> tuple[ItemId, ...]:
        if self._plan is None:
            return ()
        held = self._plan.items.owned_by(parent_id)
        return tuple(item.id for item in held if self.visible is None or item.id in self.visible)
