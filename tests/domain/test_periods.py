"""期: which one is open, and how the next is numbered."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.plans.periods import open_next_period
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.current import last_frozen, open_period
from tests.builders import YEAR, a_ledger, area

MARCH, JUNE = date(YEAR, 3, 31), date(YEAR, 6, 30)


def opened(ledger: Ledger, as_of: date, key: str) -> Ledger:
    return open_next_period(ledger, YEAR, as_of=as_of, due_on=None, new_id=lambda: key).apply_to(ledger)


def frozen(ledger: Ledger, on: date) -> Ledger:
    period = open_period(ledger, YEAR)
    assert period is not None
    change = Change(before=period, after=replace(period, frozen_on=on, snapshot="[]"))
    return ChangeSet(operation=Operation.FREEZE_PERIOD, changes=(change,)).apply_to(ledger)


def test_the_next_period_takes_the_next_number_once_the_last_is_frozen() -> None:
    ledger = opened(a_ledger(area()), MARCH, "p1")
    assert last_frozen(ledger, YEAR) is None
    ledger = opened(frozen(ledger, date(YEAR, 4, 2)), JUNE, "p2")
    first, second = last_frozen(ledger, YEAR), open_period(ledger, YEAR)
    assert first is not None and second is not None
    assert (first.number, second.number, second.as_of) == (1, 2, JUNE)
    assert open_period(ledger, YEAR + 1) is None


def test_an_open_period_is_given_other_days_rather_than_a_second_one() -> None:
    ledger = opened(opened(a_ledger(area()), MARCH, "p1"), JUNE, "p2")
    assert [(period.id, period.as_of) for period in ledger.periods.in_order()] == [("p1", JUNE)]
