"""Judging one item by the rule, from its own records; parts, late repair and lights by hand come after."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason
from rongchang_desktop.domain.pacing.banding import lag, light_for, light_for_missed
from rongchang_desktop.domain.pacing.facts import Facts, facts_of
from rongchang_desktop.domain.pacing.light import SEVERITY, Light
from rongchang_desktop.domain.pacing.node_standing import NodeStanding, node_standing
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.pacing.target_verdicts import worst_target
from rongchang_desktop.domain.progress.counting import counting_percent, counting_word, newest
from rongchang_desktop.domain.progress.update import ProgressUpdate, ProgressWord

_LIGHT_OF_WORD = {
    ProgressWord.NOT_STARTED: Light.NOT_STARTED,
    ProgressWord.ON_TRACK: Light.ON_PACE,
    ProgressWord.SLOW: Light.SLOW,
    ProgressWord.FINISHED: Light.ON_PACE,
}


def assess(item: Task, ledger: Ledger, rule: RuleSet, *, today: date) -> Assessment:
    """Judge one item by the rule; the clock enters only as `today`."""
    facts = facts_of(item, ledger, rule, today)
    judged = _by_progress(facts)
    if item.done.state is DoneState.VERIFIED:
        return replace(judged, light=Light.CLOSED, reason=Reason.CLOSED)
    if item.done.state is DoneState.REPORTED:
        return replace(judged, light=Light.ON_PACE, reason=Reason.REPORTED_DONE)
    if today >= facts.deadline:
        return replace(judged, light=Light.LAGGING, reason=Reason.OVERDUE)
    return judged


def _by_progress(facts: Facts) -> Assessment:
    standing = node_standing(facts.nodes, facts.stage, facts.today)
    decided, silent = worst_target(facts)
    if decided is None:
        decided = _by_percent(facts) or _by_word(facts, standing)
    if standing is not None and decided.nodes is None:
        decided = replace(decided, nodes=standing.counted)
    if silent is not None:
        decided = replace(decided, unjudged_id=silent[0].id, unjudged=silent[1])
    return decided


def _by_percent(facts: Facts) -> Assessment | None:
    percent = counting_percent(facts.updates, since=facts.since)
    if percent is None:
        return None
    reached = percent[0] / 100
    behind = lag(reached, facts.elapsed, facts.rule.measure)
    return Assessment(
        light=light_for(behind, facts.rule),
        reason=Reason.PERCENT,
        reached=reached,
        expected=facts.elapsed,
        lag=behind,
        basis=percent[1],
    )


def _by_word(facts: Facts, standing: NodeStanding | None) -> Assessment:
    update = counting_word(facts.updates, since=facts.since)
    word = update.word if update else None
    by_word = _LIGHT_OF_WORD[word] if word else None
    if standing is not None and standing.due:
        by_nodes = light_for_missed(standing.missed, facts.rule)
        if by_word is None or SEVERITY[by_nodes] > SEVERITY[by_word]:
            return Assessment(
                light=by_nodes,
                reason=Reason.NODES,
                basis=update,
                word=word,
                nodes_due=standing.due,
                missed=standing.first_missed,
            )
    if by_word is not None:
        return Assessment(light=by_word, reason=Reason.WORD, basis=update, word=word)
    said = newest([update for update in facts.updates if _says_something(update)])
    if said is not None:
        return Assessment(light=Light.ON_PACE, reason=Reason.WORD, basis=said)
    unchanged = any(update.unchanged for update in facts.updates)
    return Assessment(light=Light.NOT_STARTED, reason=Reason.NO_CHANGE if unchanged else Reason.NO_REPORT)


def _says_something(update: ProgressUpdate) -> bool:
    told = (update.word, update.stage, update.percent)
    return any(part is not None for part in told) or bool(update.figures or update.text or update.problem)
