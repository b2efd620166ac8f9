"""Typing into a cell of the tree: which editor, what it begins with, and the room it takes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QWidget

from rongchang_desktop.presentation.tree.columns import LEAD, TASK
from rongchang_desktop.presentation.tree.department_choices import department_names
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.presentation.tree.roles import PlanRole
from rongchang_desktop.presentation.tree.rows import TaskRow
from rongchang_desktop.widgets.tree.cell_editors import NameEditor, SentenceEditor
from rongchang_desktop.widgets.tree.plan_delegate import PlanDelegate

Index = QModelIndex | QPersistentModelIndex
FRAME = 5


class CellEditing:
    """The editors of one delegate."""

    def __init__(self, delegate: PlanDelegate, model: PlanTreeModel) -> None:
        self._delegate = delegate
        self._model = model

    def editor(self, parent: QWidget, index: Index) -> QWidget:
        """An empty editor for the cell."""
        key = self._model.columns[index.column()].key
        if key == TASK:
            return self._sentence_editor(parent, index)
        ledger = self._model.session.ledger
        editor = NameEditor(lambda text: department_names(ledger, text), parent) if key == LEAD else QLineEdit(parent)
        editor.setProperty("cell", True)
        editor.setAccessibleName(self._model.headerData(index.column(), Qt.Orientation.Horizontal))
        return editor

    def fill(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds; what is being typed is not overwritten by a change from elsewhere."""
        if editor.property("filled"):
            return
        text = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, SentenceEditor):
            editor.set_sentence(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()
        editor.setProperty("filled", True)

    def text(self, editor: QWidget) -> str:
        """What was typed."""
        return editor.toPlainText() if isinstance(editor, SentenceEditor) else editor.text()  # type: ignore[attr-defined]

    def place(self, editor: QWidget, cell: QRect, index: Index) -> QRect:
        """Where the editor stands: over its cell, a sentence as high as its words."""
        row, cell = index.data(PlanRole.ROW), QRect(cell)
        if not isinstance(editor, SentenceEditor):
            height = max(editor.sizeHint().height(), 28)
            return QRect(cell.left() - FRAME, cell.center().y() - height // 2, cell.width(), height)
        brushes = self._delegate.brushes
        if isinstance(row, TaskRow):
            cell.adjust(brushes.metrics.wording_at(row, checkable=brushes.checkable) - FRAME, 0, -2, 0)
        width = max(cell.width(), 240)
        return QRect(cell.left(), cell.top() + 2, width, max(cell.height() - 4, editor.wanted_height(width)))

    def _sentence_editor(self, parent: QWidget, index: Index) -> SentenceEditor:
        editor = SentenceEditor(parent)
        editor.setAccessibleName(self._model.headerData(index.column(), Qt.Orientation.Horizontal))
        held = QPersistentModelIndex(index)
        editor.accepted.connect(lambda hint: self._accept(editor, hint))
        editor.split_requested.connect(lambda at: self._split(editor, held, at))
        return editor

    def _accept(self, editor: SentenceEditor, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._delegate.commitData.emit(editor)
        self._delegate.closeEditor.emit(editor, hint)

    def _split(self, editor: SentenceEditor, index: QPersistentModelIndex, at: int) -> None:
        item_id = self._model.item_id(index)
        self._accept(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
        if item_id is not None:
            self._delegate.split_requested.emit(item_id, at)
