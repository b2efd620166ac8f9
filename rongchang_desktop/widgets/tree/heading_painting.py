"""How areas, sections and groups are painted: a title across the row, the counts by light, and 办结 x/y."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from rongchang_desktop.presentation.tree import columns
from rongchang_desktop.presentation.tree.rows import HeadingRow
from rongchang_desktop.widgets.tree.cell_painting import GAP, Brushes, draw_doubt, draw_lines, mark_found
from rongchang_desktop.widgets.tree.marks import draw_light
from rongchang_desktop.widgets.tree.text_lines import fitted

SLOT = 40


def paint_heading(painter: QPainter, cells: Mapping[str, QRect], row: HeadingRow, brushes: Brushes) -> None:
    """Paint a heading over the cells of the shown columns."""
    task = cells[columns.TASK]
    counts = cells.get(columns.LATEST)
    doubt = cells.get(columns.DOUBT)
    if doubt is not None and row.doubt:
        draw_doubt(painter, doubt, row.doubt, brushes)
    if counts is not None:
        _counts(painter, counts, row, brushes)
    progress = cells.get(columns.PROGRESS)
    if progress is not None:
        metrics = brushes.metrics
        draw_lines(painter, progress, (row.closing,), metrics.label, brushes.tokens.soft, metrics.label_line)
    taken = [cell.left() for cell in (counts, progress, doubt if row.doubt else None) if cell is not None]
    right = min(taken) if taken else max(cell.right() for cell in cells.values())
    _title(painter, QRect(task.left(), task.top(), right - GAP - task.left(), task.height()), row, brushes)


def _title(painter: QPainter, area: QRect, row: HeadingRow, brushes: Brushes) -> None:
    metrics, tokens = brushes.metrics, brushes.tokens
    font = metrics.heading_font(row)
    left = metrics.title_at(row, area.left())
    if row.level == 0:
        painter.setFont(font)
        painter.setPen(QColor(tokens.soft))
        number = QRect(
            metrics.chevron_at(row) + 12, area.top(), area.left() - metrics.chevron_at(row) - 14, area.height()
        )
        painter.drawText(number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.number)
    text = row.title if row.level == 0 else f"{row.number}{row.title}"
    room = QRect(left, area.top(), area.right() - left, area.height())
    lines, line = fitted(text, font, room.width()), QFontMetrics(font).height()
    mark_found(painter, room, lines, font, line, brushes)
    draw_lines(painter, room, lines, font, tokens.ink, line)


def _counts(painter: QPainter, cell: QRect, row: HeadingRow, brushes: Brushes) -> None:
    metrics, tokens = brushes.metrics, brushes.tokens
    painter.setFont(metrics.label)
    measure = QFontMetrics(metrics.label)
    left = cell.left()
    for light, count in row.counts:
        draw_light(painter, QRectF(left + 1, cell.center().y() - 4.5, 10, 10), light, tokens.lights[light])
        painter.setPen(QColor(tokens.soft))
        text = QRect(left + 15, cell.top(), SLOT, cell.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(count))
        left += max(SLOT, 15 + measure.horizontalAdvance(str(count)) + 10)
