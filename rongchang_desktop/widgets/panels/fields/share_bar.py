"""The bar of one target: how much is reached, with a tick at today's 序时."""

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.widgets.theme import current_tokens

BAR = 7


class ShareBar(QWidget):
    """Seven pixels high unless told otherwise; the tick stands a little over both edges."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reached: Decimal | None = None
        self._expected: Decimal | None = None
        self._light = Light.NOT_STARTED
        self._thickness = BAR
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, reached: Decimal | None, expected: Decimal | None, light: Light, *, words: str) -> None:
        """Draw shares of 1; `words` says the same to a screen reader."""
        self._reached, self._expected, self._light = reached, expected, light
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def set_thickness(self, thickness: int) -> None:
        """Draw it so many pixels high, as a screen that is seen from afar needs it."""
        self._thickness = thickness
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._tick + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._tick + 2)

    @property
    def _tick(self) -> int:
        return self._thickness * 2 + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, bar, tick_width = self.height() / 2, self._thickness, max(2, self._thickness // 3)
        groove = QRectF(0, middle - bar / 2, self.width(), bar)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(groove, bar / 2, bar / 2)
        if self._reached is not None and self._reached > 0:
            filled = QRectF(groove)
            filled.setWidth(max(bar, groove.width() * min(float(self._reached), 1.0)))
            painter.setBrush(QColor(tokens.lights[self._light]))
            painter.drawRoundedRect(filled, bar / 2, bar / 2)
        if self._expected is not None:
            place = min(max(float(self._expected), 0.0), 1.0) * (self.width() - tick_width)
            painter.setBrush(QColor(tokens.ink))
            painter.drawRect(QRectF(place, middle - self._tick / 2, tick_width, self._tick))
        painter.end()
