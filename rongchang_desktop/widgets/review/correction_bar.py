"""The corrections as buttons with their keys, for the hand on the mouse and for learning the keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QSizePolicy, QWidget

from rongchang_desktop.localization.catalog import Localizer

Correction = tuple[str, str, Callable[[], object]]
"""Msgid, key as shown, and what it does."""


class CorrectionBar(QWidget):
    """Wraps onto as many lines as it needs."""

    def __init__(self, corrections: Sequence[Correction], words: Localizer) -> None:
        super().__init__()
        self._words = words
        self._corrections = corrections
        self.buttons = [QPushButton() for _ in corrections]
        layout = _Wrapping(self)
        for button, (_, _, act) in zip(self.buttons, corrections, strict=True):
            button.setProperty("link", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, act=act: act())
            layout.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        for button, (msgid, key, _) in zip(self.buttons, self._corrections, strict=True):
            text = self._words.gettext(msgid)
            button.setText(f"{text} {key}".strip())
            button.setAccessibleName(text)


class _Wrapping(QLayout):
    """Puts widgets side by side and begins a new line where the width ends."""

    GAP = 14

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSize(self) -> QSize:
        widest = max((entry.minimumSize().width() for entry in self._entries), default=0)
        return QSize(widest, 20)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, place=True)

    def _arrange(self, area: QRect, *, place: bool) -> int:
        left, top, line = area.left(), area.top(), 0
        for entry in self._entries:
            size = entry.sizeHint()
            if left > area.left() and left + size.width() > area.right() + 1:
                left, top, line = area.left(), top + line, 0
            if place:
                entry.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self.GAP
            line = max(line, size.height())
        return top + line - area.top()
