"""The other indicator a relative target is held against: 高于GDP增速."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import PeriodName, read_period
from rongchang_desktop.domain.indicators.values import values_in_order
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """The actual value of the other indicator, and the period ("2024-H1") it stands for."""

    name: str
    value: Decimal
    unit: str
    period: str


def rival_of(name: str, ledger: Ledger, year: int, *, as_of: date, today: date) -> Rival | None:
    """The indicator's value of the months of `as_of`, else its newest one known by `today`; None without any.

    A figure of 28 June and one published for the first half-year speak of the same months.
    """
    row = _indicator(name, ledger, year)
    if row is None:
        return None
    known = [value for value in values_in_order(ledger, row.id) if value.value is not None and _is_known(value, today)]
    month = PeriodName(year=as_of.year, last=as_of.month)
    same = [value for value in known if (period := read_period(value.period)) is not None and period <= month]
    chosen = (same or known)[-1] if known else None
    if chosen is None or chosen.value is None:
        return None
    return Rival(name=row.name, value=chosen.value, unit=row.unit, period=chosen.period)


def keeps_up(comparator: Comparator, actual: Decimal, other: Decimal) -> bool:
    """Whether the actual value stands to the other one as it should: 高于 means above, not level with it."""
    if comparator is Comparator.MORE_THAN:
        return actual > other
    return actual <= other if comparator is Comparator.AT_MOST else actual >= other


def is_held_against(name: str, indicator: Indicator) -> bool:
    """Whether that name means the indicator."""
    if not name or name == indicator.name:
        return bool(name)
    from rongchang_desktop.domain.indicators.naming import plain_name  # not before the window's first picture

    return plain_name(name) == plain_name(indicator.name)


def _indicator(name: str, ledger: Ledger, year: int) -> Indicator | None:
    rows = ledger.indicators.owned_by(str(year))
    exact = next((row for row in rows if row.name == name), None)
    return exact or next((row for row in rows if is_held_against(name, row)), None)


def _is_known(value: IndicatorValue, today: date) -> bool:
    period = read_period(value.period)
    return (value.as_of or (period.ends_on if period else date.min)) <= today
