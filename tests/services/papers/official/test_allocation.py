"""The notice that issues the table of tasks, in each set of columns."""

from datetime import date

import pytest

from rongchang_desktop.localization.papers.official.allocation_table import ColumnSet
from tests.builders import a_ledger, a_small_ledger, area, commitment, work_item
from tests.services.papers.official.said import cells, sentences, tables
from tests.services.papers.plans import demo_plan, paper, starter_plan

HEADS = {
    ColumnSet.LEAD_SUPPORTING: ["序号", "目标任务", "牵头单位", "配合单位"],
    ColumnSet.DEADLINE: ["序号", "目标任务", "牵头单位", "配合单位", "完成时限"],
    ColumnSet.RESPONSIBLE: ["序号", "工作任务", "责任单位"],
    ColumnSet.WORK_ITEMS: ["序号", "目标任务", "具体任务", "牵头单位", "完成时限"],
    ColumnSet.QUARTERS: ["序号", "目标任务", "牵头单位", "一季度", "二季度", "三季度", "四季度"],
    ColumnSet.FULL: ["序号", "目标任务", "量化目标", "牵头领导", "牵头单位", "责任单位", "配合单位", "完成时限"],
}


@pytest.mark.parametrize("columns", ColumnSet)
def test_each_set_of_columns_lists_every_task_once_with_its_number(columns: ColumnSet) -> None:
    for ledger, count in ((demo_plan(), 91), (starter_plan(), 196)):
        (table,) = tables(paper(ledger, "allocation", columns=columns.value))
        assert [column.head.replace("\n", "") for column in table.columns] == HEADS[columns]
        numbers = [row[0] for row in cells(table) if row[0]]
        assert numbers == [str(number) for number in range(1, count + 1)]
    groups = {column.group for column in table.columns}
    assert groups == ({"", "季度节点"} if columns is ColumnSet.QUARTERS else {""})


def test_the_unit_that_leads_stands_first_among_those_responsible() -> None:
    rows = cells(tables(paper(a_small_ledger(), "allocation", columns="responsible"))[0])
    assert rows[0][2] == "区科技局、区经济信息委、区教委"
    full = cells(tables(paper(a_small_ledger(), "allocation", columns="full"))[0])
    assert full[0][3:7] == ("分管副区长", "区科技局", "区经济信息委\n区教委", "区财政局")


def test_a_task_of_several_pieces_takes_a_row_a_piece_and_counts_once() -> None:
    ledger = a_ledger(
        area(
            commitment(
                "深化改革", work_item("清理证明"), work_item("压减时限", deadline=date(2024, 6, 30)), lead="区府办"
            ),
            commitment("修桥"),
        )
    )
    document = paper(ledger, "allocation", columns="work_items")
    assert cells(tables(document)[0]) == [
        ("1", "深化改革", "1-1 清理证明", "区府办", "12月底"),
        ("", "", "1-2 压减时限", "", "6月底"),
        ("2", "修桥", "", "", "12月底"),
    ]
    assert "共2项" in sentences(document)


def test_nodes_stand_in_the_quarter_they_are_due_in() -> None:
    nodes = ((date(2024, 3, 31), None), (date(2024, 11, 1), None))
    ledger = a_ledger(area(commitment("修桥", nodes=nodes)))
    (row,) = cells(tables(paper(ledger, "allocation", columns="quarters"))[0])
    assert row[3:] == ("3月31日", "", "", "11月1日")


def test_the_notice_carries_what_the_plan_was_issued_under() -> None:
    said = sentences(paper(demo_plan(), "allocation"))
    assert "示例区人民政府办公室关于印发《示例区2024年政府工作报告目标任务分解表》的通知" in said
    assert "示例府办发〔2024〕6号" in said and "《示例区2024年政府工作报告目标任务分解表》共91项" in said
    assert "2024年2月6日" in said and "28日前，将进展情况报示例区人民政府办公室" in said
    assert "府办〔2024〕9号" in sentences(paper(demo_plan(), "allocation", number="府办(2024)9号"))
