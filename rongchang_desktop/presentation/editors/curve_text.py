"""A planned way as people type it, 3月20%、6月45%: a month means its last day."""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from itertools import pairwise

from rongchang_desktop.domain.ledger.target import CurvePoint
from rongchang_desktop.foundation.messages import N_, UserFacingError

_POINT = re.compile(
    r"(?P<month>\d{1,2})\s*(?:[/-]\s*(?P<day>\d{1,2})\s*[:：]|月\s*(?P<monthday>\d{1,2})\s*日[:：]?|月\s*[底末]?[:：]?|[:：])"
    r"\s*(?P<share>\d+(?:\.\d+)?)\s*[%％]?"
)
_BETWEEN = re.compile(r"[\s,，、;；]+")


def parsed_curve(text: str, year: int) -> tuple[CurvePoint, ...]:
    """The points as typed, in order; none for blank. Raises UserFacingError where it is no rising curve."""
    points: list[CurvePoint] = []
    place = _after_gap(text, 0)
    while place < len(text):
        found = _POINT.match(text, place)
        if found is None:
            raise UserFacingError(N_("Type the planned way as months with shares, for instance 3: 20%, 6: 45%."))
        points.append(_point(found.groupdict(), year))
        place = _after_gap(text, found.end())
    goes_back = any(later.day <= sooner.day or later.share < sooner.share for sooner, later in pairwise(points))
    if goes_back or any(point.share > 1 for point in points):
        raise UserFacingError(N_("The planned way goes on from month to month, never back and never past 100%."))
    return tuple(points)


def _after_gap(text: str, place: int) -> int:
    """Where what is not only white or a mark between two points goes on."""
    gap = _BETWEEN.match(text, place)
    return gap.end() if gap else place


def _point(found: dict[str, str | None], year: int) -> CurvePoint:
    month, share = int(found["month"] or 0), Decimal(found["share"] or 0) / 100
    try:
        day = int(found["day"] or found["monthday"] or monthrange(year, month)[1])
        return CurvePoint(day=date(year, month, day), share=share)
    except ValueError as error:
        raise UserFacingError(N_("Type the planned way as months with shares, for instance 3: 20%, 6: 45%.")) from error
