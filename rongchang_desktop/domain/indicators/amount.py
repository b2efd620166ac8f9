"""A figure as a cell of an indicator table states it."""

from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.ledger.target import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A figure with its comparator and unit; `value` is None where the text sets no figure of its own.

    A relative amount names the other indicator in `relative_to`; its comparator says how it is held against that one.
    """

    comparator: Comparator = Comparator.EXACTLY
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str = ""
    relative_to: str = ""
