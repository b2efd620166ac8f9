"""Editing the table of duties of the open file, row by row; the first edit makes the shipped table the office's own."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.duties import put_duty, remove_duty, set_duties, split_words
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.identifiers import DutyId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.duty_table import duties_in_force


class DutyEditor(QObject):
    """Every edit is one step of the open file, undone there too."""

    changed = Signal()
    """Other rows, or rows that say something else."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.changed.connect(self.changed)
        session.replaced.connect(self.changed)

    @property
    def is_own(self) -> bool:
        """Whether the office has a table of its own."""
        return len(self._session.ledger.duties) > 0

    @property
    def may_undo(self) -> bool:
        """Whether the last step of the file was an edit of this table."""
        step = self._session.editor.undoable
        return step is not None and step.operation is Operation.EDIT_DUTIES

    def rows(self, sought: str = "") -> tuple[Duty, ...]:
        """The table in force; of it, the rows whose unit or words hold what is sought."""
        sought = "".join(sought.split())
        return tuple(
            duty
            for duty in duties_in_force(self._session.ledger)
            if not sought or sought in duty.unit or any(sought in word for word in duty.words)
        )

    def row(self, duty_id: DutyId | None) -> Duty | None:
        """The row of that id as it is now."""
        return next((duty for duty in self.rows() if duty.id == duty_id), None)

    def rename(self, duty_id: DutyId, unit: str) -> None:
        """Give the row another unit."""
        duty = self.row(duty_id)
        if duty is not None:
            self._put(replace(duty, unit=unit))

    def reword(self, duty_id: DutyId, typed: str) -> None:
        """Give the row other words, as typed in one line."""
        duty = self.row(duty_id)
        if duty is not None:
            self._put(replace(duty, words=split_words(typed)))

    def add(self, unit: str) -> DutyId | None:
        """Enter a row for a unit and give its id: that of the unit's own row where it has one; None for no name."""
        name = "".join(unit.split())
        known = next((duty for duty in self.rows() if duty.unit == name), None)
        if not name or known is not None:
            return known.id if known is not None else None
        new_id = DutyId(self._session.editor.new_id())
        return new_id if self._put(Duty(id=new_id, position=0, unit=name, words=())) else None

    def remove(self, duty_id: DutyId) -> None:
        """Strike a row."""
        self._session.edit(lambda ledger: remove_duty(ledger, duty_id, in_force=duties_in_force(ledger)))

    def restore(self) -> None:
        """Go back to the table that ships with the program."""
        self._session.edit(lambda ledger: set_duties(ledger, ()))

    def undo(self) -> None:
        """Take the last edit of this table back."""
        if self.may_undo:
            self._session.editor.undo()

    def _put(self, duty: Duty) -> bool:
        def wish(ledger: Ledger) -> ChangeSet:
            return put_duty(ledger, duty, in_force=duties_in_force(ledger))

        return self._session.edit(wish)
