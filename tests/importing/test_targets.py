"""The target grammar: which figures are to be reached, and how each is put."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.intake.draft import DraftTarget
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.importing.target_grammar import targets
from tests.importing.reports import VOCABULARY, sentence


def found(text: str) -> tuple[DraftTarget, ...]:
    return targets(sentence(text), VOCABULARY)


def put(text: str) -> list[tuple[str, str, str, str]]:
    """(indicator, comparator, value or range, unit) of each target."""
    return [
        (t.indicator, t.comparator.value, f"{t.value}" + (f"-{t.value_max}" if t.value_max else ""), t.unit)
        for t in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增停车位300个以上。", [("新增停车位", ">=", "300", "个")]),
        ("科技型企业突破1750家。", [("科技型企业", ">", "1750", "家")]),
        ("失业率控制在5.5%以内。", [("失业率", "<=", "5.5", "%")]),
        ("粮食产量稳定在29万吨左右。", [("粮食产量", "~", "29", "万吨")]),
        ("建成基站140个。", [("建成基站", "=", "140", "个")]),
        ("就诊率达到９３．５％以上。", [("就诊率", ">=", "93.5", "%")]),
        ("新增5～10个专科。", [("新增专科", "range", "5-10", "个")]),
        ("培育3-5个合作社。", [("培育合作社", "range", "3-5", "个")]),
        ("增长5%至6%。", [("增长", "range", "5-6", "%")]),
        ("完成投资1,250万元。", [("投资", "=", "1250", "万元")]),
        ("办理时限压缩至3个工作日。", [("办理时限", "<=", "3", "个工作日")]),
        ("覆盖率提高到百分之八十五。", [("覆盖率", ">=", "85", "%")]),
        ("物流成本下降0.5个百分点。", [("物流成本下降", "=", "0.5", "个百分点")]),
        ("细颗粒物浓度不高于35微克/立方米。", [("细颗粒物浓度", "<=", "35", "微克/立方米")]),
        ("发展指数达到125左右。", [("发展指数", "~", "125", "")]),
        ("受益群众不少于2万人次。", [("受益群众", ">=", "2", "万人次")]),
        ("新增装机10万千瓦。", [("新增装机", "=", "10", "万千瓦")]),
        ("为200万学生开展测评。", [("学生开展测评", "=", "200", "万")]),
    ],
)
def test_each_way_to_put_a_figure(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert put(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "推进G210、S303改造，建成110千伏变电站。",
        "打造“2335”产业体系，深化“1+9”机制。",
        "建设5G基站，发展4K超高清。",
        "编制2026年计划，6月底前完成，十四五收官。",
        "开通6号线，接入第3批名单。",
        "引进10亿元以上项目，支持20亿级企业。",
        "实施投资2000万元的河道工程。",
        "治理PM2.5，推广A4版式。",
        "打造15分钟生活圈，3天内办结。",
        "推进两大平台、三年行动和四个重点问题整治。",
        "政策延长30年。",
        "深化与周边7个口岸协作。",
        "每月开展1次检查。",
    ],
)
def test_names_dates_and_attributes_are_no_targets(text: str) -> None:
    assert put(text) == []


def test_a_size_class_is_told_from_the_figure_it_qualifies() -> None:
    assert put("引进20亿元以上项目8个。") == [("引进20亿元以上项目", "=", "8", "个")]
    assert put("年收入10万元以上的村占比达到90%以上。") == [("年收入10万元以上的村占比", ">=", "90", "%")]
    assert put("培育100名以上青年人才。") == [("培育青年人才", ">=", "100", "名")]


def test_figures_after_a_pause_mark_share_the_verb() -> None:
    assert put("改造危旧房125户、老旧小区100万平方米。") == [
        ("改造危旧房", "=", "125", "户"),
        ("改造老旧小区", "=", "100", "万平方米"),
    ]
    assert put("实施16个饮水工程和25个供水工程。") == [
        ("实施饮水工程", "=", "16", "个"),
        ("实施供水工程", "=", "25", "个"),
    ]


def test_figures_are_handed_out_to_the_things_named_before() -> None:
    assert put("城乡居民收入分别增长5.5%、7%。") == [
        ("城镇居民收入增长", "=", "5.5", "%"),
        ("农村居民收入增长", "=", "7", "%"),
    ]
    assert put("文化产业和旅游业增加值均突破50亿元。") == [
        ("文化产业", ">", "50", "亿元"),
        ("旅游业增加值", ">", "50", "亿元"),
    ]


def test_quotes_are_verbatim_and_know_their_place() -> None:
    text = "力争新增规上企业20家以上，建设100个口袋公园。"
    first, second = found(text)
    assert (first.quote, second.quote) == ("新增规上企业20家以上", "建设100个口袋公园")
    assert [text[t.span.start : t.span.end] for t in (first, second) if t.span] == [first.quote, second.quote]
    assert (first.soft, second.soft) == (True, False)


@pytest.mark.parametrize(
    ("text", "pacing"),
    [
        ("工业投资增长10%。", Pacing.GROWTH),
        ("失业率控制在5.5%以内。", Pacing.CEILING),
        ("新增企业20家。", Pacing.ADDITIVE),
        ("高新技术企业达到230家。", Pacing.LEVEL),
        ("绿色建筑占比达到80%。", Pacing.SHARE),
        ("粮食产量达到29万吨。", Pacing.ANNUAL_ONLY),
    ],
)
def test_how_a_figure_grows_is_guessed_from_its_words(text: str, pacing: Pacing) -> None:
    assert [target.pacing for target in found(text)] == [pacing]


@given(value=st.decimals("0.01", "99999", places=2), suffix=st.sampled_from(["", "以上", "以内", "左右"]))
def test_a_value_comes_back_exactly_as_written(value: Decimal, suffix: str) -> None:
    (target,) = found(f"建设管网{value}公里{suffix}。")
    marks = {"": Comparator.EXACTLY, "以上": Comparator.AT_LEAST, "以内": Comparator.AT_MOST, "左右": Comparator.ABOUT}
    assert (target.value, target.comparator) == (value, marks[suffix])
