"""Headline indicators of a year and their values by period."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.domain.ledger.target import Comparator


class Frequency(Enum):
    """How often an indicator is published."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    ANNUAL = "annual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One row of the indicator table; `text` is the target as printed.

    A relative target has no value: it is held against the actual of the indicator named in `relative_to`.
    """

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
    relative_to: str | None = None
    frequency: Frequency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValue:
    """The actual value of an indicator for a period, with its own day.

    Periods are "2024-06", "2024-01..02" (merged months), "2024-Q2", "2024-H1" and "2024".

    `text` is the value as printed; `printed_difference` what a published table set beside it, for comparison.
    """

    id: str
    indicator_id: IndicatorId
    period: str
    value: Decimal | None
    text: str = ""
    as_of: date | None = None
    comparator: Comparator | None = None
    printed_difference: str | None = None
    source: str = ""
