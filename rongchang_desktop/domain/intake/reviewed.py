"""采纳 after a review: everything a reviewed draft holds now, as one step for the ledger it was read for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rongchang_desktop.domain.editing.change import ChangeSet, LedgerRecord, created
from rongchang_desktop.domain.editing.items import belongings
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.ledger.item import PlanItem
from rongchang_desktop.domain.ledger.ledger import Ledger


def adopt_reviewed(reviewed: Ledger, reviewed_year: int, *, into: Ledger, year: int) -> ChangeSet:
    """The reviewed plan as the plan of `year`. Raises YearTakenError where that year has a plan with items."""
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
        yield replace(item, year=year)
        yield from belongings(reviewed, item.id)
