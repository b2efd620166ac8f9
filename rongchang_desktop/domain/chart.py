"""A chart as a value: stacked bars that share one scale, their parts in one order, for the screen and for paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

Part = TypeVar("Part")
_PARTS = 1000  # of a whole: one decimal of a percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar(Generic[Part]):
    """One bar: what it is called, and how many things each of its parts holds; parts it lacks hold none."""

    label: str
    counts: Mapping[Part, int]

    @property
    def total(self) -> int:
        """All that the bar holds."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedBars(Generic[Part]):
    """Bars in the order they are read, their parts in the order they are stacked."""

    parts: tuple[Part, ...]
    bars: tuple[Bar[Part], ...]

    @property
    def longest(self) -> int:
        """What the longest bar holds; 0 where there is none."""
        return max((bar.total for bar in self.bars), default=0)

    def counts(self, bar: Bar[Part]) -> tuple[int, ...]:
        """The counts of a bar, part by part."""
        return tuple(bar.counts.get(part, 0) for part in self.parts)

    def spans(self, bar: Bar[Part], width: float) -> tuple[tuple[Part, float, float], ...]:
        """The parts that hold something, with where each begins and how long it is, the longest bar being `width`."""
        unit = width / self.longest if self.longest else 0.0
        spans: list[tuple[Part, float, float]] = []
        left = 0.0
        for part, count in zip(self.parts, self.counts(bar), strict=True):
            if count:
                spans.append((part, left, count * unit))
                left += count * unit
        return tuple(spans)


def rounded_shares(counts: Mapping[Part, int]) -> dict[Part, Decimal]:
    """The share of each count (1 = all) in tenths of a percent, the largest remainders rounded up; zeros for none."""
    total = sum(counts.values())
    if not total:
        return dict.fromkeys(counts, Decimal(0))
    tenths = {key: count * _PARTS // total for key, count in counts.items()}
    by_remainder = sorted(counts, key=lambda key: counts[key] * _PARTS % total, reverse=True)
    for key in by_remainder[: _PARTS - sum(tenths.values())]:
        tenths[key] += 1
    return {key: Decimal(count) / _PARTS for key, count in tenths.items()}
