"""采纳 after a review: everything a reviewed draft holds now, as one step for the ledger it was read for."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet, LedgerRecord, created
from rongchang_desktop.domain.editing.items import belongings
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.progress.update import ProgressUpdate


def adopt_reviewed(reviewed: Ledger, reviewed_year: int, *, into: Ledger, year: int) -> ChangeSet:
    """The reviewed plan as the plan of `year`; its days move along. Raises YearTakenError where the year has items."""
    existing = into.plans.get(year)
    if existing is not None and len(existing.items):
        raise YearTakenError(year)
    plan = reviewed.plans[reviewed_year]
    records: list[LedgerRecord] = []
    records += (unit for unit in reviewed.departments.in_order() if unit.id not in into.departments)
    records += (post for post in reviewed.posts.in_order() if post.id not in into.posts)
    if existing is None:
        records.append(replace(plan.record, year=year))
    records += (replace(source, year=year) for source in reviewed.sources.owned_by(str(reviewed_year)))
    rows = reviewed.indicators.owned_by(str(reviewed_year))
    records += (replace(row, year=year) for row in rows)
    records += (value for row in rows for value in reviewed.indicator_values.owned_by(row.id))
    records += _items((plan.items[item_id] for item_id in plan.order), reviewed, year)
    return ChangeSet(operation=Operation.ADOPT_REPORT, changes=created(records), params={"year": str(year)})


def _items(items: Iterable[PlanItem], reviewed: Ledger, year: int) -> Iterator[LedgerRecord]:
    for item in items:
        by = year - item.year
        moved = replace(item, year=year)
        if isinstance(moved, Task):
            moved = replace(moved, start=_shifted(moved.start, by), deadline=_shifted(moved.deadline, by))
        yield moved
        for record in belongings(reviewed, item.id):
            if isinstance(record, Milestone):
                yield replace(record, due=_shifted(record.due, by) or record.due)
            elif isinstance(record, ProgressUpdate):
                yield replace(record, as_of=_shifted(record.as_of, by) or record.as_of)
            else:
                yield record


def _shifted(day: date | None, years: int) -> date | None:
    """The same day so many years later; 29 February becomes the last day of its month."""
    if day is None or not years:
        return day
    last = monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))
