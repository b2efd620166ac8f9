"""Which task comes first, or after another, in the list as it is shown."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel


def first_task(model: PlanTreeModel) -> ItemId | None:
    """The first commitment or work item that has a row, folded or not."""
    top = model.index(0, 0)
    return next(
        (ItemId(item.id) for index in _rows_from(model, top) if isinstance(item := model.item(index), Task)), None
    )


def following_task(model: PlanTreeModel, item_id: ItemId) -> ItemId | None:
    """The next row that can be reported on, folded or not; closed ones are passed over. None after the last."""
    for index in _rows_from(model, model.index_of(item_id)):
        item = model.item(index)
        if isinstance(item, Task) and item.id != item_id and item.done.state is not DoneState.VERIFIED:
            return ItemId(item.id)
    return None


def _rows_from(model: PlanTreeModel, index: QModelIndex) -> Iterator[QModelIndex]:
    while index.isValid():
        yield index
        below = model.index(0, 0, index)
        while not below.isValid() and index.isValid():
            below = model.index(index.row() + 1, 0, index.parent())
            index = index.parent()
        index = below
