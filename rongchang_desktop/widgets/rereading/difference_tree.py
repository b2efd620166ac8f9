"""The differences on the screen: Space or a click ticks, a kind ticks all of it, Enter shows a row in full."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from rongchang_desktop.domain.intake.rereading.difference import Difference
from rongchang_desktop.presentation.rereading.difference_tree_model import (
    AFTER,
    BEFORE,
    CHECK,
    KIND,
    DifferenceRole,
    DifferenceTreeModel,
)
from rongchang_desktop.presentation.rereading.difference_wording import DifferenceCells
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.rereading.difference_painting import (
    CHEVRON,
    LEFT,
    DifferenceFonts,
    RowState,
    paint_difference,
    paint_ground,
    paint_kind,
    tick_zone,
)
from rongchang_desktop.widgets.theme import current_tokens

Index = QModelIndex | QPersistentModelIndex


class DifferenceTree(QTreeView):
    """Paints whole rows; ticking leaves every row where it is."""

    difference_chosen = Signal(object)
    """Difference the hand is on; None on the row of a kind."""
    more_requested = Signal()
    """The row is to be looked at in full."""
    held_back = Signal()
    """A press would have lost something entered and did nothing."""

    def __init__(self, model: DifferenceTreeModel) -> None:
        super().__init__()
        self._differences = model
        self.fonts = DifferenceFonts(self.font())
        self.setModel(model)
        self.setItemDelegate(_Heights(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setProperty("plan", True)
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.difference_chosen.emit(self.current()))
        self.expandAll()

    def current(self) -> Difference | None:
        """The difference the hand is on; None on the row of a kind."""
        return self._differences.difference(self.currentIndex())

    def go_to_first(self) -> None:
        """Put the hand on the first difference."""
        self.setCurrentIndex(self._differences.index(0, KIND, self._differences.index(0, KIND)))

    def press(self) -> None:
        """Press the ticks of the selected rows."""
        self._press(self.selectionModel().selectedRows() or [self.currentIndex()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and current.isValid():
            self.press()
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(current)
        elif event.key() == Qt.Key.Key_Left and self.current() is not None:
            self.setCurrentIndex(current.parent())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at).siblingAtColumn(KIND)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        super().mousePressEvent(event)
        if not plain or not index.isValid():
            return
        if tick_zone(self._row(index)).contains(at):
            self._press([index])
        elif self._differences.difference(index) is None and at.x() < LEFT + CHEVRON:
            self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at).siblingAtColumn(KIND)
        if index.isValid() and (at.x() < LEFT + CHEVRON or tick_zone(self._row(index)).contains(at)):
            self.mousePressEvent(event)
        else:
            self._open(index)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, tokens = index.siblingAtColumn(KIND), current_tokens()
        rect = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        state = RowState(
            check=Qt.CheckState(row.data(CHECK)),
            selected=self.selectionModel().isRowSelected(row.row(), row.parent()),
            focused=row == self.currentIndex().siblingAtColumn(KIND) and self.hasFocus(),
            opened=self.isExpanded(row),
        )
        painter.save()
        paint_ground(painter, rect, state, tokens)
        cells = row.data(DifferenceRole.CELLS)
        if isinstance(cells, DifferenceCells):
            number, before, after = (self._cell(column, rect) for column in (KIND, BEFORE, AFTER))
            paint_difference(painter, number, (before, after), cells, self.fonts, tokens)
        else:
            ticked, total = row.data(DifferenceRole.COUNTS)
            paint_kind(painter, rect, str(row.data()), f"{ticked} / {total}", state, self.fonts, tokens)
        painter.restore()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The chevrons are painted with their rows."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "fonts"):
            self.fonts = DifferenceFonts(self.font())
            self._measure()
            self.scheduleDelayedItemsLayout()

    def _press(self, indexes: list[QModelIndex]) -> None:
        if not self._differences.press(indexes):
            self.held_back.emit()

    def _open(self, index: QModelIndex) -> None:
        if self._differences.difference(index) is not None:
            self.more_requested.emit()
        elif index.isValid():
            self.setExpanded(index.siblingAtColumn(KIND), not self.isExpanded(index.siblingAtColumn(KIND)))

    def _row(self, index: QModelIndex) -> QRect:
        rect = self.visualRect(index)
        return QRect(0, rect.top(), self.viewport().width(), rect.height())

    def _cell(self, column: int, rect: QRect) -> QRect:
        return QRect(self.columnViewportPosition(column), rect.top(), self.columnWidth(column), rect.height())

    def _measure(self) -> None:
        first, room = self.fonts.first_column, self.viewport().width()
        half = max(1, (room - first) // 2)
        for column, width in ((KIND, first), (BEFORE, half), (AFTER, max(1, room - first - half))):
            self.setColumnWidth(column, width)


class _Heights(QStyledItemDelegate):
    """Tells how high rows are; the tree paints them."""

    def __init__(self, tree: DifferenceTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        fonts = self._tree.fonts
        return QSize(0, fonts.row_height if index.parent().isValid() else fonts.kind_height)
