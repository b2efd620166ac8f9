"""The page of tasks with mouse, filter and window: what it shows, and that nothing jumps."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.items import edit_text, move_item
from rongchang_desktop.domain.editing.progress import close_items
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.tree.columns import DEADLINE, LATEST, LEAD, PROGRESS, TARGETS, TASK
from rongchang_desktop.widgets.pages.tasks_page import TasksPage
from rongchang_desktop.widgets.tree.cell_editors import SentenceEditor
from rongchang_desktop.widgets.tree.cell_painting import GAP
from rongchang_desktop.widgets.tree.row_metrics import BOX, Density
from rongchang_desktop.widgets.tree.text_lines import fitted
from tests.builders import a_ledger, task
from tests.widgets.tasks_pages import a_page_as_left, a_tasks_page, titles

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> TasksPage:
    return a_tasks_page(qtbot, tmp_path)


def cell(page: TasksPage, item_id: str, column: str = TASK) -> QRect:
    return page.view.visualRect(page.model.index_of(ItemId(item_id), page.model.column_of(column)))


def click(page: TasksPage, at: QPoint, *, twice: bool = False) -> None:
    press = QTest.mouseDClick if twice else QTest.mouseClick
    press(page.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)


def box_of(page: TasksPage, item_id: str) -> QPoint:
    rect = cell(page, item_id)
    return QPoint(rect.left() + 5 + BOX // 2, rect.center().y())


def done(page: TasksPage, item_id: str) -> DoneState:
    return task(page.model.session.ledger, item_id).done.state


def test_a_press_on_the_box_ticks_and_a_press_on_the_wording_only_chooses(page: TasksPage) -> None:
    click(page, box_of(page, "c1"))
    assert done(page, "c1") is DoneState.REPORTED
    click(page, box_of(page, "c1"))
    assert done(page, "c1") is DoneState.OPEN
    click(page, cell(page, "c2").center())
    assert done(page, "c2") is DoneState.OPEN
    assert page.view.current_item() == "c2"


def test_a_double_press_on_the_wording_opens_it_and_on_the_box_does_not(page: TasksPage) -> None:
    click(page, box_of(page, "c2"), twice=True)
    assert not isinstance(QApplication.focusWidget(), SentenceEditor)
    click(page, cell(page, "c2").center())
    click(page, cell(page, "c2").center(), twice=True)
    assert isinstance(QApplication.focusWidget(), SentenceEditor)


def test_a_double_press_on_the_deadline_opens_the_deadline(page: TasksPage) -> None:
    click(page, cell(page, "c2", DEADLINE).center())
    click(page, cell(page, "c2", DEADLINE).center(), twice=True)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert QApplication.focusWidget() is not page.search


def test_the_expander_folds_and_opens_a_heading(page: TasksPage) -> None:
    chevron = QPoint(38, cell(page, "s1").center().y())
    click(page, chevron)
    assert "办好科技集市" not in titles(page)
    click(page, chevron)
    assert "办好科技集市" in titles(page)


def test_headings_have_no_box(page: TasksPage) -> None:
    before = page.model.session.ledger
    for heading in ("a1", "s1"):
        click(page, box_of(page, heading))
    assert page.model.session.ledger is before


def test_rows_are_as_high_as_their_kind_and_their_font_asks(page: TasksPage) -> None:
    heights = {key: cell(page, key).height() for key in ("a1", "s1", "g1", "c1", "c2", "w1")}
    line = QFontMetrics(page.view.delegate.brushes.metrics.body).height()
    assert heights["c1"] == heights["c2"] == heights["w1"] >= 2 * line
    assert heights["a1"] > heights["s1"] == heights["g1"]
    page.memory.choose_density(Density.COMPACT)
    assert line <= cell(page, "c1").height() < heights["c1"]


def test_a_narrow_window_gives_up_columns_before_it_cuts_the_wording(page: TasksPage) -> None:
    lost: list[set[str]] = []
    for width in (1400, 1000, 860, 760, 640, 480):
        page.resize(width, 800)
        page.view.arrange()
        view, places = page.view, {column.key: page.model.column_of(column.key) for column in page.model.columns}
        gone = {key for key, place in places.items() if view.isColumnHidden(place)}
        lost.append(gone - view.column_layout.hidden)
        assert view.columnWidth(places[TASK]) >= 16 * view.delegate.brushes.metrics.em - 2
        assert view.header().length() <= view.viewport().width()
    assert lost[0] == set()
    assert all(fewer <= more for fewer, more in pairwise(lost))
    assert lost[-1] == {TARGETS, DEADLINE, LEAD, LATEST, PROGRESS}
    page.resize(1400, 800)
    page.view.arrange()
    assert not page.view.isColumnHidden(page.model.column_of(TARGETS))


@pytest.mark.parametrize("day", ["12月30日", "30 Dec"])
def test_a_day_stands_on_one_line_wherever_its_column_is_shown(page: TasksPage, day: str) -> None:
    place, shown = page.model.column_of(DEADLINE), 0
    for width in range(1400, 760, -40):
        page.resize(width, 800)
        page.view.arrange()
        if not page.view.isColumnHidden(place):
            shown += 1
            room = page.view.columnWidth(place) - GAP
            assert fitted(day, page.view.delegate.brushes.metrics.label, room, 2) == (day,)
    assert shown > 5


def test_a_column_keeps_the_width_that_was_dragged(qtbot: QtBot, tmp_path: Path, page: TasksPage) -> None:
    page.resize(1400, 800)
    lead = page.model.column_of(LEAD)
    with qtbot.waitSignal(page.view.column_layout.widths_changed):
        page.view.header().resizeSection(lead, 170)
    again = a_page_as_left(qtbot, tmp_path)
    again.resize(1400, 800)
    again.show()
    assert abs(again.view.columnWidth(lead) - 170) <= 2


def test_a_filter_says_what_it_looks_for_and_goes_away_again(page: TasksPage) -> None:
    page.show_selection(Selection(text="帮办", lights=frozenset({Light.LAGGING, Light.SLOW})))
    assert page.search.text() == "帮办"
    assert page.filter_button.text() == "Filter (2)" and page.filter_button.toolTip() == "Filter: Slow, Lagging"
    assert titles(page) == ["建设创新高地", "做优服务", "帮办代办"]
    page.show_selection(Selection())
    assert page.filter_button.text() == "Filter"
    assert len(titles(page)) == 14


def test_folded_rows_are_folded_again_after_a_search(page: TasksPage) -> None:
    page.view.open_rows.open_only([ItemId("a1"), ItemId("s1")])
    before = titles(page)
    page.show_selection(Selection(text="老旧"))
    assert "改造老旧小区" in titles(page)
    page.view.open_rows.reveal(ItemId("c5"))
    page.view.open_rows.reveal(ItemId("a2"))
    page.show_selection(Selection())
    assert titles(page) == before


def test_an_empty_answer_and_an_empty_plan_teach_the_next_step(qtbot: QtBot, tmp_path: Path, page: TasksPage) -> None:
    page.show_selection(Selection(text="没有这样的事"))
    assert page.empty.isVisible()
    page.empty.buttons[0].click()
    assert not page.empty.isVisible()
    assert len(titles(page)) == 14
    bare = a_page_as_left(qtbot, tmp_path / "bare", a_ledger())
    bare.show()
    assert bare.empty.isVisible()
    bare.empty.buttons[-1].click()
    assert titles(bare) == ["New heading"]


def test_a_list_stands_on_its_first_task_and_its_search_goes_on_in_the_whole_plan(page: TasksPage) -> None:
    page.show_selection(Selection(item_ids=frozenset({ItemId("c4"), ItemId("c5")})))
    assert page.view.current_item() == "c4"
    page.search.setText("集市")
    page.search.sought.emit("集市")
    assert page.empty.isVisible() and page.empty.buttons[0].text() == "Search in all tasks"
    page.empty.buttons[0].click()
    assert page.model.selection == Selection(text="集市")
    assert page.view.current_item() == "c2" and page.search.text() == "集市"


def test_what_is_found_in_a_list_can_be_looked_for_in_all_tasks(page: TasksPage) -> None:
    page.show_selection(Selection(item_ids=frozenset({ItemId("c4"), ItemId("c5")}), text="帮办"))
    everywhere = page.filter_bar.everywhere_button
    assert everywhere.isVisible() and everywhere.text() == "Search in all tasks"
    everywhere.click()
    assert page.model.selection == Selection(text="帮办") and page.search.text() == "帮办"
    assert not everywhere.isVisible()


def test_nothing_jumps_when_another_row_changes_or_moves(page: TasksPage) -> None:
    page.resize(1000, 300)
    page.view.open_rows.reveal(ItemId("c5"))
    page.view.scrollTo(page.model.index_of(ItemId("c4")), page.view.ScrollHint.PositionAtTop)
    top = cell(page, "c4").top()
    session = page.model.session
    session.edit(lambda ledger: edit_text(ledger, ItemId("c4"), "另一句话"))
    session.edit(lambda ledger: move_item(ledger, ItemId("c1"), parent_id=ItemId("s1"), row=2))
    session.edit(lambda ledger: move_item(ledger, ItemId("c2"), parent_id=ItemId("s3"), row=2))
    assert abs(cell(page, "c4").top() - top) <= 1
    assert page.view.current_item() == "c5"


def test_an_open_editor_keeps_what_is_being_typed_when_its_item_changes(page: TasksPage) -> None:
    page.view.edit_item(ItemId("c1"))
    editor = QApplication.focusWidget()
    assert isinstance(editor, SentenceEditor)
    editor.setPlainText("正在输入的话")
    page.model.session.edit(
        lambda ledger: close_items(ledger, [ItemId("c1")], checked_on=date(2024, 9, 1), checked_by="王", basis="查")
    )
    assert editor.toPlainText() == "正在输入的话"


def test_another_language_is_spoken_at_once(page: TasksPage) -> None:
    current = page.view.current_item()
    page.model.session.words.switch("zh_CN")
    page.model.session.refresh()
    assert page.filter_button.text() == "筛选"
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "任务"
    assert page.view.current_item() == current
    assert len(titles(page)) == 14


def test_a_plan_that_is_gone_leaves_a_page_that_still_works(page: TasksPage) -> None:
    page.model.session.switch_year(1999)
    assert page.empty.isVisible()
    assert page.view.current_item() is None
    page.model.session.switch_year(2024)
    assert page.view.current_item() == "c1"


def test_text_is_broken_into_the_lines_there_are_and_shortened_at_the_end(page: TasksPage) -> None:
    font = page.view.delegate.brushes.metrics.body
    em = QFontMetrics(font).horizontalAdvance("国")
    assert fitted("短句", font, 10 * em, 2) == ("短句",)
    two = fitted("年内实施重点建设项目和完成年度投资任务", font, 10 * em, 2)
    assert "".join(two) == "年内实施重点建设项目和完成年度投资任务"
    assert len(two) == 2
    cut = fitted("年内实施重点建设项目和完成年度投资任务" * 3, font, 10 * em, 2)
    assert len(cut) == 2
    assert cut[1].endswith("…")


def test_an_empty_plan_offers_to_read_a_report_first_and_says_so_whole(qtbot: QtBot, tmp_path: Path) -> None:
    bare = a_tasks_page(qtbot, tmp_path, a_ledger(), language="zh_CN")
    with qtbot.waitSignal(bare.import_requested):
        bare.empty.buttons[0].click()
    sentence = bare.empty.sentence
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
