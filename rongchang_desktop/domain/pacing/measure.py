"""How far a target has come, and how far it should have come by now."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

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
        """Percentage points behind what is expected, to a tenth as it is printed; negative when ahead."""
        return points_behind(self.reached, self.expected)


def points_behind(reached: Decimal, expected: Decimal) -> Decimal:
    """How many points are between two shares, to a tenth; judged as it is printed, so the two never disagree."""
    return ((expected - reached) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)


def measure(target: Target, actual: Decimal, elapsed: Decimal) -> Measure | None:
    """The measure of one target at that share of elapsed time; None where figures cannot tell."""
    if target.value is None or target.pacing in (Pacing.RELATIVE, Pacing.TEXT, Pacing.STAGE):
        return None
    if target.pacing is Pacing.ANNUAL_ONLY and elapsed < ONE:
        return None
    if target.pacing is Pacing.CEILING or target.comparator is Comparator.AT_MOST:
        return Measure(reached=_under_ceiling(target.value, actual), expected=ONE)
    rises = target.pacing in (Pacing.LEVEL, Pacing.SHARE)
    if rises and target.baseline is not None and target.value != target.baseline:
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
