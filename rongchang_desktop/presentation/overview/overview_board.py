"""The numbers of the overview for the plan of now, each worked out once until something changes."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.calendar.working_calendar import WorkingCalendar
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.overview.breakdown import Grouping, GroupRow, breakdown, items_behind
from rongchang_desktop.domain.overview.movement import FigureChanges, Movement, changes_since, movement_since
from rongchang_desktop.domain.overview.open_items import OpenItems
from rongchang_desktop.domain.overview.overview import Overview, due_horizon, overview_of
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.current import last_frozen
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from rongchang_desktop.services.working_days import working_calendar

if TYPE_CHECKING:
    from rongchang_desktop.domain.overview.ranking import Ranking
    from rongchang_desktop.domain.periods.snapshot import Snapshot

Value = TypeVar("Value")


class OverviewBoard(QObject):
    """Answers only while the session has a plan; nothing is worked out before it is asked for."""

    changed = Signal()
    """Every number may be another."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._known: dict[object, Any] = {}
        self._snapshot: tuple[str, Snapshot | None, UserFacingError | None] = ("", None, None)
        self._open_items: OpenItems | None = None
        session.changed.connect(self._follow)
        session.replaced.connect(self._forget)

    @property
    def scores(self) -> Scoreboard:
        """The judgements everything rests on."""
        scores = self.session.scores
        assert scores is not None
        return scores

    @property
    def calendar(self) -> WorkingCalendar:
        """The working days of the plan's year and of those beside it."""
        return self._once("calendar", lambda: working_calendar(self.session.ledger, self.session.year))

    @property
    def overview(self) -> Overview:
        """The counts, what is due, missing and in doubt."""
        return self._once("overview", self._look)

    def look_ahead(self) -> bool:
        """Look through some more of the plan while nobody waits for its numbers; whether more is left to do."""
        return self.session.scores is not None and not self._looking.is_whole and not self._looking.look_on()

    @property
    def last_period(self) -> Period | None:
        """The 期 that was frozen last."""
        return last_frozen(self.session.ledger, self.session.year)

    @property
    def before(self) -> "Snapshot | None":
        """What stood in the last frozen 期; None where none was frozen or it cannot be read."""
        return self._read_snapshot()[1]

    @property
    def unreadable(self) -> UserFacingError | None:
        """Why the last frozen 期 cannot be read."""
        return self._read_snapshot()[2]

    @property
    def movement(self) -> Movement | None:
        """What happened since the last frozen 期."""
        before, plan = self.before, self.session.plan
        if before is None or plan is None:
            return None
        return self._once("movement", lambda: movement_since(before, plan, self.scores, self.overview))

    @property
    def changes(self) -> FigureChanges | None:
        """By how much the four figures differ from the last frozen 期."""
        before = self.before
        if before is None:
            return None
        lead_days = self.session.ledger.office.lead_days
        return self._once("changes", lambda: changes_since(before, self.overview, self.calendar, lead_days=lead_days))

    def breakdown(self, grouping: Grouping) -> tuple[GroupRow, ...]:
        """The commitments by light, side by side by area, leader or unit."""
        return self._once(grouping, lambda: breakdown(self.session.ledger, self.scores, grouping))

    @property
    def ranking(self) -> "Ranking":
        """The units in order."""
        from rongchang_desktop.domain.overview.ranking import ranking_of  # when it is looked at

        return self._once("ranking", lambda: ranking_of(self.session.ledger, self.scores, self.before))

    def behind(
        self,
        *,
        lights: Collection[Light] = tuple(Light),
        states: Collection[DoneState] = tuple(DoneState),
        group: tuple[Grouping, str | None] | None = None,
    ) -> frozenset[ItemId]:
        """The commitments a number counts."""
        return items_behind(self.session.ledger, self.scores, lights=lights, states=states, group=group)

    def _once(self, key: object, make: Callable[[], Value]) -> Value:
        if key not in self._known:
            self._known[key] = make()
        made: Value = self._known[key]
        return made

    def _read_snapshot(self) -> tuple[str, "Snapshot | None", UserFacingError | None]:
        period = self.last_period
        text = period.snapshot if period is not None else ""
        if text != self._snapshot[0]:
            self._snapshot = (text, *_read(text))
        return self._snapshot

    def _look(self) -> Overview:
        while self.look_ahead():
            pass
        return overview_of(self.session.ledger, self.scores, self.calendar, self._looking)

    @property
    def _looking(self) -> OpenItems:
        """The open items, as far as they were looked through."""
        if self._open_items is None:
            ledger, scores = self.session.ledger, self.scores
            horizon = due_horizon(self.calendar, scores.today, ledger.office.lead_days)
            self._open_items = OpenItems(ledger, scores, horizon)
        return self._open_items

    def _follow(self, event: PlanChanged) -> None:
        """After an edit only what it touched is looked at again, unless it moved rows or days."""
        of_days = any(isinstance(each.record, Office | CalendarDay) for each in event.changes.changes)
        known = self._open_items
        if known is None or not known.is_whole or event.structural or of_days or self.session.plan is None:
            self._open_items = None
        else:
            known.look_again(self.session.ledger, event.items)
        self._known.clear()
        self.changed.emit()

    def _forget(self) -> None:
        self._open_items = None
        self._known.clear()
        self.changed.emit()


def _read(text: str) -> tuple["Snapshot | None", UserFacingError | None]:
    if not text:
        return None, None
    from rongchang_desktop.domain.periods.snapshot_json import snapshot_from_json  # once there is one

    try:
        return snapshot_from_json(text), None
    except UserFacingError as error:
        return None, error
