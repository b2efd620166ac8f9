"""What the tasks' page says of the rows chosen: how many, which one the inspector shows, what a box is for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.progress import close_items
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.tree.columns import TASK
from rongchang_desktop.widgets.bench.page_list import PERIODS, TASKS
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.pages.tasks_page import TasksPage
from rongchang_desktop.widgets.tree.row_metrics import BOX
from tests.builders import a_small_ledger
from tests.widgets.desks import TODAY, a_desk, lay
from tests.widgets.tasks_pages import a_tasks_page
from tests.widgets.windows import shown

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> TasksPage:
    return a_tasks_page(qtbot, tmp_path)


def wording_of(page: TasksPage, item_id: str) -> QPoint:
    return page.view.visualRect(page.model.index_of(ItemId(item_id), page.model.column_of(TASK))).center()


def test_a_search_that_finds_nothing_leaves_nothing_to_be_shown_beside_it(qtbot: QtBot, page: TasksPage) -> None:
    told: list[ItemId | None] = []
    page.current_changed.connect(told.append)
    page.show_selection(Selection(text="没有这样的词"))
    assert page.model.rowCount() == 0 and told == [None]
    page.show_selection(Selection())
    assert told[-1] == page.view.current_item() == "c1"


def test_a_right_press_inside_the_choice_leaves_it_and_where_its_range_starts(page: TasksPage) -> None:
    rows = page.view.viewport()
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton, PLAIN, wording_of(page, "c1"))
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton, SHIFT, wording_of(page, "c3"))
    chosen = page.view.selected_items()
    QTest.mouseClick(rows, Qt.MouseButton.RightButton, PLAIN, wording_of(page, "c2"))
    assert page.view.selected_items() == chosen and page.view.current_item() == "c2"
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton, SHIFT, wording_of(page, "c4"))
    assert {"c1", "c2", "c3", "c4"} <= set(page.view.selected_items())


def test_a_right_press_outside_the_choice_chooses_that_row(page: TasksPage) -> None:
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.RightButton, PLAIN, wording_of(page, "c3"))
    assert page.view.selected_items() == ["c3"]


def test_the_foot_counts_the_tasks_chosen_once_they_are_several(qtbot: QtBot, tmp_path: Path) -> None:
    bench = shown(qtbot, Workbench(lay(a_desk(tmp_path, language="zh_CN"), a_small_ledger()), Choosers()))
    foot, rows = bench.foot, bench.tasks.view.open_rows
    rows.choose_all_tasks()
    qtbot.waitUntil(foot.chosen.isVisible)
    assert foot.chosen.text() == "已选8项" and foot.rect().contains(foot.chosen.geometry())
    bench.show_page(PERIODS)
    qtbot.waitUntil(foot.chosen.isHidden)
    bench.show_page(TASKS)
    qtbot.waitUntil(foot.chosen.isVisible)
    rows.reveal(ItemId("c1"))
    qtbot.waitUntil(foot.chosen.isHidden)


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_over_the_box_is_said_what_a_press_on_it_does(page: TasksPage) -> None:
    def told(x: int) -> str:
        at = QPoint(x, cell.center().y())
        rows = page.view.viewport()
        QApplication.sendEvent(rows, QHelpEvent(QEvent.Type.ToolTip, at, rows.mapToGlobal(at)))
        return QToolTip.text()

    index = page.model.index_of(ItemId("c2"), page.model.column_of(TASK))
    cell = page.view.visualRect(index)
    on_box = cell.left() + 5 + BOX // 2
    assert "notes it as reported done" in told(on_box)
    assert "notes it as reported done" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    page.model.toggle([ItemId("c2")])
    assert "takes that back" in told(on_box)
    assert told(cell.center().x()) == "办好科技集市"
    checked = {"checked_on": TODAY, "checked_by": "office", "basis": "seen"}
    page.model.session.edit(lambda ledger: close_items(ledger, [ItemId("c2")], **checked))
    assert "changes nothing" in told(on_box)
    QToolTip.hideText()
