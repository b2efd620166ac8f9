"""报送: whether an item was reported in its present period, and in time; this is no light."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Rhythm, Task
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate

MONTHS = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.HALF_YEARLY: 6}


class Submission(Enum):
    """已报, 无变化, 迟报, 未报; NOT_ASKED where the item is done and nothing more is expected of it."""

    REPORTED = "reported"
    NO_CHANGE = "no_change"
    LATE = "late"
    MISSING = "missing"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingDays:
    """When reports are due: on day `due_day` of a period's last month, unless a 期 of that month says otherwise.

    `periods` are the days such 期 are judged as of and due on; one in the midst of a quarter asks no quarterly report.
    """

    due_day: int
    periods: tuple[tuple[date, date], ...] = ()


def submission(item: Task, updates: Sequence[ProgressUpdate], day: date, *, due: ReportingDays) -> Submission:
    """How an item stands in the period of that day; what came after its report was due came late.

    Only the unit's own word is its report: what the office checked or others published leaves it owed.
    """
    own = (update for update in updates if update.layer is Layer.REPORTED)
    given = [update for update in own if period_start(item, day) <= update.as_of <= day]
    if not given:
        return Submission.MISSING if item.done.state is DoneState.OPEN else Submission.NOT_ASKED
    if min(update.received_on or update.as_of for update in given) > report_due(item, day, due=due):
        return Submission.LATE
    return Submission.NO_CHANGE if all(update.unchanged for update in given) else Submission.REPORTED


def period_start(item: Task, day: date) -> date:
    """The first day of the period an item reports for on that day; after its year, of the year's last period."""
    return rhythm_start(item.reporting_rhythm, min(day, date(item.year, 12, 31)))


def rhythm_start(rhythm: Rhythm, day: date) -> date:
    """The first day of the month, quarter or half-year the day lies in."""
    months = MONTHS[rhythm]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def period_end(item: Task, day: date) -> date:
    """The last day of the period an item reports for on that day."""
    start = period_start(item, day)
    month = start.month + MONTHS[item.reporting_rhythm] - 1
    return date(start.year, month, monthrange(start.year, month)[1])


def report_due(item: Task, day: date, *, due: ReportingDays) -> date:
    """The last day on which a report for the period of that day is in time."""
    end = period_end(item, day)
    said = [due_on for as_of, due_on in due.periods if (as_of.year, as_of.month) == (end.year, end.month)]
    return max(said) if said else end.replace(day=min(due.due_day, end.day))
