"""Tables that say more than their columns promise: no cell, no clause and no row is lost without a word."""

from pathlib import Path

import pytest

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
