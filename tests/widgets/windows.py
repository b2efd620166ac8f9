"""Showing what is under test, with the keyboard at it."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Shown = TypeVar("Shown", bound=QWidget)
PATIENCE_MS = 30_000  # what takes seconds on a busy machine is no fault


def shown(qtbot: QtBot, widget: Shown, *, size: tuple[int, int] | None = None) -> Shown:
    """The widget, on the screen in that size and active; closed when the test ends."""
    qtbot.addWidget(widget)
    if size is not None:
        widget.resize(*size)
    with qtbot.waitActive(widget, timeout=PATIENCE_MS):
        widget.show()
        widget.activateWindow()
    return widget
