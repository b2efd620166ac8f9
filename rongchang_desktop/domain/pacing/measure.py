"""How far a target has come, and how far it should have come by now."""

from dataclasses import dataclass
from decimal import Decimal

from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target

ONE = Decimal(1)
ZERO = Decimal(0)

RISING = (Pacing.LEVEL, Pacing.SHARE)
"""What climbs from where it stood last year: without a baseline nobody can say how far it has come."""
UNMEASURED = (Pacing.RELATIVE, Pacing.TEXT, Pacing.STAGE)
_LIMITED = (Comparator.AT_MOST,)
_FLOORS = (Comparator.AT_LEAST, Comparator.MORE_THAN)


@dataclass(frozen=True, slots=True)
class Measure:
    """Shares of the target: reached and expected (1 = the whole of it)."""

    reached: Decimal
    expected: Decimal


def measure(target: Target, actual: Decimal, planned: Decimal, *, baseline: Decimal | None = None) -> Measure | None:
    """The measure of one target where `planned` is the share expected by now; None where figures cannot tell.

    `baseline` is where a level or share stood before; without one it can only be told whether it is reached.
    """
    if target.value is None or target.pacing in UNMEASURED:
        return None
    if target.pacing is Pacing.CEILING or target.comparator in _LIMITED:
        return Measure(_under_ceiling(target.value, actual), ONE)
    if target.pacing is Pacing.ADDITIVE:
        return Measure(_share(target.value, actual), planned)
    if target.pacing in RISING:
        falls = baseline is not None and baseline > target.value and target.comparator not in _FLOORS
        return (_fallen if falls else _risen)(target.value, actual, planned, baseline)
    return Measure(_share(target.value, actual), ONE)


def needs_baseline(target: Target) -> bool:
    """Whether how far the target has come can only be told from where it stood before."""
    return target.pacing in RISING and target.baseline is None and target.comparator not in _LIMITED


def _risen(value: Decimal, actual: Decimal, planned: Decimal, baseline: Decimal | None) -> Measure | None:
    if actual >= value:
        return Measure(ONE, planned)
    if baseline is None:
        return None
    if baseline >= value:  # it stood there already and was to be kept
        return Measure(_share(value, actual), ONE)
    return Measure((actual - baseline) / (value - baseline), planned)


def _fallen(value: Decimal, actual: Decimal, planned: Decimal, baseline: Decimal | None) -> Measure | None:
    assert baseline is not None
    return Measure(min((baseline - actual) / (baseline - value), ONE), planned)


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
