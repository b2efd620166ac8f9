"""The one line that says why an item has its light, with source and date."""

from decimal import Decimal

from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason, term_of
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label


def why(item: Task, assessment: Assessment, ledger: Ledger, rule: RuleSet, words: Localizer) -> str:
    """For instance: 偏慢：投资完成 61%，序时 75%，差 14 点（10—30 点为偏慢；按9月28日自报值，未核实）."""
    text = words.gettext(
        "{light}: {reason}", light=label(assessment.light, words), reason=_reason(item, assessment, ledger, rule, words)
    )
    sourced = (Reason.TARGET, Reason.PERCENT, Reason.CLOSED)
    if assessment.basis is not None and assessment.reason not in sourced:
        return words.gettext("{sentence} ({source})", sentence=text, source=source_of(assessment, words))
    return text


def source_of(assessment: Assessment, words: Localizer) -> str:
    """Whose value it is, of which day, and whether anybody has checked it."""
    assert assessment.basis is not None
    named = layer_and_day(assessment.basis, words)
    return words.gettext("{source}, not verified", source=named) if assessment.unverified else named


def layer_and_day(update: ProgressUpdate, words: Localizer) -> str:
    """9月28日 自报."""
    return words.gettext("{layer} {day}", layer=label(update.layer, words), day=formats.short_day(update.as_of, words))


def _reason(item: Task, assessment: Assessment, ledger: Ledger, rule: RuleSet, words: Localizer) -> str:
    match assessment.reason:
        case Reason.CLOSED:
            return _closed(item, words)
        case Reason.REPORTED_DONE:
            return words.gettext("the unit reports it done; not yet checked")
        case Reason.OVERDUE:
            return words.gettext("due {day} and not done", day=formats.day(term_of(item)[1], words))
        case Reason.TARGET | Reason.PERCENT:
            return _measured(assessment, ledger, rule, words)
        case Reason.NODES:
            assert assessment.nodes is not None
            reached, due = assessment.nodes[0], assessment.nodes_due
            return words.gettext("{reached} of the {due} nodes due are reached", reached=reached, due=due)
        case Reason.WORD:
            return label(assessment.word, words) if assessment.word else words.gettext("reported, without a figure")
        case Reason.PARTS:
            return words.gettext("the worst of its work items")
        case Reason.NO_REPORT:
            return words.gettext("nothing has been reported yet")


def _closed(item: Task, words: Localizer) -> str:
    done = item.done
    day = formats.short_day(done.checked_on, words) if done.checked_on else ""
    return words.gettext("checked by {checker} on {day}: {basis}", checker=done.checked_by, day=day, basis=done.basis)


def _measured(assessment: Assessment, ledger: Ledger, rule: RuleSet, words: Localizer) -> str:
    assert assessment.reached is not None and assessment.expected is not None
    target = ledger.targets.get(assessment.target_id) if assessment.target_id else None
    behind = assessment.points_behind or Decimal(0)
    params = {
        "name": target.indicator if target else words.gettext("progress"),
        "reached": formats.exact_percent(assessment.reached, words),
        "expected": formats.exact_percent(assessment.expected, words),
        "points": formats.number(behind, words),
        "rule": _band(assessment.light, rule, words),
        "source": source_of(assessment, words),
    }
    if behind > 0:
        return words.gettext(
            "{name} {reached}, expected {expected}, {points} points behind ({rule}; {source})", **params
        )
    return words.gettext("{name} {reached}, expected {expected} ({source})", **params)


def _band(light: Light, rule: RuleSet, words: Localizer) -> str:
    low, high = formats.number(rule.slow_from, words), formats.number(rule.lagging_from, words)
    if light is Light.ON_PACE:
        return words.gettext("fewer than {low} points is on pace", low=low)
    if light is Light.SLOW:
        return words.gettext("{low} to {high} points is slow", low=low, high=high)
    return words.gettext("more than {high} points is lagging", high=high)


def rule_sentence(rule: RuleSet, words: Localizer) -> str:
    """The rule in force, in one sentence."""
    low, high = formats.number(rule.slow_from, words), formats.number(rule.lagging_from, words)
    return words.gettext(
        "{name}: fewer than {low} points behind schedule is on pace, {low} to {high} slow, more than {high} lagging; "
        "due and not done is lagging",
        name=rule.name or words.gettext("The office's rule"),
        low=low,
        high=high,
    )
