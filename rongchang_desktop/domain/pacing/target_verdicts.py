"""What each target of an item says; the worst decides."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.target import Pacing, Target
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason, Unjudged
from rongchang_desktop.domain.pacing.banding import lag, light_for, light_for_missed, mildest_behind
from rongchang_desktop.domain.pacing.baseline import baseline_of
from rongchang_desktop.domain.pacing.curve import planned_share
from rongchang_desktop.domain.pacing.facts import Facts
from rongchang_desktop.domain.pacing.light import SEVERITY, Light
from rongchang_desktop.domain.pacing.measure import Measure, measure, needs_baseline
from rongchang_desktop.domain.pacing.node_standing import node_standing
from rongchang_desktop.domain.progress.counting import counting_figure
from rongchang_desktop.domain.progress.update import ProgressUpdate

if TYPE_CHECKING:
    from rongchang_desktop.domain.pacing.rival import Rival

ZERO, ONE = Decimal(0), Decimal(1)


def worst_target(facts: Facts) -> tuple[Assessment | None, tuple[Target, Unjudged] | None]:
    """The verdict of the worst target, and the first target that has a figure but cannot be judged by it."""
    decided, silent = stage_verdict(facts), None
    for target in facts.ledger.targets.owned_by(facts.item.id):
        found = target_verdict(target, facts)
        if isinstance(found, Unjudged):
            silent = silent or (target, found)
        elif found is not None and (decided is None or _severity(found) > _severity(decided)):
            decided = found
    return decided, silent


def target_verdict(target: Target, facts: Facts) -> Assessment | Unjudged | None:
    """What one target says today; None where nobody gave it a figure, or where figures are not its matter."""
    if target.pacing is Pacing.ANNUAL_ONLY and facts.today < date(facts.item.year, 12, 31):
        return Unjudged.ANNUAL_ONLY
    counting = counting_figure(facts.updates, target.id, since=facts.since)
    if counting is None:
        return None
    if target.pacing is Pacing.RELATIVE:
        return _against_rival(target, *counting, facts)
    planned = planned_of(target, facts)
    baseline = baseline_of(target, facts.item, facts.ledger) if needs_baseline(target) else target.baseline
    value = measure(target, counting[0], planned, baseline=baseline)
    if value is None:
        return Unjudged.NO_BASELINE if target.value is not None and needs_baseline(target) else None
    return _measured(target, value, counting[1], facts)


def planned_of(target: Target, facts: Facts) -> Decimal:
    """The share of a target planned to be reached by now, on its own curve or a straight way."""
    return planned_share(target.curve, facts.start, facts.deadline, facts.today) if target.curve else facts.elapsed


def stage_verdict(facts: Facts) -> Assessment | None:
    """What the nodes that name a stage say; None until one of them is due or reached."""
    if not facts.nodes:
        return None
    staged = [node for node in facts.nodes if node.stage is not None]
    standing = node_standing(staged, facts.stage, facts.today)
    if standing is None or standing.due == 0:
        return None
    targets = facts.ledger.targets.owned_by(facts.item.id)
    target = next((target for target in targets if target.pacing is Pacing.STAGE), None)
    return Assessment(
        light=light_for_missed(standing.missed, facts.rule),
        reason=Reason.STAGE,
        target_id=target.id if target else None,
        basis=facts.staged_by,
        stage=facts.stage,
        missed=standing.first_missed,
        nodes=standing.counted,
        nodes_due=standing.due,
    )


def _measured(target: Target, value: Measure, basis: ProgressUpdate, facts: Facts) -> Assessment:
    behind = lag(value.reached, value.expected, facts.rule.measure)
    return Assessment(
        light=light_for(behind, facts.rule),
        reason=Reason.TARGET,
        reached=value.reached,
        expected=value.expected,
        lag=behind,
        target_id=target.id,
        basis=basis,
    )


def _against_rival(target: Target, actual: Decimal, basis: ProgressUpdate, facts: Facts) -> Assessment | Unjudged:
    from rongchang_desktop.domain.pacing.rival import rival_of  # with the first such target

    rival = rival_of(target.relative_to, facts.ledger, facts.item.year, as_of=basis.as_of, today=facts.today)
    if rival is None:
        return Unjudged.NO_RIVAL
    return Assessment(
        light=_light_beside(target, actual, rival, facts),
        reason=Reason.RELATIVE,
        target_id=target.id,
        basis=basis,
        rival=rival,
    )


def _light_beside(target: Target, actual: Decimal, rival: "Rival", facts: Facts) -> Light:
    from rongchang_desktop.domain.pacing.rival import keeps_up

    if keeps_up(target.comparator, actual, rival.value):
        return Light.ON_PACE
    least, most = sorted((actual, rival.value))
    by_share = light_for(lag(least / most if least > 0 else ZERO, ONE, facts.rule.measure), facts.rule)
    return max(mildest_behind(facts.rule), by_share, key=SEVERITY.__getitem__)


def _severity(assessment: Assessment) -> tuple[int, Decimal]:
    return SEVERITY[assessment.light], assessment.lag if assessment.lag is not None else ZERO
