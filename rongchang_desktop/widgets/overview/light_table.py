"""Groups by light: a stacked bar a group on one scale, and beside it the counts in columns; each opens its list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rongchang_desktop.domain.chart import Bar, StackedBars
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.overview.light_columns import (
    ALL,
    CELLS,
    MARK,
    STACKED,
    Cell,
    LightColumns,
    Whole,
    cell_word,
)
from rongchang_desktop.widgets.theme import current_tokens
from rongchang_desktop.widgets.tokens import Tokens
from rongchang_desktop.widgets.tree.marks import draw_light

ROW, HEAD, BAR = 30, 26, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A number of the table: the row, and the light or all of the row."""

    row: int
    cell: Cell


class LightTable(QWidget):
    """One stop for Tab; the arrows go from number to number, Enter or a click opens the list behind it."""

    opened = Signal(object)
    """Place of the number that was chosen."""

    def __init__(self, words: Localizer) -> None:
        super().__init__()
        self._words = words
        self._chart: StackedBars[Light] = StackedBars(parts=STACKED, bars=())
        self._held = Place(row=0, cell=ALL)
        self._hovered: Place | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar[Light]]) -> None:
        """Lay the rows out anew; the number that is held stays where there is one."""
        self._chart = StackedBars(parts=STACKED, bars=tuple(bars))
        self._held = self._nearest(Place(row=min(self._held.row, max(len(bars) - 1, 0)), cell=self._held.cell))
        self._hovered = None
        self.updateGeometry()
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, HEAD + ROW * len(self._chart.bars) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._columns().least_width, self.sizeHint().height())

    def spoken(self, place: Place) -> str:
        """A number in words."""
        bar = self._chart.bars[place.row]
        count = self._count(place)
        if isinstance(place.cell, Whole):
            return self._words.gettext("{name}: {count} in all", name=bar.label, count=count)
        light = label(place.cell, self._words)
        return self._words.gettext("{name}: {light} {count}", name=bar.label, light=light, count=count)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, columns = QPainter(self), current_tokens(), self._columns()
        self._paint_head(painter, tokens, columns)
        for row, bar in enumerate(self._chart.bars):
            area = QRect(0, HEAD + row * ROW, self.width(), ROW)
            if area.intersects(event.rect()):
                self._paint_row(painter, tokens, columns, area, bar)
                self._mark(painter, tokens, columns, row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self._go(*steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = len(self._chart.bars) - 1
            self._hold(self._nearest(Place(row=0 if key == Qt.Key.Key_Home else max(last, 0), cell=self._held.cell)))
        elif (key in ENTER or key == Qt.Key.Key_Space) and self._chart.bars:
            self.opened.emit(self._held)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.place_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._hold(place)
            self.opened.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def focusInEvent(self, event: object) -> None:
        self._speak()
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            QToolTip.showText(event.globalPos(), self.spoken(place) if place is not None else "", self)
            return True
        return super().event(event)

    def place_at(self, point: QPoint) -> Place | None:
        """The number under a point: a count, a part of a bar, or a group's name."""
        row = (point.y() - HEAD) // ROW
        if point.y() < HEAD or row >= len(self._chart.bars):
            return None
        columns, bar = self._columns(), self._chart.bars[row]
        cell = columns.cell_at(point.x())
        found = Place(row=row, cell=cell) if cell is not None else None
        for light, left, width in self._chart.spans(bar, columns.bar.width()):
            if columns.bar.left() + left <= point.x() < columns.bar.left() + left + width:
                found = Place(row=row, cell=light)
        return found if found is not None and self._count(found) else None

    def rect_of(self, place: Place) -> QRect:
        """Where a number stands."""
        area = self._columns().rect_of(place.cell)
        return QRect(area.left(), HEAD + place.row * ROW, area.width(), ROW)

    def _columns(self) -> LightColumns:
        return LightColumns.of(self.width(), self.font(), self._words, self._chart.bars)

    def _count(self, place: Place) -> int:
        bar = self._chart.bars[place.row]
        return bar.total if isinstance(place.cell, Whole) else bar.counts.get(place.cell, 0)

    def _nearest(self, place: Place) -> Place:
        """The place, or the row's whole where there is no such number."""
        holds = bool(self._chart.bars) and self._count(place)
        return place if holds else Place(row=place.row, cell=ALL)

    def _go(self, down: int, right: int) -> None:
        row = min(max(self._held.row + down, 0), max(len(self._chart.bars) - 1, 0))
        if down:
            self._hold(self._nearest(Place(row=row, cell=self._held.cell)))
            return
        cells = [cell for cell in CELLS if self._chart.bars and self._count(Place(row=row, cell=cell))]
        if self._held.cell in cells:
            at = cells.index(self._held.cell) + right
            self._hold(Place(row=row, cell=cells[min(max(at, 0), len(cells) - 1)]))

    def _hold(self, place: Place) -> None:
        self._held = place
        self._speak()
        self.update()

    def _speak(self) -> None:
        self.setAccessibleDescription(self.spoken(self._held) if self._chart.bars else "")

    def _hover(self, place: Place | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.setCursor(Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor)
            self.update()

    def _paint_head(self, painter: QPainter, tokens: Tokens, columns: LightColumns) -> None:
        font = label_font(self.font())
        painter.setFont(font)
        for cell in CELLS:
            area, text = columns.rect_of(cell), cell_word(cell, self._words)
            if isinstance(cell, Light):
                left = area.right() - QFontMetrics(font).horizontalAdvance(text) - MARK
                draw_light(painter, QRectF(left, HEAD / 2 - 7, 9, 9), cell, tokens.lights[cell])
            painter.setPen(QColor(tokens.soft))
            painter.drawText(
                QRect(area.left(), 0, area.width(), HEAD - 4),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                text,
            )
        painter.fillRect(QRect(0, HEAD - 1, self.width(), 1), QColor(tokens.line))

    def _paint_row(
        self, painter: QPainter, tokens: Tokens, columns: LightColumns, area: QRect, bar: Bar[Light]
    ) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.ink))
        name = columns.name
        text = self.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, name.width() - 4)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(name.left(), area.top(), name.width(), ROW), left, text)
        top = area.top() + (ROW - BAR) / 2
        for light, start, width in self._chart.spans(bar, columns.bar.width()):
            part = QRectF(columns.bar.left() + start, top, max(width - 1, 1.5), BAR)
            _paint_part(painter, part, light, QColor(tokens.lights[light]))
        for cell in CELLS:
            place = columns.rect_of(cell)
            count = bar.total if isinstance(cell, Whole) else bar.counts.get(cell, 0)
            if isinstance(cell, Whole):
                painter.setPen(QColor(tokens.soft))
            else:
                painter.setPen(QColor(tokens.lights[cell] if count else tokens.line))
            shown = str(count) if count else "·"
            painter.drawText(QRect(place.left(), area.top(), place.width(), ROW), right, shown)
        painter.fillRect(QRect(0, area.bottom(), self.width(), 1), QColor(tokens.line))

    def _mark(self, painter: QPainter, tokens: Tokens, columns: LightColumns, row: int) -> None:
        """Frame the number that is held, and underline the one under the pointer."""
        if self.hasFocus() and self._held.row == row:
            frame = self.rect_of(self._held).adjusted(4, 4, 5, -5)
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 4, 4)
        if self._hovered is not None and self._hovered.row == row:
            place = self.rect_of(self._hovered)
            digits = self.fontMetrics().horizontalAdvance(str(self._count(self._hovered)))
            painter.fillRect(QRect(place.right() - digits + 1, place.bottom() - 7, digits, 1), QColor(tokens.accent))


def _paint_part(painter: QPainter, part: QRectF, light: Light, color: QColor) -> None:
    """Filled, but hollow where nothing was begun, as its ○ is."""
    if light is Light.NOT_STARTED:
        painter.setPen(color)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.fillRect(part, color)


def label_font(font: QFont) -> QFont:
    """The font of labels."""
    smaller = QFont(font)
    smaller.setPixelSize(12)
    return smaller
