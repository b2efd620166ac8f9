"""The chart of one indicator: its values through periods and years with the target, and what each point says."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rongchang_desktop.domain.indicators.plot import PlottedYear, plotted
from rongchang_desktop.domain.indicators.trend import TrendYear
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount
from rongchang_desktop.localization.indicator_rows import period_label
from rongchang_desktop.widgets.indicators.trend_painting import paint_trend, place
from rongchang_desktop.widgets.theme import current_tokens

NEAR = 12
"""Pixels around a point in which it tells its value."""


class TrendChart(QWidget):
    """Names the newest value and the target beside their lines, the years below; the points tell theirs by tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._years: tuple[TrendYear, ...] = ()
        self._plot: tuple[PlottedYear, ...] = ()
        self._unit = ""
        self._words: Localizer | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_trend(self, years: Sequence[TrendYear], unit: str, words: Localizer) -> None:
        """Draw other years; a screen reader hears every value."""
        self._years, self._plot, self._unit, self._words = tuple(years), plotted(years), unit, words
        self.setAccessibleName(words.enumeration(self._said()))
        self.setVisible(bool(self._plot))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, self.fontMetrics().height() * 3 + 96)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._plot or self._words is None:
            return
        painter = QPainter(self)
        tokens, area = current_tokens(), self._area()
        painter.setPen(QColor(tokens.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._write_years(painter, area)
        inner = self._inner(area)
        paint_trend(painter, inner, self._plot, dot=4)
        self._write_ends(painter, inner)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told_at(event), self)
            return True
        return super().event(event)

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(self.rect()).adjusted(2, line + 4, -2, -line - 6)

    def _inner(self, area: QRectF) -> QRectF:
        return area.adjusted(6, 6, -8, -8)

    def _write_years(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QColor(current_tokens().soft))
        width = area.width() / max(1, len(self._plot))
        for at, year in enumerate(self._plot):
            box = QRectF(area.left() + at * width, area.bottom() + 3, width, self.fontMetrics().height() + 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(year.year))

    def _write_ends(self, painter: QPainter, inner: QRectF) -> None:
        assert self._words is not None
        tokens, metrics = current_tokens(), self.fontMetrics()
        newest = next((year for year in reversed(self._years) if year.points), None)
        target = self._years[-1].target
        if newest is not None:
            point = newest.points[-1]
            text = f"{period_label(point.period, self._words)} {amount(point.value, self._unit, self._words)}"
            painter.setPen(QColor(tokens.accent))
            painter.drawText(QRectF(2, 0, self.width() - 4, metrics.height() + 2), Qt.AlignmentFlag.AlignLeft, text)
        if target is not None:
            painter.setPen(QColor(tokens.soft))
            text = self._words.gettext("Target {figure}", figure=amount(target, self._unit, self._words))
            painter.drawText(QRectF(2, 0, self.width() - 4, metrics.height() + 2), Qt.AlignmentFlag.AlignRight, text)

    def _told_at(self, event: QHelpEvent) -> str:
        inner = self._inner(self._area())
        for year, drawn in zip(self._years, self._plot, strict=True):
            for point, spot in zip(year.points, drawn.spots, strict=True):
                gap = place(spot, inner) - event.pos()
                if abs(gap.x()) <= NEAR and abs(gap.y()) <= NEAR and self._words is not None:
                    return self._told(year.year, period_label(point.period, self._words), point.value)
        return ""

    def _said(self) -> list[str]:
        assert self._words is not None
        return [
            self._told(year.year, period_label(point.period, self._words), point.value)
            for year in self._years
            for point in year.points
        ]

    def _told(self, year: int, period: str, value: Decimal) -> str:
        assert self._words is not None
        figure = amount(value, self._unit, self._words)
        return self._words.gettext("{year} {period}: {figure}", year=year, period=period, figure=figure)
