"""The office's rule: how many points behind 序时 are slow, and how many are lagging."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.identifiers import RuleSetId


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """A dated rule of the office: fewer than `slow_from` points behind is on pace, more than `lagging_from` lags."""

    id: RuleSetId
    name: str
    effective_from: date
    slow_from: Decimal = Decimal(10)
    lagging_from: Decimal = Decimal(30)


def rule_in_force(rules: tuple[RuleSet, ...], day: date) -> RuleSet:
    """The newest rule that was in force on the day, else the oldest there is, else the rule we ship."""
    dated = sorted(rules, key=lambda rule: rule.effective_from)
    in_force = [rule for rule in dated if rule.effective_from <= day]
    if in_force:
        return in_force[-1]
    return dated[0] if dated else SHIPPED_RULE


SHIPPED_RULE = RuleSet(id=RuleSetId("shipped"), name="", effective_from=date(2000, 1, 1))
