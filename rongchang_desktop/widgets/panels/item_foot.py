"""The foot of the inspector: the three things done most often to an item, with their keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class ItemFoot(QWidget):
    """A button an action; where the pane is narrow the keys go before a word is cut."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._actions = actions
        self.buttons = [QPushButton() for _ in actions]
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 8, 18, 16)
        line.setSpacing(8)
        for action, button in zip(actions, self.buttons, strict=True):
            button.setProperty("foot", True)
            button.clicked.connect(action.trigger)
            line.addWidget(button, 1)

    def refresh(self, *, enabled: bool) -> None:
        """Name the buttons by their actions of now."""
        for action, button in zip(self._actions, self.buttons, strict=True):
            action.setEnabled(enabled)
            button.setAccessibleName(action.text())
            button.setToolTip(action.shortcut().toString())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def _fit(self) -> None:
        room = self.contentsRect().width() - 36 - self.layout().spacing() * (len(self.buttons) - 1)
        padding = 10 * len(self.buttons)
        longest = [f"{action.text()} {action.shortcut().toString()}".strip() for action in self._actions]
        wide = sum(self.fontMetrics().horizontalAdvance(text) for text in longest) + padding <= room
        for text, action, button in zip(longest, self._actions, self.buttons, strict=True):
            button.setText(text if wide else action.text())
        least = [button.fontMetrics().horizontalAdvance(button.text()) + 10 for button in self.buttons]
        for place, width in enumerate(least):
            self.layout().setStretch(place, width)  # longer words, wider button
