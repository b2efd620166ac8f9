"""Which light follows from how far something is behind, by the rule."""

from decimal import ROUND_HALF_UP, Decimal

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import LagMeasure, RuleSet

_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)


def lag(reached: Decimal, expected: Decimal, measure: LagMeasure) -> Decimal:
    """How far behind, to a tenth as it is printed, so that light and paper never disagree; negative when ahead.

    In percentage points of the target, or in percent of what is expected by now.
    """
    behind = (expected - reached) * _HUNDRED
    if measure is LagMeasure.SHARE:
        behind = behind / expected if expected else Decimal(0)
    return behind.quantize(_TENTH, ROUND_HALF_UP)


def light_for(behind: Decimal, rule: RuleSet) -> Light:
    """Below the rule's first bound on pace, above its second lagging, between the two slow."""
    if behind < rule.slow_from or (behind == rule.slow_from and not rule.slow_at_bound):
        return Light.ON_PACE
    return Light.SLOW if behind <= rule.lagging_from else Light.LAGGING


def light_for_missed(missed: int, rule: RuleSet) -> Light:
    """The light of an item that missed so many of its nodes."""
    if missed >= rule.missed_lagging:
        return Light.LAGGING
    return Light.SLOW if missed >= rule.missed_slow else Light.ON_PACE


def mildest_behind(rule: RuleSet) -> Light:
    """The light of what is behind by however little, where the matter knows only met or behind."""
    return Light.SLOW if rule.has_yellow else Light.LAGGING
