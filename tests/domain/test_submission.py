"""报送: who has said nothing in the present period, who said it late, and who had nothing new."""

from datetime import date

import pytest

from rongchang_desktop.domain.calendar.working_calendar import WorkingCalendar
from rongchang_desktop.domain.ledger.done import Done
from rongchang_desktop.domain.ledger.item import Recurrence, Rhythm
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.overview.overview import overview_of
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.submission import ReportingDays, Submission, submission
from rongchang_desktop.domain.progress.update import Layer
from tests.builders import YEAR, a_ledger, area, commitment, section, task, update
from tests.records import CLOSED, END_OF_SEPTEMBER, REPORTED_DONE


def sent(ledger: Ledger, day: date = END_OF_SEPTEMBER, periods: tuple[tuple[date, date], ...] = ()) -> Submission:
    return submission(
        task(ledger, "c1"), ledger.updates.owned_by("c1"), day, due=ReportingDays(due_day=28, periods=periods)
    )


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
    assert (sent(ledger, day) is Submission.MISSING) is missing


@pytest.mark.parametrize("done", [REPORTED_DONE, CLOSED])
def test_what_is_done_need_not_be_reported(done: Done) -> None:
    ledger = a_ledger(area(section(commitment(done=done))))
    assert sent(ledger) is Submission.NOT_ASKED


def test_a_report_of_a_later_day_is_not_known_yet() -> None:
    ledger = a_ledger(area(section(commitment(updates=[update(date(2024, 10, 1), percent=10)]))))
    assert sent(ledger) is Submission.MISSING


def test_no_change_is_a_report() -> None:
    ledger = a_ledger(area(section(commitment(updates=[update(date(2024, 9, 28), unchanged=True)]))))
    assert sent(ledger) is Submission.NO_CHANGE


@pytest.mark.parametrize(
    ("received_on", "expected"),
    [
        (None, Submission.REPORTED),
        (date(2024, 9, 28), Submission.REPORTED),
        (date(2024, 9, 29), Submission.LATE),
        (date(2024, 10, 8), Submission.LATE),
    ],
)
def test_what_reached_the_office_after_the_due_day_came_late(received_on: date | None, expected: Submission) -> None:
    told = update(date(2024, 9, 26), percent=10, received_on=received_on)
    ledger = a_ledger(area(section(commitment(updates=[told]))))
    assert sent(ledger, date(2024, 9, 30)) is expected


def test_each_item_has_its_own_rhythm() -> None:
    told = update(date(2024, 7, 5), percent=10)
    for rhythm, expected in (
        (None, Submission.REPORTED),
        (Rhythm.MONTHLY, Submission.MISSING),
        (Rhythm.HALF_YEARLY, Submission.REPORTED),
    ):
        ledger = a_ledger(area(section(commitment(rhythm=rhythm, updates=[told]))))
        assert sent(ledger) is expected


def test_the_period_says_until_when_reports_are_in_time() -> None:
    told = update(date(2024, 9, 30), percent=10, received_on=date(2024, 10, 8))
    ledger = a_ledger(area(section(commitment(updates=[told]))))
    third = (date(2024, 9, 30), date(2024, 10, 10))
    assert sent(ledger) is Submission.LATE
    assert sent(ledger, periods=(third,)) is Submission.REPORTED
    assert sent(ledger, periods=((date(2024, 6, 30), date(2024, 10, 10)),)) is Submission.LATE


def test_a_monthly_period_in_the_midst_of_a_quarter_makes_no_quarterly_report_late() -> None:
    told = update(date(2024, 9, 20), percent=10)
    ledger = a_ledger(area(section(commitment(updates=[told]))))
    assert sent(ledger, periods=((date(2024, 7, 31), date(2024, 8, 5)),)) is Submission.REPORTED


@pytest.mark.parametrize("layer", [Layer.VERIFIED, Layer.PUBLISHED])
def test_what_others_found_or_published_is_no_report_of_the_unit(layer: Layer) -> None:
    ledger = a_ledger(area(section(commitment(updates=[update(date(2024, 9, 20), percent=10, layer=layer)]))))
    assert sent(ledger) is Submission.MISSING
    scores = Scoreboard(ledger, YEAR, today=END_OF_SEPTEMBER)
    assert overview_of(ledger, scores, WorkingCalendar()).missing == {"c1"}
