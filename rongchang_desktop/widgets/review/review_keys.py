"""The keys of the review: taken before any shortcut of the window, and never while a word is being composed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

Act = Callable[[], object]


class ReviewKeys(QObject):
    """Tables of keys, each for one widget and, where it does not take the key itself, for what stands in it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tables: dict[QObject, Mapping[str, Act]] = {}

    def serve(self, widget: QWidget, table: Mapping[str, Act]) -> None:
        """Answer these keys (as written in `QKeySequence`) in the widget."""
        self._tables[widget] = {QKeySequence(key).toString(): act for key, act in table.items()}
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        act = self._tables.get(watched, {}).get(QKeySequence(event.keyCombination()).toString())
        if act is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            act()
        return True
