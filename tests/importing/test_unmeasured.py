"""What is to be reached without a figure, and the days that sentences set."""

from datetime import date

import pytest

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.importing.grammar.said_days import dated
from rongchang_desktop.importing.grammar.unmeasured import unmeasured
from rongchang_desktop.importing.target_grammar import targets
from tests.importing.reports import VOCABULARY, nodes, read_lines, sentence


def put(text: str) -> list[tuple[str, Pacing]]:
    piece = sentence(text)
    found = unmeasured(piece, targets(piece, VOCABULARY), VOCABULARY)
    assert all(t.comparator is Comparator.QUALITATIVE and t.value is None and t.quote in text for t in found)
    assert all(t.span and text[t.span.start : t.span.end] == t.quote for t in found)
    return [(t.indicator, t.pacing) for t in found]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("清溪水厂扩建工程开工建设。", ["清溪水厂扩建工程"]),
        ("力争北湖大桥年底前竣工通车。", ["北湖大桥"]),
        ("建成投用南山公园、东门停车场。", ["南山公园", "东门停车场"]),
        ("加快推进环城公路前期工作，推进职教中心建设。", ["环城公路"]),
        ("县医院迁建项目主体完工，支线机场、货运站开通运营。", ["县医院迁建项目", "支线机场", "货运站"]),
        ("竣工石桥变电站。", ["石桥变电站"]),
    ],
)
def test_a_stage_names_what_is_built(text: str, things: list[str]) -> None:
    assert put(text) == [(thing, Pacing.STAGE) for thing in things]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("农民收入增速高于经济增长。", [("农民收入", Pacing.RELATIVE)]),
        ("财政支出与经济增长同步。", [("财政支出", Pacing.RELATIVE)]),
        ("工业投资增速快于全市平均水平。", [("工业投资", Pacing.RELATIVE)]),
        ("单位能耗降幅达到市级要求。", [("单位能耗降幅", Pacing.TEXT)]),
        ("全面完成市下达减排任务。", [("市下达减排任务", Pacing.TEXT)]),
        ("细颗粒物浓度，完成上级下达任务。", [("细颗粒物浓度", Pacing.TEXT)]),
        ("断面水质达到“十四五”目标要求。", [("断面水质", Pacing.TEXT)]),
        ("农村公路管护实现全覆盖。", [("农村公路管护", Pacing.TEXT)]),
    ],
)
def test_other_indicators_upper_levels_and_coverage(text: str, expected: list[tuple[str, Pacing]]) -> None:
    assert put(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "建成投用口袋公园12个。",
        "覆盖率达到100%。",
        "全面建成小康社会，建成现代产业体系。",
        "推动项目早开工、早投产。",
        "推进文化和旅游深度融合，同步推进改革。",
        "启动普法活动，加快发展新动能。",
    ],
)
def test_figures_ideas_and_slogans_say_nothing_more(text: str) -> None:
    assert put(text) == []


def test_a_sentence_of_any_length_is_read_at_once() -> None:
    assert unmeasured(sentence("建成、和" * 100_000), (), VOCABULARY) == ()


def said(text: str) -> DraftNode:
    return dated(DraftNode(kind=DraftKind.COMMITMENT, text=text), year=2031, vocabulary=VOCABULARY)


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("6月底前建成清溪水厂。", date(2031, 6, 30), "6月底前"),
        ("9月底前，完成换届，开展培训。", date(2031, 9, 30), "9月底前"),
        ("加快修建北湖大桥，确保三季度竣工。", date(2031, 9, 30), "三季度"),
        ("推进甲工程，推进乙工程，年底前全部投用。", date(2031, 12, 31), "年底前"),
        ("年内出台管理办法。", date(2031, 12, 31), "年内"),
        ("2032年6月底前建成投用。", date(2032, 6, 30), "2032年6月底前"),
    ],
)
def test_a_day_set_for_the_whole_sentence_is_its_deadline(text: str, day: date, words: str) -> None:
    node = said(text)
    assert (node.deadline, node.deadline_text, node.milestones) == (day, words, ())


@pytest.mark.parametrize(
    "text",
    [
        "全年新增企业20家。",
        "自6月起实施新办法。",
        "面向2035年编制规划。",
        "完成2030年预算。",
        "举办3月植树活动。",
        "2031年完成投资5亿元。",
    ],
)
def test_other_days_are_no_deadlines(text: str) -> None:
    assert (said(text).deadline, said(text).milestones) == (None, ())


def test_days_of_parts_are_milestones() -> None:
    node = said("6月底前开工一期，建设二期，完善配套。")
    assert (node.deadline, [(m.due, m.text) for m in node.milestones]) == (
        None,
        [(date(2031, 6, 30), "6月底前开工一期")],
    )
    both = said("4月底前完成设计，年底前建成投用。")
    assert (both.deadline, [m.due for m in both.milestones]) == (date(2031, 12, 31), [date(2031, 4, 30)])


def test_a_report_hands_both_on_and_keeps_them_out_of_the_figures() -> None:
    draft = read_lines(
        "青禾县人民政府工作报告",
        "二、2031年工作安排",
        "（一）着力建设交通。畅通道路。6月底前建成投用北湖大桥。新建公路30公里。",
        "（二）着力改善民生。办好教育。新建小学2所。清溪小学开工建设。",
    )
    kept = {node.text: node for _, node in nodes(draft)}
    bridge = kept["6月底前建成投用北湖大桥。"]
    assert (bridge.deadline, bridge.targets, len(bridge.unmeasured)) == (date(2031, 6, 30), (), 1)
    assert [len(kept["新建小学2所。"].targets), len(kept["新建小学2所。"].unmeasured)] == [1, 0]
