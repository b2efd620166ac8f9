"""A second reading on the screen: which differences are taken, and the one step at the end."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.adjustment import places_needing_adjustment
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.intake.rereading.difference import Difference
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan, PlanState
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.grounded_step import grounded
from rongchang_desktop.services.report_rereading import Key, Rereading, loses_nothing


class RereadingDesk(QObject):
    """Holds one reading; ticking changes a row and moves nothing."""

    chosen_changed = Signal()
    """Some rows are ticked that were not, or the other way round."""

    def __init__(self, session: PlanSession, reading: Rereading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.reading = reading
        self._at_first = reading.chosen

    @property
    def plan(self) -> Plan:
        """The plan of the year."""
        return self.session.ledger.plans[self.reading.year]

    @property
    def fresh_plan(self) -> Plan:
        """The same year as it was read now."""
        return self.reading.fresh.plans[self.reading.year]

    @property
    def was_worked_on(self) -> bool:
        """Whether other rows are ticked than at first."""
        return self.reading.chosen != self._at_first

    def is_chosen(self, key: Key) -> bool:
        return key in self.reading.chosen

    def choose(self, key: Key, taken: bool) -> None:
        """Take a difference or leave it."""
        self._hold(self.reading.with_choice(key, taken))

    def choose_all(self, taken: bool) -> None:
        """Take everything that loses nothing entered, or leave everything."""
        self._hold(self.reading.with_all(taken))

    def press(self, differences: Sequence[Difference]) -> bool:
        """Press the ticks of rows: all are taken, or left where all were; False where that changes nothing.

        One alone is always taken as meant; of several, those that would lose something entered are passed over.
        """
        before = self.reading
        if len(differences) == 1:
            self.choose(differences[0].key, not self.is_chosen(differences[0].key))
        else:
            taken = any(not self.is_chosen(known.key) and loses_nothing(known) for known in differences)
            self._hold(before.with_choices(differences, taken))
        return self.reading is not before

    def changes(self, ledger: Ledger, grounds: Grounds | None = None, *, on: date | None = None) -> ChangeSet:
        """What is ticked as one step; an issued plan takes it with grounds, given on that day."""
        session, step = self.session, self.reading.changes(ledger)
        if grounds is None:
            return step
        return grounded(ledger, step, grounds, session.words, on=on or session.today(), new_id=session.editor.new_id)

    def step_needing_grounds(self) -> ChangeSet | None:
        """What is ticked as a step that an issued plan takes with grounds only; None where it needs none."""
        ledger = self.session.ledger
        if self.plan.state is not PlanState.ISSUED:
            return None
        changes = self.changes(ledger)
        return changes if places_needing_adjustment(ledger, changes) else None

    def write(self, grounds: Grounds | None = None, *, on: date | None = None) -> bool:
        """Take what is chosen as one step; False where it was refused, or an issued plan asks for its grounds."""
        return self.session.edit(lambda ledger: self.changes(ledger, grounds, on=on), origin=self)

    def _hold(self, reading: Rereading) -> None:
        if reading.chosen != self.reading.chosen:
            self.reading = reading
            self.chosen_changed.emit()
