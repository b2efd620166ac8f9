"""Items whose light rests on more than their own records: on another indicator, or on what last year reached."""

from collections.abc import Iterator

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.ledger.continuation import Continuation
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Pacing, Target
from rongchang_desktop.domain.pacing.measure import needs_baseline
from rongchang_desktop.domain.pacing.rival import is_held_against
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.services.change_feed import LedgerChanged


def dependent_items(event: LedgerChanged, year: int) -> Iterator[ItemId]:
    """The items of the year whose judgement may differ because of what other records of the step say."""
    for change in event.changes.changes:
        for record in (change.before, change.after):
            if isinstance(record, Continuation):
                yield record.later_id
            elif isinstance(record, ProgressUpdate | Target):
                yield from _going_on(event, record.item_id, year)
            elif isinstance(record, Indicator | IndicatorValue):
                yield from _resting_on(event, record, year)


def _going_on(event: LedgerChanged, earlier_id: ItemId, year: int) -> Iterator[ItemId]:
    plans = (event.before.plans.get(year), event.ledger.plans.get(year))
    if any(plan is not None and earlier_id in plan.items for plan in plans):
        return  # an item of the year itself
    for ledger in (event.before, event.ledger):
        yield from (link.later_id for link in ledger.continuations.values() if link.earlier_id == earlier_id)


def _resting_on(event: LedgerChanged, record: LedgerRecord, year: int) -> Iterator[ItemId]:
    for ledger in (event.before, event.ledger):
        row = record if isinstance(record, Indicator) else _row_of(ledger, record)
        if row is not None and row.year in (year, year - 1):
            for target in event.ledger.targets.values():
                against = target.pacing is Pacing.RELATIVE and is_held_against(target.relative_to, row)
                if against if row.year == year else needs_baseline(target):
                    yield target.item_id


def _row_of(ledger: Ledger, record: LedgerRecord) -> Indicator | None:
    return ledger.indicators.get(record.indicator_id) if isinstance(record, IndicatorValue) else None
