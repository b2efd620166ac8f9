"""A trend laid out for a chart: lines and targets in a square of 1 by 1, whatever draws it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.indicators.trend import TrendYear

_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A point of the chart: `x` runs from 0 (left) to 1, `y` from 0 (bottom) to 1."""

    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlottedYear:
    """One year: the spots of its points in order, and the ends of its target line; None where it has none.

    `is_closed` says that the last spot stands for the whole year: a part of a year is not measured by a whole one.
    """

    year: int
    spots: tuple[Spot, ...]
    target: tuple[Spot, Spot] | None
    is_closed: bool


def plotted(years: Sequence[TrendYear]) -> tuple[PlottedYear, ...]:
    """The trend laid out so that the lowest and the highest value or target touch the edges; () without a point."""
    heights = [point.value for year in years for point in year.points]
    if not heights:
        return ()
    heights += [year.target for year in years if year.target is not None]
    low, high = min(heights), max(heights)
    first, months = years[0].year, (years[-1].year - years[0].year + 1) * _MONTHS

    def spot(year: int, month: int, value: Decimal) -> Spot:
        height = float((value - low) / (high - low)) if high > low else 0.5
        return Spot(x=((year - first) * _MONTHS + month) / months, y=height)

    return tuple(
        PlottedYear(
            year=year.year,
            spots=tuple(spot(year.year, point.period.last, point.value) for point in year.points),
            target=None
            if year.target is None
            else (spot(year.year, 0, year.target), spot(year.year, _MONTHS, year.target)),
            is_closed=bool(year.points) and year.points[-1].period.last == _MONTHS,
        )
        for year in years
    )
