"""The plan as a whole on one day: each number as the list of the commitments it counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.calendar.working_calendar import ONE_DAY, WorkingCalendar
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.overview.open_items import OpenItems, open_items_of
from rongchang_desktop.domain.pacing.elapsed import elapsed_share
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard


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


def overview_of(
    ledger: Ledger, scores: Scoreboard, calendar: WorkingCalendar, open_items: OpenItems | None = None
) -> Overview:
    """The counts as the scores keep them, the rest from the open items, which are looked through where not given."""
    plan, day, tally = ledger.plans[scores.year], scores.today, scores.tally(None)
    known = open_items or open_items_of(ledger, scores, due_horizon(calendar, day, ledger.office.lead_days))
    due = sorted(known.due.items(), key=lambda found: (found[1], _order(plan, found[0])))
    return Overview(
        day=day,
        elapsed=elapsed_share(date(scores.year, 1, 1), date(scores.year, 12, 31), day),
        total=tally.total,
        lights=dict(tally.lights),
        reported=tally.reported,
        closed=tally.closed,
        due_soon=_counted([found for found in due if found[1] > day], calendar, day),
        overdue=_counted([found for found in due if found[1] <= day], calendar, day),
        missing=frozenset(known.missing),
        in_doubt=frozenset(key for key in known.judged_hard if scores.assessments[key].light is Light.ON_PACE),
    )


def _order(plan: Plan, item_id: ItemId) -> tuple[int, str]:
    """By number, 9 before 10."""
    number = plan.number_of(item_id)
    return len(number), number


def due_horizon(calendar: WorkingCalendar, day: date, lead_days: int) -> date:
    """The last day that is no more than so many working days away."""
    return calendar.add_working_days(day, lead_days + 1) - ONE_DAY


def _counted(due: list[tuple[ItemId, date]], calendar: WorkingCalendar, day: date) -> tuple[DueItem, ...]:
    away = {deadline: abs(calendar.working_days_between(day, deadline)) for _, deadline in due}
    return tuple(DueItem(id=item_id, deadline=deadline, working_days=away[deadline]) for item_id, deadline in due)
