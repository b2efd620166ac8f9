"""Midnight: a window left open overnight judges by the new day, also after the machine has slept."""

from PySide6.QtCore import QObject, QTimer

from rongchang_desktop.presentation.session import PlanSession

LOOK_EVERY = 20_000
"""Milliseconds between two looks at the calendar; a single timer set for midnight would sleep with the machine."""


class DayTurn(QObject):
    """Has everything judged and shown anew when the session's day is another."""

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._day = session.today()
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look which day it is."""
        day = self._session.today()
        if day != self._day:
            self._day = day
            self._session.refresh()
