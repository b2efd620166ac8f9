"""The head of a page: its title, and what is done there beside it, or below where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

GAP, LEAST_TITLE = 10, 160


class PageHead(QWidget):
    """Cuts no button: the title gives way first, then stands on a line of its own."""

    def __init__(self, title: QLabel, tools: Sequence[QWidget]) -> None:
        super().__init__()
        self._tools = QHBoxLayout()
        self._tools.setSpacing(GAP)
        self._tools.addStretch(1)
        for tool in tools:
            self._tools.addWidget(tool)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(GAP)
        self._parts.addWidget(title, 1)
        self._parts.addLayout(self._tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        fits = self._tools.sizeHint().width() + GAP + LEAST_TITLE <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._parts.direction() is not direction:
            self._parts.setDirection(direction)
