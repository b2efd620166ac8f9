"""Percentages that add up to 100.0 as printed."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

Key = TypeVar("Key")
_PARTS = 1000  # of a whole: one decimal of a percent


def rounded_shares(counts: Mapping[Key, int]) -> dict[Key, Decimal]:
    """The share of each count (1 = all) in tenths of a percent, the largest remainders rounded up; zeros for none."""
    total = sum(counts.values())
    if not total:
        return dict.fromkeys(counts, Decimal(0))
    tenths = {key: count * _PARTS // total for key, count in counts.items()}
    by_remainder = sorted(counts, key=lambda key: counts[key] * _PARTS % total, reverse=True)
    for key in by_remainder[: _PARTS - sum(tenths.values())]:
        tenths[key] += 1
    return {key: Decimal(count) / _PARTS for key, count in tenths.items()}
