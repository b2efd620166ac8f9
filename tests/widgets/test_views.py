"""Views: columns on request, what is asked as chips, questions kept by name, many items edited as one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import AnswersTo, Outlook
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.tree.columns import NUMBER, PROBLEM, TARGETS, TASK
from rongchang_desktop.presentation.views import AskedView, SavedViews
from rongchang_desktop.widgets.dialogs.bulk_dialog import BulkDialog
from rongchang_desktop.widgets.pages.tasks_page import TasksPage
from tests.builders import MID_YEAR
from tests.widgets.tasks_pages import a_tasks_page


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> TasksPage:
    return a_tasks_page(qtbot, tmp_path)


def test_a_column_asked_for_is_shown_moved_and_remembered_with_its_plan(qtbot: QtBot, page: TasksPage) -> None:
    view, place = page.view, page.model.column_of(PROBLEM)
    assert view.isColumnHidden(place)
    page.memory.hide_columns(sorted(view.column_layout.hidden - {PROBLEM}))
    assert not view.isColumnHidden(place)
    header = view.header()
    with qtbot.waitSignal(view.column_layout.order_changed):
        header.moveSection(header.visualIndex(place), 2)
    assert view.column_layout.order[:3] == [NUMBER, TASK, PROBLEM]
    header.moveSection(2, 1)
    assert view.column_layout.order[:3] == [NUMBER, TASK, PROBLEM], "number and wording stand first"
    page.memory.reset_columns()
    assert view.isColumnHidden(place) and view.column_layout.order[2] == TARGETS


def test_what_is_asked_stands_under_the_bar_and_goes_part_by_part(page: TasksPage) -> None:
    page.show_selection(Selection(lights=frozenset({Light.SLOW, Light.LAGGING}), has_problem=True))
    bar = page.filter_bar
    assert [chip.text() for chip in bar.chips] == ["Slow ✕", "Lagging ✕", "With a problem ✕"]
    bar.chips[2].click()
    assert page.model.selection == Selection(lights=frozenset({Light.SLOW, Light.LAGGING}))
    bar.clear_button.click()
    assert not page.model.selection and bar.isHidden()


def test_what_is_asked_is_kept_under_a_name_and_asked_again(qtbot: QtBot, page: TasksPage) -> None:
    page.show_view(AskedView(selection=Selection(text="企业"), grouping=Grouping.LEAD))
    page.filter_bar.save_button.click()
    assert page.filter_bar.name.text() == "企业, Lead unit"
    page.filter_bar.name.setText("企业工作")
    qtbot.keyClick(page.filter_bar.name, Qt.Key.Key_Return)
    kept = SavedViews(page.model.session)
    view = kept.listed()[0]
    assert view.name == "企业工作" and page.filter_bar.name.isHidden()
    assert kept.asked(view.id) == AskedView(selection=Selection(text="企业"), grouping=Grouping.LEAD)
    page.show_view(AskedView(selection=Selection(lights=frozenset({Light.SLOW}))))
    page.filter_bar.ask_name()
    page.filter_bar.name.setText("企业工作")
    qtbot.keyClick(page.filter_bar.name, Qt.Key.Key_Return)
    assert [kept.asked(view.id).selection.lights for view in kept.listed()] == [frozenset({Light.SLOW})]


def test_all_that_is_shown_is_chosen_and_edited_together_in_one_step(page: TasksPage) -> None:
    page.show_selection(Selection(text="帮办 "))
    page.actions_of_tree.by_key["choose_all"].trigger()
    assert page.view.selected_items() == ["c4"]
    page.show_selection(Selection())
    page.actions_of_tree.by_key["choose_all"].trigger()
    chosen = page.view.selected_items()
    assert sorted(chosen) == ["c1", "c2", "c3", "c4", "c5", "c6", "w1", "w2"]
    session = page.model.session
    before = session.ledger
    page.actions_of_tree.by_key["bulk"].trigger()
    dialog = page.findChild(BulkDialog)
    assert dialog is not None
    dialog.outlook.chosen.emit(Outlook.HARD)
    dialog.ledgers[AnswersTo.LIVELIHOOD].click()
    dialog.node_due.chosen.emit(MID_YEAR)
    dialog.buttons.accepted.emit()
    tasks = [session.ledger.item(key) for key in chosen]
    assert all(getattr(item, "outlook", None) is Outlook.HARD for item in tasks)
    assert all(AnswersTo.LIVELIHOOD in getattr(item, "answers_to", ()) for item in tasks)
    assert len(session.ledger.milestones) == len(before.milestones) + len(chosen)
    session.editor.undo()
    assert session.ledger == before


def test_rows_put_together_are_not_moved_and_that_is_said(qtbot: QtBot, page: TasksPage) -> None:
    page.show_view(AskedView(selection=Selection(), grouping=Grouping.LEAD))
    page.view.open_rows.reveal(ItemId("c2"))
    with qtbot.waitSignal(page.model.session.failed):
        page.actions_of_tree.by_key["up"].trigger()
    assert page.model.session.editor.undoable is None
