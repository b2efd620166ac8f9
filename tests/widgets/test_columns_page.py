"""The columns of a task table are shown before its tasks, corrected by keyboard, and not asked for a second time."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.presentation.column_choice import remembered_columns
from rongchang_desktop.widgets.import_flow import ImportFlow
from rongchang_desktop.widgets.pages.columns_page import ColumnsPage
from tests.builders import a_small_ledger
from tests.widgets.desks import a_desk, lay

PATIENCE_MS = 20_000
ROWS = (
    ("序号", "工作事项", "牵头单位", "配合单位", "时间要求", "说明"),
    (1, "新建口袋公园10个", "县住建局", "县自然资源局", "12月底前", "市级任务"),
    (2, "改造农村公路20公里", "县交通运输局", "县财政局", "9月底前", ""),
    (3, "常态化开展送戏下乡", "县文化和旅游局", "各乡镇", "长期坚持", ""),
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    path = tmp_path / "任务分解表.xlsx"
    book.save(path)
    return path


@pytest.fixture
def flow(qtbot: QtBot, tmp_path: Path) -> ImportFlow:
    screens = QStackedWidget()
    qtbot.addWidget(screens)
    screens.resize(1200, 760)
    screens.show()
    return ImportFlow(lay(a_desk(tmp_path), a_small_ledger()), screens)


def columns_of(flow: ImportFlow, qtbot: QtBot) -> ColumnsPage:
    qtbot.waitUntil(lambda: flow.columns is not None, timeout=PATIENCE_MS)
    assert flow.columns is not None
    return flow.columns


def test_a_wrong_column_is_put_right_and_never_asked_for_again(flow: ImportFlow, table: Path, qtbot: QtBot) -> None:
    flow.read(table)
    page = columns_of(flow, qtbot)
    assert [box.accessibleName() for box in page.boxes] == list(ROWS[0])
    remark = page.boxes[5]
    remark.setFocus()
    while remark.currentData() is not TaskColumn.IGNORED:
        QTest.keyClick(remark, Qt.Key.Key_Down)
    QTest.keyClick(page.read_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: flow.is_reviewing, timeout=PATIENCE_MS)
    assert flow.review is not None and flow.review.review is not None
    plan = flow.review.review.session.plan
    assert plan is not None
    assert [item.title for item in plan.commitments()] == [str(row[1]) for row in ROWS[1:]]
    assert all("市级任务" not in item.note for item in plan.commitments())
    flow.review.discarded.emit()

    flow.read(table)
    qtbot.waitUntil(lambda: flow.is_reviewing, timeout=PATIENCE_MS)
    assert flow.columns is None


def test_the_columns_can_be_looked_over_from_the_review_and_left_again(
    flow: ImportFlow, table: Path, qtbot: QtBot
) -> None:
    flow.read(table)
    QTest.keyClick(columns_of(flow, qtbot).read_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: flow.is_reviewing, timeout=PATIENCE_MS)
    review = flow.review
    assert review is not None and review.columns_button.isVisible()
    QTest.mouseClick(review.columns_button, Qt.MouseButton.LeftButton)
    page = columns_of(flow, qtbot)
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert review.isVisible() and flow.columns is None
    QTest.mouseClick(review.columns_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(columns_of(flow, qtbot).read_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: flow.review is not None and flow.review is not review, timeout=PATIENCE_MS)


def test_without_a_column_of_tasks_nothing_can_be_read(flow: ImportFlow, table: Path, qtbot: QtBot) -> None:
    flow.read(table)
    page = columns_of(flow, qtbot)
    task = page.boxes[1]
    stood = task.mapTo(page, task.rect().topLeft())
    task.setCurrentIndex(list(TaskColumn).index(TaskColumn.REMARK))
    assert page.problem.isVisible() and not page.read_button.isEnabled()
    qtbot.waitUntil(lambda: task.mapTo(page, task.rect().topLeft()) == stood)  # no line moves from under the hand
    task.setCurrentIndex(list(TaskColumn).index(TaskColumn.TASK))
    assert not page.problem.isVisible() and page.read_button.isEnabled()


def test_giving_up_leaves_nothing_behind(flow: ImportFlow, table: Path, qtbot: QtBot) -> None:
    flow.read(table)
    page = columns_of(flow, qtbot)
    with qtbot.waitSignal(flow.finished):
        QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert flow.columns is None and not flow.is_reviewing


def test_enter_reads_from_any_line_and_esc_gives_up(flow: ImportFlow, table: Path, qtbot: QtBot) -> None:
    flow.read(table)
    with qtbot.waitSignal(flow.finished):
        QTest.keyClick(columns_of(flow, qtbot).boxes[2], Qt.Key.Key_Escape)
    flow.read(table)
    QTest.keyClick(columns_of(flow, qtbot).boxes[2], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: flow.is_reviewing, timeout=PATIENCE_MS)


def test_a_choice_this_version_does_not_know_is_forgotten(tmp_path: Path) -> None:
    preferences = a_desk(tmp_path).preferences
    preferences.set("task_columns", {"序号": "number", "新列": "hologram"})
    assert remembered_columns(preferences) == {"序号": TaskColumn.NUMBER}
