"""What the palette takes letters for: words, initials, letters in their order, the likeliest first."""

import pytest

from rongchang_desktop.localization.pinyin import pinyin_initials
from rongchang_desktop.presentation.commands import Command, ranked

OFFERED = [
    Command(text=text, kind="", act=list)
    for text in (
        "打印进展情况报告",
        "导入政府工作报告",
        "打开文件",
        "区科技局",
        "Report progress",
        "Print the status report",
    )
]


def meant(typed: str) -> list[str]:
    return [command.text for command in ranked(OFFERED, typed, pinyin_initials())]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("打印", "打印进展情况报告"),
        ("dkwj", "打开文件"),
        ("kjj", "区科技局"),
        ("prog", "Report progress"),
        ("ptsr", "Print the status report"),
    ],
)
def test_the_likeliest_stands_first(typed: str, first: str) -> None:
    assert meant(typed)[0] == first


def test_nothing_typed_offers_everything_and_nonsense_nothing() -> None:
    assert len(meant("")) == len(OFFERED)
    assert meant("龘龘") == []


def test_every_word_must_be_meant() -> None:
    assert meant("报告 导入") == ["导入政府工作报告"]


def test_a_beginning_is_likelier_than_a_middle_and_letters_than_initials() -> None:
    assert meant("report")[:2] == ["Report progress", "Print the status report"]
