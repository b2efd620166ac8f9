"""The periods values stand for: 1—2月, 一季度, 上半年, 1—8月, 全年; read, put in order and compared by their months."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from rongchang_desktop.domain.indicators.indicator import Frequency

_WRITTEN = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:\.\.(\d{2}))?|Q([1-4])|H([12])))?")
YEAR_END = 12


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PeriodName:
    """A run of months of one year, both ends counted; official figures run from January, so most begin with 1."""

    year: int
    last: int
    first: int = 1

    @property
    def ends_on(self) -> date:
        """The last day of the period."""
        return date(self.year, self.last, monthrange(self.year, self.last)[1])


def read_period(written: str) -> PeriodName | None:
    """The period behind "2024-06", "2024-01..02", "2024-Q3", "2024-H1" or "2024"; None for anything else.

    A month and a quarter stand for what they close: figures of June are those of January to June.
    """
    found = _WRITTEN.fullmatch(written)
    if found is None or not MINYEAR <= int(found[1]) <= MAXYEAR:
        return None
    year, first, last = int(found[1]), 1, YEAR_END
    if found[3]:
        first, last = int(found[2]), int(found[3])
    elif found[2]:
        last = int(found[2])
    elif found[4]:
        last = int(found[4]) * 3
    elif found[5]:
        first, last = (1, 6) if found[5] == "1" else (7, YEAR_END)
    return PeriodName(year=year, first=first, last=last) if 1 <= first <= last <= YEAR_END else None


def written(period: PeriodName) -> str:
    """The period as the ledger keeps it."""
    if (period.first, period.last) == (1, YEAR_END):
        return str(period.year)
    if (period.first, period.last) in _PARTS:
        return f"{period.year}-{_PARTS[period.first, period.last]}"
    if period.first == 1 and period.last != 2:
        return f"{period.year}-{period.last:02}"
    return f"{period.year}-{period.first:02}..{period.last:02}"


def periods_of_year(year: int) -> tuple[PeriodName, ...]:
    """The periods a year is published by, the earliest first; January and February come as one."""
    return tuple(PeriodName(year=year, last=last) for last in _CLOSING[Frequency.MONTHLY])


def is_published(period: PeriodName, frequency: Frequency | None) -> bool:
    """Whether figures of that frequency come out for the period; without a known frequency for any."""
    return frequency is None or period.last in _CLOSING[frequency]


_PARTS = {(1, 3): "Q1", (1, 6): "H1", (1, 9): "Q3", (7, YEAR_END): "H2"}
_CLOSING = {
    Frequency.MONTHLY: tuple(range(2, YEAR_END + 1)),
    Frequency.QUARTERLY: (3, 6, 9, YEAR_END),
    Frequency.HALF_YEARLY: (6, YEAR_END),
    Frequency.ANNUAL: (YEAR_END,),
}
