"""A whole row: its ground, its cells or its heading, its expander, the hairline under it and the focus around it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTreeView

from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.presentation.tree.rows import HeadingRow, Row
from rongchang_desktop.widgets.tree.cell_painting import Brushes, paint_cell
from rongchang_desktop.widgets.tree.heading_painting import paint_heading
from rongchang_desktop.widgets.tree.marks import draw_chevron
from rongchang_desktop.widgets.tree.row_metrics import LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLook:
    """The state of a row on the screen."""

    selected: bool
    hovered: bool
    focused: bool
    opened: bool
    has_parts: bool


def paint_row(
    painter: QPainter, cells: dict[str, QRect], rect: QRect, row: Row, look: RowLook, brushes: Brushes
) -> None:
    """Paint a row over the cells of the shown columns."""
    tokens = brushes.tokens
    if look.selected or look.hovered:
        painter.fillRect(rect, QColor(tokens.selection if look.selected else tokens.hover))
    painter.fillRect(rect.left() + LEFT, rect.bottom(), rect.width() - 2 * LEFT, 1, QColor(tokens.line))
    if look.has_parts:
        center = QPointF(brushes.metrics.chevron_at(row), rect.center().y() + 0.5)
        draw_chevron(painter, center, tokens.soft, opened=look.opened)
    if isinstance(row, HeadingRow):
        paint_heading(painter, cells, row, brushes)
    else:
        for key, cell in cells.items():
            paint_cell(painter, key, cell, row, brushes)
    if look.focused:
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 0.5, -1.5, -1.5), 4, 4)


def shown_cells(view: QTreeView, model: PlanTreeModel, rect: QRect) -> dict[str, QRect]:
    """The cells of a row, by column key, left to right."""
    return {
        column.key: QRect(view.columnViewportPosition(place), rect.top(), view.columnWidth(place), rect.height())
        for place, column in enumerate(model.columns)
        if not view.isColumnHidden(place)
    }


def chevron_zone(row: Row, brushes: Brushes, task_left: int) -> int:
    """The width, from the left of the table, in which a press opens or folds the row."""
    if isinstance(row, HeadingRow):
        return max(brushes.metrics.title_at(row, task_left), LEFT + 20)
    return LEFT + 20
