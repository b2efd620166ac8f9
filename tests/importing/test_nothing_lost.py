"""Tables that say more than their columns promise: no cell, no clause and no row is lost without a word."""

from pathlib import Path

import pytest

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.intake.draft import DraftForm, DraftPlan
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.reading import read_report
from tests.importing.grids import leaves, read_tables
from tests.importing.reports import VOCABULARY


def test_a_list_that_ends_in_an_empty_number_is_read(tmp_path: Path) -> None:
    path = tmp_path / "任务.csv"
    path.write_text('序号,重点任务,责任单位,工作内容\n1,发展工业,区经信委,"1.建园\n2."', encoding="utf-8")
    assert [node.text for node in leaves(read_report(path, VOCABULARY, silent))] == ["发展工业"]
    items = read_tables(
        [["序号", "重点任务", "责任单位", "工作内容"], ["1", "发展工业", "区经信委", "1.建园\n2.招商\n3."]]
    )
    assert [piece.text for piece in leaves(items)[0].children] == ["建园", "招商"]


@pytest.mark.parametrize(
    ("cell", "remark"),
    [
        ("完成投资5亿元，主体工程封顶；启动绿化施工。", "完成投资5亿元，主体工程封顶；启动绿化施工。"),
        ("开工，投资5亿元", "开工，投资5亿元"),
        ("完成投资5亿元", ""),
        ("≥30家", ""),
        ("新增企业6家，完成投资5亿元", ""),
    ],
)
def test_a_cell_for_figures_that_says_more_is_kept_as_a_remark(cell: str, remark: str) -> None:
    (task,) = leaves(read_tables([["序号", "工作任务", "年度目标", "责任单位"], ["1", "建设产业园", cell, "区经信委"]]))
    assert task.remark == remark
    assert task.targets


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("序号,重点任务,年度目标,进展情况", "{n},建设第{n}个产业园,投资{n}亿元,正在推进{n}"),
        ("序号,重点任务,年度目标,进展情况,备注", "{n},建设第{n}个产业园,主体完工,,说明{n}"),
        ("序号,重点任务,年度目标,二季度", "{n},建设第{n}个产业园,主体完工,封顶{n}"),
    ],
)
def test_a_table_of_tasks_that_names_nobody_is_proposed_with_its_columns(head: str, row: str, tmp_path: Path) -> None:
    draft = read_text(tmp_path, "\n".join([head, *(row.format(n=number) for number in range(1, 5))]))
    assert draft.form is DraftForm.TASK_TABLE
    assert draft.table is not None and list(draft.table.headers) == head.split(",")
    assert [node.text for node in leaves(draft)] == [f"建设第{number}个产业园" for number in range(1, 5)]
    assert any("nobody" in note.msgid for note in draft.notes)


def test_a_file_of_columns_that_nobody_knows_is_never_an_empty_report(tmp_path: Path) -> None:
    draft = read_text(tmp_path, "甲栏,乙栏\n园区道路提档升级,一\n老旧管网改造更新,二\n")
    assert draft.table is not None and leaves(draft)
    assert any("nobody" in note.msgid for note in draft.notes)


def test_a_table_of_indicators_stays_one(tmp_path: Path) -> None:
    draft = read_text(tmp_path, "指标,全年目标,上半年完成,与目标±\n生产总值,6.5%,5.5%,-1\n工业投资,8%,9%,1\n")
    assert draft.table is None and len(draft.indicator_table) == 2


def test_columns_that_nothing_was_taken_from_are_named_once() -> None:
    rows = [["1", "建设产业园", "区经信委", "A类", "5", ""], ["2", "建设冷库", "区商务委", "B类", "8", ""]]
    draft = read_tables([["序号", "工作任务", "责任单位", "甲乙", "权重", "打分"], *rows])
    (note,) = [note for note in draft.notes if "Nothing was taken" in note.msgid]
    assert note.params == {"names": ("甲乙", "权重")}
    chosen = {"甲乙": TaskColumn.IGNORED, "权重": TaskColumn.IGNORED}
    draft = read_tables([["序号", "工作任务", "责任单位", "甲乙", "权重", "打分"], *rows], columns=chosen)
    assert not [note for note in draft.notes if "Nothing was taken" in note.msgid]


@pytest.mark.parametrize(
    ("cell", "names", "remark"),
    [
        ("区经信委（王某某1390000000）", ["区经信委"], "区经信委（王某某1390000000）"),
        ("区经信委（李四）、区教委(023-46770000)", ["区经信委", "区教委"], "区经信委（李四）、区教委(023-46770000)"),
        ("区经信委（中小企业局）、区教委（牵头）", ["区教委", "区经信委（中小企业局）"], ""),
    ],
)
def test_who_is_named_in_brackets_behind_a_unit_is_no_part_of_it(cell: str, names: list[str], remark: str) -> None:
    (task,) = leaves(read_tables([["序号", "工作任务", "责任单位"], ["1", "建设产业园", cell]]))
    assert [owner.name for owner in task.owners] == names
    assert task.remark == remark


def read_text(folder: Path, text: str) -> DraftPlan:
    path = folder / "任务.csv"
    path.write_text(text, encoding="utf-8")
    return read_report(path, VOCABULARY, silent)
