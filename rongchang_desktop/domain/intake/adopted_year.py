"""The plan a draft is adopted into: judged on the last day of a year that is over, and no empty year beside it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, changed, created
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import PlanRecord


def plan_changes(ledger: Ledger, record: PlanRecord, *, today: date | None) -> tuple[Change, ...]:
    """The plan's record, new or as the ledger holds it, and away with the empty year that only founded the file."""
    known = ledger.plans.get(record.year)
    record = known.record if known is not None else record
    last = date(record.year, 12, 31)
    is_over = today is not None and today > last
    record = replace(record, as_of=record.as_of or (last if is_over else None))
    own = changed(known.record, record) if known is not None else created([record])
    return (*own, *_founding_years(ledger, record.year))


def _founding_years(ledger: Ledger, year: int) -> Iterator[Change]:
    if any(len(plan.items) for plan in ledger.plans.values()):
        return
    belonging = (ledger.indicators, ledger.periods, ledger.sources, ledger.adjustments)
    for plan in ledger.plans.values():
        if plan.year != year and not any(records.owned_by(str(plan.year)) for records in belonging):
            yield Change(before=plan.record, after=None)
