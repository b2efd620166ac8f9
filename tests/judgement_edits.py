"""Edits of rules, of lights set by hand and of what is judged in its own way, as a person could make them."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.lights import set_light, take_light_back
from rongchang_desktop.domain.editing.nodes import put_node
from rongchang_desktop.domain.editing.rules import set_rules
from rongchang_desktop.domain.editing.targets import put_target
from rongchang_desktop.domain.ledger.identifiers import RuleSetId
from rongchang_desktop.domain.ledger.target import CurvePoint, Pacing
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import LagMeasure, RuleSet
from rongchang_desktop.domain.progress.stage import Stage
from tests.records import YEAR, a_milestone, a_target

if TYPE_CHECKING:
    from tests.strategies import Hand


def _rules(hand: "Hand") -> ChangeSet:
    """Another rule beside those of other days, or one fewer."""
    day = date(YEAR - 1, 12, 1) + timedelta(days=hand.number(2, 400))
    kept = [rule for rule in hand.ledger.rules.in_order() if rule.effective_from != day]
    if hand.draws[3] % 4 == 0:
        return set_rules(hand.ledger, kept[1:])
    low = hand.number(1, 30)
    rule = RuleSet(
        id=RuleSetId(hand.new_id()),
        name=f"规则{hand.draws[1]}",
        effective_from=day,
        slow_from=Decimal(low),
        lagging_from=Decimal(low + hand.number(0, 40)),
        measure=list(LagMeasure)[hand.draws[0] % 2],
        slow_at_bound=bool(hand.draws[2] % 2),
        missed_slow=1 + hand.draws[0] % 2,
        missed_lagging=2 + hand.draws[1] % 2,
    )
    return set_rules(hand.ledger, [*kept, rule])


def _light(hand: "Hand") -> ChangeSet:
    light = (Light.ON_PACE, Light.SLOW, Light.LAGGING, Light.NOT_STARTED)[hand.draws[3] % 4]
    reason = f"经核实{hand.draws[1]}"
    return set_light(hand.ledger, hand.task().id, light, reason=reason, by="督查科", on=hand.day(), new_id=hand.new_id)


def _light_back(hand: "Hand") -> ChangeSet:
    lit = sorted(light.item_id for light in hand.ledger.manual_lights.values())
    return take_light_back(hand.ledger, lit[hand.number(0, len(lit))]) if lit else _light(hand)


def _paced_target(hand: "Hand") -> ChangeSet:
    """A target that rests on more than its own item: on an indicator, on last year, or on a drawn curve."""
    task = hand.task()
    pacing = (Pacing.RELATIVE, Pacing.LEVEL, Pacing.STAGE, Pacing.ADDITIVE, Pacing.ANNUAL_ONLY)[hand.number(1, 5)]
    curve = (CurvePoint(day=hand.day(), share=Decimal("0.4")),) if hand.draws[3] % 2 else ()
    values = {"pacing": pacing, "relative_to": "地区生产总值", "curve": curve, "unit": "%"}
    return put_target(hand.ledger, a_target(task.id, hand.draws[2] % 90, id=hand.new_id(), position=3, **values))


def _staged_node(hand: "Hand") -> ChangeSet:
    stage = list(Stage)[hand.number(3, 5)]
    return put_node(hand.ledger, a_milestone(hand.task().id, hand.day(), id=hand.new_id(), stage=stage))


JUDGEMENT_EDITS: dict[str, Any] = {
    "set_rules": _rules,
    "set_light": _light,
    "take_light_back": _light_back,
    "pace_target": _paced_target,
    "stage_node": _staged_node,
}
