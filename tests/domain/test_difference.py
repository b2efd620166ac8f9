"""与目标±: the rule of the published half-year table, row by row and beyond it."""

from decimal import Decimal

import pytest

from rongchang_desktop.domain.indicators.amount import Amount
from rongchang_desktop.domain.indicators.difference import Difference, Standing, agrees, difference
from rongchang_desktop.domain.ledger.target import Comparator

GROWTH = "地区生产总值"


def percent(value: str, comparator: Comparator = Comparator.EXACTLY) -> Amount:
    return Amount(comparator=comparator, value=Decimal(value), unit="%")


def relative(comparator: Comparator) -> Amount:
    return Amount(comparator=comparator, unit="%", relative_to=GROWTH)


def held(target: Amount | None, actual: Amount | None) -> Difference:
    return difference(target, actual, actuals={GROWTH: percent("5.5")})


@pytest.mark.parametrize(
    ("target", "actual", "printed"),
    [
        (percent("6.5", Comparator.ABOUT), percent("5.5"), "-1.0个百分点"),
        (percent("8.0"), percent("8.0"), "完成"),
        (percent("8.0"), percent("12.9"), "+4.9个百分点"),
        (percent("24.6"), percent("2.5"), "-22.1个百分点"),
        (percent("3.0"), percent("-33.3"), "-36.3个百分点"),
        (relative(Comparator.MORE_THAN), percent("4.7"), "-0.8个百分点"),
        (percent("5.5", Comparator.AT_MOST), percent("5.5", Comparator.AT_MOST), "完成"),
        (percent("5.5", Comparator.AT_MOST), percent("5.2"), "完成"),
        (percent("5.5", Comparator.AT_MOST), percent("5.8"), "+0.3个百分点"),
        (Amount(value=Decimal(29), unit="万吨"), None, "-"),
        (Amount(comparator=Comparator.QUALITATIVE), None, "-"),
        (Amount(value=Decimal(29), unit="万吨"), Amount(value=Decimal("30.5"), unit="万吨"), "+1.5万吨"),
    ],
)
def test_each_row_comes_out_as_it_is_printed(target: Amount, actual: Amount | None, printed: str) -> None:
    assert agrees(held(target, actual), printed)


@pytest.mark.parametrize("printed", ["-1.1个百分点", "+1.0个百分点", "完成", "-", ""])
def test_a_cell_that_says_something_else_is_noticed(printed: str) -> None:
    assert not agrees(held(percent("6.5", Comparator.ABOUT), percent("5.5")), printed)


def test_who_is_ahead_and_who_is_behind() -> None:
    standing = {
        Standing.AHEAD: held(percent("8"), percent("12.9")),
        Standing.BEHIND: held(percent("5.5", Comparator.AT_MOST), percent("5.8")),
        Standing.MET: held(percent("5.5", Comparator.AT_MOST), percent("5.5")),
        Standing.NOT_DUE: held(percent("8"), None),
        Standing.OPEN: held(Amount(comparator=Comparator.QUALITATIVE), percent("1")),
    }
    assert all(found.standing is expected for expected, found in standing.items())


def test_a_strict_bound_is_not_met_by_a_draw() -> None:
    assert held(relative(Comparator.MORE_THAN), percent("5.5")).standing is Standing.BEHIND
    assert held(relative(Comparator.AT_LEAST), percent("5.5")).standing is Standing.MET
    assert held(percent("5.5", Comparator.MORE_THAN), percent("5.5")).standing is Standing.BEHIND


def test_a_range_is_left_on_either_side_only() -> None:
    wanted = Amount(comparator=Comparator.RANGE, value=Decimal(5), value_max=Decimal(10), unit="个")
    found = [held(wanted, Amount(value=Decimal(value), unit="个")) for value in (3, 5, 7, 10, 12)]
    assert [each.value for each in found] == [-2, 0, 0, 0, 2]


def test_figures_of_different_units_are_not_subtracted() -> None:
    assert held(percent("8"), Amount(value=Decimal(8), unit="亿元")).standing is Standing.OPEN
