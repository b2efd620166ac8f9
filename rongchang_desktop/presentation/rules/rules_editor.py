"""The office's dated rules as a draft: tried at once, taken as one step, or dropped."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.rules import set_rules
from rongchang_desktop.domain.ledger.identifiers import RuleSetId
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, RuleSet
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.rule_words import rule_title
from rongchang_desktop.presentation.rules.rule_trial import Effect, RuleTrial
from rongchang_desktop.presentation.session import PlanSession


class RulesEditor(QObject):
    """Holds the rules as edited; every edit is tried on the plan and its effect told."""

    changed = Signal()
    """The list of rules, or what one of them says, is another."""
    judged = Signal()
    """`effect` or `error` is another."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rules: tuple[RuleSet, ...] = session.ledger.rules.in_order() or (
            replace(SHIPPED_RULE, id=RuleSetId(session.editor.new_id())),
        )
        self._start = self.rules
        self.effect: Effect | None = None
        self.error: UserFacingError | None = None
        self._trial = RuleTrial(session, self)
        self._trial.finished.connect(self._on_finished)
        self._trial.refused.connect(self._on_refused)

    @property
    def is_dirty(self) -> bool:
        """Whether anything differs from the rules of the file."""
        return self.rules != self._start

    def rule(self, rule_id: RuleSetId | None) -> RuleSet | None:
        """The rule of that id as edited."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def add(self, template: RuleSet) -> RuleSetId:
        """Add a rule after a template, named after what it says, in force from the judging day on."""
        day = self._session.judging_day()
        taken = next((rule for rule in self.rules if rule.effective_from == day), None)
        rule_id = taken.id if taken is not None else RuleSetId(self._session.editor.new_id())
        name = rule_title(template, self._session.words)
        added = replace(template, id=rule_id, name=name, effective_from=day)
        self._set((*(rule for rule in self.rules if rule.id != rule_id), added))
        return rule_id

    def edit(self, rule_id: RuleSetId, **values: Any) -> None:
        """Set fields of a rule."""
        self._set(tuple(replace(rule, **values) if rule.id == rule_id else rule for rule in self.rules))

    def remove(self, rule_id: RuleSetId) -> None:
        """Strike a rule; the last one stays, for the lights need one."""
        if len(self.rules) > 1:
            self._set(tuple(rule for rule in self.rules if rule.id != rule_id))

    def save(self) -> bool:
        """Take the rules as one step; False where they are refused."""
        return self.error is None and self._session.edit(lambda ledger: set_rules(ledger, self.rules))

    def try_out(self) -> None:
        """Judge the plan by the rules as they are."""
        self.error = None
        self._trial.start(self.rules)

    def _set(self, rules: tuple[RuleSet, ...]) -> None:
        ordered = tuple(sorted(rules, key=lambda rule: (rule.effective_from, rule.id)))
        if ordered != self.rules:
            self.rules = ordered
            self.changed.emit()
            self.try_out()

    def _on_finished(self, effect: Effect) -> None:
        self.effect = effect
        self.judged.emit()

    def _on_refused(self, error: UserFacingError) -> None:
        self.effect, self.error = None, error
        self.judged.emit()


def is_of_all_time(day: date) -> bool:
    """Whether a rule of that day held before anybody set one."""
    return day <= SHIPPED_RULE.effective_from
