"""How far a target has come, and how far it should have come by now."""

from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target

ONE = Decimal(1)
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Shares of the target: reached and expected (1 = the whole of it)."""

    reached: Decimal
    expected: Decimal

    @property
    def points_behind(self) -> Decimal:
        """Percentage points behind what is expected; negative when ahead."""
        return (self.expected - self.reached) * 100


def measure(target: Target, actual: Decimal, elapsed: Decimal) -> Measure | None:
    """The measure of one target at that share of elapsed time; None where figures cannot tell."""
    if target.value is None or target.pacing in (Pacing.RELATIVE, Pacing.TEXT, Pacing.STAGE):
        return None
    if target.pacing is Pacing.ANNUAL_ONLY and elapsed < ONE:
        return None
    if target.pacing is Pacing.CEILING or target.comparator is Comparator.AT_MOST:
        return Measure(reached=_under_ceiling(target.value, actual), expected=ONE)
    if target.baseline is not None and target.value != target.baseline:
        return Measure(reached=(actual - target.baseline) / (target.value - target.baseline), expected=elapsed)
    if target.pacing is Pacing.ADDITIVE:
        return Measure(reached=_share(target.value, actual), expected=elapsed)
    return Measure(reached=_share(target.value, actual), expected=ONE)


def _share(target: Decimal, actual: Decimal) -> Decimal:
    if target == 0:
        return ONE if actual >= 0 else ZERO
    if target < 0:
        return ONE if actual >= target else target / actual
    return actual / target


def _under_ceiling(ceiling: Decimal, actual: Decimal) -> Decimal:
    if actual <= ceiling:
        return ONE
    return ceiling / actual if ceiling > 0 else ZERO
