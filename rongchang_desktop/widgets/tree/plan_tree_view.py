"""The plan's tree on the screen: rows painted whole, opened, chosen, ticked, typed into and dragged."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.tree.columns import STATE, TASK
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.presentation.tree.roles import PlanRole
from rongchang_desktop.widgets.theme import current_tokens
from rongchang_desktop.widgets.tree.cell_painting import Brushes
from rongchang_desktop.widgets.tree.column_layout import ColumnLayout
from rongchang_desktop.widgets.tree.number_jump import NumberJump
from rongchang_desktop.widgets.tree.open_rows import OpenRows
from rongchang_desktop.widgets.tree.painted_rows import PaintedRows
from rongchang_desktop.widgets.tree.plain_viewport import plain_viewport
from rongchang_desktop.widgets.tree.plan_delegate import PlanDelegate
from rongchang_desktop.widgets.tree.row_metrics import Density, RowMetrics
from rongchang_desktop.widgets.tree.row_painting import RowLook, chevron_zone, paint_row, shown_cells

MANY = 1500
"""From so many items on the view scrolls by rows: measuring all of them would take too long."""
EDIT_STEPS = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}


class PlanTreeView(QTreeView):
    """A tree table over a PlanTreeModel; selection, expansion and place live through every edit."""

    current_item_changed = Signal(object)
    """ItemId of the current row, or None."""
    split_requested = Signal(object, int)
    """ItemId and the character at which its wording is to be cut."""

    def __init__(self, model: PlanTreeModel, *, checkable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(plain_viewport())
        self.plan_model = model
        self._checkable = checkable
        self._density = Density.COMFORTABLE
        self._hovered = QPersistentModelIndex()
        self._painted = PaintedRows()
        self._worn = (self.font().key(), current_tokens().name)
        self._numbers = NumberJump()
        self._sought = ""
        self._keeps_range = False
        self.delegate = PlanDelegate(model, self._brushes(), self)
        self.delegate.split_requested.connect(self.split_requested)
        self._behave()
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self.column_layout = ColumnLayout(self.header(), model.columns, self)
        self.open_rows = OpenRows(self, model)
        self.open_rows.nowhere.connect(lambda: self.current_item_changed.emit(None))
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        for settled in (model.modelReset, model.laid_out):
            settled.connect(self._choose_scrolling)
        model.headerDataChanged.connect(self.arrange)
        model.laid_out.connect(self._mark_sought)
        self._choose_scrolling()

    def _behave(self) -> None:
        self.setRootIsDecorated(False)
        self.setIndentation(0)  # rows are painted whole and indent themselves
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.header().setProperty("plan", True)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(30)
        self.header().setSectionsMovable(True)
        self.header().setFirstSectionMovable(False)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    # What the page asks

    def current_item(self) -> ItemId | None:
        """The item of the current row."""
        return self.plan_model.item_id(self.currentIndex())

    def selected_items(self) -> list[ItemId]:
        """The items of the chosen rows; the current one where none is chosen."""
        rows = [self.plan_model.item_id(index) for index in self.selectionModel().selectedRows()]
        chosen = [item_id for item_id in rows if item_id is not None]
        current = self.current_item()
        return chosen or ([current] if current is not None else [])

    def edit_item(self, item_id: ItemId | None, column: str = TASK) -> bool:
        """Open the editor on a cell of the item."""
        index = self.plan_model.index_of(item_id, self.plan_model.column_of(column))
        if not index.isValid() or not self.plan_model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.setCurrentIndex(index)
        self.edit(index)
        return True

    def set_density(self, density: Density) -> None:
        """Two lines a row, or one."""
        self._density = density
        self._dress()

    @property
    def density(self) -> Density:
        return self._density

    # Painting

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        look = RowLook(
            selected=self.selectionModel().isSelected(index),
            hovered=self._hovered == index.siblingAtColumn(0),
            focused=self.hasFocus() and index.siblingAtColumn(0) == self.currentIndex().siblingAtColumn(0),
            opened=self.isExpanded(index),
            has_parts=self.plan_model.hasChildren(index),
        )
        self._painted.note(index, QRect(0, option.rect.y(), self.viewport().width(), option.rect.height()))
        cells = shown_cells(self, self.plan_model, option.rect)
        paint_row(painter, cells, option.rect, index.data(PlanRole.ROW), look, self.delegate.brushes)

    def drawBranches(self, painter: QPainter, rect: object, index: QModelIndex) -> None:
        """Rows paint their own expanders."""

    def keyboardSearch(self, search: str) -> None:
        """Digits go to the item of that number; letters do nothing."""
        self.open_rows.reveal(self._numbers.typed(search[-1:], self.plan_model.session.plan))

    # Keys, mouse and editors

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        row = self.currentIndex().siblingAtColumn(0)
        held = self.plan_model.hasChildren(row)
        if action == self.CursorAction.MoveLeft and row.parent().isValid() and not (held and self.isExpanded(row)):
            return row.parent()
        if action == self.CursorAction.MoveRight and held and self.isExpanded(row):
            return self.plan_model.index(0, 0, row)
        return super().moveCursor(action, modifiers)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_chevron(index, event.position().toPoint()):
            self.setCurrentIndex(index)
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
        elif event.button() == Qt.MouseButton.RightButton and self.selectionModel().isSelected(index):
            self._keeps_range = True
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._keeps_range = False
        else:
            super().mousePressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        if self._keeps_range:  # Qt would let the next range begin at what is current
            self.viewport().update()
        else:
            super().currentChanged(current, previous)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._on_chevron(index, event.position().toPoint()):
            self.mousePressEvent(event)
        elif index.isValid() and self.plan_model.hasChildren(index.siblingAtColumn(0)):
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        held, step = QPersistentModelIndex(self.currentIndex()), EDIT_STEPS.get(hint, 0)
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if step else hint)
        column = held.column() + step
        while step and held.isValid() and 0 <= column < len(self.plan_model.columns):
            index = self.plan_model.index(held.row(), column, held.parent())
            if self.plan_model.flags(index) & Qt.ItemFlag.ItemIsEditable and not self.isColumnHidden(column):
                self.setCurrentIndex(index)
                self.edit(index)
                return
            column += step

    # Keeping in shape

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        row = self.visualRect(self.currentIndex())
        if self.viewport().height() < row.bottom() <= event.oldSize().height():
            self.scrollTo(self.currentIndex())  # what was in sight stays in sight

    def arrange(self) -> None:
        """Fit the columns into the width there is."""
        metrics, words = self.delegate.brushes.metrics, self.plan_model.session.words
        state = metrics.state_width(label(light, words) for light in Light)
        self.column_layout.arrange(self.viewport().width(), metrics.em, {STATE: state})

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: Sequence[int] = ()) -> None:
        # No edit changes a height, so rows far away need not be measured to know whether they are seen.
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)
            return
        place = self._painted.place(first) if first.row() == last.row() else None
        if place is None:
            self.viewport().update()
        else:
            self.viewport().update(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted.begin(event.region(), self.viewport().rect())
        super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._painted.forget()
        super().scrollContentsBy(dx, dy)

    def updateGeometries(self) -> None:
        self._painted.forget()
        super().updateGeometries()

    def verticalOffset(self) -> int:
        # Scrolling by rows, Qt would measure every row above at each repaint, for the sake of a background picture.
        by_rows = self.verticalScrollMode() == QAbstractItemView.ScrollMode.ScrollPerItem
        return 0 if by_rows else super().verticalOffset()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and hasattr(self, "open_rows"):
            worn = (self.font().key(), current_tokens().name)
            if worn != self._worn:  # Qt tells of both many times while a window is put together
                self._worn = worn
                self._dress()

    def _dress(self) -> None:
        self.delegate.brushes = self._brushes()
        self.scheduleDelayedItemsLayout()
        self.arrange()
        self.viewport().update()

    def mark_sought(self, text: str) -> None:
        """Mark words in the rows without choosing rows by them; an empty text leaves what the rows are chosen by."""
        self._sought = text
        self._mark_sought()
        self.viewport().update()

    def _mark_sought(self) -> None:
        sought = (self._sought or self.plan_model.selection.text).casefold().split()
        self.delegate.brushes = replace(self.delegate.brushes, sought=tuple(sought))

    def _brushes(self) -> Brushes:
        return Brushes(
            tokens=current_tokens(),
            metrics=RowMetrics(self.font(), self._density),
            checkable=self._checkable,
            sought=tuple((self._sought or self.plan_model.selection.text).casefold().split()),
        )

    def _hover(self, index: QModelIndex) -> None:
        row = QPersistentModelIndex(index.siblingAtColumn(0))
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _on_chevron(self, index: QModelIndex, at: QPoint) -> bool:
        if not index.isValid() or not self.plan_model.hasChildren(index.siblingAtColumn(0)):
            return False
        task_left = self.columnViewportPosition(self.plan_model.column_of(TASK))
        return at.x() < chevron_zone(index.data(PlanRole.ROW), self.delegate.brushes, task_left)

    def _tell_current(self, current: QModelIndex) -> None:
        self.current_item_changed.emit(self.plan_model.item_id(current))

    def _choose_scrolling(self) -> None:
        plan = self.plan_model.session.plan
        many = plan is not None and len(plan.items) > MANY
        modes = QAbstractItemView.ScrollMode
        self.setVerticalScrollMode(modes.ScrollPerItem if many else modes.ScrollPerPixel)
        if not many:
            self.verticalScrollBar().setSingleStep(20)
