"""The indicator table of a year: each row's target, the newest value of a period, and what lies between."""

from dataclasses import dataclass

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.indicators.difference import Difference, Standing, agrees, difference
from rongchang_desktop.domain.indicators.indicator import Frequency, Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import PeriodName, read_period
from rongchang_desktop.domain.indicators.values import value_shown
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """One row; `value` is None where there is none yet, `as_printed` False where a published table says otherwise."""

    indicator: Indicator
    value: IndicatorValue | None
    difference: Difference
    as_printed: bool = True

    @property
    def period(self) -> PeriodName | None:
        """The period the value stands for."""
        return read_period(self.value.period) if self.value is not None else None

    @property
    def is_annual(self) -> bool:
        """Whether nothing is to be expected before the year's end: it is published once, or printed as a dash."""
        if self.difference.standing is not Standing.NOT_DUE:
            return False
        printed_dash = self.value is not None and self.value.printed_difference is not None
        return self.indicator.frequency is Frequency.ANNUAL or printed_dash


def indicator_rows(ledger: Ledger, year: int, until: PeriodName | None = None) -> tuple[IndicatorRow, ...]:
    """The rows of the year, each with its newest value, of no later period than `until` where one is asked for."""
    indicators = ledger.indicators.owned_by(str(year))
    values = {indicator.id: value_shown(ledger, indicator, until) for indicator in indicators}
    actuals = {indicator.name: _actual(values[indicator.id], indicator) for indicator in indicators}
    rows = []
    for indicator in indicators:
        value = values[indicator.id]
        found = difference(_target(indicator), actuals[indicator.name], actuals=actuals)
        printed = value.printed_difference if value is not None else None
        as_printed = printed is None or agrees(found, printed)
        rows.append(IndicatorRow(indicator=indicator, value=value, difference=found, as_printed=as_printed))
    return tuple(rows)


def shared_period(rows: tuple[IndicatorRow, ...]) -> PeriodName | None:
    """The period all values of the rows cover; None where they differ or there are none."""
    periods = {row.period for row in rows if row.value is not None}
    return periods.pop() if len(periods) == 1 else None


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
