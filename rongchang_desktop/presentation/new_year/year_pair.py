"""Which two years are laid side by side, and how much of the earlier one is still to be settled."""

from dataclasses import dataclass

from rongchang_desktop.domain.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPair:
    """The year whose items are to be settled and the one they may go on in."""

    earlier: int
    later: int


def years_to_join(ledger: Ledger, year: int) -> YearPair | None:
    """The year shown and the last one before it; for the oldest, the one after it. None where there is but one."""
    years = sorted(known for known, plan in ledger.plans.items() if plan.items)
    if year not in years:
        return None
    place = years.index(year) or 1
    return YearPair(earlier=years[place - 1], later=years[place]) if len(years) > 1 else None


def unsettled(ledger: Ledger, pair: YearPair) -> int:
    """How many commitments of the earlier year nobody has given an ending."""
    return sum(not ledger.endings.owns_any(item.id) for item in ledger.plans[pair.earlier].commitments())
