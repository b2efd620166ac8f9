"""Figures as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.presentation.editors.figure_entry import FigureError, figure_text, parsed_figure


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("73.2", "亿元", "73.2"),
        ("73.2亿元", "亿元", "73.2"),
        (" 1,200 ", "亩", "1200"),
        ("６５％", "%", "65"),
        ("65 %", "", "65"),
        ("-0.8", "个百分点", "-0.8"),
        ("−0.8％", "个百分点", "-0.8"),
        ("１．２万", "个", "12000"),
        ("1.2万人", "万人", "1.2"),
        ("1.2万", "万人", "1.2"),
        ("1.2", "万人", "1.2"),
        ("7300万元", "亿元", "0.73"),
        ("1.2万亿", "亿元", "12000"),
        ("12家", "户", "12"),
        ("12家", "家", "12"),
    ],
)
def test_reads_a_figure_as_it_is_typed(typed: str, unit: str, value: str) -> None:
    assert parsed_figure(typed, unit=unit) == Decimal(value)


def test_blank_is_no_figure() -> None:
    assert parsed_figure("  ") is None


@pytest.mark.parametrize("typed", ["约七十", "7.3.2", "NaN", "Infinity", "71个", "61%", "万"])
def test_refuses_what_is_no_figure_and_says_what_was_typed(typed: str) -> None:
    with pytest.raises(FigureError) as refusal:
        parsed_figure(typed, unit="亿元")
    assert typed in str(refusal.value)


@pytest.mark.parametrize(("value", "text"), [("120", "120"), ("73.20", "73.2"), ("1E+3", "1000"), ("0.50", "0.5")])
def test_writes_a_figure_without_exponent_or_empty_decimals(value: str, text: str) -> None:
    assert figure_text(Decimal(value)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_a_figure_written_into_a_field_is_read_back_as_itself(value: Decimal) -> None:
    assert parsed_figure(figure_text(value), unit="亿元") == value
    assert parsed_figure(f"{figure_text(value)} 亿元", unit="亿元") == value
