"""The delegate of the plan's tree: heights, cells, the tick box under the mouse, and the editors."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from rongchang_desktop.presentation.tree.columns import TASK
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.presentation.tree.roles import PlanRole
from rongchang_desktop.presentation.tree.rows import HeadingRow, TaskRow
from rongchang_desktop.widgets.tree.cell_painting import Brushes, paint_cell
from rongchang_desktop.widgets.tree.row_metrics import BOX

if TYPE_CHECKING:
    from rongchang_desktop.widgets.tree.cell_editing import CellEditing

Index = QModelIndex | QPersistentModelIndex
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
        if index.column() != 0 or self._model.row_id(index) is None:
            return NOTHING
        return QSize(0, self.brushes.metrics.height(self._model.item(index)))

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

    def _on_box(self, at: QPoint, option: QStyleOptionViewItem, index: Index) -> bool:
        checkable = self._model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
        return bool(checkable) and self.box_zone(option.rect, index.data(PlanRole.ROW)).contains(at)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._on_box(event.pos(), option, index):
            zone = self.box_zone(option.rect, index.data(PlanRole.ROW))
            QToolTip.showText(event.globalPos(), index.data(PlanRole.BOX), view.viewport(), zone)
            return True
        return super().helpEvent(event, view, option, index)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() not in MOUSE or not isinstance(event, QMouseEvent):
            return False
        left = event.button() == Qt.MouseButton.LeftButton
        if not left or not self._on_box(event.position().toPoint(), option, index):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        return True

    # Editors

    @cached_property
    def _editing(self) -> "CellEditing":
        from rongchang_desktop.widgets.tree.cell_editing import CellEditing  # with the first cell typed into

        return CellEditing(self, self._model)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return self._editing.editor(parent, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        self._editing.fill(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(index, self._editing.text(editor), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(self._editing.place(editor, option.rect, index))
