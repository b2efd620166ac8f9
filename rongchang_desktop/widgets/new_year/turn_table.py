"""A list of the new year's page: Space presses ticks, Alt+Down or a click chooses the ending, Enter shows more."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from rongchang_desktop.presentation.new_year.turn_model import ENDING, LEAD, NEW, OLD, STATE, TICK, TurnModel
from rongchang_desktop.presentation.new_year.turn_rows import Group, TurnRow
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.new_year.turn_delegate import TurnDelegate

WIDTHS = {TICK: 2.8, STATE: 13.0, ENDING: 9.0, LEAD: 8.5}
"""Of the narrow columns, in characters."""
SHOWN = {
    Group.RECURRING: (TICK, OLD, NEW, ENDING, LEAD),
    Group.CARRIED: (TICK, OLD, STATE, NEW, ENDING, LEAD),
    Group.ENDED: (OLD, STATE, ENDING, LEAD),
    Group.NEW: (NEW, LEAD),
}
LEAVING = ((LEAD, 62), (STATE, 52))
"""Columns that leave where the table has less room than so many characters; the pane below tells what they hold."""


class TurnTable(QTableView):
    """Rows of one height, so that thousands are shown as fast as ten."""

    row_chosen = Signal(object)
    """TurnRow the hand is on; None where there is none."""
    more_requested = Signal()
    """Enter: the pane below is to be worked in."""
    ending_requested = Signal(object, QPoint)
    """TurnRow, and where on the screen the choice of its ending belongs."""

    def __init__(self, model: TurnModel) -> None:
        super().__init__()
        self._turns = model
        self._group: Group | None = None
        self._kept: TurnRow | None = None
        self._delegate = TurnDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.show_group(model.group)

    def show_group(self, group: Group) -> None:
        """Lay the columns out for a list, and go to its first row."""
        self._group = group
        self._measure()
        if self._turns.rowCount():
            self.setCurrentIndex(self._turns.index(0, OLD))
        self._tell()

    def current_row(self) -> TurnRow | None:
        """The row the hand is on."""
        return self._turns.row(self.currentIndex().row())

    def tick(self) -> None:
        """Press the ticks of the selected rows."""
        self._turns.tick(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def ask_for_ending(self) -> None:
        """Offer the endings at the row the hand is on."""
        row = self.current_row()
        if row is not None and row.earlier_id is not None:
            corner = self.visualRect(self.currentIndex().siblingAtColumn(ENDING)).bottomLeft()
            self.ending_requested.emit(row, self.viewport().mapToGlobal(corner))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.tick()
        elif event.key() in ENTER:
            self.more_requested.emit()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.ask_for_ending()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        super().mousePressEvent(event)
        if plain and index.column() == TICK:
            self._turns.tick([index.row()])
        elif plain and index.column() == ENDING:
            self.ask_for_ending()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).column() in (TICK, ENDING):
            self.mousePressEvent(event)
        else:
            self.more_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self._delegate.measure(self.font())
            self._measure()

    def _measure(self) -> None:
        if self._group is None:
            return
        em = max(1, self.fontMetrics().horizontalAdvance("国"))
        room = self.viewport().width()
        gone = {column for column, least in LEAVING if room < least * em}
        shown = [column for column in SHOWN[self._group] if column not in gone]
        wide = [column for column in shown if column not in WIDTHS]
        narrow = sum(round(WIDTHS[column] * em) for column in shown if column in WIDTHS)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        for column in range(self._turns.columnCount()):
            self.setColumnHidden(column, column not in shown)
            given = round(WIDTHS[column] * em) if column in WIDTHS else (room - narrow) // max(1, len(wide))
            if column in shown:
                self.setColumnWidth(column, max(given, em))

    def _tell(self) -> None:
        self.row_chosen.emit(self.current_row())

    def _remember(self) -> None:
        self._kept = self.current_row()
        self._at = self.currentIndex().row()

    def _restore(self) -> None:
        place = self._turns.place_of(self._kept) if self._kept is not None else -1
        last = self._turns.rowCount() - 1
        place = place if place >= 0 else min(max(self._at, 0), last)
        if place >= 0:
            self.setCurrentIndex(self._turns.index(place, OLD))
        self._tell()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Up and down only: a row is one thing."""
        if action in (QAbstractItemView.CursorAction.MoveLeft, QAbstractItemView.CursorAction.MoveRight):
            return self.currentIndex()
        return super().moveCursor(action, modifiers)
