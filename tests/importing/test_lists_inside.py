"""Lists of tasks that run inside a paragraph: the mark is the number of the task, not part of its words."""

import pytest

from rongchang_desktop.domain.intake.draft import DraftNode
from tests.importing.reports import PARAGRAPHS, nodes, read_lines

BODY = PARAGRAPHS[:-1]
LEAD = "今年要继续办好民生实事。"
ITEMS = ("新建托育园3所。", "改造老旧小区12个。", "开行夜间公交5条线路。")


def lines_of(*lines: str) -> list[DraftNode]:
    """All lines of a report that ends with these paragraphs."""
    return [node for _, node in nodes(read_lines(*BODY, *lines))]


@pytest.mark.parametrize("marks", ["（1） （2） （3）", "① ② ③", "1． 2． 3．", "(1) (2) (3)", "（一） （二） （三）"])
def test_the_mark_is_the_number_of_the_task(marks: str) -> None:
    listed = "".join(mark + item for mark, item in zip(marks.split(), ITEMS, strict=True))
    found = {node.text: node.number for node in lines_of(LEAD + listed) if node.text in ITEMS}
    assert list(found) == list(ITEMS)
    assert [number in mark for number, mark in zip(found.values(), marks.split(), strict=True)] == [True] * 3


def test_on_lines_of_their_own_too() -> None:
    found = lines_of(LEAD, *(f"（{number}）{item}" for number, item in enumerate(ITEMS, start=1)))
    assert [(node.number, node.text) for node in found if node.text in ITEMS] == list(
        zip(("1", "2", "3"), ITEMS, strict=True)
    )


def test_what_is_said_aloud_stays_in_the_words() -> None:
    found = [node.text for node in lines_of(LEAD + "一是新建托育园3所。二是改造老旧小区12个。")]
    assert "二是改造老旧小区12个。" in found


def test_a_lone_mark_makes_no_list() -> None:
    found = [node.text for node in lines_of(LEAD + "（3）改造老旧小区12个。开行夜间公交5条线路。")]
    assert "（3）改造老旧小区12个。" in found
