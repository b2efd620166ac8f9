"""A share of a number of things, none of nothing."""

from decimal import Decimal


def share_of(part: int, whole: int) -> Decimal:
    """The share (0 to 1); 0 where there is nothing."""
    return Decimal(part) / whole if whole else Decimal(0)
