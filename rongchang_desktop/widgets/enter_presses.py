"""Enter presses the button that has the focus, as people expect; Qt does so in dialogs only."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_focused(event: QKeyEvent, inside: QWidget) -> bool:
    """Press the focused button inside a widget if the key is a plain Enter; True where one was pressed."""
    held = QApplication.focusWidget()
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in ENTER or not plain or not isinstance(held, QAbstractButton) or not inside.isAncestorOf(held):
        return False
    held.click()
    return True
