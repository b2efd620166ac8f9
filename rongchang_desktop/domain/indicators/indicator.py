"""Headline indicators of a year and their values by period."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.domain.ledger.target import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One row of the indicator table; `text` is the target as printed."""

    id: IndicatorId
    year: int
    position: int
    name: str
    comparator: Comparator
    value: Decimal | None
    value_max: Decimal | None = None
    unit: str = ""
    text: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValue:
    """The actual value of an indicator for a period ("2024-06", "2024-Q2", "2024"), with its own closing day."""

    id: str
    indicator_id: IndicatorId
    period: str
    value: Decimal | None
    text: str = ""
    as_of: date | None = None
