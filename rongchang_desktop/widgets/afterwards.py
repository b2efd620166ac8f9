"""What may be drawn a moment after the rows themselves."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

UNHURRIED = 30
"""Milliseconds that nobody sees, in which the rows are painted and the edit reaches the disk."""


class Afterwards(QObject):
    """Does a thing once when the events at hand are done, however often it was asked for."""

    def __init__(self, do: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=UNHURRIED)
        self._timer.timeout.connect(do)

    def ask(self) -> None:
        """Let it be done soon."""
        self._timer.start()
