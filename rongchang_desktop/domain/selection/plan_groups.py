"""Putting the commitments of a plan together by something else than its own tree."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, PostId
from rongchang_desktop.domain.ledger.item import AnswersTo, Commitment
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.conditions import Standing
from rongchang_desktop.domain.selection.grouping import Grouping

Mark = tuple[PostId, ...] | DepartmentId | Light | date | Submission | tuple[AnswersTo, ...] | None
"""What the commitments of a group have in common; a month is its first day, None stands for those that lack it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGroup:
    """Commitments with something in common, in the order of the plan."""

    key: str
    mark: Mark
    item_ids: tuple[ItemId, ...]


def groups(standing: Standing, grouping: Grouping, item_ids: Iterable[ItemId]) -> tuple[PlanGroup, ...]:
    """The commitments among the items, each in exactly one group; those that lack the mark stand last."""
    read = _READERS[grouping]
    held: dict[Mark, list[ItemId]] = {}
    for item_id in item_ids:
        item = standing.plan.items[item_id]
        if isinstance(item, Commitment):
            held.setdefault(read(standing, item), []).append(item_id)
    rank = _ranks(standing, grouping)
    ordered = sorted(held, key=lambda mark: (mark is None or mark == (), rank(mark)))
    return tuple(
        PlanGroup(key=f"{grouping.value}:{_key(mark)}", mark=mark, item_ids=tuple(held[mark])) for mark in ordered
    )


def _leaders(standing: Standing, item: Commitment) -> Mark:
    owned = standing.ledger.owners(item.id, Role.LEADING_POST)
    return tuple(each.post_id for each in owned if each.post_id is not None)


def _lead(standing: Standing, item: Commitment) -> Mark:
    lead = standing.ledger.lead(item.id)
    return lead.id if lead is not None else None


def _light(standing: Standing, item: Commitment) -> Mark:
    judged = standing.assessments.get(item.id)
    return judged.light if judged is not None else None


def _month(standing: Standing, item: Commitment) -> Mark:
    return item.deadline.replace(day=1) if item.deadline is not None else None


def _ledgers(standing: Standing, item: Commitment) -> Mark:
    return tuple(known for known in AnswersTo if known in item.answers_to)


_READERS: Mapping[Grouping, Callable[[Standing, Commitment], Mark]] = {
    Grouping.LEADER: _leaders,
    Grouping.LEAD: _lead,
    Grouping.LIGHT: _light,
    Grouping.DEADLINE: _month,
    Grouping.SUBMISSION: lambda standing, item: standing.submission(item),
    Grouping.LEDGER: _ledgers,
}
WORST_FIRST = (Light.LAGGING, Light.SLOW, Light.NOT_STARTED, Light.ON_PACE, Light.CLOSED)
MISSING_FIRST = (
    Submission.MISSING, Submission.LATE, Submission.REPORTED, Submission.NO_CHANGE, Submission.NOT_ASKED,
)  # fmt: skip


def _ranks(standing: Standing, grouping: Grouping) -> Callable[[Mark], tuple[object, ...]]:
    """In which order groups stand: as in the directory, the worst first, by day."""
    ledger = standing.ledger
    places: dict[object, int] = {}
    if grouping is Grouping.LEADER:
        places = {post.id: place for place, post in enumerate(ledger.posts.in_order())}
    elif grouping is Grouping.LEAD:
        places = {unit.id: place for place, unit in enumerate(ledger.departments.in_order())}
    elif grouping is not Grouping.DEADLINE:
        places = {value: place for place, value in enumerate((*WORST_FIRST, *MISSING_FIRST, *AnswersTo))}
    if grouping is Grouping.DEADLINE:
        return lambda mark: (mark or date.max,)
    return lambda mark: tuple(places.get(part, 0) for part in (mark if isinstance(mark, tuple) else (mark,)))


def _key(mark: Mark) -> str:
    if isinstance(mark, tuple):
        return "+".join(part.value if isinstance(part, AnswersTo) else part for part in mark)
    if isinstance(mark, Enum):
        return str(mark.value)
    return mark.isoformat() if isinstance(mark, date) else mark or ""
