"""Footnote marks leave the wording and stay beside it, with what the notes say."""

import pytest

from rongchang_desktop.domain.intake.draft import DraftNode, DraftPlan
from tests.importing.reports import commitments, nodes, read_lines

PLAIN = "培育“链主”企业6家，完善河长制，建设“口袋公园”8个。"
AREAS = ("一、2031年工作安排", "（一）壮大县域产业。", "（二）建设宜居县城。启动旧城改造。")


def draft(text: str, *below: str) -> DraftPlan:
    return read_lines(AREAS[0], AREAS[1] + text, AREAS[2], *below)


def first(plan: DraftPlan) -> DraftNode:
    return next(node for _, node in nodes(plan))


@pytest.mark.parametrize(
    "mark", ["［1］", "[1]", " ［1］ ", "〔1〕", "〈1〉", "【1】", "［注1］", "（注1）", "¹", "①", "［①］"]
)
def test_a_mark_of_any_kind_leaves_the_wording(mark: str) -> None:
    plan = draft(PLAIN.replace("企业6家，", f"企业6家{mark}，"))
    assert commitments(plan)[0] == PLAIN
    assert first(plan).footnotes == (mark.strip(),)


def test_a_list_inside_a_sentence_is_no_row_of_marks() -> None:
    text = "办好三件事：①新建公厕2座；②改造管网3公里；③安装路灯40盏。"
    plan = draft(text)
    assert commitments(plan)[0] == text
    assert first(plan).footnotes == ()


@pytest.mark.parametrize("head", ["1.", "1、", "[1]", "［1］", "①", "（1）", "注1："])
def test_the_glossary_explains_the_mark(head: str) -> None:
    second = head.replace("1", "2").replace("①", "②")
    plan = draft(
        PLAIN.replace("河长制", "河长制［2］"),
        "让我们携手并肩、努力奋斗，谱写发展新篇章！",
        "名词解释",
        f"{head}“链主”企业：指产业链上的龙头企业。",
        f"{second}河长制：指由负责人担任河长的制度。",
    )
    assert commitments(plan)[0] == PLAIN
    if not head.startswith("注"):
        assert first(plan).footnotes == ("河长制：指由负责人担任河长的制度。",)
    assert len(plan.areas) == 2


def test_a_digit_behind_a_term_is_a_mark_when_the_glossary_says_so() -> None:
    plan = draft(
        PLAIN.replace("河长制，", "河长制2，"), "名词解释", "1.“链主”企业：指龙头企业。", "2.河长制：指河长负责的制度。"
    )
    assert commitments(plan)[0] == PLAIN
    assert first(plan).footnotes == ("河长制：指河长负责的制度。",)


def test_a_note_at_the_foot_of_a_page_leaves_the_text_above_and_below_whole() -> None:
    plan = read_lines(
        AREAS[0],
        AREAS[1] + PLAIN[:22].replace("企业", "企业［1］", 1),
        "［1］“链主”企业：指产业链上的龙头企业。",
        "— 7 —",
        PLAIN[22:],
        AREAS[2],
    )
    assert commitments(plan)[0] == PLAIN
    assert first(plan).footnotes == ("“链主”企业：指产业链上的龙头企业。",)


def test_marks_that_begin_anew_on_each_page_take_the_next_note() -> None:
    plan = read_lines(
        AREAS[0],
        AREAS[1] + "建设“甲”基地［1］。",
        "［1］“甲”基地：指第一个。",
        "— 7 —",
        "（二）建设宜居县城。建设“乙”基地［1］。",
        "［1］“乙”基地：指第二个。",
        "— 8 —",
    )
    assert [node.footnotes for _, node in nodes(plan)] == [("“甲”基地：指第一个。",), ("“乙”基地：指第二个。",)]


def test_a_heading_keeps_its_footnote() -> None:
    plan = read_lines("一、2031年工作安排", "（一）推进“三变”［1］。启动试点。", AREAS[2])
    assert plan.areas[0].text == "推进“三变”"
    assert plan.areas[0].footnotes == ("［1］",)
