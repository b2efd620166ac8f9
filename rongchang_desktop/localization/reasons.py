"""The one line that says why an item has its light, with source and date; the same words on screen and paper."""

from dataclasses import replace

from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason, Unjudged, term_of
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figure_reasons import Told, beside_rival, measured
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.rule_words import node_band

SELF_SOURCED = (Reason.TARGET, Reason.PERCENT, Reason.CLOSED, Reason.MANUAL, Reason.LATE_REPAIR)
"""Reasons whose sentence names its source by itself, or needs none."""
BY_FIGURES = (
    Reason.TARGET, Reason.RELATIVE, Reason.STAGE, Reason.PERCENT, Reason.WORD, Reason.NODES, Reason.NO_REPORT,
    Reason.NO_CHANGE,
)  # fmt: skip


def why(item: Task, assessment: Assessment, ledger: Ledger, rule: RuleSet, words: Localizer) -> str:
    """For instance: 偏慢：投资完成61%，序时75%，差14点（10—30点为偏慢；按9月28日自报值，未核实）."""
    text = words.gettext(
        "{light}: {reason}", light=label(assessment.light, words), reason=_reason(item, assessment, ledger, rule, words)
    )
    if assessment.basis is not None and assessment.reason not in SELF_SOURCED:
        text = words.gettext("{sentence} ({source})", sentence=text, source=source_of(assessment, words))
    silent = _silent(assessment, ledger, words)
    return words.gettext("; ").join((text, silent)) if silent else text


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
            return measured(_told(item, assessment, ledger, rule, words))
        case Reason.RELATIVE:
            return beside_rival(_told(item, assessment, ledger, rule, words))
        case Reason.STAGE | Reason.NODES:
            return _nodes(assessment, rule, words)
        case Reason.WORD:
            return _word(assessment, words)
        case Reason.PARTS:
            return words.gettext("the worst of its work items")
        case Reason.NO_REPORT:
            return words.gettext("nothing has been reported yet")
        case Reason.NO_CHANGE:
            return words.gettext("only “no change” has been reported")
        case Reason.LATE_REPAIR:
            ruled = _by_rule(item, assessment, ledger, rule, words)
            return words.gettext("caught up after it had lagged in an earlier period ({ruled})", ruled=ruled)
        case Reason.MANUAL:
            return _by_hand(item, assessment, ledger, rule, words)


def _told(item: Task, assessment: Assessment, ledger: Ledger, rule: RuleSet, words: Localizer) -> Told:
    source = source_of(assessment, words)
    return Told(item=item, assessment=assessment, ledger=ledger, rule=rule, words=words, source=source)


def _word(assessment: Assessment, words: Localizer) -> str:
    if assessment.word is not None:
        return label(assessment.word, words)
    if assessment.basis is not None and assessment.basis.figures:
        return words.gettext("figures reported, none to judge by")
    return words.gettext("reported, without a figure")


def _closed(item: Task, words: Localizer) -> str:
    done = item.done
    day = formats.short_day(done.checked_on, words) if done.checked_on else ""
    return words.gettext("checked by {checker} on {day}: {basis}", checker=done.checked_by, day=day, basis=done.basis)


def _nodes(assessment: Assessment, rule: RuleSet, words: Localizer) -> str:
    assert assessment.nodes is not None
    reached, due, missed = assessment.nodes[0], assessment.nodes_due, assessment.missed
    parts = [words.gettext("{reached} of the {due} nodes due are reached", reached=reached, due=due)]
    if missed is not None:
        name = missed.text or (label(missed.stage, words) if missed.stage else "")
        day = formats.short_day(missed.due, words)
        parts.append(words.gettext("missed: {node} {day}", node=name, day=day) if name else "")
        parts.append(node_band(assessment.light, rule, words))
    if assessment.stage is not None:
        parts.insert(0, words.gettext("stands at {stage}", stage=label(assessment.stage, words)))
    return words.gettext(", ").join(part for part in parts if part)


def _by_rule(item: Task, assessment: Assessment, ledger: Ledger, rule: RuleSet, words: Localizer) -> str:
    assert assessment.automatic is not None
    return why(item, replace(assessment.automatic, unjudged=None), ledger, rule, words)


def _by_hand(item: Task, assessment: Assessment, ledger: Ledger, rule: RuleSet, words: Localizer) -> str:
    put = assessment.manual
    assert put is not None
    return words.gettext(
        "set by hand, {reason} ({by} {day}); by the rule {ruled}",
        reason=put.reason.rstrip("。."),
        by=put.by,
        day=formats.short_day(put.on, words),
        ruled=_by_rule(item, assessment, ledger, rule, words),
    )


def _silent(assessment: Assessment, ledger: Ledger, words: Localizer) -> str:
    """Which target's figures do not tell, and why; empty where all do, or where they would change nothing."""
    told = assessment.automatic or assessment
    target = ledger.targets.get(told.unjudged_id) if told.unjudged_id is not None else None
    if target is None or told.reason not in BY_FIGURES:
        return ""
    match told.unjudged:
        case Unjudged.NO_BASELINE:
            return words.gettext("{name} has no baseline, so no share of it can be told", name=target.indicator)
        case Unjudged.NO_RIVAL:
            other = target.relative_to or words.gettext("another indicator")
            return words.gettext("{name} waits for a value of {other}", name=target.indicator, other=other)
        case Unjudged.ANNUAL_ONLY:
            return words.gettext("{name} is known only at year's end", name=target.indicator)
        case None:
            return ""
