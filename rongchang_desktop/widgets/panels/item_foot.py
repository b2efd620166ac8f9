"""The foot of the inspector: the three things done most often to an item, with their keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.localization.catalog import Localizer


class ItemActions:
    """Report, no change, close or reopen: actions that answer to their keys anywhere inside a pane."""

    def __init__(
        self, pane: QWidget, *, report: Callable[[], None], no_change: Callable[[], None], close: Callable[[], None]
    ) -> None:
        self.report = _action(pane, "F2", report)
        self.no_change = _action(pane, "F3", no_change)
        self.close = _action(pane, "Ctrl+D", close)
        self.in_order = (self.report, self.no_change, self.close)

    def name(self, words: Localizer, item: PlanItem | None) -> None:
        """Name them for the item shown."""
        closed = isinstance(item, Task) and item.done.state is DoneState.VERIFIED
        self.report.setText(words.gettext("Report progress"))
        self.no_change.setText(words.gettext("No change"))
        self.close.setText(words.gettext("Reopen…") if closed else words.gettext("Close…"))


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


def _action(pane: QWidget, key: str, act: Callable[[], None]) -> QAction:
    action = QAction(pane)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: act())
    pane.addAction(action)
    return action
