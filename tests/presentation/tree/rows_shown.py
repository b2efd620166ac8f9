"""The tree as a person sees it: indented lines of number and wording."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel


def lines(model: QAbstractItemModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """Every row, children after their parent."""
    above = parent or QModelIndex()
    found: list[str] = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        number, title = index.data(), index.siblingAtColumn(1).data()
        found.append(f"{'  ' * depth}{number} {title}".rstrip())
        found += lines(model, index, depth + 1)
    return found


def cell(model: PlanTreeModel, item_id: str, column: str) -> QModelIndex:
    """The cell of an item in the column of that key."""
    return model.index_of(ItemId(item_id), model.column_of(column))


def numbers(model: PlanTreeModel) -> list[str]:
    """The numbers of the shown rows."""
    return [line.split()[0] for line in lines(model)]
