"""Where a plan stands on a day: counts by light, in all and by work area, and the rule they were judged by."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rongchang_desktop.domain.editing.targets import set_as_of
from rongchang_desktop.domain.ledger.done import OPEN, Done, DoneState
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.pacing.tally import Scoreboard, Tally
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.foundation.messages import N_, UserFacingError


class MissingPlanError(UserFacingError):
    """The ledger holds no plan of that year; the sentence names those it holds."""

    def __init__(self, year: int, known: tuple[int, ...]) -> None:
        sentence = (
            N_("The file holds no plan for {year}; it holds {known}.") if known else N_("The file holds no plan yet.")
        )
        super().__init__(sentence, year=year, known=tuple(known))


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaStatus:
    """The counts of one work area."""

    number: str
    title: str
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStatus:
    """The counts of a plan as judged on `as_of` by `rule`."""

    year: int
    as_of: date
    tally: Tally
    areas: tuple[AreaStatus, ...]
    rule: RuleSet


def plan_of(ledger: Ledger, year: int) -> Plan:
    """The plan of the year. Raises MissingPlanError."""
    plan = ledger.plans.get(year)
    if plan is None:
        raise MissingPlanError(year, tuple(sorted(ledger.plans)))
    return plan


def plan_status(ledger: Ledger, year: int, *, today: date) -> PlanStatus:
    """The plan's counts on the day it names, else today. Raises MissingPlanError."""
    plan = plan_of(ledger, year)
    scores = Scoreboard(ledger, year, today=today)
    areas = tuple(
        AreaStatus(number=plan.number_of(area.id), title=area.title, tally=scores.tally(area.id))
        for area in plan.children(None)
    )
    return PlanStatus(year=year, as_of=scores.today, tally=scores.tally(None), areas=areas, rule=scores.rule)


def status_json(status: PlanStatus) -> dict[str, Any]:
    """The counts in a form for other programs."""
    rule = status.rule
    return {
        "year": status.year,
        "as_of": status.as_of.isoformat(),
        **_counted(status.tally),
        "areas": [{"number": area.number, "title": area.title, **_counted(area.tally)} for area in status.areas],
        "rule": {
            "name": rule.name,
            "effective_from": rule.effective_from.isoformat(),
            "slow_from": float(rule.slow_from),
            "lagging_from": float(rule.lagging_from),
        },
    }


def ledger_on(ledger: Ledger, year: int, day: date) -> Ledger:
    """The ledger with what was told by the day: no later reports, closings, nor lights set by hand.

    Wording, owners and targets are those of now: adjustments made since stay. Raises MissingPlanError.
    """
    plan = plan_of(ledger, year)
    tasks: dict[str, PlanItem | None] = {
        item.id: replace(item, done=_done_on(item.done, day))
        for item in plan.items.values()
        if isinstance(item, Task) and _done_on(item.done, day) != item.done
    }
    then = plan.with_items(plan.items.changed(tasks), structure_changed=False)
    later: dict[str, ProgressUpdate | None] = {
        update.id: None for update in ledger.updates.values() if update.as_of > day
    }
    unset: dict[str, ManualLight | None] = {light.id: None for light in ledger.manual_lights.values() if light.on > day}
    ledger = replace(
        ledger,
        plans={**ledger.plans, year: then},
        updates=ledger.updates.changed(later),
        manual_lights=ledger.manual_lights.changed(unset),
    )
    return set_as_of(ledger, year, day).apply_to(ledger)


def _done_on(done: Done, day: date) -> Done:
    if done.state is DoneState.VERIFIED and done.checked_on is not None and done.checked_on > day:
        if done.reported_on is None or done.reported_on > day:
            return OPEN
        return Done(state=DoneState.REPORTED, reported_on=done.reported_on, reported_by=done.reported_by)
    if done.state is DoneState.REPORTED and done.reported_on is not None and done.reported_on > day:
        return OPEN
    return done


def _counted(tally: Tally) -> dict[str, Any]:
    counts = {light.value: count for light, count in tally.lights.items()}
    return {"counts": counts, "reported": tally.reported, "closed": tally.closed, "total": tally.total}
