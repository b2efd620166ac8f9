"""Numbers in words: what is a count, what is only a label, and what is neither."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.foundation.chinese_number import arabic, chinese_numeral, counted

DIGITS = "零一二三四五六七八九"


def in_words(number: int) -> str:
    """A number as it is written out."""
    for value, word in ((10**8, "亿"), (10**4, "万")):
        if number >= value:
            high, low = divmod(number, value)
            gap = "零" if 0 < low < value // 10 else ""
            return in_words(high) + word + gap + (in_words(low) if low else "")
    text, zero = "", False
    for place, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if zero and text else "") + DIGITS[digit] + word
            zero = False
        else:
            zero = True
    return text


@given(st.integers(1, 9999))
def test_labels_are_understood(number: int) -> None:
    assert chinese_numeral(in_words(number)) == number


@given(st.integers(1, 9999_9999_9999))
def test_counts_in_words_come_back(number: int) -> None:
    assert counted(in_words(number)) == number


@given(whole=st.integers(1, 9999), fraction=st.text("123456789", min_size=1, max_size=3))
def test_counts_with_a_fraction_come_back(whole: int, fraction: str) -> None:
    words = in_words(whole) + "点" + "".join(DIGITS[int(digit)] for digit in fraction)
    assert counted(words) == Decimal(f"{whole}.{fraction}")
    assert counted(words + "万") == Decimal(f"{whole}.{fraction}") * 10_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两千", 2000),
        ("十二", 12),
        ("一百零三", 103),
        ("两万五千", 25000),
        ("一亿五千万", 150_000_000),
        ("千亿", 10**11),
        ("百", 100),
    ],
)
def test_counts_as_they_are_said(text: str, value: int) -> None:
    assert counted(text) == value


@pytest.mark.parametrize(
    "text", ["", "一二三", "三五", "百千", "一百零", "点五", "三点", "三点十", "二〇三一", "十百", "万万万千百", "树"]
)
def test_what_is_no_single_count(text: str) -> None:
    assert counted(text) is None


@given(st.text("零一二两三十百千万亿点", max_size=40))
def test_nothing_in_words_is_too_odd(text: str) -> None:
    value = counted(text)
    assert value is None or value >= 0


def test_labels_and_figures() -> None:
    texts = ("十", "十二", "两", "二〇三一", "三万", "树")
    assert [chinese_numeral(text) for text in texts] == [10, 12, 2, 2031, 30000, None]
    assert (arabic("１，２"), arabic("1,500.5")) == (None, Decimal("1500.5"))
