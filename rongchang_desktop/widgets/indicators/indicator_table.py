"""The table of the year's indicators: arrows choose, Enter types a value, Alt and arrows move a row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.presentation.indicators.indicator_table_model import NAME, PERIOD, TREND, IndicatorTableModel
from rongchang_desktop.presentation.indicators.roles import IndicatorRole
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.indicators.reading_table import ReadingTable
from rongchang_desktop.widgets.indicators.trend_painting import SparkLine
from rongchang_desktop.widgets.theme import current_tokens


class _PeriodWords(QStyledItemDelegate):
    """Writes a period older than the one asked for in the colour of a warning."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.data(IndicatorRole.IS_OLDER):
            for role in (option.palette.ColorRole.Text, option.palette.ColorRole.HighlightedText):
                option.palette.setColor(role, QColor(current_tokens().warning))


class IndicatorTable(ReadingTable):
    """One row is always chosen while there is one; the choice survives every change of the rows."""

    indicator_chosen = Signal(object)
    """IndicatorId of the row chosen, or None."""
    value_wanted = Signal()
    """The value of the row chosen is to be typed."""
    pasted = Signal(str)
    """A column of values was pasted on the row chosen."""
    copy_wanted = Signal()
    shift_wanted = Signal(int)
    """The row chosen is to stand so many rows further down."""
    removal_wanted = Signal()

    def __init__(self, model: IndicatorTableModel) -> None:
        self._chosen: IndicatorId | None = None
        super().__init__(model, stretched=NAME)
        self._rows = model
        self.setSelectionMode(ReadingTable.SelectionMode.SingleSelection)
        self.setItemDelegateForColumn(TREND, SparkLine(self))
        self.setItemDelegateForColumn(PERIOD, _PeriodWords(self))
        self.selectionModel().currentRowChanged.connect(lambda current, _: self._choose(current.row()))
        self.doubleClicked.connect(lambda _: self.value_wanted.emit())
        model.modelReset.connect(self._restore)
        self._restore()

    @property
    def chosen(self) -> IndicatorId | None:
        """The indicator of the row chosen."""
        return self._chosen

    def choose(self, indicator_id: IndicatorId) -> None:
        """Go to a row."""
        self._chosen = indicator_id
        self._restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (*ENTER, Qt.Key.Key_F2):
            self.value_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        self._chosen = self._rows.index(row, NAME).data(IndicatorRole.ID)
        self.indicator_chosen.emit(self._chosen)

    def _restore(self) -> None:
        row = self._rows.row_of(self._chosen)
        if row < 0 and self._rows.rowCount():
            row = 0
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, NAME))
        else:
            self._chosen = None
            self.indicator_chosen.emit(None)
