"""Whom a 期 asks, and about which items: each open item whose reporting period ends in it, of the unit that leads."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.ledger.item import Task, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.progress.submission import period_end, period_start


def asked_items(ledger: Ledger, period: Period, *, ask_all: bool = False) -> Mapping[DepartmentId, tuple[Task, ...]]:
    """Each unit's items of the 期 in the order of the plan; with `ask_all` every open item, due by rhythm or not."""
    plan = ledger.plans.get(period.year)
    asked: dict[DepartmentId, list[Task]] = {}
    for item_id in plan.order if plan is not None else ():
        item = plan.items[item_id] if plan is not None else None
        if not isinstance(item, Task) or item.done.state is not DoneState.OPEN:
            continue
        unit = asked_unit(ledger, item)
        if unit is not None and (ask_all or is_due_in(item, ledger, period)):
            asked.setdefault(unit.id, []).append(item)
    order = {unit.id: place for place, unit in enumerate(ledger.departments.in_order())}
    return {unit_id: tuple(asked[unit_id]) for unit_id in sorted(asked, key=lambda unit_id: order[unit_id])}


def asked_unit(ledger: Ledger, item: Task) -> Department | None:
    """The unit that reports on the item: its lead; of a work item without one, the lead of what it is a part of."""
    unit = ledger.lead(item.id)
    if unit is None and isinstance(item, WorkItem) and item.parent_id is not None:
        return ledger.lead(item.parent_id)
    return unit


def is_due_in(item: Task, ledger: Ledger, period: Period) -> bool:
    """Whether a reporting period of the item ends after the 期 before and by the end of this one's month."""
    last_day = _month_end(period.as_of)
    end = period_end(item, last_day)
    if end > last_day:
        end = period_start(item, last_day) - timedelta(days=1)
    return _covered_before(ledger, period) < end


def _covered_before(ledger: Ledger, period: Period) -> date:
    earlier = [known.as_of for known in ledger.periods.owned_by(str(period.year)) if known.number < period.number]
    return max((_month_end(day) for day in earlier), default=date(period.year - 1, 12, 31))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
