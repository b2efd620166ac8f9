"""The days of the State Council's notices, and the office's word on top of them."""

from datetime import date

from rongchang_desktop.domain.editing.office.calendar import put_calendar_day, remove_calendar_days
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.identifiers import CalendarDayId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.services.working_days import shipped_days, special_days, working_calendar


def said(day: date, *, is_working: bool, name: str = "本区停电检修", day_id: str = "k1") -> CalendarDay:
    return CalendarDay(id=CalendarDayId(day_id), day=day, is_working=is_working, name=name)


def test_a_week_of_holiday_and_the_weekends_that_make_up_for_it() -> None:
    calendar = working_calendar(Ledger(), 2024)
    assert calendar.is_working(date(2024, 9, 29)), "周日调休上班"
    assert not calendar.is_working(date(2024, 10, 7))
    assert calendar.working_days_between(date(2024, 9, 30), date(2024, 10, 14)) == 6
    assert {known.name for known in shipped_days(2024)} >= {"Spring Festival", "National Day"}


def test_only_days_that_differ_from_their_weekday_are_listed() -> None:
    for known in shipped_days(2024):
        assert (known.day.weekday() < 5) is not known.is_working


def test_the_office_s_word_wins_and_can_be_taken_back() -> None:
    day = date(2024, 10, 8)
    ledger = put_calendar_day(Ledger(), said(day, is_working=False)).apply_to(Ledger())
    assert not working_calendar(ledger, 2024).is_working(day)
    shown = next(known for known in special_days(ledger, 2024) if known.day == day)
    assert (shown.name, shown.own is not None) == ("本区停电检修", True)
    again = put_calendar_day(ledger, said(day, is_working=True, day_id="k2")).apply_to(ledger)
    assert [known.id for known in again.calendar_days.values()] == ["k2"]
    without = remove_calendar_days(again, [CalendarDayId("k2")]).apply_to(again)
    assert special_days(without, 2024) == shipped_days(2024)


def test_a_year_without_a_notice_counts_weekends_alone_and_says_so() -> None:
    calendar = working_calendar(Ledger(), 2031)
    assert calendar.unknown_years([2026, 2031]) == (2031,)
    assert calendar.is_working(date(2031, 10, 1)) and not calendar.is_working(date(2031, 10, 4))
    own = put_calendar_day(Ledger(), said(date(2031, 10, 1), is_working=False)).apply_to(Ledger())
    assert working_calendar(own, 2031).unknown_years([2031]) == ()
