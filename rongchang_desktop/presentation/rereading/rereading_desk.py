"""A second reading on the screen: which differences are taken, and the one step at the end."""

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.report_rereading import Key, Rereading


class RereadingDesk(QObject):
    """Holds one reading; ticking changes a row and moves nothing."""

    chosen_changed = Signal()
    """Some rows are ticked that were not, or the other way round."""

    def __init__(self, session: PlanSession, reading: Rereading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.reading = reading

    def is_chosen(self, key: Key) -> bool:
        return key in self.reading.chosen

    def choose(self, key: Key, taken: bool) -> None:
        """Take a difference or leave it."""
        self._hold(self.reading.with_choice(key, taken))

    def choose_all(self, taken: bool) -> None:
        """Take everything that loses nothing entered, or leave everything."""
        self._hold(self.reading.with_all(taken))

    def write(self) -> bool:
        """Take what is chosen as one step; False where it was refused, or an issued plan asks for its grounds."""
        session, reading = self.session, self.reading
        return session.edit(
            lambda ledger: reading.changes(ledger, today=session.today(), new_id=session.editor.new_id), origin=self
        )

    def _hold(self, reading: Rereading) -> None:
        if reading.chosen != self.reading.chosen:
            self.reading = reading
            self.chosen_changed.emit()
