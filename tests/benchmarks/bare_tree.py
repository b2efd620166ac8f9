"""The floor of the group `view`: the same rows as plain strings, in a plain Qt model under a plain tree view."""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTreeView

from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(eq=False, slots=True)
class Node:
    """A row: what its cells say, where it stands, and what stands under it."""

    cells: tuple[str, ...]
    parent: "Node | None"
    row: int
    children: "list[Node]" = field(default_factory=list)


class BareModel(QAbstractItemModel):
    """The least a tree model does."""

    def __init__(self, top: Node) -> None:
        super().__init__()
        self.top = top

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        above = parent.internalPointer() if parent.isValid() else self.top
        return self.createIndex(row, column, above.children[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        above = index.internalPointer().parent if index.isValid() else None
        return QModelIndex() if above is None or above is self.top else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len((parent.internalPointer() if parent.isValid() else self.top).children)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(self.top.cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return index.internalPointer().cells[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def bare_copy(model: PlanTreeModel) -> BareModel:
    """Every row of our model, with the words of all its cells."""
    columns = model.columnCount()
    top = Node(("",) * columns, None, 0)

    def fill(node: Node, parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            cells = tuple(str(model.index(row, column, parent).data() or "") for column in range(columns))
            node.children.append(child := Node(cells, node, row))
            fill(child, model.index(row, 0, parent))

    fill(top, QModelIndex())
    return BareModel(top)


def bare_view(model: BareModel, *, like: QTreeView) -> QTreeView:
    """A tree view as it comes, of the size and with the columns of ours."""
    view = QTreeView()
    view.setModel(model)
    view.resize(like.size())
    for column in range(model.columnCount()):
        view.setColumnWidth(column, like.columnWidth(column))
    view.show()
    return view
