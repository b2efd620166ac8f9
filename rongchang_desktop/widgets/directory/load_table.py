"""The table of units or posts: numbers are links to the lists behind them, the row is edited in the card beside it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from rongchang_desktop.presentation.directory.load_columns import NAME
from rongchang_desktop.presentation.directory.load_table_model import IN_ORDER, LoadTableModel
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.theme import current_tokens

PADDING, GAP, WIDEST = 14, 18, 15
NAME_LEAST = 9
"""In so many characters' width a name can still be read."""


class LoadTable(QTableView):
    """Enter or a click on a number asks for its list; on words Enter edits, as F2 does everywhere in the row."""

    chosen = Signal(str)
    """The key of the row the hand is on; empty for none."""
    list_wanted = Signal(object)
    """Selection behind a number."""
    edit_wanted = Signal()
    add_wanted = Signal()
    remove_wanted = Signal()
    paste_wanted = Signal()
    move_wanted = Signal(int)
    """By so many rows, up for negative ones."""

    def __init__(self, model: LoadTableModel, *, leaving: Mapping[str, int]) -> None:
        """`leaving` ranks the columns that go first where there is no room, the smallest rank first."""
        super().__init__()
        self.load_model = model
        self._leaving = sorted(leaving, key=leaving.__getitem__)
        self._kept = ""
        self.setModel(model)
        self.setItemDelegate(_NumberDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalHeader().hide()
        self._order_by_heading()
        self.selectionModel().currentRowChanged.connect(lambda current, _: self._tell(current))
        self.clicked.connect(self._open_list)
        self.entered.connect(self._point)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.fit()

    @property
    def current_key(self) -> str:
        """The key of the current row; empty for none."""
        return self._key(self.currentIndex())

    def choose(self, key: str) -> bool:
        """Put the hand on a row."""
        row = self.load_model.row_of(key)
        column = max(0, self.currentIndex().column())
        if row >= 0:
            self.setCurrentIndex(self.load_model.index(row, column))
        return row >= 0

    def fit(self) -> None:
        """Give every column its room; where there is too little, the least needed ones stay away."""
        metrics, columns = self.fontMetrics(), self.load_model.columns
        self.verticalHeader().setDefaultSectionSize(metrics.height() + PADDING)
        em = metrics.horizontalAdvance("国")
        widths = {column.key: self._width(place) for place, column in enumerate(columns)}
        shown = [column.key for column in columns if column.key != NAME]
        room = self.viewport().width() - NAME_LEAST * em
        for key in self._leaving:
            if sum(widths[each] for each in shown) > room:
                shown.remove(key)
        left = self.viewport().width() - sum(widths[key] for key in shown)
        for place, column in enumerate(columns):
            self.setColumnHidden(place, column.key != NAME and column.key not in shown)
            self.setColumnWidth(place, max(left, NAME_LEAST * em) if column.key == NAME else widths[column.key])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        deeds = {
            Qt.Key.Key_F2: self.edit_wanted,
            Qt.Key.Key_Insert: self.add_wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
        }
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.move_wanted.emit(moves[Qt.Key(event.key())])
        elif alone and event.key() in ENTER:
            if not self._open_list(self.currentIndex()):
                self.edit_wanted.emit()
        elif alone and event.key() in deeds:
            deeds[Qt.Key(event.key())].emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "load_model"):
            self.fit()

    def _order_by_heading(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(20)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(IN_ORDER, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)

    def _width(self, place: int) -> int:
        model, metrics = self.load_model, self.fontMetrics()
        column = model.columns[place]
        heading = str(model.headerData(place, Qt.Orientation.Horizontal))
        texts = [heading, "000"] if column.count is not None else [heading, *(column.text(row) for row in model.rows)]
        widest = max(map(metrics.horizontalAdvance, texts)) + GAP
        return min(widest, WIDEST * metrics.horizontalAdvance("国"))

    def _key(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return self.load_model.rows[index.row()].key if index.isValid() else ""

    def _tell(self, current: QModelIndex) -> None:
        self.chosen.emit(self._key(current))

    def _open_list(self, index: QModelIndex) -> bool:
        asked = self.load_model.asks(index)
        if asked is not None:
            self.list_wanted.emit(asked)
        return asked is not None

    def _point(self, index: QModelIndex) -> None:
        opens = self.load_model.asks(index) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def _remember(self) -> None:
        self._kept = self.current_key
        self._place = (self.currentIndex().row(), max(0, self.currentIndex().column()))

    def _restore(self) -> None:
        row = self.load_model.row_of(self._kept)
        row = row if row >= 0 else min(max(0, self._place[0]), self.load_model.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.load_model.index(row, self._place[1]))
        else:
            self.chosen.emit("")
        self.fit()


class _NumberDelegate(QStyledItemDelegate):
    """Numbers in the colour of their light, and a frame around the one the keyboard stands on."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        column = index.model().columns[index.column()]  # type: ignore[attr-defined]
        if column.light is not None:
            color = QColor(current_tokens().lights[column.light])
            option.palette.setColor(QPalette.ColorRole.Text, color)
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_tokens().accent), 1))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 2.5, -1.5, -2.5), 4, 4)
            painter.restore()
