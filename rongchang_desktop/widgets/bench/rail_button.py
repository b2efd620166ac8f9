"""An entry of the rail: words on the left, a count on the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from rongchang_desktop.widgets.theme import current_tokens

WIDTH = 184
EDGE, GAP = 12, 8
ROOM = WIDTH - 2 * EDGE
"""Pixels of an entry; beside them, in the edge, is room for a scroll bar."""


class RailButton(QPushButton):
    """Says its whole name, and cuts what is shown of it where the count needs the room."""

    focused = Signal()
    """The keyboard came to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setProperty("rail", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name = ""
        self._count = ""
        self._count_color: QColor | None = None

    def show_name(self, name: str) -> None:
        """Set the words on the left."""
        self._name = name
        self._fit()

    def show_count(self, count: int | None, color: QColor | None) -> None:
        """Set the number on the right and its colour; None for no number."""
        shown, color = "" if count is None else str(count), color if count else None
        if (shown, color) != (self._count, self._count_color):
            self._count, self._count_color = shown, color
            self._fit()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(ROOM, max(30, self.fontMetrics().height() + 12))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        font = self.font()
        font.setBold(self._count_color is not None)
        painter.setFont(font)
        painter.setPen(self._count_color or QColor(current_tokens().soft))
        across = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -EDGE, 0), across, self._count)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        taken = metrics.horizontalAdvance(self._count) + GAP if self._count else 0
        room = max(self.width(), self.sizeHint().width()) - 2 * EDGE - taken
        text = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        spoken = f"{self._name} {self._count}".strip()
        if text != self.text():
            self.setText(text)
        self.setToolTip(self._name if text != self._name else "")
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)
