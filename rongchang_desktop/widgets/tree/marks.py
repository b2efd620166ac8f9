"""The small drawings of the tree: lights, tick box, chevron, bar with its tick, quarter nodes, badge."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.widgets.tokens import Tokens

BAR_HEIGHT = 7
PENCIL = 9


def draw_light(painter: QPainter, box: QRectF, light: Light, color: str) -> None:
    """● ▲ ■ ✓ ○ in a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _LIGHTS[light](painter, box, QColor(color))
    painter.restore()


def draw_pencil(painter: QPainter, box: QRectF, color: str) -> None:
    """✎: a person wrote this."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_stroke(QColor(color), 2.2))
    painter.drawLine(box.topRight() + QPointF(-1.5, 1.5), box.bottomLeft() + QPointF(2.8, -2.8))
    painter.setPen(_stroke(QColor(color), 1))
    painter.drawLine(box.bottomLeft() + QPointF(2.8, -2.8), box.bottomLeft() + QPointF(0.5, -0.5))
    painter.restore()


def draw_tick_box(painter: QPainter, box: QRectF, done: DoneState, tokens: Tokens) -> None:
    """Empty while open, a coloured check once reported, a filled box once closed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    framed = box.adjusted(0.7, 0.7, -0.7, -0.7)
    edge = tokens.faint if done is DoneState.OPEN else tokens.accent
    painter.setPen(QPen(QColor(edge), 1.4))
    painter.setBrush(QColor(tokens.accent if done is DoneState.VERIFIED else tokens.panel))
    painter.drawRoundedRect(framed, 4, 4)
    if done is not DoneState.OPEN:
        _check(painter, box.adjusted(3, 3, -3, -3), QColor(tokens.panel if done is DoneState.VERIFIED else edge))
    painter.restore()


def draw_chevron(painter: QPainter, center: QPointF, color: str, *, opened: bool) -> None:
    """› for folded, ⌄ for open."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(center)
    if opened:
        painter.rotate(90)
    painter.setPen(_stroke(QColor(color), 1.4))
    painter.drawPolyline([QPointF(-2.2, -4.4), QPointF(2.2, 0), QPointF(-2.2, 4.4)])
    painter.restore()


def draw_bar(
    painter: QPainter, bar: QRectF, reached: Decimal, expected: Decimal | None, color: str, tokens: Tokens
) -> None:
    """How far it has come, with a tick where it should stand today."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = bar.height() / 2
    track = QPainterPath()
    track.addRoundedRect(bar, radius, radius)
    painter.fillPath(track, QColor(tokens.track))
    painter.setClipPath(track)
    filled = QPainterPath()
    width = bar.width() * float(min(max(reached, Decimal(0)), Decimal(1)))
    if reached > 0:  # less than a dot could not be seen
        filled.addRoundedRect(QRectF(bar.left(), bar.top(), max(width, bar.height()), bar.height()), radius, radius)
    painter.fillPath(filled, QColor(color))
    painter.setClipping(False)
    if expected is not None:
        x = bar.left() + bar.width() * float(min(max(expected, Decimal(0)), Decimal(1)))
        painter.fillRect(QRectF(x - 0.8, bar.center().y() - 8, 1.6, 16), QColor(tokens.ink))
    painter.restore()


def draw_nodes(painter: QPainter, left: float, middle: float, nodes: tuple[int, int], color: str) -> float:
    """A small square a node, filled where it is reached; gives the right edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(nodes[1]):
        square = QRectF(left + number * 19.5 + 0.5, middle - 6, 14.5, 12)
        painter.setPen(QPen(QColor(color), 1.1))
        painter.setBrush(QColor(color) if number < nodes[0] else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 3.5, 3.5)
    painter.restore()
    return left + nodes[1] * 19.5


def draw_badge(painter: QPainter, left: float, middle: float, text: str, color: str) -> float:
    """A word in a thin frame, in the painter's font; gives the right edge."""
    metrics = QFontMetrics(painter.font())
    frame = QRectF(left + 0.5, middle - metrics.height() / 2, metrics.horizontalAdvance(text) + 12, metrics.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 1))
    painter.drawRoundedRect(frame, 4, 4)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return frame.right()


def _stroke(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _disc(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(box)


def _triangle(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()]))


def _square(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, 1.5, 1.5)


def _check(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(_stroke(color, 1.8))
    left, top, width, height = box.getRect()
    painter.drawPolyline(
        [
            QPointF(left, top + 0.55 * height),
            QPointF(left + 0.36 * width, top + 0.88 * height),
            QPointF(left + width, top + 0.14 * height),
        ]
    )


def _ring(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))


_LIGHTS: dict[Light, Callable[[QPainter, QRectF, QColor], None]] = {
    Light.ON_PACE: _disc,
    Light.SLOW: _triangle,
    Light.LAGGING: _square,
    Light.CLOSED: _check,
    Light.NOT_STARTED: _ring,
}
