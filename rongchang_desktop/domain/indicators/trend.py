"""The way of one indicator through periods and years, as points a chart can draw."""

from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.indicators.naming import multiplier, name_over_years, plain_unit
from rongchang_desktop.domain.indicators.period_name import YEAR_END, PeriodName, read_period
from rongchang_desktop.domain.indicators.series import Series, SeriesPoint
from rongchang_desktop.domain.indicators.values import values_in_order
from rongchang_desktop.domain.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """The value of one period, in the unit of the indicator the trend was asked for."""

    period: PeriodName
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendYear:
    """One year: its target (None for one without a figure of its own) and its points, the earliest first."""

    year: int
    target: Decimal | None
    points: tuple[TrendPoint, ...]


def trend(ledger: Ledger, indicator: Indicator) -> tuple[TrendYear, ...]:
    """Every year up to the indicator's own that names it under the same name and unit, the earliest first."""
    wanted = _key(indicator)
    years = []
    for year in sorted(ledger.plans):
        rows = [row for row in ledger.indicators.owned_by(str(year)) if _key(row) == wanted]
        if rows and year <= indicator.year:
            years.append(_year(ledger, indicator if year == indicator.year else rows[0], as_unit=indicator.unit))
    return tuple(years)


def trend_of_series(series: Series) -> tuple[TrendYear, ...]:
    """A point a year: what was reached, at the end of the period or in the month of the day it stands for."""
    return tuple(
        TrendYear(
            year=point.year,
            target=point.in_plain_unit(point.value),
            points=tuple(TrendPoint(period=_period(point), value=value) for value in _actual(point)),
        )
        for point in series.points
    )


def _actual(point: SeriesPoint) -> tuple[Decimal, ...]:
    value = point.in_plain_unit(point.actual)
    return () if value is None else (value,)


def _period(point: SeriesPoint) -> PeriodName:
    known = read_period(point.period)
    if known is not None:
        return known
    in_its_year = point.as_of is not None and point.as_of.year == point.year
    return PeriodName(year=point.year, last=point.as_of.month if point.as_of is not None and in_its_year else YEAR_END)


def _year(ledger: Ledger, row: Indicator, *, as_unit: str) -> TrendYear:
    scale = multiplier(row.unit) / multiplier(as_unit)
    points = tuple(
        TrendPoint(period=period, value=value.value * scale)
        for value in values_in_order(ledger, row.id)
        if value.value is not None and (period := read_period(value.period)) is not None
    )
    return TrendYear(year=row.year, target=None if row.value is None else row.value * scale, points=points)


def _key(row: Indicator) -> tuple[str, str]:
    return name_over_years(row.name, row.unit), plain_unit(row.unit)
