"""Days as people type them: 9.30, 9月30日, 2024-09-30, 12月底, 年底."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

from rongchang_desktop.foundation.messages import N_, UserFacingError

_DAY = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?")
_MONTH = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})月(?:底|末)?")
_QUARTERS = {
    "一季度末": 3,
    "二季度末": 6,
    "三季度末": 9,
    "四季度末": 12,
    "年底": 12,
    "年末": 12,
    "上半年": 6,
    "年中": 6,
}


class DayError(UserFacingError):
    """What was typed where a day belongs is none."""

    def __init__(self, text: str) -> None:
        super().__init__(N_("“{text}” is not a day. Type for instance 9.30 or 2024-09-30."), text=text)


def parsed_day(text: str, *, year: int) -> date | None:
    """The day typed, in `year` where it names none; a month alone is its last day; None for blank. Raises DayError."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        return None
    month = _QUARTERS.get(plain)
    if month is not None:
        return date(year, month, monthrange(year, month)[1])
    try:
        if found := _DAY.fullmatch(plain):
            return date(int(found[1] or year), int(found[2]), int(found[3]))
        if found := _MONTH.fullmatch(plain):
            wanted, month = int(found[1] or year), int(found[2])
            return date(wanted, month, monthrange(wanted, month)[1])
    except ValueError as error:
        raise DayError(text) from error
    raise DayError(text)


def day_text(day: date | None) -> str:
    """A day as it is put into a field; empty for None."""
    return day.isoformat() if day is not None else ""
