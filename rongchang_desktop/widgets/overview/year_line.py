"""One line for the whole year: how much of it has passed, beside how much of the plan is closed."""

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.widgets.theme import current_tokens

BAR, TICK = 10, 22


class YearLine(QWidget):
    """Filled as far as is closed, lighter as far as units say that it is done; the tick stands at today."""

    def __init__(self) -> None:
        super().__init__()
        self._closed = self._reported = self._elapsed = Decimal(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, *, closed: Decimal, reported: Decimal, elapsed: Decimal, spoken: str) -> None:
        """Shares from 0 to 1; `reported` holds what is closed too."""
        self._closed, self._reported, self._elapsed = closed, reported, elapsed
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, TICK + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, (self.height() - BAR) / 2, self.width(), BAR)
        track = QPainterPath()
        track.addRoundedRect(bar, BAR / 2, BAR / 2)
        painter.fillPath(track, QColor(tokens.track))
        painter.setClipPath(track)
        said = QColor(tokens.lights[Light.CLOSED])
        painter.fillRect(self._part(bar, self._closed), said)
        awaiting = self._part(bar, self._reported)
        awaiting.setLeft(self._part(bar, self._closed).right())
        painter.fillRect(awaiting, QColor(said.red(), said.green(), said.blue(), 60))
        painter.fillRect(awaiting, Qt.BrushStyle.BDiagPattern)
        painter.setClipping(False)
        x = min(max(self._part(bar, self._elapsed).right(), 1.0), self.width() - 1.0)
        painter.fillRect(QRectF(x - 1, (self.height() - TICK) / 2, 2, TICK), QColor(tokens.ink))

    def _part(self, bar: QRectF, share: Decimal) -> QRectF:
        return QRectF(bar.left(), bar.top(), bar.width() * float(min(max(share, Decimal(0)), Decimal(1))), bar.height())
