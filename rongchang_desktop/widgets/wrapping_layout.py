"""Side by side while there is room, then on the next line."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class WrappingLayout(QLayout):
    """Puts widgets side by side and begins a new line, `below` pixels under the last, where the width ends."""

    def __init__(self, parent: QWidget, *, gap: int, below: int = 0) -> None:
        super().__init__(parent)
        self._gap, self._below = gap, below
        self._entries: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, entry: QLayoutItem) -> None:
        self._entries.append(entry)

    def count(self) -> int:
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def line_count(self, width: int) -> int:
        """How many lines are taken in this width."""
        return len(self._lines(width))

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSize(self) -> QSize:
        widest = max((entry.minimumSize().width() for entry in self._entries), default=0)
        return QSize(widest, 20)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, place=True)

    def _arrange(self, area: QRect, *, place: bool) -> int:
        top = area.top()
        for line in self._lines(area.width()):
            height = max(entry.sizeHint().height() for entry in line)
            left = area.left()
            for entry in line if place else ():
                size = entry.sizeHint()
                entry.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._below
        return max(0, top - self._below - area.top())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = width
        for entry in self._entries:
            if entry.isEmpty():
                continue
            wanted = entry.sizeHint().width()
            if not lines or used + self._gap + wanted > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(entry)
            used += self._gap + wanted
        return lines


class WrappedRow(QWidget):
    """Widgets side by side that asks for the height of as many lines as they take."""

    def __init__(self) -> None:
        super().__init__()
        self.line = WrappingLayout(self, gap=14)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
