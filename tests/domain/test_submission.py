"""未报: who has said nothing in the present period."""

from datetime import date

import pytest

from rongchang_desktop.domain.ledger.done import Done
from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.domain.progress.submission import is_unreported
from tests.builders import a_ledger, area, commitment, section, task, update
from tests.records import CLOSED, REPORTED_DONE


@pytest.mark.parametrize(
    ("said_on", "recurrence", "day", "missing"),
    [
        (date(2024, 7, 1), Recurrence.ONCE, date(2024, 9, 30), False),
        (date(2024, 6, 30), Recurrence.ONCE, date(2024, 9, 30), True),
        (date(2024, 8, 31), Recurrence.MONTHLY, date(2024, 9, 30), True),
        (date(2024, 9, 1), Recurrence.MONTHLY, date(2024, 9, 30), False),
        (date(2024, 10, 5), Recurrence.ONCE, date(2026, 3, 1), False),
        (date(2024, 9, 30), Recurrence.ONCE, date(2026, 3, 1), True),
    ],
)
def test_an_open_item_must_be_reported_in_its_period(
    said_on: date, recurrence: Recurrence, day: date, missing: bool
) -> None:
    ledger = a_ledger(area(section(commitment(recurrence=recurrence, updates=(update(said_on, percent=10),)))))
    assert is_unreported(task(ledger, "c1"), ledger.updates.owned_by("c1"), day) is missing


@pytest.mark.parametrize("done", [REPORTED_DONE, CLOSED])
def test_what_is_done_need_not_be_reported(done: Done) -> None:
    ledger = a_ledger(area(section(commitment(done=done))))
    assert not is_unreported(task(ledger, "c1"), (), date(2024, 9, 30))


def test_a_report_of_a_later_day_is_not_known_yet() -> None:
    ledger = a_ledger(area(section(commitment(updates=[update(date(2024, 10, 1), percent=10)]))))
    assert is_unreported(task(ledger, "c1"), ledger.updates.owned_by("c1"), date(2024, 9, 30))


def test_no_change_is_a_report() -> None:
    ledger = a_ledger(area(section(commitment(updates=[update(date(2024, 9, 28), unchanged=True)]))))
    assert not is_unreported(task(ledger, "c1"), ledger.updates.owned_by("c1"), date(2024, 9, 30))
