"""What the office sets for the overview: working days, reporting days, the ranking and what it leaves out."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.office.calendar import put_calendar_day, remove_calendar_days
from rongchang_desktop.domain.editing.office.ranking import (
    approve_ranking,
    exclude_from_ranking,
    include_in_ranking,
    withdraw_ranking,
)
from rongchang_desktop.domain.editing.office.settings import set_reporting_days
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.identifiers import CalendarDayId, ItemId, RankingExclusionId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
from rongchang_desktop.localization.holiday_names import holiday_name
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.working_days import SpecialDay, special_days


class OfficeWishes(QObject):
    """Every wish is one step of the open file, undone there too."""

    changed = Signal()
    """What the office set may be another."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        session.changed.connect(self.changed)
        session.replaced.connect(self.changed)

    def days(self, year: int) -> tuple[SpecialDay, ...]:
        """The special days of a year as they are in force."""
        return special_days(self.session.ledger, year)

    def name_of(self, known: SpecialDay) -> str:
        """What a special day is called."""
        return known.name if known.own is not None else holiday_name(known.name, self.session.words)

    def put_day(self, day: date, *, is_working: bool, name: str) -> bool:
        """Say of a day whether it is worked."""
        known = next((each for each in self.session.ledger.calendar_days.values() if each.day == day), None)
        day_id = known.id if known is not None else CalendarDayId(self.session.editor.new_id())
        said = CalendarDay(id=day_id, day=day, is_working=is_working, name=name)
        return self._do(lambda ledger: put_calendar_day(ledger, said))

    def remove_day(self, known: SpecialDay) -> bool:
        """Take back what the office said of a day; one that ships becomes a day like its weekday."""
        if known.own is not None:
            own_id = known.own.id
            return self._do(lambda ledger: remove_calendar_days(ledger, [own_id]))
        return self.put_day(known.day, is_working=not known.is_working, name=self.name_of(known))

    def set_reporting_days(self, *, due_day: int, lead_days: int) -> bool:
        """Until which day reports are due, and how many working days are soon."""
        return self._do(lambda ledger: set_reporting_days(ledger, due_day=due_day, lead_days=lead_days))

    def approve_ranking(self, *, by: str, on: date, minimum: int) -> bool:
        """Switch the ranking on."""
        return self._do(lambda ledger: approve_ranking(ledger, by=by, on=on, minimum=minimum))

    def withdraw_ranking(self) -> bool:
        """Switch the ranking off."""
        return self._do(withdraw_ranking)

    def exclude(self, item_id: ItemId, *, reason: str, by: str, on: date) -> bool:
        """Leave an item out of the ranking."""
        said = RankingExclusion(
            id=RankingExclusionId(self.session.editor.new_id()), item_id=item_id, reason=reason, by=by, on=on
        )
        return self._do(lambda ledger: exclude_from_ranking(ledger, said))

    def include(self, item_id: ItemId) -> bool:
        """Let an item count again."""
        return self._do(lambda ledger: include_in_ranking(ledger, [item_id]))

    def undo(self, operation: Operation) -> None:
        """Take the last step of the file back where it was one of this kind."""
        step = self.session.editor.undoable
        if step is not None and step.operation is operation:
            self.session.editor.undo()

    def _do(self, wish: Callable[[Ledger], ChangeSet]) -> bool:
        return self.session.edit(wish)
