"""The planned way of a target: straight from start to deadline, or through points somebody drew."""

from datetime import date, timedelta
from decimal import Decimal

from rongchang_desktop.domain.ledger.target import CurvePoint
from rongchang_desktop.domain.pacing.elapsed import month_position

ZERO, ONE = Decimal(0), Decimal(1)


def planned_share(curve: tuple[CurvePoint, ...], start: date, deadline: date, today: date) -> Decimal:
    """The share planned to be reached by the end of `today`, between two points in months and parts of months.

    The way begins with nothing on the eve of the start and ends with the whole at the deadline; points outside the
    term, as after a deadline was moved, are passed over.
    """
    begin, end, now = month_position(start - timedelta(days=1)), month_position(deadline), month_position(today)
    if now <= begin or now >= end:
        return ZERO if now < end else ONE
    inside = sorted((month_position(point.day), point.share) for point in curve if start <= point.day < deadline)
    before = (begin, ZERO)
    for after in (*inside, (end, ONE)):
        if now <= after[0]:
            break
        before = after
    way = (now - before[0]) / (after[0] - before[0])
    return before[1] + (after[1] - before[1]) * way
