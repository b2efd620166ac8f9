"""The page of the new year by keyboard and mouse: ticks, endings, links, panes, and leaving it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.intake.carry_decision import Fate
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.presentation.new_year.turn_rows import Group
from rongchang_desktop.widgets.pages.new_year_page import NewYearPage
from tests.presentation.new_year.test_turning import ENTERPRISES, PARKS, REFORM, a_turn_of_the_year, a_turning
from tests.two_years import NEW
from tests.widgets.windows import shown

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[NewYearPage]:
    page = shown(qtbot, NewYearPage(a_turning()), size=(1366, 768))
    page.table.setFocus()
    yield page
    page.turning.session.close()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, key, modifiers)
    QApplication.processEvents()


def fate(page: NewYearPage, item_id: str) -> Fate:
    return page.turning.proposal(item_id).decision.fate  # type: ignore[arg-type]


def held_in(pane: QWidget) -> bool:
    held = QApplication.focusWidget()
    return held is not None and (held is pane or pane.isAncestorOf(held))


def test_space_presses_ticks_and_ctrl_z_takes_them_back(page: NewYearPage) -> None:
    press(Qt.Key.Key_Space)
    assert fate(page, REFORM) is Fate.RECURS
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Space)
    assert (fate(page, REFORM), fate(page, ENTERPRISES)) == (Fate.CARRIED, Fate.CARRIED)
    assert page.tabs.tabText(0).endswith("0/2")
    press(Qt.Key.Key_Z, CONTROL)
    press(Qt.Key.Key_Z, CONTROL)
    assert not page.turning.was_worked_on
    press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert fate(page, REFORM) is Fate.RECURS


def test_f6_goes_round_the_panes_enter_goes_into_the_details_and_esc_comes_back(page: NewYearPage) -> None:
    press(Qt.Key.Key_Return)
    assert held_in(page.detail)
    press(Qt.Key.Key_Escape)
    assert held_in(page.table)
    for pane in (page.detail, page.tabs, page.table):
        press(Qt.Key.Key_F6)
        assert held_in(pane)
    press(Qt.Key.Key_F, CONTROL)
    assert held_in(page.search)


def test_the_details_show_both_wordings_with_marks_and_the_figures(page: NewYearPage) -> None:
    press(Qt.Key.Key_Down)
    old, new = page.detail.old.wording.text(), page.detail.new.wording.text()
    assert "line-through" in old and ">230</span>" in old and "270" not in old
    assert "underline" in new and ">270</span>" in new and "230" not in new
    assert page.detail.new.figures.text() == "高新技术企业: 230 家 or more (reached 228 家) → 270 家 or more"
    assert page.detail.owners.isVisible() and "区科技局" in page.detail.owners.text()
    page.detail.owners.click()
    assert not page.turning.proposal(ENTERPRISES).decision.takes_owners


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus grab and raise
def test_the_ending_is_chosen_in_the_row_or_below_it(page: NewYearPage) -> None:
    page.tabs.choose(Group.CARRIED)
    page.table.setFocus()
    press(Qt.Key.Key_Down, ALT)
    menu = page.findChild(QMenu)
    assert menu is not None and menu.actions()[0].isChecked()
    next(action for action in menu.actions() if action.text() == "Adjusted").trigger()
    menu.close()
    assert page.turning.proposal(PARKS).decision.outcome is Outcome.ADJUSTED
    assert page.detail.ending.currentText() == "Adjusted"
    page.detail.ending.setFocus()
    press(Qt.Key.Key_Up)
    assert page.turning.proposal(PARKS).decision.outcome is Outcome.UNFINISHED
    assert "Unfinished 1" in page.foot.summary.text() or "Unfinished 2" in page.foot.summary.text()


def test_a_click_on_the_box_ticks_and_a_click_beside_it_does_not(page: NewYearPage) -> None:
    for column, expected in ((1, Fate.CARRIED), (0, Fate.RECURS)):
        place = page.table.visualRect(page.model.index(0, column)).center()
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        assert fate(page, REFORM) is expected


def test_a_new_item_is_linked_by_a_few_words_and_unlinked_again(page: NewYearPage) -> None:
    page.tabs.choose(Group.NEW)
    row = page.table.current_row()
    assert row is not None and page.model.rowCount() == 2
    page.detail.link.click()
    assert held_in(page.picker)
    page.picker.field.setText("公园")
    press(Qt.Key.Key_Return)
    assert page.turning.proposal(PARKS).decision.later_id == row.later_id
    assert page.model.rowCount() == 1 and held_in(page.table)
    assert page.tabs.tabText(0).endswith("2/3")
    page.tabs.choose(Group.RECURRING)
    page.table.setCurrentIndex(page.model.index(page.model.rowCount() - 1, 1))
    page.detail.unlink.click()
    assert fate(page, PARKS) is Fate.CARRIED


def test_esc_leaves_a_choice_of_a_partner_without_linking(page: NewYearPage) -> None:
    page.detail.link.click()
    press(Qt.Key.Key_Down)
    assert page.picker.list.currentIndex().row() == 1
    press(Qt.Key.Key_Escape)
    assert held_in(page.table) and not page.turning.was_worked_on


def test_leaving_asks_once_where_choices_would_be_lost(page: NewYearPage) -> None:
    left = QSignalSpy(page.left)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Escape)
    assert left.count() == 0 and page.problem.isVisible()
    press(Qt.Key.Key_Escape)
    assert left.count() == 1


def test_leaving_untouched_asks_nothing(page: NewYearPage) -> None:
    left = QSignalSpy(page.left)
    press(Qt.Key.Key_Escape)
    assert left.count() == 1


def test_a_search_that_finds_nothing_says_so(page: NewYearPage) -> None:
    page.search.setText("没有这样的事")
    assert page.empty.isVisible() and not page.table.isVisible() and not page.detail.scroll.isVisible()
    page.search.clear()
    assert page.table.isVisible() and page.table.current_row() is not None


def test_an_issued_plan_asks_on_what_basis(qtbot: QtBot) -> None:
    ledger = a_turn_of_the_year()
    issued = issue_plan(ledger, NEW, on=a_turning(ledger).session.today(), document_number="1号").apply_to(ledger)
    page = NewYearPage(a_turning(issued))
    qtbot.addWidget(page)
    page.show()
    given: list[Grounds | None] = []
    page.applied.connect(given.append)
    page.apply()
    assert not given and page.problem.isVisible() and page.foot.basis.isVisible()
    page.foot.basis.setText("区政府常务会议纪要")
    page.foot.approved_by.setText("区长")
    page.apply()
    (grounds,) = given
    assert grounds is not None and grounds.basis == "区政府常务会议纪要"
    page.turning.session.close()


def test_another_language_is_spoken_at_once(page: NewYearPage) -> None:
    page.turning.session.words.switch("zh_CN")
    page.turning.session.refresh()
    assert page.tabs.tabText(0).startswith("再次承诺")
    assert "4 项中 4 项已有去向" in page.foot.summary.text()
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "2024年"
