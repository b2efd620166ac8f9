"""The lists of the new year as a table: sound, in words, searched, and read aloud with what changed."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.presentation.new_year.link_choices import LinkChoices
from rongchang_desktop.presentation.new_year.turn_facts import TurnFacts
from rongchang_desktop.presentation.new_year.turn_model import CELLS, ENDING, NEW, OLD, STATE, TICK, TurnModel
from rongchang_desktop.presentation.new_year.turn_rows import Group, TurnCells, grouped
from tests.presentation.new_year.test_turning import ENTERPRISES, PARKS, a_turn_of_the_year, a_turning

CHECK = Qt.ItemDataRole.CheckStateRole


def text(model: TurnModel, row: int, column: int) -> str:
    return str(model.index(row, column).data())


def test_the_model_is_a_sound_one_through_ticks_links_lists_and_searches(qtbot: QtBot) -> None:
    turning = a_turning()
    model = TurnModel(turning)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for group in Group:
        model.show_group(group)
        model.tick(range(model.rowCount()))
        model.search("公园")
        model.search("")
    turning.unlink(ENTERPRISES)
    turning.undo()
    model.retranslate()
    model.show_group(Group.RECURRING)
    assert model.rowCount() == 2 and model.rowCount(model.index(0, 0)) == 0
    del tester


def test_the_figures_stand_in_their_sentences_with_the_lead_of_last_year(qtbot: QtBot) -> None:
    model = TurnModel(a_turning(language="zh_CN"))
    assert [text(model, 1, column) for column in (OLD, NEW, ENDING, 5)] == [
        "1 高新技术企业达到230家",
        "1 高新技术企业达到270家",
        "再次承诺 有把握 100%",
        "区科技局 沿用上年",
    ]
    cells = model.index(1, OLD).data(CELLS)
    assert isinstance(cells, TurnCells)
    assert [piece.text for piece in cells.old] == ["高新技术企业达到", "230", "家"]


def test_a_row_is_read_aloud_with_its_tick_and_what_changed(qtbot: QtBot) -> None:
    model = TurnModel(a_turning())
    spoken = str(model.index(1, TICK).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("ticked") and "struck out: 230" in spoken and "put in: 270" in spoken


def test_an_unfinished_item_says_how_far_it_is_where_it_goes_and_what_is_left(qtbot: QtBot) -> None:
    model = TurnModel(a_turning(language="zh_CN"))
    model.show_group(Group.CARRIED)
    assert "73%" in text(model, 0, STATE) or "滞后" in text(model, 0, STATE)
    assert "建设创新高地 › 做强平台" in text(model, 0, NEW) and "尚余：新建公园 8个" in text(model, 0, NEW)
    assert text(model, 0, ENDING) == "结转"
    model.tick([0])
    assert text(model, 0, ENDING) == "未完成" and text(model, 0, NEW) == ""


def test_a_tick_in_the_table_is_a_decision_and_no_list_is_laid_out_anew(qtbot: QtBot) -> None:
    turning = a_turning()
    model = TurnModel(turning)
    resets = QSignalSpy(model.modelReset)
    assert model.setData(model.index(0, TICK), Qt.CheckState.Checked, CHECK)
    assert model.counts(Group.RECURRING) == (2, 2)
    assert resets.count() == 0
    model.show_group(Group.ENDED)
    assert not model.setData(model.index(0, TICK), Qt.CheckState.Checked, CHECK), "what is done has nothing to tick"
    assert model.data(QModelIndex()) is None


def test_rows_are_found_by_number_and_by_words_of_either_year(qtbot: QtBot) -> None:
    model = TurnModel(a_turning())
    for sought, found in (("270", 1), ("1", 1), ("改革", 1), ("没有", 0), ("", 2)):
        model.search(sought)
        assert model.rowCount() == found, sought


def test_the_likest_items_are_offered_first_and_say_whom_they_are_linked_with(qtbot: QtBot) -> None:
    turning = a_turning()
    choices = LinkChoices(turning, TurnFacts(turning))
    tester = QAbstractItemModelTester(choices, QAbstractItemModelTester.FailureReportingMode.Fatal)
    (parks,) = grouped(turning)[Group.CARRIED]
    choices.offer(parks)
    assert choices.rowCount() == 3
    assert any("(linked with 1 now)" in str(choices.index(row).data()) for row in range(3))
    fresh = grouped(turning)[Group.NEW][0]
    choices.offer(fresh)
    assert "体制机制改革" in str(choices.index(0).data()), "the likest of the old year"
    choices.search("公园")
    choice = choices.choice(0)
    assert choices.rowCount() == 1 and choice is not None and choice.item_id == PARKS
    assert choices.choice(5) is None
    del tester


def test_a_decision_shows_in_the_row_at_once(qtbot: QtBot) -> None:
    turning = a_turning(a_turn_of_the_year())
    model = TurnModel(turning)
    model.show_group(Group.CARRIED)
    turning.end(PARKS, Outcome.ADJUSTED)
    assert text(model, 0, ENDING) == "Adjusted"
