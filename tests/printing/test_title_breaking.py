"""Titles stand in lines of about the same length, and no word or number of theirs is cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.printing.line_breaking import break_lines
from rongchang_desktop.printing.title_breaking import balanced_lines

COLUMN = 20.57  # em: what 二号 leaves of the type area
PIECE = st.sampled_from(
    ["示例区", "2024年", "政府工作报告", "目标任务", "关于", "的", "和", "提升", "、", " ", "GDP", "35"]
)


def lines_of(text: str) -> list[str]:
    widths = [0.5 if character <= "~" else 1.0 for character in text]
    count = len(break_lines(text, widths, COLUMN))
    return [text[line.start : line.end] for line in balanced_lines(text, widths, COLUMN, count)]


@pytest.mark.parametrize(
    "lines",
    [
        ["关于示例区二〇二六年政府工作报告", "目标任务推进落实情况的报告"],
        ["示例土家族自治县2024年", "政府工作报告目标任务进展情况"],
        ["关于2026年市政府重点工作任务", "推进落实情况的报告"],
        ["示例市示例区人民政府办公室关于2024年1月", "政府工作报告目标任务进展情况的通报"],
        ["示例区关于贯彻落实全市推动经济圈建设", "暨民营经济高质量发展大会精神", "重点任务分解方案进展情况的报告"],
        ["示例区 2024: progress of the", " work report's commitments"],
        ["持续用力推动产业园区提档升级、", "优化营商环境和扩大有效投资"],
    ],
)
def test_titles_break_where_a_clerk_would_break_them(lines: list[str]) -> None:
    assert lines_of("".join(lines)) == [line.strip() for line in lines]


@given(st.lists(PIECE, min_size=4, max_size=24).map("".join))
def test_lines_fit_keep_every_character_and_tear_no_number(text: str) -> None:
    lines = lines_of(text)
    assert not lines or "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert sum(0.5 if character <= "~" else 1.0 for character in line) <= COLUMN
    for one, other in pairwise(lines):
        assert not (one[-1].isdigit() and (other[0].isdigit() or other[0] == "年"))
        assert not other.startswith(("的", "、")) and not (one + other[:1]).endswith(
            "报告" if one[-1] == "报" else "\0"
        )


def test_a_title_that_cannot_be_set_in_so_many_lines_says_so() -> None:
    assert balanced_lines("政府工作报告", [1.0] * 6, 4, 2) == []
