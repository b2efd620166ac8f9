"""Nothing typed is lost: not by closing, not by another file, not by a file that cannot be opened."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.presentation.editors.draft_keeper import DraftKind
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from tests.features.office import Office

SAMPLE = next(iter(sorted((resources() / "samples").glob("*.txt"))))


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    office = Office(qtbot, tmp_path)
    yield office
    office.closes()
    office.closes()


def inspector(office: Office) -> InspectorPanel:
    return office.window.workbench.side.panel


def begins_to_report(office: Office, number: int, sentence: str) -> None:
    office.selects(number)
    QTest.keyClick(office.view, Qt.Key.Key_F2)
    form = inspector(office).forms.forms[DraftKind.PROGRESS]
    form.text.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(form.text, sentence)  # type: ignore[attr-defined]


def test_a_half_filled_form_is_there_again_after_the_window_was_closed(qtbot: QtBot, tmp_path: Path) -> None:
    first = Office(qtbot, tmp_path)
    first.opens_the_starter_plan("demo")
    begins_to_report(first, 5, "half a sentence")
    first.closes()

    second = Office(qtbot, tmp_path)
    second.opens_the_file()
    rail = second.window.workbench.rail
    second.sees(lambda: rail.unsaved_button.isVisible())
    second.selects(1)
    qtbot.mouseClick(rail.unsaved_button, Qt.MouseButton.LeftButton)
    assert second.view.current_item() == second.item(5).id  # type: ignore[attr-defined]
    QTest.keyClick(second.view, Qt.Key.Key_F2)
    form = inspector(second).forms.forms[DraftKind.PROGRESS]
    assert form.text.toPlainText() == "half a sentence"  # type: ignore[attr-defined]
    form.save_button.click()
    second.waits_until_saved()
    assert not rail.unsaved_button.isVisible()
    second.closes()


def test_a_wording_being_typed_is_taken_when_the_window_closes(qtbot: QtBot, tmp_path: Path) -> None:
    first = Office(qtbot, tmp_path)
    first.opens_the_starter_plan()
    first.selects(3)
    first.presses(Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, "Another wording")
    first.closes()
    second = Office(qtbot, tmp_path)
    second.opens_the_file()
    assert second.item(3).title == "Another wording"
    second.closes()


def test_closing_asks_once_while_a_change_of_an_issued_plan_waits_for_its_basis(office: Office) -> None:
    office.opens_the_starter_plan("demo")
    inspector(office).edits.set_deadline(office.item(5).id, date(2024, 11, 30))
    assert inspector(office).adjustment.form is not None
    office.closes()
    assert office.window.isVisible() and office.window.workbench.banner.isVisible()
    office.closes()
    assert not office.window.isVisible()


def test_closing_asks_once_where_a_review_was_begun(office: Office) -> None:
    office.opens_a_new_file(year=2025)
    office.reads_the_report(SAMPLE)
    review = office.window.importing.review
    assert review is not None and review.review is not None
    review.review.remove([next(iter(review.review.session.plan.commitments())).id])  # type: ignore[union-attr]
    office.closes()
    assert office.window.isVisible() and review.problem.isVisible()
    office.closes()
    assert not office.window.isVisible()


def test_a_file_that_cannot_be_opened_leaves_the_open_one_open(office: Office, tmp_path: Path) -> None:
    office.opens_the_starter_plan("demo")
    foreign = tmp_path / "foreign.rcplan"
    foreign.write_text("no plan")
    bench = office.window.workbench
    office.window.open_file(foreign)
    office.sees(lambda: bench.banner.isVisible() and office.desk.workspace is not None)
    assert office.desk.workspace is not None and office.desk.workspace.path == office.file
    assert bench.pages.currentWidget() is bench.tasks
    assert "foreign.rcplan" in bench.banner.text.text()


def test_a_report_chosen_without_a_file_for_it_changes_nothing(office: Office) -> None:
    office.report = SAMPLE
    office.file = None  # type: ignore[assignment]
    office.window._actions["import"].trigger()
    assert not office.window.importing.is_reviewing and office.desk.workspace is None
