"""Edits of the 期 of a year: opening the next one, its days while it is open, and freezing it with its papers."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet, changed, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import PeriodId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.current import open_period
from rongchang_desktop.domain.periods.period import FrozenPaper, Period
from rongchang_desktop.foundation.identity import IdSource


def open_next_period(
    ledger: Ledger, year: int, *, as_of: date, due_on: date | None, new_id: IdSource, name: str = ""
) -> ChangeSet:
    """Open the next 期 of the year; where one is open, give it these days instead. A number is never used twice.

    Only the step that opens one names its number.
    """
    known = open_period(ledger, year)
    if known is not None:
        after = replace(known, as_of=as_of, due_on=due_on, name=name or known.name)
        return ChangeSet(operation=Operation.EDIT_PERIODS, changes=changed(known, after))
    number = max((period.number for period in ledger.periods.owned_by(str(year))), default=0) + 1
    period = Period(id=PeriodId(new_id()), year=year, number=number, as_of=as_of, due_on=due_on, name=name)
    return ChangeSet(operation=Operation.EDIT_PERIODS, changes=created([period]), params={"number": str(number)})


def freeze_period(
    ledger: Ledger, period_id: PeriodId, *, snapshot: str, on: date, papers: tuple[FrozenPaper, ...] = ()
) -> ChangeSet:
    """定稿: keep what stands for ever, with the papers printed of it; one that is frozen stays as it is."""
    period = ledger.periods[period_id]
    if period.frozen_on is not None:
        return ChangeSet(operation=Operation.FREEZE_PERIOD)
    frozen = Change(before=period, after=replace(period, frozen_on=on, snapshot=snapshot))
    return ChangeSet(operation=Operation.FREEZE_PERIOD, changes=(frozen, *created(papers)))
