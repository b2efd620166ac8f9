"""The parts of a question as conditions on one item, ready to be put to every item of a plan."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.assessment import Assessment, term_of
from rongchang_desktop.domain.periods.current import reporting_days
from rongchang_desktop.domain.progress.counting import newest_words
from rongchang_desktop.domain.progress.submission import Submission, submission
from rongchang_desktop.domain.selection.selection import Due, Selection

Condition = Callable[[Task], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A plan as it stands on a day: what a question is put to."""

    ledger: Ledger
    plan: Plan
    assessments: Mapping[ItemId, Assessment]
    day: date

    def submission(self, task: Task) -> Submission:
        """How the task was reported on in its present period."""
        updates = self.ledger.updates.owned_by(task.id)
        return submission(task, updates, self.day, due=reporting_days(self.ledger, self.plan.year))


def conditions(standing: Standing, asked: Selection) -> tuple[Condition, ...]:
    """What a task must fulfil, the cheapest first; nothing where tasks are not asked about."""
    return (
        *_by_the_item(asked),
        *_by_light(standing, asked),
        *_by_owners(standing, asked),
        *_by_day(standing, asked),
        *_by_reports(standing, asked),
    )


def is_overdue(task: Task, day: date) -> bool:
    """到期未完成: on or after its deadline and not said to be done."""
    return task.done.state is DoneState.OPEN and day >= term_of(task)[1]


def is_due_between(task: Task, first: date, last: date) -> bool:
    """Whether it falls due in these days, both included, and is not closed."""
    return task.done.state is not DoneState.VERIFIED and first <= term_of(task)[1] <= last


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of its month."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _by_the_item(asked: Selection) -> Iterator[Condition]:
    if asked.item_ids is not None:
        ids = asked.item_ids
        yield lambda task: task.id in ids
    if asked.awaiting_check:
        yield lambda task: task.done.state is DoneState.REPORTED
    if asked.answers_to:
        yield lambda task: not asked.answers_to.isdisjoint(task.answers_to)
    if asked.outlooks:
        yield lambda task: task.outlook in asked.outlooks


def _by_light(standing: Standing, asked: Selection) -> Iterator[Condition]:
    if asked.lights:
        judged = standing.assessments
        yield lambda task: task.id in judged and judged[task.id].light in asked.lights


def _by_owners(standing: Standing, asked: Selection) -> Iterator[Condition]:
    ledger = standing.ledger
    owned_by = ledger.ownerships.owned_by
    if asked.department_ids and asked.leads_only:
        yield lambda task: (lead := ledger.lead(task.id)) is not None and lead.id in asked.department_ids
    elif asked.department_ids:
        yield lambda task: any(owned.department_id in asked.department_ids for owned in owned_by(task.id))
    if asked.post_ids:
        yield lambda task: any(
            owned.role is Role.LEADING_POST and owned.post_id in asked.post_ids for owned in owned_by(task.id)
        )
    if asked.without_lead:
        yield lambda task: isinstance(task, Commitment) and ledger.lead(task.id) is None


def _by_day(standing: Standing, asked: Selection) -> Iterator[Condition]:
    day = standing.day
    if asked.due is Due.OVERDUE:
        yield lambda task: is_overdue(task, day)
    if asked.due is Due.THIS_MONTH:
        first, last = month_of(day)
        yield lambda task: is_due_between(task, first, last)
    if asked.due_within is not None:
        until = day + timedelta(days=asked.due_within)
        yield lambda task: is_due_between(task, day, until)


def _by_reports(standing: Standing, asked: Selection) -> Iterator[Condition]:
    ledger = standing.ledger
    if asked.submissions:
        yield lambda task: isinstance(task, Commitment) and standing.submission(task) in asked.submissions
    if asked.has_problem:
        yield lambda task: (last := newest_words(ledger.updates.owned_by(task.id))) is not None and bool(last.problem)
    if asked.changed_since is not None:
        since = asked.changed_since
        adjusted = {changed.item_id for changed in ledger.adjustments.values() if changed.on >= since}
        yield lambda task: task.id in adjusted or any(day >= since for day in _days(ledger, task))


def _days(ledger: Ledger, task: Task) -> Iterable[date]:
    """The days on which something was said of a task or done to it."""
    for update in ledger.updates.owned_by(task.id):
        yield update.received_on or update.as_of
    for day in (task.done.reported_on, task.done.checked_on):
        if day is not None:
            yield day
