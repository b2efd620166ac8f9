"""The delegate of the plan's tree: heights, cells, the tick box under the mouse, and the editors."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rongchang_desktop.presentation.tree.columns import LEAD, TASK
from rongchang_desktop.presentation.tree.department_choices import department_names
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.presentation.tree.roles import PlanRole
from rongchang_desktop.presentation.tree.rows import HeadingRow, TaskRow
from rongchang_desktop.widgets.tree.cell_editors import NameEditor, SentenceEditor
from rongchang_desktop.widgets.tree.cell_painting import Brushes, paint_cell
from rongchang_desktop.widgets.tree.row_metrics import BOX

Index = QModelIndex | QPersistentModelIndex
FRAME = 5
NOTHING = QSize(0, 0)
MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


class PlanDelegate(QStyledItemDelegate):
    """Knows the model by its roles; `brushes` are set anew when font, density or theme change."""

    split_requested = Signal(object, int)
    """ItemId and the character after which its wording is to be cut."""

    def __init__(self, model: PlanTreeModel, brushes: Brushes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.brushes = brushes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = self._model.item(index) if index.column() == 0 else None
        return QSize(0, self.brushes.metrics.height(item)) if item is not None else NOTHING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PlanRole.ROW)
        if isinstance(row, TaskRow):
            paint_cell(painter, self._model.columns[index.column()].key, option.rect, row, self.brushes)
        elif isinstance(row, HeadingRow) and self._model.columns[index.column()].key == TASK:
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignVCenter, row.title)

    # The tick box

    def box_zone(self, cell: QRect, row: TaskRow) -> QRect:
        """Where a press counts as a press on the box: a little around it, all of the row's height."""
        left = cell.left() + self.brushes.metrics.box_at(row)
        return QRect(left - 5, cell.top(), BOX + 10, cell.height())

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        checkable = self._model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
        if not checkable or event.type() not in MOUSE or not isinstance(event, QMouseEvent):
            return False
        zone = self.box_zone(option.rect, index.data(PlanRole.ROW))
        if event.button() != Qt.MouseButton.LeftButton or not zone.contains(event.position().toPoint()):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        return True

    # Editors

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        key = self._model.columns[index.column()].key
        if key == TASK:
            return self._sentence_editor(parent, index)
        ledger = self._model.session.ledger
        editor = NameEditor(lambda text: department_names(ledger, text), parent) if key == LEAD else QLineEdit(parent)
        editor.setProperty("cell", True)
        editor.setAccessibleName(self._model.headerData(index.column(), Qt.Orientation.Horizontal))
        return editor

    def _sentence_editor(self, parent: QWidget, index: Index) -> SentenceEditor:
        editor = SentenceEditor(parent)
        editor.setAccessibleName(self._model.headerData(index.column(), Qt.Orientation.Horizontal))
        held = QPersistentModelIndex(index)
        editor.accepted.connect(lambda hint: self._accept(editor, hint))
        editor.split_requested.connect(lambda at: self._split(editor, held, at))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if editor.property("filled"):
            return  # what is being typed is not overwritten by a change from elsewhere
        text = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, SentenceEditor):
            editor.set_sentence(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()
        editor.setProperty("filled", True)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        text = editor.toPlainText() if isinstance(editor, SentenceEditor) else editor.text()  # type: ignore[attr-defined]
        model.setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        row, cell = index.data(PlanRole.ROW), QRect(option.rect)
        if not isinstance(editor, SentenceEditor):
            height = max(editor.sizeHint().height(), 28)
            editor.setGeometry(cell.left() - FRAME, cell.center().y() - height // 2, cell.width(), height)
            return
        if isinstance(row, TaskRow):
            cell.adjust(self.brushes.metrics.wording_at(row, checkable=self.brushes.checkable) - FRAME, 0, -2, 0)
        width = max(cell.width(), 240)
        height = max(cell.height() - 4, editor.wanted_height(width))
        editor.setGeometry(cell.left(), cell.top() + 2, width, height)

    def _accept(self, editor: SentenceEditor, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)

    def _split(self, editor: SentenceEditor, index: QPersistentModelIndex, at: int) -> None:
        item_id = self._model.item_id(index)
        self._accept(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
        if item_id is not None:
            self.split_requested.emit(item_id, at)
