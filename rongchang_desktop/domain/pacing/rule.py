"""The office's rule: how many points behind 序时 are slow, and how many are lagging."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import RuleSetId


class LagMeasure(Enum):
    """How the distance behind 序时 is measured: in points of the target, or as a share of what is expected by now."""

    POINTS = "points"
    SHARE = "share"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """A dated rule of the office, in percent or points behind what is expected.

    Fewer than `slow_from` behind is on pace, more than `lagging_from` lags; exactly `slow_from` is slow where
    `slow_at_bound`. Of an item's nodes `missed_slow` missed ones make it slow, `missed_lagging` lagging. With
    `late_repair` an item that lagged in a frozen period of the year and caught up later stays slow.
    """

    id: RuleSetId
    name: str
    effective_from: date
    slow_from: Decimal = Decimal(10)
    lagging_from: Decimal = Decimal(30)
    measure: LagMeasure = LagMeasure.POINTS
    slow_at_bound: bool = True
    missed_slow: int = 1
    missed_lagging: int = 2
    late_repair: bool = False

    @property
    def has_yellow(self) -> bool:
        """Whether anything measured can be slow at all."""
        return self.slow_from < self.lagging_from or self.slow_at_bound


def rule_in_force(rules: tuple[RuleSet, ...], day: date) -> RuleSet:
    """The newest rule that was in force on the day, else the oldest there is, else the rule we ship."""
    dated = sorted(rules, key=lambda rule: rule.effective_from)
    in_force = [rule for rule in dated if rule.effective_from <= day]
    if in_force:
        return in_force[-1]
    return dated[0] if dated else SHIPPED_RULE


SHIPPED_RULE = RuleSet(id=RuleSetId("shipped"), name="", effective_from=date(2000, 1, 1))
