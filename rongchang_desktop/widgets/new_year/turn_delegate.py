"""Paints the rows of the new year's lists: two lines a cell, marks for what changed, a chevron where one may choose."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rongchang_desktop.domain.intake.wording_difference import Piece
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.presentation.new_year.turn_model import CELLS, ENDING, LEAD, NEW, OLD, STATE, TICK
from rongchang_desktop.presentation.new_year.turn_rows import TurnCells
from rongchang_desktop.widgets.new_year.marked_wording import draw_wording
from rongchang_desktop.widgets.theme import current_tokens
from rongchang_desktop.widgets.tokens import Tokens
from rongchang_desktop.widgets.tree.cell_painting import box_in, draw_lines, draw_number
from rongchang_desktop.widgets.tree.marks import draw_chevron, draw_light, draw_tick_box
from rongchang_desktop.widgets.tree.row_metrics import BOX
from rongchang_desktop.widgets.tree.text_lines import fitted
from rongchang_desktop.widgets.typefaces import BODY, LABEL, sized

Index = QModelIndex | QPersistentModelIndex
GAP = 12
LINES = 2


class TurnDelegate(QStyledItemDelegate):
    """Fonts are taken from the table; heights follow them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.measure(parent.font())

    def measure(self, base: QFont) -> None:
        """Take another font."""
        self._body, self._label = sized(base, BODY), sized(base, LABEL)
        self._line = QFontMetrics(self._label).height()
        self._number_width = QFontMetrics(self._label).horizontalAdvance("0000")
        self.height = LINES * QFontMetrics(self._body).height() + 16

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        return False  # the table answers presses, over the whole cell of the tick

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, cells = current_tokens(), index.data(CELLS)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selection))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if isinstance(cells, TurnCells):
            self._paint_cell(painter, index.column(), option.rect, cells, tokens)
        painter.restore()

    def _paint_cell(self, painter: QPainter, column: int, cell: QRect, cells: TurnCells, tokens: Tokens) -> None:
        area = cell.adjusted(0, 0, -GAP, 0)
        if column == TICK and cells.ticked is not None:
            box = box_in(cell, cell.center().x() - BOX / 2)
            draw_tick_box(painter, box, DoneState.VERIFIED if cells.ticked else DoneState.OPEN, tokens)
        elif column == OLD:
            self._wording(painter, area, cells.old_number, cells.old, "", tokens)
        elif column == NEW:
            self._wording(painter, area, cells.new_number, cells.new, cells.new_remark, tokens)
        elif column == STATE and cells.light is not None:
            color = tokens.lights[cells.light]
            middle = cell.center().y() - (self._line / 2 if cells.said else 0)
            draw_light(painter, QRectF(cell.left() + 1, middle - 5, 11, 11), cells.light, color)
            self._two(painter, area, cells.state, cells.said, color, tokens, indent=18)
        elif column == ENDING:
            remark = tokens.warning if cells.doubtful else tokens.soft
            self._two(
                painter,
                area.adjusted(0, 0, -22, 0),
                cells.ending,
                cells.ending_remark,
                tokens.ink,
                tokens,
                remark=remark,
            )
            if cells.ending:
                draw_chevron(painter, QPointF(area.right() - 12, cell.center().y()), tokens.soft, opened=True)
        elif column == LEAD:
            self._two(painter, area, cells.lead, cells.lead_remark, tokens.ink, tokens)

    def _wording(
        self, painter: QPainter, area: QRect, number: str, pieces: tuple[Piece, ...], remark: str, tokens: Tokens
    ) -> None:
        if number:
            numbered = QRect(area.left(), area.top(), self._number_width, area.height())
            draw_number(painter, numbered, number, self._label, tokens)
        words = area.adjusted(self._number_width + 8 if number else 0, 0, 0, 0)
        if remark:
            below = words.adjusted(0, area.height() // 2, 0, -5)
            draw_lines(painter, below, fitted(remark, self._label, words.width()), self._label, tokens.soft, self._line)
            words = words.adjusted(0, 5, 0, -(area.height() // 2))
        draw_wording(painter, words, pieces, font=self._body, lines=1 if remark else LINES, tokens=tokens)

    def _two(
        self, painter: QPainter, area: QRect, first: str, second: str, color: str, tokens: Tokens, *,
        indent: int = 0, remark: str = "",
    ) -> None:  # fmt: skip
        """One line over another, each shortened to its room."""
        top = area.center().y() - (self._line if second else self._line / 2)
        for place, (text, hue) in enumerate(((first, color), (second, remark or tokens.soft))):
            if not text:
                continue
            left = indent if place == 0 else 0
            line = QRect(area.left() + left, round(top + place * self._line), area.width() - left, self._line)
            draw_lines(painter, line, fitted(text, self._label, line.width()), self._label, hue, self._line)
