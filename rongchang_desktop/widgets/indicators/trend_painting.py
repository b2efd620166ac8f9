"""A trend drawn with the tokens: its line year by year, the target as a dashed line, the newest value as a dot."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from rongchang_desktop.domain.indicators.plot import PlottedYear, Spot, plotted
from rongchang_desktop.presentation.indicators.roles import IndicatorRole
from rongchang_desktop.widgets.theme import current_tokens

SPARK = QSize(116, 24)
LARGE = 3
"""Dots of so many pixels are for charts that show every point."""


def place(spot: Spot, area: QRectF) -> QPointF:
    """Where a spot lies in an area."""
    return QPointF(area.left() + spot.x * area.width(), area.bottom() - spot.y * area.height())


def paint_trend(
    painter: QPainter, area: QRectF, years: Sequence[PlottedYear], *, dot: float = 2.5, joined: bool = False
) -> None:
    """Draw the years into an area; `dot` is the radius of the newest value, `joined` draws on from year to year."""
    tokens = current_tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for year in years:
        if year.target is not None:
            painter.setPen(QPen(QColor(tokens.soft), 1, Qt.PenStyle.DashLine))
            painter.drawLine(place(year.target[0], area), place(year.target[1], area))
    spots = [spot for year in years for spot in year.spots]
    painter.setPen(QPen(QColor(tokens.accent), 1.6))
    whole_years = [spot for year in years if year.is_closed for spot in year.spots]
    for line in [whole_years] if joined else [year.spots for year in years]:
        painter.drawPolyline(QPolygonF([place(spot, area) for spot in line]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    for spot in spots if joined or dot >= LARGE else spots[-1:]:
        radius = dot if joined or spot is spots[-1] else dot - 1
        painter.drawEllipse(place(spot, area), radius, radius)


class SparkLine(QStyledItemDelegate):
    """Draws the trend of a row into its cell, year by year or as one line."""

    def __init__(self, parent: QObject, *, joined: bool = False) -> None:
        super().__init__(parent)
        self._joined = joined

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return SPARK

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        area = QRectF(option.rect).adjusted(6, 8, -10, -8)
        paint_trend(painter, area, plotted(index.data(IndicatorRole.TREND) or ()), joined=self._joined)
        painter.restore()
