"""Working days as the office counts them: weekdays, but for holidays and for weekends worked to make up for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

SATURDAY = 5
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCalendar:
    """Days that differ from their weekday (True: worked); in years that are not `known` weekends alone are free."""

    special: Mapping[date, bool] = field(default_factory=lambda: MappingProxyType({}))
    known_years: frozenset[int] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether the day is worked."""
        said = self.special.get(day)
        return is_weekday(day) if said is None else said

    def working_days_between(self, first: date, last: date) -> int:
        """How many days after `first`, up to and with `last`, are worked; negative where `last` comes before."""
        if last < first:
            return -self.working_days_between(last, first)
        days, weekday = (last - first).days, first.weekday()
        weeks, over = divmod(days, 7)
        plain = weeks * 5 + sum((weekday + step) % 7 < SATURDAY for step in range(1, over + 1))
        return plain + sum(worked - is_weekday(day) for day, worked in self.special.items() if first < day <= last)

    def add_working_days(self, day: date, count: int) -> date:
        """The working day that comes `count` working days after the day (before it, where negative); 0: the day."""
        step = ONE_DAY if count > 0 else -ONE_DAY
        left = abs(count)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def unknown_years(self, years: Iterable[int]) -> tuple[int, ...]:
        """Those of the years whose holidays are not known, in order."""
        return tuple(year for year in sorted(set(years)) if year not in self.known_years)


def is_weekday(day: date) -> bool:
    """Whether the day is none of a weekend."""
    return day.weekday() < SATURDAY
