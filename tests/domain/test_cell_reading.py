"""Cells are read as units fill them; what is no value is refused, never guessed."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.forms.cell_reading import (
    UnreadableCell,
    is_rounded,
    read_day,
    read_figure,
    read_percent,
    says_no_change,
    says_yes,
)


@pytest.mark.parametrize(
    ("text", "unit", "figure"),
    [
        ("12", "家", "12"),
        ("12家", "家", "12"),
        ("１２ 家", "家", "12"),
        ("约12家", "家", "12"),
        ("已完成12个", "家", "12"),
        ("1,200", "人", "1200"),
        ("1.2万", "人", "12000"),
        ("1.2万盏", "盏", "12000"),
        ("1.2万元", "万元", "1.2"),
        ("5000万", "亿元", "0.5"),
        ("61%", "%", "61"),
        ("６１％", "%", "61"),
        ("-0.5", "个百分点", "-0.5"),
        ("5个百分点", "百分点", "5"),
        ("1200㎡", "㎡", "1200"),
        ("3.5万m³", "万m³", "3.5"),
    ],
)
def test_a_figure_is_read_in_the_unit_of_its_target(text: str, unit: str, figure: str) -> None:
    assert read_figure(text, unit) == Decimal(figure)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("约六成", "%"),
        ("12家，其中新增3家", "家"),
        ("12公里", "家"),
        ("61%", "家"),
        ("2024-01-02", "家"),
        ("1,20", "家"),
    ],
)
def test_what_is_not_one_figure_of_that_unit_is_unreadable(text: str, unit: str) -> None:
    with pytest.raises(UnreadableCell):
        read_figure(text, unit)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_figure_written_plainly_is_read_as_it_is(value: Decimal) -> None:
    assert read_figure(f"{value:f}", "家") == value


@given(st.text(max_size=40))
def test_no_cell_stops_the_reading(text: str) -> None:
    for read in (lambda: read_figure(text, "家"), lambda: read_percent(text), lambda: read_day(text, 2024)):
        with suppress(UnreadableCell):
            read()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-12-31", date(2024, 12, 31)),
        ("2024年11月5日", date(2024, 11, 5)),
        ("11月底前", date(2024, 11, 30)),
        ("12月底前完成", date(2024, 12, 31)),
        ("年底", date(2024, 12, 31)),
        ("四季度", date(2024, 12, 31)),
        ("2025年3月", date(2025, 3, 31)),
    ],
)
def test_an_expected_day_is_read_as_offices_write_it(text: str, day: date) -> None:
    assert read_day(text, 2024) == day


def test_a_tick_is_known_in_whatever_way_it_was_made() -> None:
    assert all(map(says_yes, ("是", "√", "无变化", "Yes", "1")))
    assert not any(map(says_yes, ("", "否", "无", "有变化")))
    assert says_no_change("没有变化。") and not says_no_change("无变化的有3家")


@pytest.mark.parametrize(
    ("text", "rounded"),
    [
        ("约800个", True),
        ("800个左右", True),
        ("目前大约1.2万", True),
        ("800余", True),
        ("已签3份合约", False),
        ("800个", False),
    ],
)
def test_a_cell_that_gives_no_exact_figure_is_known(text: str, rounded: bool) -> None:
    assert is_rounded(text) is rounded
