"""The plan as a whole on one day: each number as the list of the commitments it counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.calendar.working_calendar import ONE_DAY, WorkingCalendar
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Outlook, Rhythm
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.ledger.record_set import RecordSet
from rongchang_desktop.domain.pacing.elapsed import elapsed_share
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.submission import rhythm_start
from rongchang_desktop.domain.progress.update import ProgressUpdate

IN_DOUBT = (Outlook.HARD, Outlook.UNABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """A commitment with its deadline, and how many working days are left until then or have passed since."""

    id: ItemId
    deadline: date
    working_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What stands on `day`. The counts by light and state are the plan's own tally.

    `due_soon` fall due within the office's working days and are open, `overdue` were due and are open; both by
    deadline. `missing` were not reported in their present period; `in_doubt` are on pace but judged not to end so.
    """

    day: date
    elapsed: Decimal
    total: int
    lights: Mapping[Light, int]
    reported: int
    closed: int
    due_soon: tuple[DueItem, ...]
    overdue: tuple[DueItem, ...]
    missing: frozenset[ItemId]
    in_doubt: frozenset[ItemId]

    @property
    def closing_rate(self) -> Decimal:
        """The share of the commitments that were checked and closed."""
        return Decimal(self.closed) / self.total if self.total else Decimal(0)


def overview_of(ledger: Ledger, scores: Scoreboard, calendar: WorkingCalendar) -> Overview:
    """The counts as the scores keep them, and the rest in one pass over the open commitments."""
    plan, day, tally = ledger.plans[scores.year], scores.today, scores.tally(None)
    horizon = due_horizon(calendar, day, ledger.office.lead_days)
    year_end = date(scores.year, 12, 31)
    is_missing = _missing(ledger.updates, scores.year, day)
    due: list[tuple[date, Commitment]] = []
    missing: list[ItemId] = []
    judged_hard: list[ItemId] = []
    for item in plan.items.by_id.values():
        if type(item) is not Commitment:
            continue
        if item.outlook is not None and item.outlook in IN_DOUBT:
            judged_hard.append(item.id)
        if item.done.state is DoneState.OPEN:
            deadline = item.deadline or year_end
            if deadline <= horizon:
                due.append((deadline, item))
            if is_missing(item):
                missing.append(item.id)
    due.sort(key=lambda found: (found[0], _order(plan, found[1])))
    return Overview(
        day=day,
        elapsed=elapsed_share(date(scores.year, 1, 1), year_end, day),
        total=tally.total,
        lights=dict(tally.lights),
        reported=tally.reported,
        closed=tally.closed,
        due_soon=_counted([found for found in due if found[0] > day], calendar, day),
        overdue=_counted([found for found in due if found[0] <= day], calendar, day),
        missing=frozenset(missing),
        in_doubt=frozenset(key for key in judged_hard if scores.assessments[key].light is Light.ON_PACE),
    )


def _order(plan: Plan, item: Commitment) -> tuple[int, str]:
    """By number, 9 before 10."""
    number = plan.number_of(item.id)
    return len(number), number


def due_horizon(calendar: WorkingCalendar, day: date, lead_days: int) -> date:
    """The last day that is no more than so many working days away."""
    return calendar.add_working_days(day, lead_days + 1) - ONE_DAY


def _counted(due: list[tuple[date, Commitment]], calendar: WorkingCalendar, day: date) -> tuple[DueItem, ...]:
    away = {deadline: abs(calendar.working_days_between(day, deadline)) for deadline, _ in due}
    return tuple(DueItem(id=item.id, deadline=deadline, working_days=away[deadline]) for deadline, item in due)


def _missing(updates: RecordSet[ProgressUpdate], year: int, day: date) -> Callable[[Commitment], bool]:
    """Whether nothing was reported of an open commitment in its period of that day."""
    ids_of, known = updates.ids_by_owner, updates.by_id
    last_day = min(day, date(year, 12, 31))
    starts = [rhythm_start(rhythm, last_day) for rhythm in Rhythm]
    first, last = min(starts), max(starts)

    def is_missing(item: Commitment) -> bool:
        ids = ids_of.get(item.id)
        newest = known[ids[-1]].as_of if ids else None
        if ids is None or newest is None or newest < first:
            return True
        if last <= newest <= day:
            return False
        start = rhythm_start(item.reporting_rhythm, last_day)
        return not any(start <= known[key].as_of <= day for key in ids)

    return is_missing
