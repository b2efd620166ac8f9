"""Who has reported in a 期, who is late and whom to call."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from rongchang_desktop.domain.forms.asking import asked_items
from rongchang_desktop.domain.forms.dispatch import Dispatch
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.progress.submission import period_start
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate


class Standing(Enum):
    """Where a unit stands in a 期, what must be done first at the top."""

    OVERDUE = "overdue"
    INCOMPLETE = "incomplete"
    NOT_SENT = "not_sent"
    AWAITED = "awaited"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitStanding:
    """One unit in one 期: how many items it was asked about and how many of them it reported, changed or not."""

    department: Department
    standing: Standing
    asked: int
    changed: int
    unchanged: int
    dispatch: Dispatch | None = None
    is_late: bool = False

    @property
    def missing(self) -> int:
        """Items nobody has reported on in this 期."""
        return self.asked - self.changed - self.unchanged


def standings(ledger: Ledger, period: Period, *, today: date, ask_all: bool = False) -> tuple[UnitStanding, ...]:
    """Every unit that was or is to be asked, sorted by what must be done first."""
    items = asked_items(ledger, period, ask_all=ask_all)
    sent = {each.department_id: each for each in ledger.dispatches.owned_by(period.id)}
    found = []
    for unit in ledger.departments.in_order():
        dispatch = sent.get(unit.id)
        wanted = dispatch.item_ids if dispatch is not None else tuple(item.id for item in items.get(unit.id, ()))
        if wanted:
            found.append(_standing(ledger, period, unit, dispatch, wanted, today))
    order = {standing: place for place, standing in enumerate(Standing)}
    return tuple(sorted(found, key=lambda unit: order[unit.standing]))


def _standing(
    ledger: Ledger,
    period: Period,
    unit: Department,
    dispatch: Dispatch | None,
    wanted: Iterable[ItemId],
    today: date,
) -> UnitStanding:
    present = _present(ledger, period, wanted)
    reports = [report for _, report in present if report is not None]
    unchanged = sum(report.unchanged for report in reports)
    came = dispatch.returned_on if dispatch is not None else None
    if len(reports) == len(present):
        standing = Standing.COMPLETE
    elif dispatch is None:
        standing = Standing.NOT_SENT
    elif came is not None:
        standing = Standing.INCOMPLETE
    else:
        standing = Standing.OVERDUE if today > dispatch.due_on else Standing.AWAITED
    return UnitStanding(
        department=unit,
        standing=standing,
        asked=len(present),
        changed=len(reports) - unchanged,
        unchanged=unchanged,
        dispatch=dispatch,
        is_late=dispatch is not None and came is not None and came > dispatch.due_on,
    )


def _present(ledger: Ledger, period: Period, wanted: Iterable[ItemId]) -> list[tuple[Task, ProgressUpdate | None]]:
    """The items with their reports; one that was removed or closed since is owed no longer, unless it was reported."""
    plan = ledger.plans.get(period.year)
    found: list[tuple[Task, ProgressUpdate | None]] = []
    for item_id in wanted:
        item = plan.items.get(item_id) if plan is not None else None
        if isinstance(item, Task):
            report = _report(ledger, period, item)
            if report is not None or item.done.state is DoneState.OPEN:
                found.append((item, report))
    return found


def _report(ledger: Ledger, period: Period, item: Task) -> ProgressUpdate | None:
    """The unit's own report of the 期: one by hand counts too, if it is of the item's period and after the last 期."""
    earlier = [known.as_of for known in ledger.periods.owned_by(str(period.year)) if known.number < period.number]
    since = max([*(day + timedelta(days=1) for day in earlier), period_start(item, period.as_of)])
    given = ledger.updates.owned_by(item.id)
    return next(
        (each for each in reversed(given) if each.layer is Layer.REPORTED and since <= each.as_of <= period.as_of), None
    )
