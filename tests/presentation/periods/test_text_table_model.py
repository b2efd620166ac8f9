"""A table of words: looked through by any of its cells, and copied so that a table program takes it."""

from pytestqt.modeltest import ModelTester

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.periods.text_table_model import TextRow, TextTableModel

ROWS = (
    TextRow(key="r1", cells=("61", "建设项目\n投用")),
    TextRow(key="r2", cells=("62", '所谓"一件事"')),
)


def a_model() -> TextTableModel:
    model = TextTableModel(Localizer("en"), ("No.", "Task"))
    model.show(ROWS)
    return model


def test_the_model_keeps_qts_rules_through_a_search(qtmodeltester: ModelTester) -> None:
    model = a_model()
    qtmodeltester.check(model)
    model.seek("项目")
    model.seek("")


def test_every_word_looked_for_must_be_there_in_whatever_cell() -> None:
    model = a_model()
    model.seek("投用 61")
    assert [row.key for row in model.rows] == ["r1"]
    model.seek("投用 62")
    assert model.rows == ()
    model.seek("")
    assert [model.key(row) for row in range(3)] == ["r1", "r2", None]


def test_the_copy_has_a_head_and_cells_with_lines_or_marks_in_quotation_marks() -> None:
    assert a_model().table_text() == 'No.\tTask\n61\t"建设项目\n投用"\n62\t"所谓""一件事"""'
    assert a_model().table_text([1]).startswith("No.\tTask\n62")


def test_lines_of_a_cell_stand_side_by_side_on_screen_and_below_each_other_in_the_tip() -> None:
    model = a_model()
    index = model.index(0, 1)
    assert index.data() == "建设项目; 投用"
    assert index.data(role=3) == "建设项目\n投用"


def test_a_full_stop_gives_way_where_lines_stand_side_by_side() -> None:
    model = TextTableModel(Localizer("zh_CN"), ("进展",))
    model.show((TextRow(key="r1", cells=("方案已印发。\n是否已完成：是。",)),))
    assert model.index(0, 0).data() == "方案已印发；是否已完成：是。"
