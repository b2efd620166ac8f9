"""A day the office's calendar treats unlike its weekday: a holiday, or a weekend worked to make up for one."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import CalendarDayId


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """What the office says of one day; it wins over the calendar that ships with the program."""

    id: CalendarDayId
    day: date
    is_working: bool
    name: str = ""
