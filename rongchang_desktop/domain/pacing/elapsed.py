"""序时: how much of an item's own time has passed, in months and parts of months."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache


def month_position(day: date) -> Decimal:
    """Months since year 0 at the end of that day; the last day of September 2024 is exactly 2024 x 12 + 9."""
    return Decimal(day.year * 12 + day.month - 1) + Decimal(day.day) / monthrange(day.year, day.month)[1]


@lru_cache(maxsize=4096)
def elapsed_share(start: date, deadline: date, today: date) -> Decimal:
    """The share (0 to 1) of the time from the start of `start` to the end of `deadline` that has passed by `today`."""
    begin = month_position(start - timedelta(days=1))
    whole = month_position(deadline) - begin
    if whole <= 0:
        return Decimal(1) if today >= deadline else Decimal(0)
    passed = (month_position(today) - begin) / whole
    return min(max(passed, Decimal(0)), Decimal(1))
