"""Parts, areas, headings and preambles, whatever dress a report gives them."""

import pytest

from rongchang_desktop.domain.intake.draft import DraftKind
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from tests.importing.reports import PARAGRAPHS, commitments, headings, nodes, read_lines

WORK = "实施道路改造工程，完善管护机制，改造老旧小区。"


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("一、工作", NumberStyle.COMMA, 1),
        ("十二、工作", NumberStyle.COMMA, 12),
        ("（三）工作", NumberStyle.PAREN, 3),
        ("( 三 )工作", NumberStyle.PAREN, 3),
        ("4.工作", NumberStyle.ARABIC, 4),
        ("4．工作", NumberStyle.ARABIC, 4),
        ("（4）工作", NumberStyle.ARABIC_PAREN, 4),
        ("④工作", NumberStyle.CIRCLED, 4),
        ("二是工作", NumberStyle.SHI, 2),
        ("第二，工作", NumberStyle.ORDINAL, 2),
        ("第二部分 工作", NumberStyle.PART, 2),
    ],
)
def test_list_numbers_in_every_dress(text: str, style: NumberStyle, value: int) -> None:
    number = list_number(text)
    assert number is not None
    assert (number.style, number.value, text[number.end :]) == (style, value, "工作")


@pytest.mark.parametrize("text", ["1.4万盏", "一二三产业", "一、二、三产业融合", "2030年", "工作", ""])
def test_what_only_looks_like_a_list_number(text: str) -> None:
    assert list_number(text) is None


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        (("一、", "二、", "三、"), ("（一）", "（二）", "（三）")),
        (("第一部分 ", "第二部分 ", "第三部分 "), ("一、", "二、", "三、")),
        (("", "", ""), ("一、", "二、", "三、")),
        (("（一）", "（二）", "（三）"), ("一、", "二、", "三、")),
        (("一、", "二、", "三、"), ("1.", "2.", "3.")),
        (("一、", "二、", "三、"), ("第一，", "第二，", "第三，")),
    ],
)
def test_renumbering_a_report_changes_no_area(outer: tuple[str, ...], inner: tuple[str, ...]) -> None:
    draft = read_lines(
        f"{outer[0]}2030年工作回顾",
        f"{inner[0]}产业提质。新增企业30家。",
        f"{inner[1]}民生改善。新增学位600个。",
        f"{outer[1]}2031年重点工作",
        f"{inner[0]}壮大县域产业。{WORK}",
        f"{inner[1]}建设宜居县城。{WORK}",
        f"{inner[2]}办好民生事业。{WORK}",
    )
    assert [area.text for area in draft.areas] == ["壮大县域产业", "建设宜居县城", "办好民生事业"]
    assert commitments(draft) == [WORK] * 3


def test_only_this_years_plan_is_read() -> None:
    draft = read_lines(
        "一、过去五年工作回顾",
        "（一）产业提质。新增企业30家。",
        "（二）民生改善。新增学位600个。",
        "二、今后五年发展目标",
        "（一）经济倍增。生产总值达到300亿元。",
        "（二）生态优良。森林覆盖率达到60%。",
        "三、2031年工作安排",
        f"（一）壮大县域产业。{WORK}",
        f"（二）建设宜居县城。{WORK}",
        "四、名词解释",
        "1.三资：资金、资产、资源。",
        "2.两山：绿水青山与金山银山。",
    )
    assert [area.text for area in draft.areas] == ["壮大县域产业", "建设宜居县城"]
    assert draft.year == 2031


def test_self_building_and_livelihood_parts_outside_the_sequence_wear_a_role() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        f"（一）壮大县域产业。{WORK}",
        f"（二）建设宜居县城。{WORK}",
        "二、加强政府自身建设",
        "（一）依法行政。健全决策制度，公开办事清单。",
        "（二）廉洁从政。整治突出问题，健全监督机制。",
        "三、办好十件民生实事",
        "新建公厕20座。",
    )
    assert [(area.number, area.role, area.text) for area in draft.areas] == [
        ("一", "", "壮大县域产业"),
        ("二", "", "建设宜居县城"),
        ("", "self_building", "依法行政"),
        ("", "self_building", "廉洁从政"),
        ("", "livelihood", "办好十件民生实事"),
    ]


def test_headings_on_lines_of_their_own_take_the_paragraphs_below() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        "（一）壮大县域产业",
        "坚持实体为本。",
        "1.做强制造",
        WORK,
        "（1）链条延伸",
        "培育配套企业6家。",
        "（2）数字转型",
        "建设智能工厂2家。",
        "2.做优服务",
        WORK,
        "（二）建设宜居县城",
        WORK,
    )
    assert headings(draft) == [
        ("section", "做强制造"),
        ("group", "链条延伸"),
        ("group", "数字转型"),
        ("section", "做优服务"),
    ]
    assert [path for path, node in nodes(draft) if node.targets] == [
        ("壮大县域产业", "做强制造", "链条延伸"),
        ("壮大县域产业", "做强制造", "数字转型"),
    ]


def test_phrases_after_first_and_second_head_what_follows_them() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        f"（一）壮大县域产业。一是传统产业抓升级。{WORK}二是新兴产业抓集聚。{WORK}{WORK}",
        f"（二）建设宜居县城。{WORK}",
    )
    assert headings(draft) == [("section", "传统产业抓升级"), ("section", "新兴产业抓集聚")]


def test_a_list_of_short_tasks_is_no_list_of_headings() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        "（一）建设平安县城。坚持底线思维。",
        "守牢安全底线。依法管理宗教事务。深化全民国防教育。完成应急广播安装。开展消防演练，整治隐患点。启动旧城改造。",
        f"（二）建设宜居县城。{WORK}",
    )
    assert headings(draft) == [("section", "守牢安全底线")]
    assert len(commitments(draft)) == 6


def test_a_couplet_heads_only_beside_another_couplet() -> None:
    one = f"（一）扩大对外开放。深化平台建设，做实产业园区。{WORK}{WORK}"
    two = f"{one}提升开放水平，打通交通动脉。{WORK}{WORK}"
    rest = f"（二）建设宜居县城。{WORK}"
    assert headings(read_lines("一、2031年工作安排", one, rest)) == []
    assert [kind for kind, _ in headings(read_lines("一、2031年工作安排", two, rest))] == ["section", "section"]


def test_a_statement_at_the_head_of_a_paragraph_is_no_heading() -> None:
    stated = f"市场是最稀缺的资源。{WORK}{WORK}"
    draft = read_lines("一、2031年工作安排", "（一）壮大县域产业。", stated, f"（二）建设宜居县城。{WORK}")
    assert headings(draft) == []


def test_a_long_numbered_line_heads_the_items_of_another_list_below_it() -> None:
    draft = read_lines(
        "第一部分 2030年工作回顾",
        "新增企业30家。",
        "第二部分 2031年工作安排",
        "一、壮大县域产业",
        "（一）立足壮大实体经济，建设体现青禾特色优势的现代产业体系。",
        f"一要提升机床产业。{WORK}",
        f"二要培育服务产业。{WORK}",
        "（二）更加注重扩大内需，加快建设联通周边的商贸物流体系。",
        f"一要丰富消费场景。{WORK}",
        f"二要畅通物流通道。{WORK}",
        "二、建设宜居县城",
        f"（一）完善城市功能。{WORK}",
        f"（二）优化城市管理。{WORK}",
    )
    first = [node.text for node in draft.areas[0].children]
    assert [text[:6] for text in first] == ["立足壮大实体", "更加注重扩大"]


@pytest.mark.parametrize(
    "text",
    [
        "各位代表！",
        "始终把人民放在首位。",
        "民生是最大的政治。",
        "坚持不折不扣抓落实，以实绩论英雄。",
        "我们一定不负重托，以一流作风兑现承诺。",
        "新任务对各项工作提出了更高要求。",
        "把群众满意作为根本评判标准，争当实干家。",
    ],
)
def test_framing_is_preamble(text: str) -> None:
    draft = read_lines("一、2031年工作安排", f"（一）建设效能政府。{text}", f"（二）建设宜居县城。{WORK}")
    assert [node.text for _, node in nodes(draft) if node.kind is DraftKind.PREAMBLE] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "启动城中村改造。",
        "严格落实重大决策程序制度。",
        "坚持为基层减负，精简会议30个。",
        "强化未成年人保护。",
        "以县城新区为纽带，加快两镇一体化步伐。",
        "坚持四季联动，游客人次保持两位数增长。",
        WORK,
    ],
)
def test_work_is_a_commitment(text: str) -> None:
    draft = read_lines("一、2031年工作安排", f"（一）建设效能政府。{text}", f"（二）建设宜居县城。{WORK}")
    assert commitments(draft)[0] == text


def test_rhythms_are_kept_in_the_words_of_the_ledger() -> None:
    draft = read_lines(
        "一、2031年工作安排",
        "（一）建设效能政府。每季度通报进展，落实清单。每月调度项目。常态化开展服务活动。完成改革任务。",
        f"（二）建设宜居县城。{WORK}",
    )
    found = [node.recurrence for _, node in nodes(draft)]
    assert found[:4] == ["quarterly", "monthly", "standing", ""]


def test_the_farewell_and_the_title_below_it_are_left_out() -> None:
    draft = read_lines(*PARAGRAPHS, "愿我们同心同向，把图纸绘成风景！", "青禾县人民政府工作报告")
    assert not any("携手" in text or "愿我们" in text for text in commitments(draft))


def test_a_plan_without_a_list_is_one_area() -> None:
    draft = read_lines("一、2030年工作回顾", "新增企业30家。", "二、2031年工作安排", WORK, "新建公厕20座。")
    assert [area.text for area in draft.areas] == ["2031年工作安排"]
    assert commitments(draft) == [WORK, "新建公厕20座。"]


def test_a_text_that_is_no_report_gives_no_areas_and_says_so() -> None:
    draft = read_lines("今天天气很好。", "我们去公园。")
    assert draft.areas == ()
    assert draft.notes


def test_every_decision_has_a_confidence_and_a_reason() -> None:
    for _, node in nodes(read_lines(*PARAGRAPHS)):
        assert 0.5 <= node.confidence <= 1
        assert node.reason


def test_attached_livelihood_items_keep_the_text_below_them_and_end_at_the_glossary() -> None:
    draft = read_lines(
        *PARAGRAPHS,
        "附件1",
        "2031年县十件民生实事",
        "1.稳定和扩大就业。",
        "新增就业0.6万人，发放培训补贴300万元，举办招聘会40场。",
        "2.改善住房条件。",
        "改造老旧小区9个，加装电梯30部，发放公租房补贴200户。",
        "附件2",
        "名词解释",
        "1.“四上企业”：指规模以上的企业。",
    )
    (area,) = [area for area in draft.areas if area.role == "livelihood"]
    assert [child.text for child in area.children] == ["稳定和扩大就业", "改善住房条件"]
    assert [len(child.children) for child in area.children] == [1, 1]
