"""The working days of China by the notices of the State Council, with what the office says of single days on top."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from chinese_calendar.constants import holidays, workdays

from rongchang_desktop.domain.calendar.working_calendar import WorkingCalendar, is_weekday
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDay:
    """A day that differs from its weekday, or of which the office says something; `own` is what it says.

    The `name` of a shipped one is the English name of its holiday, a msgid of `holiday_names`.
    """

    day: date
    is_working: bool
    name: str
    own: CalendarDay | None = None


@cache
def shipped_days(year: int) -> tuple[SpecialDay, ...]:
    """The free weekdays and the worked weekends of a year, in order; nothing for a year without a notice yet."""
    free = [(day, False, name) for day, name in holidays.items() if day.year == year and is_weekday(day)]
    worked = [(day, True, name) for day, name in workdays.items() if day.year == year and not is_weekday(day)]
    return tuple(
        SpecialDay(day=day, is_working=is_working, name=name) for day, is_working, name in sorted([*free, *worked])
    )


@cache
def known_years() -> frozenset[int]:
    """The years whose notice the program knows."""
    return frozenset(day.year for day in holidays)


def special_days(ledger: Ledger, year: int) -> tuple[SpecialDay, ...]:
    """The special days of a year as they are in force: what the office says of a day wins."""
    days = {known.day: known for known in shipped_days(year)}
    for said in ledger.calendar_days.in_order():
        if said.day.year == year:
            days[said.day] = SpecialDay(day=said.day, is_working=said.is_working, name=said.name, own=said)
    return tuple(days[day] for day in sorted(days))


def working_calendar(ledger: Ledger, year: int) -> WorkingCalendar:
    """The calendar of a plan's year and the years beside it; a year the office entered days for is known too."""
    years = (year - 1, year, year + 1)
    days = [known for each in years for known in special_days(ledger, each)]
    own = {known.day.year for known in days if known.own is not None}
    return WorkingCalendar(
        special=MappingProxyType({known.day: known.is_working for known in days}),
        known_years=known_years() | own,
    )
