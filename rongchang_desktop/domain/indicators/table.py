"""The indicator table of a year: each row's target, the newest value of a period, and what lies between."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.indicators.difference import Difference, agrees, difference
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """One row; `value` is None where the period has none, `as_printed` False where a published table says otherwise."""

    indicator: Indicator
    value: IndicatorValue | None
    difference: Difference
    as_printed: bool = True


def indicator_rows(ledger: Ledger, year: int, period: str | None = None) -> tuple[IndicatorRow, ...]:
    """The rows of the year for the period; without one each row shows its newest value, whatever its closing day."""
    indicators = ledger.indicators.owned_by(str(year))
    values = {indicator.id: _value(ledger, indicator, period) for indicator in indicators}
    actuals = {indicator.name: _actual(values[indicator.id], indicator) for indicator in indicators}
    rows = []
    for indicator in indicators:
        value = values[indicator.id]
        found = difference(_target(indicator), actuals[indicator.name], actuals=actuals)
        printed = value.printed_difference if value is not None else None
        as_printed = printed is None or agrees(found, printed)
        rows.append(IndicatorRow(indicator=indicator, value=value, difference=found, as_printed=as_printed))
    return tuple(rows)


def shared_period(rows: tuple[IndicatorRow, ...]) -> str | None:
    """The period all values of the rows cover; None where they differ or there are none."""
    periods = {row.value.period for row in rows if row.value is not None}
    return periods.pop() if len(periods) == 1 else None


def _value(ledger: Ledger, indicator: Indicator, period: str | None) -> IndicatorValue | None:
    values = ledger.indicator_values.owned_by(indicator.id)
    if period is not None:
        values = tuple(value for value in values if value.period == period)
    return max(values, key=lambda value: (value.as_of or date.min, value.period), default=None)


def _target(indicator: Indicator) -> Amount:
    return Amount(
        comparator=indicator.comparator,
        value=indicator.value,
        value_max=indicator.value_max,
        unit=indicator.unit,
        relative_to=indicator.relative_to or "",
    )


def _actual(value: IndicatorValue | None, indicator: Indicator) -> Amount | None:
    if value is None or value.value is None:
        return None
    return Amount(comparator=value.comparator or Comparator.EXACTLY, value=value.value, unit=indicator.unit)
