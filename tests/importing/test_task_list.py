"""Lists of tasks in running text: brackets, lines and headings that say who answers, and until when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.intake.draft import DraftForm, DraftPlan
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.tables.owner_brackets import without_brackets
from tests.importing.grids import leaves, owners
from tests.importing.reports import PARAGRAPHS, VOCABULARY, commitments, read_lines
from tests.shared import shared_path

HEAD = ("青禾县2031年重点任务清单", "一、2031年工作安排")
LEAD = [("lead", "县教育局"), ("responsible", "县财政局")]


def read(*lines: str) -> DraftPlan:
    return read_lines(*HEAD, *lines)


def test_the_bracket_reaches_every_sentence_of_its_item_and_is_none_itself() -> None:
    draft = read(
        "（一）办好教育。新增学位1200个。改造校舍9栋，推进集团化办学。（牵头单位：县教育局；责任单位：县财政局）",
        "（二）发展工业。培育企业6家。（牵头单位：县工信局；完成时限：2031年10月底前）",
        "（三）发展农业。建成高标准农田3万亩。（牵头单位：县农业农村局）",
    )
    assert draft.form is DraftForm.TASK_LIST
    assert [owners(node) for node in leaves(draft)] == [
        LEAD,
        LEAD,
        [("lead", "县工信局")],
        [("lead", "县农业农村局")],
    ]
    assert not any("单位" in text for text in commitments(draft))
    assert leaves(draft)[2].deadline == date(2031, 10, 31)
    assert leaves(draft)[2].deadline_text == "2031年10月底前"
    assert leaves(draft)[0].deadline is None


def test_numbered_items_below_areas_have_owners_of_their_own() -> None:
    draft = read(
        "（一）着力办好教育。",
        "1.扩大学位供给。新增学位1200个。（牵头单位：县教育局；责任单位：县财政局）",
        "2.提升师资水平。开展名师进校活动，培养骨干教师。（牵头单位：县人力社保局）",
        "（二）着力发展工业。",
        "1.壮大工业集群。培育企业6家。开展技改行动。（牵头单位：县工信局）",
    )
    assert [owners(node)[0][1] for node in leaves(draft)] == ["县教育局", "县人力社保局", "县工信局", "县工信局"]


@pytest.mark.parametrize(
    "lines",
    [
        ("（一）办好教育。新增学位1200个。", "牵头单位：县教育局；责任单位：县财政局"),
        ("（一）办好教育。新增学位1200个。", "牵头单位：县教育局", "责任单位：县财政局"),
        ("（一）办好教育。新增学位1200个。", "（牵头单位：县教育局；责任单位：县财政局）"),
        ("（一）办好教育。新增学位1200个。牵头单位：县教育局；责任单位：县财政局。",),
        ("（一）办好教育。新增学位1200个（牵头单位：县教育局；责任单位：县财政局）。",),
        ("（一）办好教育。新增学位1200个。【牵头单位：县教育局；责任单位：县财政局】",),
        ("（一）办好教育。新增学位1200个。（牵头单位:县教育局;责任单位:县财政局）",),
    ],
)
def test_every_place_for_the_owners(lines: tuple[str, ...]) -> None:
    draft = read(*lines, "（二）发展工业。培育企业6家，开展技改行动。", "牵头单位：县工信局")
    assert [owners(node) for node in leaves(draft)] == [LEAD, [("lead", "县工信局")]]
    assert leaves(draft)[0].text == "新增学位1200个。"


def test_owners_by_verbs_count_where_a_text_holds_several() -> None:
    items = (
        "（一）办好教育。新增学位1200个。（县教育局牵头，县财政局配合）",
        "（二）发展工业。培育企业6家，开展技改行动。（县工信局负责）",
        "（三）发展农业。建成高标准农田3万亩。（县农业农村局、县水利局按职责分工负责）",
    )
    assert [owners(node)[0] for node in leaves(read(*items))] == [
        ("lead", "县教育局"),
        ("responsible", "县工信局"),
        ("responsible", "县农业农村局"),
    ]


def test_a_heading_with_a_bracket_answers_for_all_below_it() -> None:
    draft = read(
        "（一）着力办好教育（牵头单位：县教育局；责任单位：县财政局）",
        "1.扩大学位供给。新增学位1200个。",
        "2.提升师资水平。开展名师进校活动。（牵头单位：县人力社保局）",
        "（二）着力发展工业（牵头单位：县工信局）",
        "1.壮大工业集群。培育企业6家。",
    )
    assert [owners(node) for node in leaves(draft)] == [LEAD, [("lead", "县人力社保局")], [("lead", "县工信局")]]
    assert [area.text for area in draft.areas] == ["着力办好教育", "着力发展工业"]


def test_of_two_brackets_in_a_paragraph_each_answers_for_the_words_before_it() -> None:
    draft = read(
        "（一）办好教育。新增学位1200个。（牵头单位：县教育局）改造校舍9栋。（牵头单位：县住建局）",
        "（二）发展工业。培育企业6家。（牵头单位：县工信局）",
    )
    assert [owners(node) for node in leaves(draft)] == [
        [("lead", "县教育局")],
        [("lead", "县住建局")],
        [("lead", "县工信局")],
    ]


def test_an_item_somebody_answers_for_is_work() -> None:
    draft = read(
        "（一）办好教育。坚持立德树人，让教育更有温度。（牵头单位：县教育局）",
        "（二）发展工业。培育企业6家。（牵头单位：县工信局）",
    )
    assert [owners(node) for node in leaves(draft)] == [[("lead", "县教育局")], [("lead", "县工信局")]]
    assert leaves(draft)[0].confidence < 0.75


def test_several_leads_and_open_owners_are_told() -> None:
    draft = read(
        "（一）办好教育。新增学位1200个。（牵头单位：县教育局、县财政局；责任单位：县级有关部门）",
        "（二）发展工业。培育企业6家。（牵头单位：县工信局）",
    )
    params = [dict(note.params) for note in draft.notes]
    assert {"count": 1} in params
    assert {"names": ("县级有关部门",)} in params


def test_a_report_without_brackets_stays_a_report() -> None:
    draft = read_lines(*PARAGRAPHS)
    assert draft.form is DraftForm.REPORT
    assert not any(node.owners for node in leaves(draft))


@given(st.sets(st.integers(min_value=0, max_value=5)))
def test_brackets_change_nothing_but_owners(bracketed: set[int]) -> None:
    items = [
        f"（{'一二三四五六'[place]}）推进领域{place}工作。新增企业{place + 2}家。开展行动，建设平台。"
        for place in range(6)
    ]
    plain = read(*items)
    draft = read(*(text + ("（牵头单位：县教育局）" if place in bracketed else "") for place, text in enumerate(items)))
    assert commitments(draft) == commitments(plain)
    for place, area in enumerate(draft.areas):
        assert all(
            bool(node.owners) is (place in bracketed) for node in area.children if node.kind.value == "commitment"
        )
    for node in leaves(draft):
        assert node.span is not None
        assert draft.source_text[node.span.start : node.span.end] == node.text


def test_the_list_of_a_province() -> None:
    text = shared_path("reports/shandong_2023_tasklist.txt").read_text(encoding="utf-8")
    draft = read_lines(*text.split("\n"))
    tasks = leaves(draft)
    assert draft.form is DraftForm.TASK_LIST
    assert [len(area.children) for area in draft.areas] == [11, 6, 4]
    assert all(node.owners for node in tasks)
    assert all(owners(node)[0][0] == "lead" for node in tasks)
    assert not any("单位：" in node.text for node in tasks)
    assert {("responsible", "中国人民银行山东省分行")} <= {pair for node in tasks for pair in owners(node)}


def test_a_list_wrapped_at_a_column_keeps_brackets_with_their_items() -> None:
    fields = ("教育", "工业", "农业", "旅游", "交通", "水利", "林业", "文化")
    items = [
        f"（{'一二三四五六七八'[place]}）推进{field}工作。建成{field}园区{place + 2}个，办好{field}活动。"
        f"（牵头单位：县教育局；责任单位：县财政局、县{field}发展中心）"
        for place, field in enumerate(fields)
    ]
    wrapped = [text[start : start + 24] for text in (*HEAD, *items) for start in range(0, len(text), 24)]
    assert commitments(read_lines(*wrapped)) == commitments(read(*items))
    assert [owners(node) for node in leaves(read_lines(*wrapped))] == [owners(node) for node in leaves(read(*items))]


def test_brackets_without_a_label_that_hold_nothing_but_offices() -> None:
    draft = read(
        "（一）办好教育。新增学位1200个。（县教育局、县财政局）",
        "（二）发展工业。培育企业6家，开展技改行动（县工信局、各镇街）。",
        "（三）发展农业。建成高标准农田3万亩。（县农业农村局）",
        "（四）提升园区。改造标准厂房3万平方米（街道、园区）。",
    )
    assert [owners(node) for node in leaves(draft)] == [
        [("responsible", "县教育局"), ("responsible", "县财政局")],
        [("responsible", "县工信局"), ("responsible", "各镇街")],
        [("responsible", "县农业农村局")],
        [],
    ]
    assert leaves(draft)[3].text.endswith("（街道、园区）。")


def test_things_in_brackets_are_no_owners() -> None:
    draft = read(
        "（一）改造街区。改造老旧小区12个（街道、社区）。",
        "（二）培育企业。培育企业6家（园区、企业）。",
        "（三）建设平台。建成平台3个（开发区、高新区）。",
    )
    assert [owners(node) for node in leaves(draft)] == [[], [], []]


def test_parts_whose_lists_begin_anew_are_the_areas() -> None:
    who = "（牵头单位：县发展改革局；配合单位：县财政局）"
    draft = read(
        "一、总体要求",
        "坚持稳中求进，培育壮大新产业。",
        "二、重点领域",
        f"（一）实施强芯工程。建成研发平台3个，引进企业6家。{who}",
        f"（二）实施铸魂工程。培育软件企业12家，建设产业园区。{who}",
        "三、实施路径",
        f"（一）突破关键技术。攻克核心技术5项，组建创新联合体。{who}",
        f"（二）优化产业布局。打造特色园区2个，完善配套设施。{who}",
        "四、保障措施",
        f"（一）强化组织领导。建立协调机制，定期调度项目进展。{who}",
        f"（二）加大财税扶持。设立产业基金，落实税收优惠政策。{who}",
    )
    assert [(area.number, area.text) for area in draft.areas] == [
        ("二", "重点领域"),
        ("三", "实施路径"),
        ("四", "保障措施"),
    ]
    assert [[section.text for section in area.children] for area in draft.areas] == [
        ["实施强芯工程", "实施铸魂工程"],
        ["突破关键技术", "优化产业布局"],
        ["强化组织领导", "加大财税扶持"],
    ]
    assert all(owners(node)[0] == ("lead", "县发展改革局") for node in leaves(draft))


def test_safeguards_behind_one_list_of_tasks_leave_its_items_as_areas() -> None:
    who = "（牵头单位：县发展改革局）"
    draft = read(
        "一、重点任务",
        f"（一）实施强芯工程。建成研发平台3个，引进企业6家。{who}",
        f"（二）实施铸魂工程。培育软件企业12家，建设产业园区。{who}",
        "二、保障措施",
        f"（一）强化组织领导。建立协调机制，定期调度项目进展。{who}",
        f"（二）加大财税扶持。设立产业基金，落实税收优惠政策。{who}",
    )
    assert [area.text for area in draft.areas][:2] == ["实施强芯工程", "实施铸魂工程"]


def test_footnotes_behind_the_brackets_of_owners_keep_their_sentence() -> None:
    passage = Passage(
        text="新建公园三个。（责任单位：区城管局）培育四上企业。",
        marks=((0, 0),),
        footnotes=((23, "四上企业：指规模以上的企业。"),),
    )
    (kept, *_), brackets = without_brackets([passage], VOCABULARY.owners)
    assert kept.text == "新建公园三个。培育四上企业。" and len(brackets) == 1
    assert kept.footnotes == ((12, "四上企业：指规模以上的企业。"),)
