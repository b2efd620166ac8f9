"""A table of advice beside a plan: one line a row, `Enter` or a click goes to the item."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.widgets.enter_presses import ENTER

PADDING, MARGIN = 10, 16
ROOMY = 46
"""In so many characters' width there is room for the sentence itself; it is lit in tree and report anyway."""


class RowsOfItems(Protocol):
    """A model whose rows are about items."""

    def item_id(self, row: int) -> ItemId | None: ...


class AdviceTable(QTableView):
    """Rows of one height, so that thousands are shown as fast as ten; long words stand whole in the tool tip."""

    item_chosen = Signal(object)
    """ItemId of the row a person went to."""
    item_activated = Signal(object)
    """ItemId of the row a person wants to work on."""

    def __init__(self, model: QAbstractItemModel, widths: Mapping[int, float], *, stretched: int, leaving: int) -> None:
        super().__init__()
        self._widths = widths
        self._texts: dict[int, Sequence[str]] = {}
        self._leaving = leaving
        self._quiet = False
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self._measure()
        self.selectionModel().currentRowChanged.connect(lambda current, _: self._choose(current.row()))
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.activated.connect(lambda index: self._activate(index.row()))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self._row = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._activate(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def chosen_rows(self) -> list[int]:
        """The rows that are selected, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def make_room(self, column: int, texts: Sequence[str]) -> None:
        """Make a column wide enough for the longest of these texts."""
        self._texts[column] = texts
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() / max(1, self.fontMetrics().horizontalAdvance("国"))
        self.setColumnHidden(self._leaving, room < ROOMY)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_widths"):
            self._measure()

    def _measure(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + PADDING)
        for column, width in self._widths.items():
            longest = max(map(metrics.horizontalAdvance, self._texts.get(column, ())), default=0)
            self.setColumnWidth(column, max(round(width * metrics.horizontalAdvance("国")), longest + MARGIN))

    def _choose(self, row: int) -> None:
        self._tell(self.item_chosen, row)

    def _activate(self, row: int) -> None:
        self._tell(self.item_activated, row)

    def _tell(self, signal: object, row: int) -> None:
        model: RowsOfItems = self.model()  # type: ignore[assignment]
        item_id = model.item_id(row)
        if item_id is not None and not self._quiet:
            signal.emit(item_id)  # type: ignore[attr-defined]

    def _remember(self) -> None:
        self._quiet, self._row = True, self.currentIndex().row()

    def _restore(self) -> None:
        row = min(self._row, self.model().rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))
        self._quiet = False
