"""How one target stands today: reached, expected and the light of its own, for its bar."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Pacing, Target
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.pacing.facts import Facts, facts_of
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.measure import RISING
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.pacing.target_verdicts import planned_of, target_verdict
from rongchang_desktop.domain.progress.counting import counting_figure


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetReading:
    """One row of 量化目标; `reached` and `expected` are shares (1 = all), None where figures cannot tell."""

    target: Target
    actual: Decimal | None
    reached: Decimal | None
    expected: Decimal | None
    light: Light


def target_readings(ledger: Ledger, item: Task, rule: RuleSet, *, today: date) -> tuple[TargetReading, ...]:
    """Every target of the item with the value that counts."""
    facts = facts_of(item, ledger, rule, today)
    return tuple(_reading(target, facts) for target in ledger.targets.owned_by(item.id))


def _reading(target: Target, facts: Facts) -> TargetReading:
    counting = counting_figure(facts.updates, target.id, since=facts.since)
    found = target_verdict(target, facts)
    verdict = found if isinstance(found, Assessment) else None
    return TargetReading(
        target=target,
        actual=counting[0] if counting else None,
        reached=verdict.reached if verdict else None,
        expected=verdict.expected if verdict else _planned(target, facts),
        light=_light(facts, verdict),
    )


def _planned(target: Target, facts: Facts) -> Decimal | None:
    """Where the tick of 序时 stands before anything was reported; none where nothing is expected on the way."""
    is_paced = target.value is not None and target.pacing in (Pacing.ADDITIVE, *RISING)
    return planned_of(target, facts) if is_paced else None


def _light(facts: Facts, verdict: Assessment | None) -> Light:
    if facts.item.done.state is DoneState.VERIFIED:
        return Light.CLOSED
    return verdict.light if verdict else Light.NOT_STARTED
