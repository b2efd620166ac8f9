"""Working days: weekends are free, holidays too, and a weekend that makes up for one is worked."""

from datetime import date, timedelta
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.calendar.working_calendar import WorkingCalendar

DAYS = st.dates(date(2023, 12, 1), date(2025, 2, 1))
CALENDARS = st.dictionaries(DAYS, st.booleans(), max_size=40).map(
    lambda days: WorkingCalendar(special=MappingProxyType(days), known_years=frozenset({2024}))
)
NATIONAL_DAY = WorkingCalendar(
    special=MappingProxyType(
        {
            date(2024, 9, 29): True,
            **{date(2024, 10, day): False for day in (1, 2, 3, 4, 7)},
            date(2024, 10, 12): True,
        }
    )
)


def test_the_week_of_national_day_is_free_and_the_sundays_around_it_are_worked() -> None:
    assert NATIONAL_DAY.is_working(date(2024, 9, 29))
    assert not NATIONAL_DAY.is_working(date(2024, 10, 7))
    assert NATIONAL_DAY.working_days_between(date(2024, 9, 30), date(2024, 10, 8)) == 1
    assert NATIONAL_DAY.working_days_between(date(2024, 9, 27), date(2024, 9, 30)) == 2
    assert NATIONAL_DAY.add_working_days(date(2024, 9, 30), 1) == date(2024, 10, 8)
    assert NATIONAL_DAY.add_working_days(date(2024, 10, 8), -1) == date(2024, 9, 30)


@given(CALENDARS, DAYS, DAYS)
def test_the_days_between_are_those_that_are_worked_one_by_one(
    calendar: WorkingCalendar, first: date, last: date
) -> None:
    first, last = min(first, last), max(first, last)
    days = [first + timedelta(days=step) for step in range(1, (last - first).days + 1)]
    assert calendar.working_days_between(first, last) == sum(map(calendar.is_working, days))
    assert calendar.working_days_between(last, first) == -calendar.working_days_between(first, last)


@given(CALENDARS, DAYS, st.integers(1, 40))
def test_so_many_days_later_is_the_first_day_with_so_many_between(
    calendar: WorkingCalendar, day: date, count: int
) -> None:
    reached = calendar.add_working_days(day, count)
    assert calendar.is_working(reached)
    assert calendar.working_days_between(day, reached) == count


@given(CALENDARS, DAYS, DAYS, DAYS)
def test_two_stretches_make_up_the_whole(calendar: WorkingCalendar, first: date, middle: date, last: date) -> None:
    parts = calendar.working_days_between(first, middle) + calendar.working_days_between(middle, last)
    assert parts == calendar.working_days_between(first, last)


def test_a_year_without_a_notice_is_named() -> None:
    calendar = WorkingCalendar(known_years=frozenset({2024, 2025}))
    assert calendar.unknown_years([2027, 2024, 2026, 2027]) == (2026, 2027)
