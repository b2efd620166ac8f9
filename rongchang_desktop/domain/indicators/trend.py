"""The way of one indicator through periods and years, as points a chart can draw."""

from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.indicators.naming import multiplier, name_over_years, plain_unit
from rongchang_desktop.domain.indicators.period_name import PeriodName, read_period
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
