"""Why figures give an item its light: reached against expected, a ceiling kept, another indicator kept up with."""

from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.pacing.baseline import baseline_of
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount, target_figure
from rongchang_desktop.localization.rule_words import band, span


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a sentence is told of, and the source it ends with."""

    item: Task
    assessment: Assessment
    ledger: Ledger
    rule: RuleSet
    words: Localizer
    source: str

    @property
    def target(self) -> Target | None:
        key = self.assessment.target_id
        return self.ledger.targets.get(key) if key is not None else None

    @property
    def actual(self) -> Decimal:
        """The value of the target that counted."""
        basis, target = self.assessment.basis, self.target
        assert basis is not None and target is not None
        return basis.figure(target.id) or Decimal(0)


def measured(told: Told) -> str:
    """The sentence of an item whose light a target's figure, or a percentage, gave."""
    target = told.target
    if target is None or (target.pacing is Pacing.ADDITIVE and target.comparator is not Comparator.AT_MOST):
        name = target.indicator if target is not None else told.words.gettext("progress")
        return _against_schedule(told, name)
    if target.pacing is Pacing.CEILING or target.comparator is Comparator.AT_MOST:
        return _against_ceiling(told, target)
    if target.pacing in (Pacing.LEVEL, Pacing.SHARE):
        return _risen(told, target)
    return _whole(told, target, N_("{name} {actual} of {target}, not shared out over the year{behind} ({grounds})"))


def beside_rival(told: Told) -> str:
    """The sentence of a target held against another indicator."""
    from rongchang_desktop.localization.indicator_rows import period_words  # few targets are

    target, rival, words = told.target, told.assessment.rival, told.words
    assert target is not None and rival is not None
    params = {
        "name": target.indicator,
        "actual": amount(told.actual, target.unit, words),
        "other": rival.name,
        "value": amount(rival.value, rival.unit, words),
        "period": period_words(rival.period, words),
    }
    if told.assessment.light is Light.ON_PACE:
        return words.gettext("{name} {actual}, beside {other} {value} ({period}): kept up", **params)
    gap = formats.number(abs(told.actual - rival.value), words)
    distance = words.gettext("{value} points", value=gap) if target.unit in ("%", "％") else gap
    return words.gettext("{name} {actual}, beside {other} {value} ({period}): {gap} off", gap=distance, **params)


def _against_schedule(told: Told, name: str) -> str:
    reached, expected = told.assessment.reached, told.assessment.expected
    assert reached is not None and expected is not None
    words = told.words
    params = {
        "name": name,
        "reached": formats.exact_percent(reached, words),
        "expected": formats.exact_percent(expected, words),
        "grounds": _grounds(told),
    }
    return words.gettext("{name} {reached}, expected {expected}{behind} ({grounds})", behind=_behind(told), **params)


def _risen(told: Told, target: Target) -> str:
    baseline = baseline_of(target, told.item, told.ledger)
    if baseline is None or (told.assessment.reached or 0) >= 1:
        return _whole(told, target, N_("{name} {actual}, target {target} reached ({grounds})"))
    name = told.words.gettext(
        "{name} {actual} on the way from {baseline} to {target}:",
        name=target.indicator,
        actual=amount(told.actual, target.unit, told.words),
        baseline=amount(baseline, target.unit, told.words),
        target=amount(target.value or Decimal(0), target.unit, told.words),
    )
    return _against_schedule(told, name)


def _against_ceiling(told: Told, target: Target) -> str:
    if (told.assessment.lag or 0) <= 0:
        return _whole(told, target, N_("{name} {actual}, within {limit} ({grounds})"))
    return _whole(told, target, N_("{name} {actual}, above the limit of {limit}{behind} ({grounds})"))


def _whole(told: Told, target: Target, msgid: str) -> str:
    return told.words.gettext(
        msgid,
        name=target.indicator,
        actual=amount(told.actual, target.unit, told.words),
        target=target_figure(target, told.words),
        limit=amount(target.value or Decimal(0), target.unit, told.words),
        behind=_behind(told),
        grounds=_grounds(told),
    )


def _behind(told: Told) -> str:
    lag = told.assessment.lag or Decimal(0)
    if lag <= 0:
        return ""
    return told.words.gettext(", {lag} behind", lag=span(lag, told.rule.measure, told.words))


def _grounds(told: Told) -> str:
    if (told.assessment.lag or 0) <= 0:
        return told.source
    rule = band(told.assessment.light, told.rule, told.words)
    return told.words.gettext("{rule}; {source}", rule=rule, source=told.source)
