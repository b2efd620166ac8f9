"""Which item stands in which row when the rows are put together by something else than the plan's own tree."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.presentation.tree.outline import Outline

if TYPE_CHECKING:
    from rongchang_desktop.domain.selection.plan_groups import PlanGroup


class GroupedOutline(Outline):
    """Groups, the commitments of each in the order of the plan, and under those their work items.

    A group's row goes by the group's key, which is no item's id.
    """

    __slots__ = ("_group_of", "_groups")

    def __init__(self, plan: Plan, visible: frozenset[ItemId] | None, groups: "Sequence[PlanGroup]") -> None:
        super().__init__(plan, visible)
        self._groups = {ItemId(group.key): group for group in groups}
        self._group_of = {item_id: key for key, group in self._groups.items() for item_id in group.item_ids}

    def group(self, row_id: ItemId) -> "PlanGroup | None":
        return self._groups.get(row_id)

    def has_children(self, parent_id: ItemId | None) -> bool:
        if parent_id is None:
            return bool(self._groups)
        return parent_id in self._groups or super().has_children(parent_id)

    def shows(self, item_id: ItemId) -> bool:
        return item_id in self._groups or (super().shows(item_id) and self.holds_task(item_id))

    def holds_task(self, item_id: ItemId) -> bool:
        return item_id not in self._groups and super().holds_task(item_id)

    def parent_of(self, item_id: ItemId) -> ItemId | None:
        if item_id in self._groups:
            return None
        return self._group_of.get(item_id) or super().parent_of(item_id)

    def parents(self) -> list[ItemId]:
        within = [item_id for item_id in self._group_of if self.has_children(item_id)]
        return [*self._groups, *within]

    is_grouped = True

    @property
    def is_whole_plan(self) -> bool:
        return False

    def over(self, plan: Plan) -> Outline:
        return GroupedOutline(plan, self.visible, tuple(self._groups.values())).with_rows_of(self)

    def _find_children(self, parent_id: ItemId | None) -> tuple[ItemId, ...]:
        if parent_id is None:
            return tuple(self._groups)
        if parent_id in self._groups:
            return self._groups[parent_id].item_ids
        return tuple(item_id for item_id in super()._find_children(parent_id) if self.holds_task(item_id))
