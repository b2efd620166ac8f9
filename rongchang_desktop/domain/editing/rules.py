"""Edits of the office's dated rules for the lights."""

from collections.abc import Iterable
from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError


def set_rules(ledger: Ledger, rules: Iterable[RuleSet]) -> ChangeSet:
    """Make these the office's rules, by what differs; none: the rule that ships with the program holds again.

    A rule without a name is called the office's rule. Raises UserFacingError where a rule contradicts itself, or two
    begin on one day.
    """
    wanted = {rule.id: _checked(rule) for rule in rules}
    days = [rule.effective_from for rule in wanted.values()]
    if len(set(days)) < len(days):
        raise UserFacingError(N_("Two rules begin on the same day; only one can hold from then on."))
    changes = [Change(before=rule, after=None) for rule in ledger.rules.in_order() if rule.id not in wanted]
    for key, rule in wanted.items():
        before = ledger.rules.get(key)
        if before != rule:
            changes.append(Change(before=before, after=rule))
    return ChangeSet(operation=Operation.EDIT_RULES, changes=tuple(changes))


def _checked(rule: RuleSet) -> RuleSet:
    if not 0 <= rule.slow_from <= rule.lagging_from:
        raise UserFacingError(N_("Lagging cannot begin before slow does, and neither below zero."))
    if not 1 <= rule.missed_slow <= rule.missed_lagging:
        raise UserFacingError(N_("At least one node has to be missed, and no fewer for lagging than for slow."))
    return replace(rule, name=" ".join(clean_text(rule.name).split()))
