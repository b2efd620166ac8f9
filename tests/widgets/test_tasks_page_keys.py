"""The page of tasks with the keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import WorkItem
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.widgets.pages.tasks_page import TasksPage
from rongchang_desktop.widgets.tree.cell_editors import SentenceEditor
from rongchang_desktop.widgets.tree.unit_picker import UnitPicker
from tests.builders import a_ledger, area, commitment, section, task
from tests.widgets.tasks_pages import a_page_as_left, a_tasks_page, titles
from tests.widgets.windows import PATIENCE_MS

Key, Ctrl, Shift, Alt = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NO_POPUPS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> TasksPage:
    page = a_tasks_page(qtbot, tmp_path)
    qtbot.waitUntil(page.view.hasFocus, timeout=PATIENCE_MS)
    return page


def press(page: TasksPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, modifiers)
    QApplication.processEvents()  # a line edit in a cell hands its text over a moment later


def typed(page: TasksPage, text: str) -> None:
    """Text as an input method hands it over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def done(page: TasksPage, item_id: str) -> DoneState:
    return task(page._session.ledger, item_id).done.state


def test_space_ticks_and_takes_back_and_ctrl_z_undoes(page: TasksPage) -> None:
    press(page, Key.Key_Space)
    assert done(page, "c1") is DoneState.REPORTED
    assert page.undo.undo_button.text() == "Undo “tick as done”"
    press(page, Key.Key_Z, Ctrl)
    assert done(page, "c1") is DoneState.OPEN
    press(page, Key.Key_Z, Ctrl | Shift)
    assert done(page, "c1") is DoneState.REPORTED


def test_space_ticks_all_chosen_rows_in_one_step(page: TasksPage) -> None:
    press(page, Key.Key_Down, Shift)
    press(page, Key.Key_Space)
    assert [done(page, key) for key in ("c1", "c2")] == [DoneState.REPORTED] * 2
    press(page, Key.Key_Z, Ctrl)
    assert [done(page, key) for key in ("c1", "c2")] == [DoneState.OPEN] * 2


def test_enter_opens_the_wording_and_enter_keeps_what_was_typed(page: TasksPage) -> None:
    press(page, Key.Key_Return)
    press(page, Key.Key_A, Ctrl)
    typed(page, "新增企业三十家")
    press(page, Key.Key_Return)
    assert task(page._session.ledger, "c1").title == "新增企业三十家"
    assert QApplication.focusWidget() is page.view


def test_escape_takes_the_typing_back(page: TasksPage) -> None:
    press(page, Key.Key_Return)
    typed(page, "多余的字")
    press(page, Key.Key_Escape)
    assert "多余的字" not in task(page._session.ledger, "c1").title
    assert QApplication.focusWidget() is page.view


def test_enter_belongs_to_the_input_method_while_it_composes(page: TasksPage) -> None:
    press(page, Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, SentenceEditor)
    QApplication.sendEvent(editor, QInputMethodEvent("xin", []))
    press(page, Key.Key_Return)
    assert QApplication.focusWidget() is editor


@NO_POPUPS
def test_tab_goes_from_the_wording_to_the_lead_and_to_the_deadline(page: TasksPage) -> None:
    press(page, Key.Key_Return)
    press(page, Key.Key_Tab)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "区科技局"
    field.clear()
    typed(page, "区教委")
    press(page, Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "9/15")
    press(page, Key.Key_Return)
    ledger = page._session.ledger
    lead = ledger.lead(ItemId("c1"))
    assert lead is not None
    assert lead.name == "区教委"
    assert str(task(ledger, "c1").deadline) == "2024-09-15"


def test_ctrl_enter_while_typing_cuts_the_wording_in_two(page: TasksPage) -> None:
    press(page, Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, SentenceEditor)
    cursor = editor.textCursor()
    cursor.setPosition("新增高新技术企业20家、科技型企业200家".index("科技型"))
    editor.setTextCursor(cursor)
    press(page, Key.Key_Return, Ctrl)
    assert titles(page)[2:4] == ["新增高新技术企业20家", "科技型企业200家"]
    assert page.view.currentIndex().siblingAtColumn(1).data() == "科技型企业200家"
    press(page, Key.Key_Z, Ctrl)
    press(page, Key.Key_Z, Ctrl)
    assert titles(page)[2] == "新增高新技术企业20家、科技型企业200家"


def test_ctrl_j_joins_a_row_to_the_one_before(page: TasksPage) -> None:
    press(page, Key.Key_Down)
    press(page, Key.Key_J, Ctrl)
    assert titles(page)[2] == "新增高新技术企业20家、科技型企业200家办好科技集市"


def test_delete_removes_without_asking_goes_on_to_the_next_row_and_can_be_undone(page: TasksPage) -> None:
    before = titles(page)
    press(page, Key.Key_Delete)
    assert "新增高新技术企业20家、科技型企业200家" not in titles(page)
    assert page.view.currentIndex().siblingAtColumn(1).data() == "办好科技集市"
    press(page, Key.Key_Z, Ctrl)
    assert titles(page) == before


def test_ctrl_enter_adds_a_row_after_and_lets_it_be_named_at_once(page: TasksPage) -> None:
    press(page, Key.Key_Return, Ctrl)
    press(page, Key.Key_A, Ctrl)
    typed(page, "新添的任务")
    press(page, Key.Key_Return)
    assert titles(page)[2:5] == ["新增高新技术企业20家、科技型企业200家", "新添的任务", "办好科技集市"]


def test_tab_and_alt_arrows_shift_rows_of_a_draft(page: TasksPage) -> None:
    press(page, Key.Key_Down)
    press(page, Key.Key_Tab)
    assert isinstance(page._session.ledger.item(ItemId("c2")), WorkItem)
    press(page, Key.Key_Tab, Shift)
    assert not isinstance(page._session.ledger.item(ItemId("c2")), WorkItem)
    press(page, Key.Key_Up, Alt)
    assert titles(page)[2] == "办好科技集市"
    assert page.view.current_item() == "c2"


def test_an_issued_plan_leaves_tab_to_the_focus(qtbot: QtBot, tmp_path: Path) -> None:
    ledger = a_ledger(area(section(commitment("一", number=1), commitment("二", number=2))), state=PlanState.ISSUED)
    page = a_tasks_page(qtbot, tmp_path, ledger)
    press(page, Key.Key_Down)
    press(page, Key.Key_Tab)
    assert QApplication.focusWidget() is not page.view
    assert not isinstance(page._session.ledger.item(ItemId("c2")), WorkItem)


def test_f2_and_f3_ask_for_progress_and_for_no_change(page: TasksPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.report_requested) as asked:
        press(page, Key.Key_F2)
    assert asked.args == ["c1"]
    with qtbot.waitSignal(page.no_change_requested) as told:
        press(page, Key.Key_F3)
    assert told.args == [["c1"]]


def test_ctrl_f_filters_as_one_types_down_enters_the_tree_and_escape_clears(page: TasksPage, qtbot: QtBot) -> None:
    press(page, Key.Key_F, Ctrl)
    assert QApplication.focusWidget() is page.search
    typed(page, "老旧")
    qtbot.waitUntil(lambda: titles(page) == ["改善民生", "办好实事", "改造老旧小区"])
    press(page, Key.Key_Down)
    assert QApplication.focusWidget() is page.view
    press(page, Key.Key_F, Ctrl)
    press(page, Key.Key_Escape)
    assert len(titles(page)) == 14


def test_ctrl_z_in_an_empty_search_box_undoes_the_last_step(page: TasksPage) -> None:
    press(page, Key.Key_Space)
    page.search.setFocus()
    press(page, Key.Key_Z, Ctrl)
    assert done(page, "c1") is DoneState.OPEN


@NO_POPUPS
def test_ctrl_l_gives_all_chosen_rows_a_lead_found_by_part_of_its_name(page: TasksPage) -> None:
    press(page, Key.Key_Down, Shift)
    press(page, Key.Key_L, Ctrl)
    picker = page.findChild(UnitPicker)
    assert picker is not None
    typed(page, "财政")
    press(page, Key.Key_Return)
    ledger = page._session.ledger
    assert {unit.name for key in ("c1", "c2") if (unit := ledger.lead(ItemId(key)))} == {"区财政局"}


@NO_POPUPS
def test_a_unit_nobody_knows_is_entered_with_the_same_step(page: TasksPage) -> None:
    press(page, Key.Key_L, Ctrl)
    typed(page, "区新设办")
    picker = page.findChild(UnitPicker)
    assert picker is not None
    assert picker.list.model().index(0, 0).data() == "New unit “区新设办”"
    press(page, Key.Key_Return)
    lead = page._session.ledger.lead(ItemId("c1"))
    assert lead is not None
    assert lead.name == "区新设办"
    press(page, Key.Key_Z, Ctrl)
    assert page._session.ledger.department_called("区新设办") is None


def test_bare_letters_do_nothing(page: TasksPage) -> None:
    before = (titles(page), page.view.current_item())
    for key in range(Key.Key_A, Key.Key_Z + 1):
        press(page, Qt.Key(key))
    assert (titles(page), page.view.current_item()) == before
    assert QApplication.focusWidget() is page.view


def test_digits_go_to_the_item_of_that_number(page: TasksPage) -> None:
    press(page, Key.Key_5)
    assert page.view.current_item() == "c5"
    page.view._numbers = type(page.view._numbers)()
    for key in (Key.Key_3, Key.Key_Minus, Key.Key_2):
        press(page, key)
    assert page.view.current_item() == "w2"


def test_left_and_right_fold_and_open_and_climb(page: TasksPage) -> None:
    press(page, Key.Key_Left)
    assert page.view.current_item() == "s1"
    press(page, Key.Key_Left)
    assert "办好科技集市" not in titles(page)
    press(page, Key.Key_Right)
    assert "办好科技集市" in titles(page)


def test_what_was_open_and_current_is_there_again_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_tasks_page(qtbot, tmp_path)
    page.view.collapseAll()
    page.view.open_rows.reveal(ItemId("c5"))
    page.memory.remember()
    again = a_page_as_left(qtbot, tmp_path)
    assert again.view.current_item() == "c5"
    assert "改造老旧小区" in titles(again)
    assert "办好科技集市" not in titles(again)


def test_enter_in_the_search_goes_to_the_item_of_that_number_else_to_the_first_task_found(page: TasksPage) -> None:
    press(page, Key.Key_F, Ctrl)
    QTest.keyClicks(page.search, "2")
    press(page, Key.Key_Return)
    assert page.view.current_item() == "c2"
    press(page, Key.Key_F, Ctrl)
    page.search.setText(task(page._session.ledger, "c1").title[:4])
    press(page, Key.Key_Return)
    shown = page.view.current_item()
    assert shown is not None and page.model.session.assessment(shown) is not None


def test_what_is_typed_into_a_new_item_replaces_its_placeholder(page: TasksPage) -> None:
    press(page, Key.Key_Return, Ctrl)
    QTest.keyClicks(QApplication.focusWidget(), "brand new")
    press(page, Key.Key_Return)
    added = page.view.current_item()
    assert added is not None and task(page._session.ledger, added).title == "brand new"


@NO_POPUPS
def test_the_menu_of_a_row_opens_by_the_keyboard_under_the_row(page: TasksPage) -> None:
    press(page, Key.Key_F10, Shift)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    row = page.view.visualRect(page.view.currentIndex())
    below = page.view.viewport().mapToGlobal(row.bottomLeft()).y()
    room = menu.screen().availableGeometry().bottom() - menu.height()
    assert abs(menu.pos().y() - min(below, room)) < 3, "under the row, or as far down as it fits"
    menu.close()
