"""Text from outside loses what breaks other programs, and nothing else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.foundation.clean_text import clean_text, folded


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("一\r\n二\r三\f四\x85五", "一\n二\n三\n四\n五"),
        ("a\x00b\x1b[0m", "ab[0m"),
        ("进\u200b展\ufeff\u202e反", "进展反"),
        ("坏\ud800字", "坏字"),
        ("e\u0301", "é"),
        ("\t表\t格\n", "\t表\t格\n"),
        ("“引号”——……①㎡", "“引号”——……①㎡"),
    ],
)
def test_cleans(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@given(st.text(st.characters()))
def test_clean_text_can_be_stored_and_is_clean(raw: str) -> None:
    clean = clean_text(raw)
    assert clean_text(clean) == clean
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert not any(unicodedata.category(char) == "Cc" and char not in "\n\t" for char in clean)


@pytest.mark.parametrize(
    ("one", "other"), [("ＧＤＰ 增速", "gdp增速"), ("５．５％", "5.5%"), ("区\u3000发改委", "区发改委")]
)
def test_folding_makes_what_looks_alike_equal(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_folding_keeps_what_differs_apart() -> None:
    assert folded("区教委") != folded("区教育委")
