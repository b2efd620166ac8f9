"""How one target stands today: reached, expected and the light of its own, for its bar."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.pacing.assessment import light_for, term_of
from rongchang_desktop.domain.pacing.elapsed import elapsed_share
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.measure import measure
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.progress.counting import counting_figure, current_since, known_on
from rongchang_desktop.domain.progress.update import ProgressUpdate


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
    elapsed = elapsed_share(*term_of(item), today)
    updates, since = known_on(ledger.updates.owned_by(item.id), today), current_since(item, today)
    return tuple(
        _reading(target, item, rule, elapsed, counting_figure(updates, target.id, since=since))
        for target in ledger.targets.owned_by(item.id)
    )


def _reading(
    target: Target, item: Task, rule: RuleSet, elapsed: Decimal, counting: tuple[Decimal, ProgressUpdate] | None
) -> TargetReading:
    value = measure(target, counting[0], elapsed) if counting else None
    light = light_for(value.points_behind, rule) if value else Light.NOT_STARTED
    return TargetReading(
        target=target,
        actual=counting[0] if counting else None,
        reached=value.reached if value else None,
        expected=value.expected if value else elapsed if target.value is not None else None,
        light=Light.CLOSED if item.done.state is DoneState.VERIFIED else light,
    )
