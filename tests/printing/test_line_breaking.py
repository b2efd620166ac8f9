"""Lines break where a Chinese compositor would break them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.printing.line_breaking import NO_END, NO_START, break_lines, is_latin, may_break

# Text as offices write it: a mark never follows a mark without end, a word is never longer than a line.
WORD = st.sampled_from(
    ["建成", "高标准农田", "区", "推进", "项目", "3.2", "88.4%", "PM2.5", "G312", "EPC", "2026", "与"]
)
JOINT = st.sampled_from(["", "，", "、", "。", "；", "”", "）", "……", "——", " "])
OPENING = st.sampled_from(["", "", "“", "（", "《"])
TEXT = st.lists(st.tuples(OPENING, WORD, JOINT), min_size=1, max_size=60).map(
    lambda parts: "".join(map("".join, parts))
)
COLUMN = st.floats(min_value=9, max_value=30)


def widths_of(text: str) -> list[float]:
    return [0.5 if character <= "~" else 1.0 for character in text]


def lines_of(text: str, column: float, **indents: float) -> list[str]:
    return [text[line.start : line.end] for line in break_lines(text, widths_of(text), column, **indents)]


@given(TEXT, COLUMN)
def test_no_line_starts_or_ends_with_a_mark_that_may_not(text: str, column: float) -> None:
    lines = lines_of(text, column)
    assert not [line for line in lines[1:] if line[0] in NO_START]
    assert not [line for line in lines[:-1] if line[-1] in NO_END]


@given(TEXT, COLUMN)
def test_no_word_and_no_number_is_torn(text: str, column: float) -> None:
    lines = lines_of(text, column)
    for line, following in pairwise(lines):
        torn = is_latin(line[-1]) and is_latin(following[0])
        assert not torn or f"{line[-1]} {following[0]}" in text


@given(st.text(alphabet="，。区a1 \n“（—", max_size=80), st.floats(min_value=1, max_value=12))
def test_every_character_but_spaces_is_kept_in_order(text: str, column: float) -> None:
    assert "".join("".join(lines_of(text, column)).split()) == "".join(text.split())


@given(TEXT, COLUMN)
def test_a_line_is_wider_than_its_column_only_by_what_its_gaps_can_give(text: str, column: float) -> None:
    for line in break_lines(text, widths_of(text), column):
        shown = text[line.start : line.end]
        gaps = sum(1 for one, other in pairwise(shown) if not (is_latin(one) and is_latin(other)))
        marks = sum(1 for character in shown if character in NO_START | NO_END)
        overhang = line.width - column
        assert overhang < 1e-3 or overhang <= min(marks * 0.5, 0.045 * gaps) + 1e-3


@given(TEXT, COLUMN)
def test_lines_are_filled_before_the_next_begins(text: str, column: float) -> None:
    lines = break_lines(text, widths_of(text), column)
    for line, following in pairwise(lines):
        step = following.start + 1
        while step < len(text) and not may_break(text, step):
            step += 1
        first_piece = sum(widths_of(text[line.end : step]))
        assert line.width + first_piece > column - 1e-3


def test_an_endless_word_is_cut_rather_than_lost_or_left_hanging() -> None:
    lines = lines_of("x" * 100, 10)
    assert "".join(lines) == "x" * 100
    assert max(map(len, lines)) == 20


def test_a_column_narrower_than_a_character_still_ends() -> None:
    assert lines_of("荣昌区", 0.5) == ["荣", "昌", "区"]


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("一二三四五，六七八", 5, ["一二三四", "五，六七八"]),  # too much to squeeze: 五 goes along
        ("一二（三四）五六", 4.5, ["一二（三", "四）五六"]),
        ("一二三四“五六”", 4.5, ["一二三四", "“五六”"]),
        ("一二三2026年", 4.5, ["一二三", "2026年"]),
        ("一二三四9月27日", 4.5, ["一二三四", "9月27日"]),
        ("一二9月27日", 4.5, ["一二", "9月27日"]),
        ("每月2次", 2.4, ["每月", "2次"]),
        ("一二三——四五", 4, ["一二", "三——四", "五"]),
    ],
)
def test_known_lines(text: str, column: float, expected: list[str]) -> None:
    assert lines_of(text, column) == expected


def test_a_newline_begins_a_new_line_with_the_first_indent() -> None:
    lines = break_lines("一二三四五六\n七八", [1.0] * 9, 4, indent=2)
    assert [(line.x, line.start, line.end) for line in lines] == [(2, 0, 2), (0, 2, 6), (2, 7, 9)]


def test_an_empty_text_has_no_line_and_an_empty_line_is_kept() -> None:
    assert break_lines("", [], 10) == []
    assert lines_of("一\n\n二", 10) == ["一", "", "二"]
