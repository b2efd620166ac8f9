"""The target grammar: which figures are to be reached, and how each is put."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.intake.draft import DraftTarget
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.importing.grammar.unmeasured import unmeasured
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


def test_a_range_is_not_handed_on_to_the_figure_behind_it() -> None:
    parks, places = targets(sentence("新建5～8个公园、20个停车场。"), VOCABULARY)
    assert (parks.comparator, parks.value, parks.value_max) == (Comparator.RANGE, 5, 8)
    assert (places.comparator, places.value, places.value_max) == (Comparator.EXACTLY, 20, None)


def test_what_a_target_quotes_holds_its_figure() -> None:
    assert [found.quote for found in targets(sentence("新增企业6家30个项目和公园。"), VOCABULARY)] == [
        "新增企业6家",
        "30个项目和公园",
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建三所小学、两座水厂。", [("新建小学", "=", "3", "所"), ("新建水厂", "=", "2", "座")]),
        ("新建小学三所。", [("新建小学", "=", "3", "所")]),
        ("新增梯田两千亩。", [("新增梯田", "=", "2000", "亩")]),
        ("培育一百二十三个示范村。", [("培育示范村", "=", "123", "个")]),
        ("改造三点五万亩农田。", [("改造农田", "=", "3.5", "万亩")]),
        ("招引三至五家企业。", [("招引企业", "range", "3-5", "家")]),
        ("完成投资2千万元。", [("投资", "=", "2", "千万元")]),
        ("集群规模突破千亿元。", [("集群规模", ">", "1000", "亿元")]),
        ("生产总值过百亿元。", [("生产总值", ">", "100", "亿元")]),
        ("合格率达到百分之九十五点五。", [("合格率", ">=", "95.5", "%")]),
        ("出生缺陷率控制在千分之三以内。", [("出生缺陷率", "<=", "3", "‰")]),
        ("引进２～３个项目。", [("引进项目", "range", "2-3", "个")]),
        ("贷款200万—300万元。", [("贷款", "range", "200-300", "万元")]),
        ("新增床位１２张。", [("新增床位", "=", "12", "张")]),
        ("产值突破100亿元大关。", [("产值", ">", "100", "亿元")]),
        ("处理能力达到600立方米/秒。", [("处理能力", ">=", "600", "立方米/秒")]),
        ("低保标准不低于最低工资的1.5倍。", [("低保标准不低于最低工资", ">=", "1.5", "倍")]),
        ("办证时间压缩至1天以内。", [("办证时间", "<=", "1", "天")]),
        ("举办活动10场（次）以上。", [("举办活动", ">=", "10", "场")]),
        ("企业数量增长两倍。", [("企业数量增长", "=", "2", "倍")]),
        ("产值超亿元企业达到15户。", [("产值超亿元企业", ">=", "15", "户")]),
        ("建成100个和美乡村。", [("建成和美乡村", "=", "100", "个")]),
        ("室温保持20℃以上。", [("室温", ">=", "20", "℃")]),
    ],
)
def test_numbers_in_any_dress(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert put(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "新建一批学校，打造一个中心，建设一流园区。",
        "实施三年行动，推进十大工程，抓好三大攻坚战。",
        "坚定四个自信，打造三个高地，实现两个转变。",
        "建设第三医院，建成二期厂房，推动一二三产融合。",
        "上线智慧城管、智慧社区两个应用。",
        "优化成达万高铁站前广场，培育百家企业。",
        "两三个部门联合办公，走遍千家万户。",
        "“四上”企业入库，发展5A级景区，通过验收。",
        "组织青川、石桥、北湖3个实验室高效运行。",
        "诉求10天以内办结，每月走访2次。",
        "排名进入全市前5名。",
        "研发时速250公里列车，开工20万吨聚酯项目。",
    ],
)
def test_manners_of_speaking_and_names_are_no_counts(text: str) -> None:
    assert put(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("企业由31家增加到40家。", [("企业", ">=", "40", "家")]),
        ("覆盖率从56%提升至80%。", [("覆盖率", ">=", "80", "%")]),
        ("补助分别从每人200元、270元提高到210元、280元。", [(">=", "210"), (">=", "280")]),
        ("收入在去年5.5亿元的基础上增长8%。", [("=", "8")]),
        ("现有园区30个，新增园区2个。", [("=", "2")]),
        ("去年建成站点30个，今年建成站点40个。", [("=", "40")]),
    ],
)
def test_a_rise_is_measured_by_where_it_ends(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [row if len(expected[0]) == 4 else row[1:3] for row in put(text)] == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("总投资5亿元的电站项目开工。", []),
        ("实施总投资5亿元以上项目3个。", ["3"]),
        ("完成投资50亿元。", ["50"]),
        ("新建水厂，占地200亩，总投资3亿元。", []),
        ("新签约项目总投资100亿元以上。", ["100"]),
        ("建设年产5万吨饲料生产线。", []),
        ("新增饲料年产能5万吨。", ["5"]),
        ("整治100平方米以上的市场。", []),
    ],
)
def test_the_size_of_a_thing_is_not_to_be_reached(text: str, values: list[str]) -> None:
    assert [row[2] for row in put(text)] == values


def test_figures_handed_out_share_what_one_of_them_says() -> None:
    assert [row[1:3] for row in put("供水率、供气率、绿化率分别达到90%、60%、35%以上。")] == [
        (">=", "90"),
        (">=", "60"),
        (">=", "35"),
    ]
    assert put("推进长春都市圈建设和安全提升4项行动。") == [("长春都市圈建设和安全提升行动", "=", "4", "项")]
    assert [row[0] for row in put("交通、水利分别完成投资25亿元、8亿元。")] == ["交通", "水利"]


@pytest.mark.parametrize(
    ("text", "pacing"),
    [
        ("旅游收入达到20亿元。", Pacing.ADDITIVE),
        ("新增床位超过1000张。", Pacing.ADDITIVE),
        ("产业规模达到20亿元。", Pacing.LEVEL),
        ("累计建成站点90个。", Pacing.LEVEL),
        ("人均体育场地稳定在2平方米以上。", Pacing.LEVEL),
        ("支持5个粮食大县发展。", Pacing.ADDITIVE),
        ("单位能耗下降3%。", Pacing.ANNUAL_ONLY),
        ("检出率达到千分之三。", Pacing.SHARE),
    ],
)
def test_what_adds_up_and_what_stands(text: str, pacing: Pacing) -> None:
    assert [target.pacing for target in found(text)] == [pacing]


def test_a_figure_without_a_word_that_wants_it_is_doubtful() -> None:
    assert [t.confidence < 0.75 for t in found("服务站点30个，站点达到40个，新建50个。")] == [True, False, False]


PARTS = [
    *(
        "新建",
        "三",
        "两千",
        "万亿",
        "１２",
        "3.5",
        "5～10",
        "至",
        "个",
        "亿元",
        "%",
        "以上",
        "、",
        "，",
        "分别",
        "均",
        "增长",
        "从",
        "提高到",
        "总投资",
        "的",
    ),
    *(
        "城乡",
        "和",
        "及",
        "等",
        "（",
        "）",
        "“",
        "”",
        "水厂",
        "不低于",
        "百分之",
        "点",
        "达到",
        "级",
        "年",
        "A",
        " ",
        "以内",
        "每月",
        "开工",
        "同步",
        "全覆盖",
        "完成",
        "市下达",
        "任务",
    ),
]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_whatever_is_written_quotes_are_verbatim(text: str) -> None:
    piece = sentence(text + "。")
    taken = targets(piece, VOCABULARY)
    for target in (*taken, *unmeasured(piece, taken, VOCABULARY)):
        assert target.span
        assert piece.text[target.span.start : target.span.end] == target.quote
        assert target.value_max is None or (target.value is not None and target.value < target.value_max)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施重点项目190多个。", [(">", 190, "个")]),
        ("新增企业20余家以上。", [(">=", 20, "家")]),
        ("对困难学生一次性补助1万元。", []),
        ("培育一批产值超500亿元、1000亿元优势产业集群。", []),
        ("特色农业8个产业集群全产业链产值突破100亿元。", [(">", 100, "亿元")]),
        ("建设8个产业集群，产值突破100亿元。", [("=", 8, "个"), (">", 100, "亿元")]),
        ("优先在25个产粮大县布局高标准农田项目。", []),
        ("稳定医保参保率在97%以上。", [(">=", 97, "%")]),
        ("建成城东电厂等540万千瓦内用煤电项目。", [("=", 540, "万千瓦")]),
        ("推行1公里内就近办理。", []),
        ("全面落实改革30条政策措施。", []),
        ("出台惠企政策30条。", [("=", 30, "条")]),
        ("“十五五”时期县城新增人口100万人、新增旅居人口50万人。", []),
        ("50万吨甲醇项目建成投产。", []),
        ("建成城东电厂等540万千瓦煤电项目。", [("=", 540, "万千瓦")]),
        ("PM2.5平均浓度不超过35微克每立方米。", [("<=", 35, "微克每立方米")]),
        ("算力规模突破10万P。", [(">", 10, "万P")]),
    ],
)
def test_sums_granted_classes_and_places_are_no_targets(text: str, expected: list[tuple[str, int, str]]) -> None:
    put_so = [(target.comparator.value, target.value, target.unit) for target in found(text)]
    assert put_so == expected


def test_a_sum_to_be_completed_is_no_doubtful_target() -> None:
    (spent,) = found("完成投资2亿元。")
    (bare,) = found("环城公路投资2亿元。")
    assert spent.quote == "投资2亿元"
    assert spent.confidence >= 0.75 > bare.confidence
