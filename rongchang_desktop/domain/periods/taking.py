"""Taking the snapshot of a plan: names, owners and lights are written out, so that no later edit reaches them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.pacing.assessment import Assessment, term_of
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.current import reporting_days
from rongchang_desktop.domain.periods.snapshot import Sentence, Snapshot, SnapshotFigure, SnapshotRow
from rongchang_desktop.domain.progress.counting import counting_figure, current_since, known_on, newest, newest_words
from rongchang_desktop.domain.progress.submission import submission
from rongchang_desktop.domain.progress.update import ProgressUpdate

Explain = Callable[[Task, Assessment], Mapping[str, str]]
"""The line that says why, by language."""


def snapshot_of(ledger: Ledger, scores: Scoreboard, *, number: int = 0, explain: Explain | None = None) -> Snapshot:
    """The plan as the scores judge it, on their day; without `explain` no sentences are kept."""
    plan, day = ledger.plans[scores.year], scores.today
    items = (plan.items[item_id] for item_id in plan.order)
    rows = (_row(item, plan, ledger, scores, explain) for item in items if isinstance(item, Task))
    office = ledger.office
    return Snapshot(
        year=scores.year,
        as_of=day,
        number=number,
        title=plan.record.title,
        office=office.name,
        district=office.district,
        rule=scores.rule,
        rows=tuple(rows),
    )


def _row(item: Task, plan: Plan, ledger: Ledger, scores: Scoreboard, explain: Explain | None) -> SnapshotRow:
    judged, day = scores.assessments[item.id], scores.today
    updates = known_on(ledger.updates.owned_by(item.id), day)
    return SnapshotRow(
        id=item.id,
        number=plan.number_of(item.id),
        title=item.title,
        part_of=None if isinstance(item, Commitment) else item.parent_id,
        type=item.type,
        answers_to=item.answers_to,
        deadline=term_of(item)[1],
        done=item.done,
        outlook=item.outlook,
        expected_on=item.expected,
        submission=submission(item, updates, day, due=reporting_days(ledger, plan.year)),
        why=_sentences(item, judged, explain),
        figures=tuple(_figure(target, item, updates, day) for target in ledger.targets.owned_by(item.id)),
        **_place(item, plan),
        **_owners(item.id, ledger, day),
        **_judgement(judged),
        **_told(updates),
    )


def _sentences(item: Task, judged: Assessment, explain: Explain | None) -> tuple[Sentence, ...]:
    told = explain(item, judged) if explain is not None else {}
    return tuple(Sentence(language=language, text=text) for language, text in told.items())


def _place(item: Task, plan: Plan) -> dict[str, Any]:
    above = [heading for heading in plan.ancestors(item.id) if not isinstance(heading, Task)]
    area = next((heading.id for heading in above if isinstance(heading, Area)), None)
    path = tuple(f"{plan.number_of(heading.id)} {heading.title}".strip() for heading in reversed(above))
    return {"path": path, "area_id": area}


def _owners(item_id: ItemId, ledger: Ledger, day: date) -> dict[str, Any]:
    lead = ledger.lead(item_id)
    posts = [ledger.posts[owned.post_id] for owned in ledger.owners(item_id, Role.LEADING_POST) if owned.post_id]
    return {
        "lead_id": lead.id if lead else None,
        "lead": lead.name if lead else "",
        "responsible": _units(item_id, ledger, Role.RESPONSIBLE),
        "supporting": _units(item_id, ledger, Role.SUPPORTING),
        "leading_posts": tuple(post.title for post in posts),
        "leaders": tuple(post.holder_on(day) for post in posts),
    }


def _units(item_id: ItemId, ledger: Ledger, role: Role) -> tuple[str, ...]:
    return tuple(
        ledger.departments[owned.department_id].name for owned in ledger.owners(item_id, role) if owned.department_id
    )


def _judgement(judged: Assessment) -> dict[str, Any]:
    nodes = judged.nodes
    return {
        "light": judged.light,
        "automatic": (judged.automatic or judged).light,
        "manual_reason": judged.manual.reason if judged.manual else "",
        "reason": judged.reason,
        "reached": judged.reached,
        "expected": judged.expected,
        "target_id": judged.target_id,
        "word": judged.word,
        "nodes_reached": nodes[0] if nodes else None,
        "nodes_all": nodes[1] if nodes else None,
        "nodes_due": judged.nodes_due,
        "basis_layer": judged.basis.layer if judged.basis else None,
        "basis_on": judged.basis.as_of if judged.basis else None,
    }


def _figure(target: Target, item: Task, updates: tuple[ProgressUpdate, ...], day: date) -> SnapshotFigure:
    counted = counting_figure(updates, target.id, since=current_since(item, day))
    return SnapshotFigure(
        target_id=target.id,
        indicator=target.indicator,
        wording=target.quote,
        unit=target.unit,
        target=target.value,
        comparator=target.comparator,
        value_max=target.value_max,
        actual=counted[0] if counted else None,
        layer=counted[1].layer if counted else None,
        as_of=counted[1].as_of if counted else None,
    )


def _told(updates: tuple[ProgressUpdate, ...]) -> dict[str, Any]:
    last = newest(updates)
    trouble = newest_words(updates)
    return {
        "progress": last.text if last else "",
        "progress_on": last.as_of if last else None,
        "progress_layer": last.layer if last else None,
        "problem": trouble.problem if trouble else "",
        "cause": trouble.cause if trouble else "",
        "next_step": trouble.next_step if trouble else "",
    }
