"""The judgement of one item: its light, and the one line that says why."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import TargetId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.elapsed import elapsed_share
from rongchang_desktop.domain.pacing.light import SEVERITY, Light
from rongchang_desktop.domain.pacing.measure import Measure, measure, points_behind
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.progress.counting import (
    counting_figure,
    counting_percent,
    counting_word,
    current_since,
    known_on,
    newest,
)
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate, ProgressWord


class Reason(Enum):
    """Which rule decided."""

    CLOSED = "closed"
    REPORTED_DONE = "reported_done"
    OVERDUE = "overdue"
    TARGET = "target"
    PERCENT = "percent"
    WORD = "word"
    NODES = "nodes"
    NO_REPORT = "no_report"
    PARTS = "parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A light with what it rests on. Shares run from 0 to 1 (and past it); `nodes` is (reached, all)."""

    light: Light
    reason: Reason
    reached: Decimal | None = None
    expected: Decimal | None = None
    target_id: TargetId | None = None
    basis: ProgressUpdate | None = None
    word: ProgressWord | None = None
    nodes: tuple[int, int] | None = None
    nodes_due: int = 0

    @property
    def points_behind(self) -> Decimal | None:
        """Percentage points behind what is expected, to a tenth; None where figures do not tell."""
        if self.reached is None or self.expected is None:
            return None
        return points_behind(self.reached, self.expected)

    @property
    def unverified(self) -> bool:
        """Whether the light rests on the unit's own word alone."""
        return self.basis is not None and self.basis.layer is Layer.REPORTED


def assess(item: Task, ledger: Ledger, rule: RuleSet, *, today: date) -> Assessment:
    """Judge one item by the rule, from its own records alone; the clock enters only as `today`."""
    start, deadline = term_of(item)
    elapsed = elapsed_share(start, deadline, today)
    judged = _by_progress(item, ledger, rule, elapsed=elapsed, today=today)
    if item.done.state is DoneState.VERIFIED:
        return _with(judged, Light.CLOSED, Reason.CLOSED)
    if item.done.state is DoneState.REPORTED:
        return _with(judged, Light.ON_PACE, Reason.REPORTED_DONE)
    if today >= deadline:
        return _with(judged, Light.LAGGING, Reason.OVERDUE)
    return judged


def term_of(item: Task) -> tuple[date, date]:
    """The item's own start and deadline, the year's ends where it names none."""
    return item.start or date(item.year, 1, 1), item.deadline or date(item.year, 12, 31)


def light_for(points_behind: Decimal, rule: RuleSet) -> Light:
    """Fewer than `slow_from` points behind is on pace, up to and including `lagging_from` slow, more lagging."""
    if points_behind < rule.slow_from:
        return Light.ON_PACE
    return Light.SLOW if points_behind <= rule.lagging_from else Light.LAGGING


def _by_progress(item: Task, ledger: Ledger, rule: RuleSet, *, elapsed: Decimal, today: date) -> Assessment:
    updates, since = known_on(ledger.updates.owned_by(item.id), today), current_since(item, today)
    nodes = ledger.milestones.owned_by(item.id)
    reached_nodes = sum(1 for node in nodes if node.done_on is not None and node.done_on <= today)
    counted = (reached_nodes, len(nodes)) if nodes else None
    missed = sum(1 for node in nodes if node.due <= today and (node.done_on is None or node.done_on > today))
    by_target = _by_targets(item, ledger, rule, updates, since=since, elapsed=elapsed)
    if by_target is not None:
        return replace(by_target, nodes=counted)
    percent = counting_percent(updates, since=since)
    if percent is not None:
        value = Measure(reached=percent[0] / 100, expected=elapsed)
        return Assessment(
            light=light_for(value.points_behind, rule),
            reason=Reason.PERCENT,
            reached=value.reached,
            expected=value.expected,
            basis=percent[1],
            nodes=counted,
        )
    said = newest([update for update in updates if _says_something(update)])
    return _by_word(counting_word(updates, since=since), said, counted, missed)


def _says_something(update: ProgressUpdate) -> bool:
    told = (update.word, update.stage, update.percent)
    return any(part is not None for part in told) or bool(update.figures or update.text or update.problem)


def _by_targets(
    item: Task,
    ledger: Ledger,
    rule: RuleSet,
    updates: tuple[ProgressUpdate, ...],
    *,
    since: date,
    elapsed: Decimal,
) -> Assessment | None:
    decided: Assessment | None = None
    for target in ledger.targets.owned_by(item.id):
        counting = counting_figure(updates, target.id, since=since)
        value = measure(target, counting[0], elapsed) if counting else None
        if counting is None or value is None:
            continue
        found = Assessment(
            light=light_for(value.points_behind, rule),
            reason=Reason.TARGET,
            reached=value.reached,
            expected=value.expected,
            target_id=target.id,
            basis=counting[1],
        )
        if decided is None or _severity(found) > _severity(decided):
            decided = found
    return decided


def _severity(assessment: Assessment) -> tuple[int, Decimal]:
    assert assessment.reached is not None and assessment.expected is not None
    return SEVERITY[assessment.light], assessment.expected - assessment.reached


def _by_word(
    update: ProgressUpdate | None, said: ProgressUpdate | None, nodes: tuple[int, int] | None, missed: int
) -> Assessment:
    word = update.word if update else None
    lights = {
        ProgressWord.NOT_STARTED: Light.NOT_STARTED,
        ProgressWord.ON_TRACK: Light.ON_PACE,
        ProgressWord.SLOW: Light.SLOW,
        ProgressWord.FINISHED: Light.ON_PACE,
    }
    by_word = lights[word] if word else None
    by_nodes = None
    if nodes and (nodes[0] or missed):
        by_nodes = Light.ON_PACE if missed == 0 else Light.SLOW if missed == 1 else Light.LAGGING
    if by_nodes is not None and (by_word is None or SEVERITY[by_nodes] > SEVERITY[by_word]):
        return Assessment(
            light=by_nodes,
            reason=Reason.NODES,
            basis=update,
            word=word,
            nodes=nodes,
            nodes_due=(nodes or (0, 0))[0] + missed,
        )
    if by_word is not None:
        return Assessment(light=by_word, reason=Reason.WORD, basis=update, word=word, nodes=nodes)
    if said is not None:
        return Assessment(light=Light.ON_PACE, reason=Reason.WORD, basis=said, nodes=nodes)
    return Assessment(light=Light.NOT_STARTED, reason=Reason.NO_REPORT, nodes=nodes)


def _with(judged: Assessment, light: Light, reason: Reason) -> Assessment:
    return replace(judged, light=light, reason=reason)
