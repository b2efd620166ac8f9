"""How the rows of a second reading are painted: a kind with its count, or one difference with both its sides."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.presentation.rereading.difference_wording import DifferenceCells, Shape
from rongchang_desktop.widgets.new_year.marked_wording import draw_wording
from rongchang_desktop.widgets.tokens import Tokens
from rongchang_desktop.widgets.tree.cell_painting import box_in, draw_lines, draw_number
from rongchang_desktop.widgets.tree.marks import draw_chevron, draw_tick_box
from rongchang_desktop.widgets.tree.row_metrics import BOX
from rongchang_desktop.widgets.tree.text_lines import fitted
from rongchang_desktop.widgets.typefaces import BODY, LABEL, SECTION, sized

LEFT = 12
CHEVRON = 22
"""Width in which a press on a kind's row opens or folds it."""
TICK = LEFT + CHEVRON
"""Where the tick boxes begin; every row has its own under that of its kind."""
GAP = 12
LINES = 2


class DifferenceFonts:
    """Fonts and heights, taken from the font of the tree."""

    def __init__(self, base: QFont) -> None:
        self.body, self.label = sized(base, BODY), sized(base, LABEL)
        self.section = sized(base, SECTION, semibold=True)
        self.line, self.label_line = QFontMetrics(self.body).height(), QFontMetrics(self.label).height()
        self.number = QFontMetrics(self.label).horizontalAdvance("0000-00")
        self.row_height = LINES * self.line + 16
        self.kind_height = QFontMetrics(self.section).height() + 16

    @property
    def first_column(self) -> int:
        """The width of the ticks and numbers."""
        return TICK + BOX + 8 + self.number + 10


@dataclass(frozen=True, slots=True, kw_only=True)
class RowState:
    """How a row looks now."""

    check: Qt.CheckState
    selected: bool
    focused: bool
    opened: bool = True


def tick_zone(rect: QRect) -> QRect:
    """Where a press is meant for the tick box."""
    return QRect(rect.left() + TICK - 6, rect.top(), BOX + 14, rect.height())


def paint_ground(painter: QPainter, rect: QRect, state: RowState, tokens: Tokens) -> None:
    """The selection, the hairline and the tick box."""
    if state.selected:
        painter.fillRect(rect, QColor(tokens.selection))
    painter.fillRect(rect.left() + LEFT, rect.bottom(), rect.width() - 2 * LEFT, 1, QColor(tokens.line))
    box = box_in(rect, rect.left() + TICK)
    draw_tick_box(painter, box, DoneState.VERIFIED if state.check is Qt.CheckState.Checked else DoneState.OPEN, tokens)
    if state.check is Qt.CheckState.PartiallyChecked:
        dash = QRectF(box.left() + 3.5, box.center().y() - 1, BOX - 7, 2)
        painter.fillRect(dash, QColor(tokens.accent))
    if state.focused:
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 0.5, -1.5, -1.5), 4, 4)


def paint_kind(
    painter: QPainter, rect: QRect, name: str, count: str, state: RowState, fonts: DifferenceFonts, tokens: Tokens
) -> None:
    """The name of a kind and how many of its differences are ticked."""
    center = QPointF(rect.left() + LEFT + 8, rect.center().y() + 0.5)
    draw_chevron(painter, center, tokens.soft, opened=state.opened)
    area = rect.adjusted(TICK + BOX + 10, 0, -GAP, 0)
    draw_lines(painter, area, (name,), fonts.section, tokens.ink, QFontMetrics(fonts.section).height())
    beside = area.adjusted(QFontMetrics(fonts.section).horizontalAdvance(name) + 14, 1, 0, 0)
    draw_lines(painter, beside, (count,), fonts.label, tokens.soft, fonts.label_line)


def paint_difference(
    painter: QPainter, number: QRect, sides: tuple[QRect, QRect], cells: DifferenceCells, fonts: DifferenceFonts,
    tokens: Tokens,
) -> None:  # fmt: skip
    """One difference: its number, and its wording across both sides or one beside the other."""
    draw_number(painter, number.adjusted(TICK + BOX + 8, 0, -10, 0), cells.number, fonts.label, tokens)
    whole = QRect(sides[0].left(), sides[0].top(), sides[1].right() - sides[0].left() - GAP, sides[0].height())
    if cells.shape is Shape.WHOLE:
        upper, lower = _halves(whole)
        draw_lines(painter, upper, fitted(cells.name, fonts.body, upper.width()), fonts.body, tokens.ink, fonts.line)
        _say(painter, lower, cells.remark, cells.warns, fonts, tokens)
        return
    if cells.shape is Shape.NAMED:
        upper, _ = _halves(whole)
        draw_lines(painter, upper, fitted(cells.name, fonts.body, upper.width()), fonts.body, tokens.soft, fonts.line)
    for place, pieces in enumerate((cells.before, cells.after)):
        area = sides[place].adjusted(0, 0, -GAP, 0)
        remark = cells.remark if place and cells.shape is Shape.SIDES else ""
        if remark:
            area, lower = _halves(area)
            _say(painter, lower, remark, cells.warns, fonts, tokens)
        elif cells.shape is Shape.NAMED:
            _, area = _halves(area)
        lines = LINES if cells.shape is Shape.SIDES and not remark else 1
        draw_wording(painter, area, pieces, font=fonts.body, lines=lines, tokens=tokens)


def _halves(area: QRect) -> tuple[QRect, QRect]:
    """The upper and the lower line of a row."""
    middle = area.height() // 2
    return area.adjusted(0, 6, 0, -middle), area.adjusted(0, middle, 0, -6)


def _say(painter: QPainter, area: QRect, remark: str, warns: bool, fonts: DifferenceFonts, tokens: Tokens) -> None:
    color = tokens.warning if warns else tokens.soft
    draw_lines(painter, area, fitted(remark, fonts.label, area.width()), fonts.label, color, fonts.label_line)
