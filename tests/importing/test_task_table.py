"""Tables of tasks: every set of columns in use, merges, groups, rows that are no tasks, and choices remembered."""

import csv
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.intake.draft import DraftForm, DraftKind, DraftPlan
from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.draft_json import draft_to_json
from rongchang_desktop.importing.draft_parsing import draft_from_json
from rongchang_desktop.importing.reading import read_report
from rongchang_desktop.importing.tables.column_proposal import propose_columns
from rongchang_desktop.importing.tables.task_table import holds_task_table, year_of
from tests.importing.grids import LEFT, UP, leaves, owners, read_tables, source_of, taken, tree
from tests.importing.reports import VOCABULARY

OWNED = [
    ["序号", "工作任务", "牵头单位", "配合单位"],
    ["1", "新增规上工业企业18家以上", "区经济信息委", "区财政局、各镇街"],
    ["2", "建成冷链仓库3座", "区商务委", "区农业农村委\n区供销社"],
]


def spans_hold(draft: DraftPlan) -> bool:
    """Whether the source text at every commitment's span begins and ends as its words do."""
    return all(
        node.span is not None
        and draft.source_text[node.span.start] == node.text[0]
        and draft.source_text[node.span.end - 1] == node.text[-1]
        for node in leaves(draft)
    )


def test_expected_goals_in_an_annex_of_their_own_become_headline_indicators_with_owners_kept() -> None:
    draft = read_tables(
        [
            ["附件1", LEFT, LEFT],
            ["2031年预期目标责任分解表", LEFT, LEFT],
            ["序号", "预期目标", "责任单位"],
            ["1", "地区生产总值增长6.5%左右", "区发展改革委、区统计局"],
            ["2", "城镇调查失业率控制在5.5%以内", "区人力资源和社会保障局"],
            ["3", "单位能耗下降达到市级要求", "区发展改革委"],
        ],
        [["附件2", LEFT, LEFT, LEFT], ["重点任务责任分解表", LEFT, LEFT, LEFT], *OWNED],
    )
    assert [(t.indicator, t.comparator.value, str(t.value)) for t in draft.headline] == [
        ("地区生产总值增长", "~", "6.5"),
        ("城镇调查失业率", "<=", "5.5"),
        ("单位能耗下降", "qual", "None"),
    ]
    assert [len(area.children) for area in draft.areas] == [3, 2]
    assert owners(leaves(draft)[0]) == [("responsible", "区发展改革委"), ("responsible", "区统计局")]
    assert owners(leaves(draft)[3])[0] == ("lead", "区经济信息委")
    assert spans_hold(draft)


def test_lead_beside_responsible_units_of_an_open_kind() -> None:
    draft = read_tables(
        [["编号", "事项", "牵头单位", "责任单位"], ["1", "培育企业6家", "区经信委", "各管委会、各重点国企等"]] * 1
    )
    assert owners(leaves(draft)[0]) == [
        ("lead", "区经信委"),
        ("responsible", "各管委会"),
        ("responsible", "各重点国企等"),
    ]
    assert any("各重点国企等" in str(note.params) for note in draft.notes)


def test_one_target_split_into_several_rows() -> None:
    draft = read_tables(
        [
            ["序号", "目标任务", "具体任务", "牵头单位", "任务进度"],
            ["1", "壮大制造业集群", "新增规上工业企业18家", "区经济信息委", "已新增9家"],
            [UP, UP, "建成机床产业园一期", "机床园管委会", "正常推进"],
            ["2", "办好教育", "新增学位1200个", "区教委", "完成"],
        ]
    )
    first, second = leaves(draft)
    assert [child.kind for child in first.children] == [DraftKind.WORK_ITEM] * 2
    assert [child.text for child in first.children] == ["新增规上工业企业18家", "建成机床产业园一期"]
    assert [child.progress for child in first.children] == ["已新增9家", "正常推进"]
    assert owners(first) == [("lead", "区经济信息委"), ("responsible", "机床园管委会")]
    assert owners(first.children[1]) == [("lead", "机床园管委会")]
    assert (first.progress, second.progress) == ("", "完成")
    assert [target.unit for target in first.children[0].targets] == ["家"]
    assert not first.targets


def test_groups_with_numbers_running_through() -> None:
    draft = read_tables(
        [
            ["序号", "目标任务", "责任单位", "上半年推进情况"],
            ["一、预期目标", LEFT, LEFT, LEFT],
            ["1", "地区生产总值增长6.5%", "区发展改革委", "增长5%"],
            ["2", "粮食产量稳定在18万吨以上", "区农业农村委", "-"],
            ["二、重点工作", LEFT, LEFT, LEFT],
            ["（一）产业", LEFT, LEFT, LEFT],
            ["3", "培育企业6家", "区经济信息委", "3家"],
            ["（二）民生", LEFT, LEFT, LEFT],
            ["4", "常态化开展招聘活动", "区人力社保局", "开展12场"],
        ]
    )
    assert tree(draft) == [
        ("一", "预期目标", ["地区生产总值增长6.5%", "粮食产量稳定在18万吨以上"]),
        ("二", "重点工作", [("一", "产业", ["培育企业6家"]), ("二", "民生", ["常态化开展招聘活动"])]),
    ]
    assert [node.number for node in leaves(draft)] == ["1", "2", "3", "4"]
    assert [node.progress for node in leaves(draft)] == ["增长5%", "", "3家", "开展12场"]
    assert [target.indicator for target in draft.headline] == ["地区生产总值增长", "粮食产量"]
    assert leaves(draft)[3].recurrence == "standing"


def test_responsible_and_supporting_units() -> None:
    draft = read_tables(
        [["序号", "工作任务", "责任单位", "配合单位"], ["1", "建设公园", "区城管局、区林业局", "各镇街"]]
    )
    assert owners(leaves(draft)[0]) == [
        ("responsible", "区城管局"),
        ("responsible", "区林业局"),
        ("supporting", "各镇街"),
    ]


def test_an_item_answers_to_the_ledger_that_its_source_or_group_names() -> None:
    draft = read_tables(
        [
            ["序号", "任务来源", "工作任务", "责任单位"],
            ["1", "区政府工作报告", "建设公园", "区城管局"],
            ["2", "市政府工作报告", "建设铁路", "区交通局"],
            ["3", "区报告、民生实事", "改造厕所", "区卫生健康委"],
        ]
    )
    assert [[ledger.value for ledger in node.answers_to] for node in leaves(draft)] == [
        ["district_report"],
        ["city_report"],
        ["livelihood", "district_report"],
    ]
    grouped = read_tables(
        [
            OWNED[0],
            ["一、区政府工作报告任务", *[LEFT] * 3],
            OWNED[1],
            ["二、市政府工作报告涉及本区任务", *[LEFT] * 3],
            OWNED[2],
        ]
    )
    first, second = leaves(grouped)
    assert first.answers_to == ()
    assert AnswersTo.CITY_REPORT in second.answers_to


def test_leaders_leads_and_partners_with_months() -> None:
    draft = read_tables(
        [
            ["序号", "目标任务", "牵头县领导", "牵头责任单位", "协同责任单位", "完成时限"],
            ["1", "建成水库1座", "张三", "县水利局", "县财政局、县林业局", "10月底前"],
        ]
    )
    node = leaves(draft)[0]
    assert owners(node) == [
        ("leading_post", "张三"), ("lead", "县水利局"), ("supporting", "县财政局"), ("supporting", "县林业局")
    ]  # fmt: skip
    assert (node.deadline, node.deadline_text) == (date(2031, 10, 31), "10月底前")


@pytest.mark.parametrize(
    ("text", "day", "recurrence"),
    [("12月底前", date(2031, 12, 31), ""), ("每季度", None, "quarterly"), ("长期坚持", None, "standing")],
)
def test_time_limits(text: str, day: date | None, recurrence: str) -> None:
    node = leaves(read_tables([["序号", "工作任务", "牵头单位", "完成时限"], ["1", "建设公园", "区城管局", text]]))[0]
    assert (node.deadline, node.recurrence, node.deadline_text) == (day, recurrence, text)


def test_contacts_and_the_picture_of_each_quarter() -> None:
    draft = read_tables(
        [
            ["序号", "目标任务", "责任单位", "具体责任人", "联系电话", "每季度形象进度", LEFT, LEFT, LEFT],
            [UP, UP, UP, UP, UP, "一季度", "二季度", "三季度", "四季度"],
            ["1", "改造管网30公里", "区住建局", "李四", "0000", "完成招标", "完成10公里", "完成20公里", "完工"],
        ]
    )
    node = leaves(draft)[0]
    assert [(milestone.due, milestone.text) for milestone in node.milestones] == [
        (date(2031, 3, 31), "完成招标"),
        (date(2031, 6, 30), "完成10公里"),
        (date(2031, 9, 30), "完成20公里"),
        (date(2031, 12, 31), "完工"),
    ]
    assert "李四" in node.remark
    assert "0000" in node.remark


def test_quarters_in_one_cell() -> None:
    draft = read_tables(
        [
            ["序号", "目标任务", "责任单位", "形象进度"],
            ["1", "建设公园", "区城管局", "一季度：完成设计；二季度：开工；四季度：完工。"],
        ]
    )
    assert [(m.due.month, m.text) for m in leaves(draft)[0].milestones] == [(3, "完成设计"), (6, "开工"), (12, "完工")]


def test_contents_cut_by_the_office_in_charge() -> None:
    draft = read_tables(
        [
            ["序号", "目标任务", "具体工作内容", "主办单位", "承办单位", "分管领导"],
            ["1", "做优农产品加工", "建设仓库3座", "县商务局", "县供销社", "张三"],
            [UP, UP, "培育品牌2个", "县农业农村局", "", "李四"],
        ]
    )
    node = leaves(draft)[0]
    assert [owners(child)[:2] for child in node.children] == [
        [("leading_post", "张三"), ("lead", "县商务局")],
        [("leading_post", "李四"), ("lead", "县农业农村局")],
    ]
    assert [owner for owner in owners(node) if owner[0] == "lead"] == [("lead", "县商务局")]


def test_two_levels_of_heads() -> None:
    draft = read_tables(
        [["序号", "重点工作", "责任单位", LEFT], [UP, UP, "牵头", "配合"], ["1", "建设公园", "区城管局", "各镇街"]]
    )
    assert taken(draft) == ["number", "task", "lead", "supporting"]


def test_areas_and_sections_in_columns() -> None:
    draft = read_tables(
        [
            ["一级", "二级", "目标任务", "责任单位"],
            ["一、产业", "（一）工业", "培育企业6家", "区经信委"],
            [UP, UP, "改造企业9家", "区经信委"],
            [UP, "（二）农业", "建成农田3万亩", "区农业农村委"],
            ["二、民生", "", "新增学位1200个", "区教委"],
        ]
    )
    assert tree(draft) == [
        ("一", "产业", [("一", "工业", ["培育企业6家", "改造企业9家"]), ("二", "农业", ["建成农田3万亩"])]),
        ("二", "民生", ["新增学位1200个"]),
    ]


def test_figures_of_a_column_for_goals_take_the_name_of_the_task() -> None:
    draft = read_tables(
        [
            ["序号", "工作任务", "量化目标", "责任单位"],
            ["1", "科技型企业", "30家以上", "区科技局"],
            ["2", "空气质量", "高于全市平均水平", "区生态环境局"],
            ["3", "建成公园2座", "2座", "区城管局"],
        ]
    )
    first, second, third = leaves(draft)
    assert [(t.indicator, t.comparator.value, t.unit) for t in first.targets] == [("科技型企业", ">=", "家")]
    assert [t.quote for t in second.unmeasured] == ["高于全市平均水平"]
    assert len(third.targets) == 1


def test_measures_that_never_split_a_task_are_its_remark_and_their_figures_its_targets() -> None:
    draft = read_tables(
        [
            ["序号", "工作任务", "主要举措", "责任单位"],
            ["1", "发展工业", "开展技改行动，改造企业12家", "区经信委"],
            ["2", "发展农业", "推广新品种", "区农业农村委"],
        ]
    )
    assert [node.remark for node in leaves(draft)] == ["开展技改行动，改造企业12家", "推广新品种"]
    assert [len(node.targets) for node in leaves(draft)] == [1, 0]
    assert not any(node.children for node in leaves(draft))


def test_numbered_lines_of_a_cell_are_work_items() -> None:
    draft = read_tables(
        [
            ["序号", "工作任务", "工作内容", "责任单位"],
            ["1", "发展工业", "1.新增企业18家。\n2.建成厂房3万平方米。", "区经信委"],
        ]
    )
    assert [child.text for child in leaves(draft)[0].children] == ["新增企业18家。", "建成厂房3万平方米。"]


def test_lines_of_a_cell_run_on_where_they_were_wrapped_and_are_parted_where_they_were_listed() -> None:
    draft = read_tables(
        [
            ["序号", "工作任务", "责任单位"],
            ["1", "建成高标准\n农田3万亩", "区农业农村委"],
            ["2", "科技型企业突破600家\n高新技术企业达到90家", "区科技局"],
        ]
    )
    assert [node.text for node in leaves(draft)] == ["建成高标准农田3万亩", "科技型企业突破600家；高新技术企业达到90家"]
    assert [t.indicator for t in leaves(draft)[1].targets] == ["科技型企业", "高新技术企业"]
    assert spans_hold(draft)


def test_rows_that_are_no_tasks_are_left_out_and_counted() -> None:
    draft = read_tables(
        [*OWNED, ["", "", "", ""], OWNED[0], ["合计", "2", "", ""], ["注：本表自印发之日起执行", LEFT, LEFT, LEFT]]
    )
    assert len(leaves(draft)) == 2
    assert [dict(note.params) for note in draft.notes if "left out" in note.msgid] == [{"count": 1}, {"count": 1}]


def test_a_table_goes_on_over_pages_with_and_without_its_head() -> None:
    draft = read_tables(
        OWNED, [OWNED[0], ["3", "建设公园", "区城管局", ""]], [["4", "改造厕所12座", "区卫生健康委", "各镇街"]]
    )
    assert [node.number for node in leaves(draft)] == ["1", "2", "3", "4"]
    assert len(draft.areas) == 1


def test_rows_of_a_csv_say_a_merge_by_empty_cells_and_a_group_by_its_first_cell() -> None:
    draft = read_tables(
        [
            ["序号", "目标任务", "具体任务", "牵头单位"],
            ["一、产业", "", "", ""],
            ["1", "壮大集群", "新增企业18家", "区经信委"],
            ["", "", "建成园区一期", "区住建委"],
        ]
    )
    assert [area.text for area in draft.areas] == ["产业"]
    assert [child.text for child in leaves(draft)[0].children] == ["新增企业18家", "建成园区一期"]


def test_a_numeral_beside_merged_words_heads_a_group() -> None:
    draft = read_tables([OWNED[0], ["一", "产业发展", LEFT, LEFT], OWNED[1]])
    assert tree(draft) == [("一", "产业发展", ["新增规上工业企业18家以上"])]


def test_sheets_with_one_head_are_areas_by_their_names() -> None:
    draft = read_tables(OWNED, [OWNED[0], ["1", "新增学位1200个", "区教委", ""]], names=["产业", "民生"])
    assert [(area.text, len(area.children)) for area in draft.areas] == [("产业", 2), ("民生", 1)]


def test_heads_that_nobody_knows_are_told_by_what_stands_below_and_marked_doubtful() -> None:
    draft = read_tables(
        [
            ["甲", "乙", "丙", "丁"],
            ["1", "建成停车位500个以上，完善城市功能", "区城管局", "12月底前"],
            ["2", "改造老旧小区9个，推动城市更新", "区住房城乡建委、区财政局", "6月底"],
        ]
    )
    assert taken(draft) == ["number", "task", "responsible", "deadline"]
    assert all(node.confidence < 0.75 for node in leaves(draft))
    assert any("Not every column" in note.msgid for note in draft.notes)


def test_a_remembered_choice_wins() -> None:
    rows = [["序号", "工作任务", "承接方"], ["1", "建设公园", "区城管局"]]
    assert taken(read_tables([*rows])) == ["number", "task", "responsible"]
    draft = read_tables([*rows], columns={"承接方": TaskColumn.SUPPORTING, "工作任务": TaskColumn.TASK})
    assert taken(draft) == ["number", "task", "supporting"]
    assert owners(leaves(draft)[0]) == [("supporting", "区城管局")]
    again = read_tables([*rows], columns=draft.table.choice if draft.table else {})
    assert again.table is not None
    assert again.table.is_remembered


def test_columns_of_one_name_are_kept_apart() -> None:
    table = read_tables(
        [["序号", "工作任务", "责任单位", "备注", "备注"], ["1", "建设公园", "区城管局", "甲", "乙"]]
    ).table
    assert table is not None
    assert len(set(table.headers)) == 5


@pytest.mark.parametrize(
    "rows",
    [
        [["指标", "全年目标", "上半年完成", "与目标±"], ["生产总值", "6.5%左右", "5.5%", "-1.0"]],
        [["姓名", "年龄", "籍贯"], ["张三", "30", "青禾"]],
        [["一段话"], ["又一段话"]],
    ],
)
def test_other_tables_hand_out_no_tasks(rows: Sequence[Sequence[str]]) -> None:
    assert not holds_task_table(source_of(rows), VOCABULARY, {})


def test_a_table_attached_to_a_report_does_not_make_it_a_table() -> None:
    assert holds_task_table(source_of(OWNED, lines=["现将任务分解如下。"]), VOCABULARY, {})
    assert not holds_task_table(source_of(OWNED, lines=["全年建成厂房四万平方米。" * 40]), VOCABULARY, {})


def test_the_title_and_the_year_stand_above_the_table() -> None:
    source = source_of(OWNED, lines=["青禾县2032年政府工作报告任务分解表", "（2031年12月印发）"])
    assert year_of(source) == 2032
    assert (
        read_tables(OWNED, lines=["青禾县2032年政府工作报告任务分解表"]).title == "青禾县2032年政府工作报告任务分解表"
    )
    assert read_tables(OWNED).form is DraftForm.TASK_TABLE


COLUMNS = {
    "序号": ("1", "2", "3"),
    "目标任务": ("新增规上工业企业18家以上", "建成冷链仓库3座", "开展招聘活动"),
    "牵头单位": ("区经济信息委", "区商务委", "区人力社保局"),
    "配合单位": ("区财政局、各镇街", "区供销社", "区教委"),
    "牵头领导": ("张三", "李四", "王五"),
    "完成时限": ("12月底前", "9月底前", "长期坚持"),
    "备注": ("甲", "乙", "丙"),
}


@given(st.permutations(list(COLUMNS)))
def test_the_order_of_the_columns_changes_nothing(order: list[str]) -> None:
    draft = read_tables([order, *([COLUMNS[name][row] for name in order] for row in range(3))])
    plain = read_tables([list(COLUMNS), *([COLUMNS[name][row] for name in COLUMNS] for row in range(3))])
    facts = [(n.text, n.number, owners(n), n.deadline, n.recurrence, n.remark, len(n.targets)) for n in leaves(draft)]
    assert facts == [
        (n.text, n.number, owners(n), n.deadline, n.recurrence, n.remark, len(n.targets)) for n in leaves(plain)
    ]
    assert spans_hold(draft)


@given(st.lists(st.integers(min_value=1, max_value=4), min_size=1, max_size=6))
def test_merges_split_tasks_as_they_stand(sizes: list[int]) -> None:
    rows = [["序号", "目标任务", "具体任务", "牵头单位"]]
    for task, size in enumerate(sizes, start=1):
        for piece in range(size):
            first = piece == 0
            rows.append(
                [str(task) if first else UP, f"任务{task}号" if first else UP, f"事情{task}之{piece}", "区教委"]
            )
    draft = read_tables(rows)
    assert [node.number for node in leaves(draft)] == [str(task) for task in range(1, len(sizes) + 1)]
    if max(sizes) > 1:
        assert [len(node.children) for node in leaves(draft)] == sizes
    assert {name for node in leaves(draft) for name in owners(node)} == {("lead", "区教委")}


@given(st.data())
def test_groups_keep_every_task_in_its_place(data: st.DataObject) -> None:
    groups = data.draw(st.lists(st.integers(min_value=0, max_value=3), min_size=1, max_size=5))
    rows, number = [["序号", "工作任务", "牵头单位"]], 0
    for place, size in enumerate(groups):
        rows.append([f"{'一二三四五'[place]}、领域{place}", LEFT, LEFT])
        for _ in range(size):
            number += 1
            rows.append([str(number), f"任务{number}号", "区教委"])
    draft = read_tables(rows)
    assert [len(area.children) for area in draft.areas] == groups
    assert [node.number for node in leaves(draft)] == [str(one) for one in range(1, number + 1)]


def test_the_proposal_names_the_rows_of_the_head() -> None:
    source = source_of([["某某表", LEFT, LEFT, LEFT], *OWNED])
    proposal = propose_columns(source.grids[0], VOCABULARY, {})
    assert (proposal.first, proposal.last) == (1, 1)
    assert proposal.columns.sample[0][1] == "新增规上工业企业18家以上"


def _facts(draft: DraftPlan) -> list[object]:
    return [(node.text, node.number, owners(node), node.deadline, len(node.targets)) for node in leaves(draft)]


def test_the_same_table_as_csv_and_xlsx_reads_to_the_same_plan(tmp_path: Path) -> None:
    rows = [list(COLUMNS), *([COLUMNS[name][row] for name in COLUMNS] for row in range(3))]
    with (tmp_path / "2031年任务.csv").open("w", encoding="gb18030", newline="") as stream:
        csv.writer(stream).writerows(rows)
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    workbook.save(tmp_path / "2031年任务.xlsx")
    drafts = [read_report(tmp_path / f"2031年任务.{ending}", VOCABULARY, silent) for ending in ("csv", "xlsx")]
    assert [draft.form for draft in drafts] == [DraftForm.TASK_TABLE] * 2
    assert _facts(drafts[0]) == _facts(drafts[1]) == _facts(read_tables(rows))
    for draft in drafts:
        assert draft_from_json(json.dumps(draft_to_json(draft), ensure_ascii=False)) == draft


def test_choices_reach_the_reader_of_files(tmp_path: Path) -> None:
    path = tmp_path / "任务.csv"
    path.write_text("序号,工作任务,承接方\n1,建设公园,区城管局\n2,改造厕所12座,区教委\n", encoding="utf-8")
    draft = read_report(path, VOCABULARY, silent, columns={"承接方": TaskColumn.LEAD})
    assert [owners(node) for node in leaves(draft)] == [[("lead", "区城管局")], [("lead", "区教委")]]


def test_signs_of_comparison_and_units_in_a_column_of_their_own() -> None:
    draft = read_tables(
        [
            ["序号", "指标", "单位", "目标值", "责任单位"],
            ["1", "规上工业企业", "家", "≥30", "区经信委"],
            ["2", "城镇调查失业率", "%", "≤5.5", "区人力社保局"],
            ["3", "地区生产总值增长", "%", "6左右", "区发展改革委"],
            ["4", "新增就业", "人", "10000", "区人力社保局"],
            ["5", "引进项目", "个", "5-10", "区招商投资局"],
            ["6", "粮食产量", "万吨", "不低于 18", "区农业农村委"],
        ]
    )
    assert taken(draft)[2] == "unit"
    assert [
        (t.comparator.value, str(t.value), t.unit, t.pacing.value) for node in leaves(draft) for t in node.targets
    ] == [
        (">=", "30", "家", "additive"),
        ("<=", "5.5", "%", "ceiling"),
        ("~", "6", "%", "growth"),
        ("=", "10000", "人", "additive"),
        ("range", "5", "个", "additive"),
        (">=", "18", "万吨", "annual_only"),
    ]


def test_a_unit_in_brackets_behind_the_name_and_none_at_all() -> None:
    draft = read_tables(
        [
            ["序号", "工作任务", "量化目标", "牵头单位"],
            ["1", "规上工业企业（家）", "30以上", "区经信委"],
            ["2", "综合指数", "125", "区经信委"],
            ["3", "建成投用", "2031", "区经信委"],
            ["4", "引进企业", "＞ 30 家", "区招商投资局"],
        ]
    )
    assert [
        [(t.indicator, t.comparator.value, str(t.value), t.unit) for t in node.targets] for node in leaves(draft)
    ] == [
        [("规上工业企业", ">=", "30", "家")],
        [("综合指数", "=", "125", "")],
        [],
        [("引进企业", ">", "30", "家")],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "区发展改革委（牵头）、区财政局（配合）、区教委（配合）",
        "区发展改革委牵头，区财政局、区教委配合",
        "牵头：区发展改革委 配合：区财政局、区教委",
        "牵头单位：区发展改革委\n配合单位：区财政局\n区教委",
        "（牵头）区发展改革委、（配合）区财政局、（配合）区教委",
        "区发展改革委（牵头单位）\n区财政局（配合单位）\n区教委（配合单位）",
    ],
)
def test_one_cell_tells_who_leads_and_who_supports(text: str) -> None:
    (node,) = leaves(read_tables([["序号", "工作任务", "责任单位"], ["1", "编制规划", text]]))
    assert owners(node) == [("lead", "区发展改革委"), ("supporting", "区财政局"), ("supporting", "区教委")]


def test_a_star_marks_the_lead() -> None:
    (node,) = leaves(read_tables([["序号", "工作任务", "责任单位"], ["1", "编制规划", "★区教委、区财政局"]]))
    assert owners(node) == [("lead", "区教委"), ("responsible", "区财政局")]


@given(st.sets(st.integers(2, 19), max_size=4), st.sets(st.integers(1, 20), max_size=3))
def test_numbers_left_out_and_given_twice_are_told(left_out: set[int], twice: set[int]) -> None:
    kept = [number for number in range(1, 21) if number not in left_out]
    numbers = [number for kept_one in kept for number in [kept_one] * (1 + (kept_one in twice and kept_one > 1))]
    rows = [[str(number), f"推进第{place}项工作", "区教委"] for place, number in enumerate(numbers)]
    draft = read_tables([["序号", "工作任务", "责任单位"], *rows])
    said = [note for note in draft.notes if "numbers" in note.params]
    assert len(leaves(draft)) == len(numbers)
    repeated = [number for number in sorted(twice) if number > 1 and number in kept]
    assert [note.params["numbers"] for note in said] == [
        tuple(map(str, found)) for found in (sorted(left_out), repeated) if found
    ]


def test_numbers_may_begin_anew() -> None:
    rows = [[str(1 + place % 6), f"推进第{place}项工作", "区教委"] for place in range(18)]
    assert not read_tables([["序号", "工作任务", "责任单位"], *rows]).notes


def test_months_of_work_done_are_progress_and_no_milestones() -> None:
    draft = read_tables(
        [
            ["序号", "工作任务", "责任单位", "完成情况", LEFT],
            [UP, UP, UP, "1月", "2月"],
            ["1", "编制规划", "区教委", "已启动", "已完成初稿"],
        ]
    )
    (node,) = leaves(draft)
    assert not node.milestones
    assert "已启动" in node.progress
    assert "已完成初稿" in node.progress


def test_numbers_on_the_parts_of_a_task_are_none_that_a_task_lost() -> None:
    head = ["序号", "重点任务", "具体工作", "牵头单位"]
    rows = [[str(number), f"专项{(number - 1) // 3}", f"办好实事{number}项", "区商务委"] for number in range(1, 16)]
    for place, row in enumerate(rows):
        row[1] = row[1] if place % 3 == 0 else UP
    assert not [note for note in read_tables([head, *rows]).notes if "numbers" in note.params]
    assert [note.params["numbers"] for note in read_tables([head, *rows[:6], *rows[7:]]).notes if note.params] == [
        ("7",)
    ]


def test_a_task_falls_due_every_quarter_only_when_all_its_parts_do() -> None:
    rows = [
        ["序号", "目标任务", "具体任务", "牵头单位", "完成时限"],
        ["1", "建设示范区", "报送进展", "县发改局", "每季度"],
        [UP, UP, "完成规划", "县规划局", "6月底前"],
        ["2", "抓好巡查", "巡查河道", "县水利局", "每季度"],
        [UP, UP, "巡查水库", "县水利局", "每季度"],
    ]
    first, second = [node for node in leaves(read_tables(rows)) if node.kind is DraftKind.COMMITMENT]
    assert (first.recurrence, first.deadline) == ("", date(2031, 6, 30))
    assert [part.recurrence for part in first.children] == ["quarterly", ""]
    assert second.recurrence == "quarterly"
