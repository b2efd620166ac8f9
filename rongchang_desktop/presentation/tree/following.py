"""Which row comes after another in the list as it is shown, when items are reported one after the other."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel


def following_task(model: PlanTreeModel, item_id: ItemId) -> ItemId | None:
    """The next row that can be reported on, folded or not; closed ones are passed over. None after the last."""
    for index in _rows_after(model, model.index_of(item_id)):
        item = model.item(index)
        if isinstance(item, Task) and item.done.state is not DoneState.VERIFIED:
            return ItemId(item.id)
    return None


def _rows_after(model: PlanTreeModel, index: QModelIndex) -> Iterator[QModelIndex]:
    while index.isValid():
        below = model.index(0, 0, index)
        while not below.isValid() and index.isValid():
            below = model.index(index.row() + 1, 0, index.parent())
            index = index.parent()
        index = below
        if index.isValid():
            yield index
