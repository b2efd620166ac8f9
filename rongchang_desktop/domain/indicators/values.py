"""The values of one indicator in the order of the months they stand for, and which of them a table shows."""

from datetime import date

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import PeriodName, read_period
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.domain.ledger.ledger import Ledger

_UNKNOWN = PeriodName(year=1, last=1)


def values_in_order(ledger: Ledger, indicator_id: IndicatorId) -> tuple[IndicatorValue, ...]:
    """All values of an indicator, the earliest period first."""
    return tuple(sorted(ledger.indicator_values.owned_by(indicator_id), key=_place))


def value_shown(ledger: Ledger, indicator: Indicator, until: PeriodName | None) -> IndicatorValue | None:
    """The newest value, of no later period than `until` where one is asked for; None where there is none."""
    values = values_in_order(ledger, indicator.id)
    if until is not None:
        values = tuple(value for value in values if _place(value)[0] <= until)
    return values[-1] if values else None


def value_of_period(ledger: Ledger, indicator_id: IndicatorId, period: PeriodName) -> IndicatorValue | None:
    """The value of exactly these months, however the period is written; None where there is none."""
    found = (value for value in values_in_order(ledger, indicator_id) if read_period(value.period) == period)
    return next(found, None)


def periods_with_values(ledger: Ledger, year: int) -> tuple[PeriodName, ...]:
    """Every period for which an indicator of the year has a value, the newest first."""
    values = (value for row in ledger.indicators.owned_by(str(year)) for value in values_in_order(ledger, row.id))
    periods = {period for value in values if (period := read_period(value.period)) is not None}
    return tuple(sorted(periods, reverse=True))


def _place(value: IndicatorValue) -> tuple[PeriodName, date, str]:
    return read_period(value.period) or _UNKNOWN, value.as_of or date.min, value.id
