"""How each column paints a task; every painter keeps to the rectangle it is given."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.tree import columns
from rongchang_desktop.presentation.tree.rows import TaskRow
from rongchang_desktop.widgets.tokens import Tokens
from rongchang_desktop.widgets.tree.marks import (
    BAR_HEIGHT,
    PENCIL,
    draw_badge,
    draw_bar,
    draw_light,
    draw_nodes,
    draw_pencil,
    draw_tick_box,
)
from rongchang_desktop.widgets.tree.row_metrics import BOX, RowMetrics
from rongchang_desktop.widgets.tree.text_lines import fitted

GAP = 8
BAR = 70
MOST_NODES = 6
BADGE_ROOM = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Brushes:
    """What every painter needs beside its row."""

    tokens: Tokens
    metrics: RowMetrics
    checkable: bool = True
    sought: tuple[str, ...] = ()


def paint_cell(painter: QPainter, column: str, cell: QRect, row: TaskRow, brushes: Brushes) -> None:
    """Paint one cell of a task."""
    painter_of_column = _PAINTERS.get(column)
    if painter_of_column is not None:
        painter_of_column(painter, cell, row, brushes)
    else:
        _words(painter, cell, row.more.get(column, ""), brushes)


def draw_lines(painter: QPainter, area: QRect, lines: tuple[str, ...], font: QFont, color: str, line: int) -> None:
    """Lines of text one under the other, in the middle of the area's height."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    top = area.top() + (area.height() - line * len(lines)) // 2
    for place, text in enumerate(lines):
        painter.drawText(
            QRect(area.left(), top + place * line, area.width(), line),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            text,
        )


def draw_number(painter: QPainter, area: QRect, number: str, font: QFont, tokens: Tokens) -> None:
    """The number of a row at the right end of its area."""
    painter.setFont(font)
    painter.setPen(QColor(tokens.soft))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)


def box_in(cell: QRect, left: float) -> QRectF:
    """Where a tick box stands that begins at `left`: in the middle of the cell's height."""
    return QRectF(left, cell.center().y() - BOX / 2 + 0.5, BOX, BOX)


def _number(painter: QPainter, cell: QRect, row: TaskRow, brushes: Brushes) -> None:
    draw_number(painter, cell.adjusted(0, 0, -4, 0), row.number, brushes.metrics.body, brushes.tokens)


def _wording(painter: QPainter, cell: QRect, row: TaskRow, brushes: Brushes) -> None:
    metrics = brushes.metrics
    if brushes.checkable:
        draw_tick_box(painter, box_in(cell, cell.left() + metrics.box_at(row)), row.done, brushes.tokens)
    area = cell.adjusted(metrics.wording_at(row, checkable=brushes.checkable), 0, -GAP, 0)
    lines = fitted(row.title, metrics.body, area.width(), metrics.lines)
    mark_found(painter, area, lines, metrics.body, metrics.line, brushes)
    draw_lines(painter, area, lines, metrics.body, brushes.tokens.ink, metrics.line)


def mark_found(
    painter: QPainter, area: QRect, lines: tuple[str, ...], font: QFont, line: int, brushes: Brushes
) -> None:
    """A ground behind what the search found in the lines."""
    if not brushes.sought:
        return
    measure = QFontMetrics(font)
    top = area.top() + (area.height() - line * len(lines)) // 2
    for (place, text), word in product(enumerate(lines), brushes.sought):
        at = text.casefold().find(word)
        if at >= 0:
            left = area.left() + measure.horizontalAdvance(text[:at])
            width = measure.horizontalAdvance(text[at : at + len(word)])
            painter.fillRect(left, top + place * line, width, line, QColor(brushes.tokens.found))


def _targets(painter: QPainter, cell: QRect, row: TaskRow, brushes: Brushes) -> None:
    metrics, area = brushes.metrics, cell.adjusted(0, 0, -GAP, 0)
    if metrics.lines == 1 or len(row.targets) == 1:
        lines = fitted(" / ".join(row.targets), metrics.label, area.width(), metrics.lines)
    else:
        more = f" +{len(row.targets) - 2}" if len(row.targets) > 2 else ""
        shown = (*row.targets[:1], *(text + more for text in row.targets[1:2]))
        lines = tuple(fitted(text, metrics.label, area.width())[0] for text in shown)
    draw_lines(painter, area, lines, metrics.label, brushes.tokens.soft, metrics.label_line)


def _words(painter: QPainter, cell: QRect, text: str, brushes: Brushes) -> None:
    metrics, area = brushes.metrics, cell.adjusted(0, 0, -GAP, 0)
    lines = fitted(text, metrics.label, area.width(), metrics.lines)
    draw_lines(painter, area, lines, metrics.label, brushes.tokens.soft, metrics.label_line)


def _latest(painter: QPainter, cell: QRect, row: TaskRow, brushes: Brushes) -> None:
    metrics, tokens, area = brushes.metrics, brushes.tokens, cell.adjusted(0, 0, -GAP, 0)
    if metrics.lines == 1 and row.said:
        _say(painter, area, row.said, brushes)
        return
    line = metrics.label_line
    second = area
    if row.said:
        first = QRect(area.left(), area.center().y() - line - 1, area.width(), line + 1)
        _say(painter, first, row.said, brushes)
        second = QRect(area.left(), area.center().y(), area.width(), line + 1)
    painter.setFont(metrics.label)
    badge = painter.fontMetrics().horizontalAdvance(row.unreported) + BADGE_ROOM if row.unreported else 0
    source = fitted(row.source, metrics.label, max(area.width() - badge, 0))[0]
    draw_lines(painter, second, (source,), metrics.label, tokens.soft, line)
    if row.unreported:
        left = second.left() + (painter.fontMetrics().horizontalAdvance(source) + 10 if source else 0)
        draw_badge(painter, left, second.top() + second.height() / 2, row.unreported, tokens.warning)


def _say(painter: QPainter, area: QRect, said: str, brushes: Brushes) -> None:
    font = brushes.metrics.label
    lines = fitted(said, font, area.width())
    mark_found(painter, area, lines, font, brushes.metrics.label_line, brushes)
    draw_lines(painter, area, lines, font, brushes.tokens.ink, brushes.metrics.label_line)


def _state(painter: QPainter, cell: QRect, row: TaskRow, brushes: Brushes) -> None:
    color = brushes.tokens.lights[row.light]
    draw_light(painter, QRectF(cell.left() + 1, cell.center().y() - 5, 11, 11), row.light, color)
    area = cell.adjusted(19, 0, 0, 0)
    lines = fitted(row.state, brushes.metrics.label, area.width())
    draw_lines(painter, area, lines, brushes.metrics.label, color, brushes.metrics.label_line)
    if row.by_hand:
        said = area.left() + QFontMetrics(brushes.metrics.label).horizontalAdvance(row.state) + 4
        left = min(said, cell.right() - PENCIL)
        draw_pencil(painter, QRectF(left, cell.center().y() - PENCIL / 2, PENCIL, PENCIL), color)


def _progress(painter: QPainter, cell: QRect, row: TaskRow, brushes: Brushes) -> None:
    tokens, metrics = brushes.tokens, brushes.metrics
    color, middle, text_left = tokens.lights[row.light], cell.center().y() + 0.5, float(cell.left())
    if row.reached is not None:
        bar = QRectF(cell.left() + 1, middle - BAR_HEIGHT / 2, BAR, BAR_HEIGHT)
        draw_bar(painter, bar, row.reached, row.expected, color, tokens)
        text_left = bar.right() + GAP
    elif row.nodes is not None and row.nodes[1] <= MOST_NODES:
        text_left = draw_nodes(painter, cell.left() + 1, middle, row.nodes, color) + 4
    painter.setFont(metrics.label)
    painter.setPen(QColor(tokens.ink))
    area = QRectF(text_left, cell.top(), cell.right() - text_left, cell.height())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.gauge)


def _doubt(painter: QPainter, cell: QRect, row: TaskRow, brushes: Brushes) -> None:
    if row.doubt:
        draw_doubt(painter, cell, row.doubt, brushes)


def draw_doubt(painter: QPainter, cell: QRect, doubt: str, brushes: Brushes) -> None:
    """Why a reading is doubtful, marked as such."""
    metrics, color = brushes.metrics, brushes.tokens.warning
    draw_light(painter, QRectF(cell.left() + 1, cell.center().y() - 5, 11, 11), Light.SLOW, color)
    area = cell.adjusted(19, 0, -GAP, 0)
    lines = fitted(doubt, metrics.label, area.width(), metrics.lines)
    draw_lines(painter, area, lines, metrics.label, color, metrics.label_line)


_PAINTERS: dict[str, Callable[[QPainter, QRect, TaskRow, Brushes], None]] = {
    columns.NUMBER: _number,
    columns.TASK: _wording,
    columns.TARGETS: _targets,
    columns.LEADER: lambda painter, cell, row, brushes: _words(painter, cell, row.leader, brushes),
    columns.LEAD: lambda painter, cell, row, brushes: _words(painter, cell, row.lead, brushes),
    columns.DEADLINE: lambda painter, cell, row, brushes: _words(painter, cell, row.deadline, brushes),
    columns.LATEST: _latest,
    columns.STATE: _state,
    columns.PROGRESS: _progress,
    columns.DOUBT: _doubt,
}
