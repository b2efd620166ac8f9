"""A table of words: `Enter` opens the row, `Ctrl+C` copies what is chosen so that Excel and WPS take it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QStyleOptionViewItem

from rongchang_desktop.presentation.periods.text_table_model import LIGHT, TextTableModel
from rongchang_desktop.widgets.review.advice_table import AdviceTable
from rongchang_desktop.widgets.theme import current_tokens

NONE_LEAVES = -1
GAP, LEAST = 18, 9
MEASURED = 300
"""Rows whose words are measured for the width of a column."""


class TextTable(AdviceTable):
    """`widths`: the most a column takes, in Chinese characters; the `leaving` ones go in turn where room is short."""

    row_chosen = Signal(str)
    """The key of the row the hand is on."""
    row_activated = Signal(str)

    def __init__(
        self, model: TextTableModel, widths: Mapping[int, float], *, stretched: int, leaving: Sequence[int] = ()
    ) -> None:
        super().__init__(model, widths, stretched=stretched, leaving=NONE_LEAVES)
        self._model, self._most = model, dict(widths)
        self._giving_way = tuple(leaving)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_LitCells(self))
        self._fit()
        model.modelReset.connect(self._fit)
        self.selectionModel().currentRowChanged.connect(lambda current, _: self._tell_row(current))
        model.modelReset.connect(lambda: self._tell_row(self.currentIndex()))
        self.activated.connect(lambda index: self._activate_row(index.row()))

    @property
    def current_key(self) -> str | None:
        """What the row the hand is on is about."""
        return self._model.key(self.currentIndex().row())

    def choose(self, key: str) -> bool:
        """Go to the row of that key; False where it is not shown."""
        row = next((place for place, shown in enumerate(self._model.rows) if shown.key == key), -1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))
        return row >= 0

    def copy(self, *, everything: bool = False) -> None:
        """Put the chosen rows on the clipboard, all of them where none or one is chosen."""
        rows = [] if everything else self.chosen_rows()
        QGuiApplication.clipboard().setText(self._model.table_text(rows if len(rows) > 1 else ()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def _activate(self, row: int) -> None:
        super()._activate(row)
        self._activate_row(row)

    def _activate_row(self, row: int) -> None:
        key = self._model.key(row)
        if key is not None:
            self.row_activated.emit(key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_model"):
            self._fit()

    def _fit(self) -> None:
        """Columns as wide as their words, and no wider than they may be: the stretched one takes the rest."""
        metrics = self.fontMetrics()
        for column, most in self._most.items():
            head = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
            words = max(
                (metrics.horizontalAdvance(row.cells[column]) for row in self._model.rows[:MEASURED]), default=0
            )
            room = min(words, round(most * metrics.horizontalAdvance("国")))
            self.setColumnWidth(column, max(room, metrics.horizontalAdvance(head)) + GAP)
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_giving_way"):
            self._give_way()

    def _give_way(self) -> None:
        """Hide what may go until the stretched column has room for its words."""
        for column in self._giving_way:
            self.setColumnHidden(column, False)
        least = LEAST * self.fontMetrics().horizontalAdvance("国")
        for column in self._giving_way:
            others = sum(self.columnWidth(other) for other in self._most)  # a hidden one has no width
            if self.viewport().width() - others >= least:
                break
            self.setColumnHidden(column, True)

    def _tell_row(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.row_chosen.emit(self._model.key(index.row()) or "")


class _LitCells(QStyledItemDelegate):
    """Writes a light in its colour; its shape and word stand in the cell itself."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        light = index.data(LIGHT)
        if light is not None:
            color = QColor(current_tokens().lights[light])
            option.palette.setColor(option.palette.ColorRole.Text, color)
            option.palette.setColor(option.palette.ColorRole.HighlightedText, color)
        option.textElideMode = Qt.TextElideMode.ElideRight
