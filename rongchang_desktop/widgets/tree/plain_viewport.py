"""The viewport of the plan's tree, made so that it costs no time."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


def plain_viewport() -> QWidget:
    """A viewport like Qt's own, but known to Python: to find out what Qt's is, PySide makes itself acquainted with
    every widget there is, which takes a twentieth of the time until the window is painted."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    return viewport
