"""与目标±: the actual value held against the year's target, as a published indicator table does it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.ledger.target import Comparator

PERCENT = ("%", "％")
_TENTH = Decimal("0.1")
_PRINTED_NUMBER = re.compile(r"([+\-＋－−–﹣]?)\s*(\d+(?:\.\d+)?)")
_MET_IN_PRINT = ("完成", "达到")
_MINUS = ("-", "－", "−", "–", "﹣")


class Standing(Enum):
    """How an indicator stands: kept, better, worse, no value yet, or a matter no subtraction decides."""

    MET = "met"
    AHEAD = "ahead"
    BEHIND = "behind"
    NOT_DUE = "not_due"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Actual minus target; `value` is None where nothing is subtracted, `in_points` where both are percentages."""

    standing: Standing
    value: Decimal | None = None
    unit: str = ""
    in_points: bool = False


def difference(target: Amount | None, actual: Amount | None, *, actuals: Mapping[str, Amount | None]) -> Difference:
    """The difference of one row; `actuals` are those of the same column, by indicator, for relative targets.

    左右 gives no tolerance; a ceiling that is kept, and a zero, are met; a relative target is held against the other
    indicator's actual value, not its target. Source: the published half-year table of 2025, all ten rows.
    """
    if actual is None or (actual.value is None and not actual.relative_to):
        return Difference(standing=Standing.NOT_DUE)
    base = _base(target, actual, actuals)
    if target is None or base is None or actual.value is None or base.unit != actual.unit:
        return Difference(standing=Standing.OPEN)
    if target.comparator is Comparator.AT_MOST:
        return _under_ceiling(base, actual)
    value = _distance(base, actual)
    return _stated(value, actual, standing=_standing(value, target.comparator))


def agrees(found: Difference, printed: str) -> bool:
    """Whether the printed cell says the same: the number to its own precision, 完成 for met, a dash for no value."""
    value = printed_number(printed)
    if value is None:
        said = Standing.MET if printed.strip() in _MET_IN_PRINT else Standing.NOT_DUE
        return found.standing is said
    return found.value is not None and value == found.value.quantize(value, ROUND_HALF_UP)


def printed_number(text: str) -> Decimal | None:
    """The signed number of a printed cell; None where it holds none."""
    number = _PRINTED_NUMBER.search(text)
    return None if number is None else Decimal(("-" if number[1] in _MINUS else "") + number[2])


def _base(target: Amount | None, actual: Amount, actuals: Mapping[str, Amount | None]) -> Amount | None:
    if target is None:
        return None
    if target.relative_to:
        return actuals.get(target.relative_to)
    return target if target.value is not None else None


def _under_ceiling(ceiling: Amount, actual: Amount) -> Difference:
    assert ceiling.value is not None and actual.value is not None
    if actual.value <= ceiling.value:
        return Difference(standing=Standing.MET)
    return _stated(actual.value - ceiling.value, actual, standing=Standing.BEHIND)


def _distance(base: Amount, actual: Amount) -> Decimal:
    assert base.value is not None and actual.value is not None
    if base.comparator is Comparator.RANGE and base.value_max is not None and actual.value > base.value:
        return max(actual.value - base.value_max, Decimal(0))
    return actual.value - base.value


def _standing(value: Decimal, comparator: Comparator) -> Standing:
    if value > 0:
        return Standing.AHEAD
    if value == 0:
        return Standing.BEHIND if comparator is Comparator.MORE_THAN else Standing.MET
    return Standing.BEHIND


def _stated(value: Decimal, actual: Amount, *, standing: Standing) -> Difference:
    in_points = actual.unit in PERCENT
    if in_points:
        value = value.quantize(_TENTH, ROUND_HALF_UP)
    return Difference(standing=standing, value=value, unit="" if in_points else actual.unit, in_points=in_points)
