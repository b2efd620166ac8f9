"""The light an item shows: by the rule, by its parts, after a late repair, or set by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.assessing import assess
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason
from rongchang_desktop.domain.pacing.late_repair import lagged_before
from rongchang_desktop.domain.pacing.light import SEVERITY, Light
from rongchang_desktop.domain.pacing.rule import RuleSet, rule_in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Where one plan is judged: its day, the rule in force on it, and what lagged in an earlier 期."""

    today: date
    rule: RuleSet
    lagged: frozenset[ItemId]


def bench_of(ledger: Ledger, year: int, *, today: date) -> Bench:
    """The bench of a year's plan on that day; a rule that came into force after the year does not concern it."""
    rule = rule_in_force(ledger.rules.in_order(), min(today, date(year, 12, 31)))
    return Bench(today=today, rule=rule, lagged=lagged_before(ledger, year, rule, today))


def judge(item: Task, plan: Plan, ledger: Ledger, bench: Bench, parts: Mapping[ItemId, Assessment]) -> Assessment:
    """Judge an item; a light set by hand wins over all but closing, and the rule's own is told beside it."""
    judged = _with_parts(item, plan, assess(item, ledger, bench.rule, today=bench.today), parts)
    if judged.light is Light.ON_PACE and item.id in bench.lagged:
        judged = replace(judged, light=Light.SLOW, reason=Reason.LATE_REPAIR, automatic=judged)
    return _by_hand(item, ledger, judged, bench.today)


def _with_parts(item: Task, plan: Plan, own: Assessment, parts: Mapping[ItemId, Assessment]) -> Assessment:
    """One that was split and has no word of its own takes the worst light of its parts."""
    if own.reason not in (Reason.NO_REPORT, Reason.NO_CHANGE):
        return own
    lights = [parts[child.id].light for child in plan.children(item.id) if child.id in parts]
    if not lights:
        return own
    decided = max(lights, key=SEVERITY.__getitem__)
    return replace(own, light=Light.ON_PACE if decided is Light.CLOSED else decided, reason=Reason.PARTS)


def _by_hand(item: Task, ledger: Ledger, judged: Assessment, today: date) -> Assessment:
    if item.done.state is DoneState.VERIFIED:
        return judged
    put = next((light for light in ledger.manual_lights.owned_by(item.id) if light.on <= today), None)
    if put is None:
        return judged
    return replace(judged, light=put.light, reason=Reason.MANUAL, manual=put, automatic=judged)
