"""采纳 after a review: everything a reviewed draft holds now, as one step for the ledger it was read for."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet, created
from rongchang_desktop.domain.editing.items import belongings
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.intake.adopted_year import plan_changes
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, PostId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.progress.update import ProgressUpdate


def adopt_reviewed(
    reviewed: Ledger, reviewed_year: int, *, into: Ledger, year: int, today: date | None = None
) -> ChangeSet:
    """The reviewed plan as the plan of `year`; its days move along. Raises YearTakenError where the year has items.

    What is told of progress was told by `today`. A unit or post entered meanwhile under the same name is that one.
    """
    existing = into.plans.get(year)
    if existing is not None and len(existing.items):
        raise YearTakenError(year)
    plan = reviewed.plans[reviewed_year]
    records: list[LedgerRecord] = []
    plan_owners = [owned for item_id in plan.order for owned in reviewed.ownerships.owned_by(item_id)]
    entered, same = _entered(plan_owners, reviewed, into)
    records += entered
    records += (replace(source, year=year) for source in reviewed.sources.owned_by(str(reviewed_year)))
    records += _indicators(reviewed, reviewed_year, into, year)
    items = _items((plan.items[item_id] for item_id in plan.order), reviewed, year, today=today or date.max)
    records += (_owned_by_known(record, same) if isinstance(record, Ownership) else record for record in items)
    record = replace(plan.record, year=year, as_of=None)
    changes = (*plan_changes(into, record, today=today), *created(records))
    return ChangeSet(operation=Operation.ADOPT_REPORT, changes=changes, params={"year": str(year)})


def _indicators(reviewed: Ledger, reviewed_year: int, into: Ledger, year: int) -> Iterator[Indicator | IndicatorValue]:
    """The indicators with their values; one that the year holds by its name gets the values of further periods."""
    held = {row.name: row for row in into.indicators.owned_by(str(year))}
    last = max((row.position for row in held.values()), default=0)
    for row in reviewed.indicators.owned_by(str(reviewed_year)):
        known = held.get(row.name)
        if known is None:
            yield replace(row, year=year, position=last + row.position)
        periods = {value.period for value in into.indicator_values.owned_by(known.id)} if known else set()
        for value in reviewed.indicator_values.owned_by(row.id):
            if value.period not in periods:
                yield replace(value, indicator_id=known.id) if known else value


def _entered(
    owners: Iterable[Ownership], reviewed: Ledger, into: Ledger
) -> tuple[list[Department | Post], Mapping[str, str]]:
    """Owning units and posts that are new to the directory, and the ids of those that it knows by their name."""
    owners = list(owners)
    units = {owned.department_id for owned in owners} - {*into.departments, None}
    posts = {owned.post_id for owned in owners} - {*into.posts, None}
    same: dict[str, str] = {}
    entered: list[Department | Post] = []
    for unit in (unit for unit in reviewed.departments.in_order() if unit.id in units):
        if (known := into.department_called(unit.name)) is None:
            entered.append(unit)
        else:
            same[unit.id] = known.id
    for post in (post for post in reviewed.posts.in_order() if post.id in posts):
        if (held := into.post_called(post.title)) is None:
            entered.append(post)
        else:
            same[post.id] = held.id
    return entered, same


def _owned_by_known(owned: Ownership, same: Mapping[str, str]) -> Ownership:
    unit, post = same.get(owned.department_id or ""), same.get(owned.post_id or "")
    if unit is None and post is None:
        return owned
    return replace(
        owned,
        department_id=owned.department_id if unit is None else DepartmentId(unit),
        post_id=owned.post_id if post is None else PostId(post),
    )


def _items(items: Iterable[PlanItem], reviewed: Ledger, year: int, *, today: date) -> Iterator[LedgerRecord]:
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
                yield replace(record, as_of=min(_shifted(record.as_of, by) or record.as_of, max(today, record.as_of)))
            else:
                yield record


def _shifted(day: date | None, years: int) -> date | None:
    """The same day so many years later; 29 February becomes the last day of its month."""
    if day is None or not years:
        return day
    last = monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))
