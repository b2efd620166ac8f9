"""Where the keyboard is: Tab goes as one reads, and after a form it is back where the work goes on."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.progress import tick
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.editors.draft_keeper import DraftKind
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.bench.page_list import COLLECTING, MEETING, PERIODS, TASKS
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.panels.forms.progress_form import ProgressForm
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from rongchang_desktop.widgets.panels.orderly_tab import stops_of
from tests.builders import MID_YEAR, YEAR, a_small_ledger
from tests.widgets.desks import a_desk, lay
from tests.widgets.windows import shown

FIRST = ItemId("c1")
CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tabbed() -> QWidget:
    QApplication.processEvents()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    return focused()


def test_tab_goes_through_a_form_from_the_first_field_to_its_buttons(panel: InspectorPanel) -> None:
    panel.report_progress()
    form = panel.forms.forms[DraftKind.PROGRESS]
    assert isinstance(form, ProgressForm)
    form.layer.setFocus()
    assert tabbed() is form.as_of
    assert tabbed() is form.figures["t1"]
    form.expected.setFocus()
    assert tabbed() is form.save_button
    assert tabbed() is form.next_button
    assert tabbed() is form.discard_button
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is form.next_button


def test_tab_goes_as_one_reads_after_a_section_was_drawn_anew(panel: InspectorPanel, session: PlanSession) -> None:
    panel.edits.report_no_change([FIRST])
    panel.targets.edit_target(None)
    panel.targets.forms[""].discard_button.click()
    QApplication.processEvents()
    tops = [stop.mapTo(panel, stop.rect().center()).y() for stop in stops_of(panel)]
    assert all(below >= above - 10 for above, below in pairwise(tops))
    first_target = next(iter(panel.targets.rows.values())).name
    panel.header.title.setFocus()
    assert tabbed() is panel.targets.link
    assert tabbed() is first_target


@pytest.mark.parametrize("end", ["save", "fold", "discard"])
def test_after_a_progress_form_the_keyboard_belongs_to_the_tree_again(
    qtbot: QtBot, panel: InspectorPanel, end: str
) -> None:
    panel.report_progress()
    form = panel.forms.forms[DraftKind.PROGRESS]
    form.text.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(form.text, "done")  # type: ignore[attr-defined]
    with qtbot.waitSignal(panel.left):
        if end == "save":
            QTest.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
        elif end == "fold":
            QTest.keyClick(focused(), Qt.Key.Key_Escape)
        else:
            form.discard_button.setFocus()
            form.discard_button.click()


def test_after_a_target_the_next_one_is_a_key_away(panel: InspectorPanel) -> None:
    panel.targets.edit_target(None)
    form = panel.targets.forms[""]
    QApplication.processEvents()
    form.discard_button.setFocus()
    form.discard_button.click()
    assert focused() is panel.targets.link


def test_esc_in_a_field_that_was_not_changed_goes_back_to_the_tree(qtbot: QtBot, panel: InspectorPanel) -> None:
    panel.header.title.setFocus()
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel.header.title, Qt.Key.Key_Escape)


def test_a_refused_form_keeps_the_cursor_where_it_was(panel: InspectorPanel, session: PlanSession) -> None:
    assert session.edit(lambda ledger: issue_plan(ledger, YEAR, on=session.today(), document_number="1"))
    panel.edits.set_deadline(FIRST, session.today())
    form = panel.adjustment.form
    assert form is not None
    QTest.keyClicks(form.basis, "minutes")
    QTest.keyClick(form.basis, Qt.Key.Key_Return, CONTROL)
    assert form.problem.isVisible() and form.basis.hasFocus()


def test_the_foot_gives_up_its_keys_before_it_cuts_a_word(panel: InspectorPanel) -> None:
    def cut(button: QPushButton) -> bool:
        return button.fontMetrics().horizontalAdvance(button.text()) > button.width() - 8

    for width in (300, 340, 420):
        panel.resize(width, 900)
        QApplication.processEvents()
        assert not any(cut(button) for button in panel.foot.buttons)
    assert panel.report_button.text().endswith("F2")


def test_enter_on_a_button_of_a_form_presses_that_button(panel: InspectorPanel, session: PlanSession) -> None:
    before = session.ledger
    panel.targets.edit_target(next(iter(session.ledger.targets.owned_by(FIRST))))
    form = next(iter(panel.targets.forms.values()))
    QApplication.processEvents()
    QTest.keyClicks(form.value, "7")
    form.discard_button.setFocus()
    QTest.keyClick(form.discard_button, Qt.Key.Key_Return)
    assert not panel.targets.forms and session.ledger == before


def test_enter_presses_the_button_that_has_the_focus_on_the_first_page(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Workbench(a_desk(tmp_path), Choosers())
    shown(qtbot, bench)
    bench.show_start()
    bench.start.demo_button.setFocus()
    with qtbot.waitSignal(bench.starter_requested) as asked:
        QTest.keyClick(bench.start.demo_button, Qt.Key.Key_Return)
    assert asked.args == ["demo"]


def test_a_page_chosen_while_working_gets_the_keyboard_but_never_on_undo(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Workbench(lay(a_desk(tmp_path), a_small_ledger()), Choosers())
    shown(qtbot, bench)
    bench.desk.session.edit(lambda ledger: tick(ledger, [FIRST], today=MID_YEAR, by="unit"))
    bench.take_focus()
    for key in (PERIODS, COLLECTING, MEETING, TASKS):
        bench.show_page(key)
        assert bench.pages.currentWidget().isAncestorOf(focused()), key
        assert "Undo" not in focused().accessibleName(), key
    bench.rail.page_buttons[TASKS].setFocus()
    bench.show_page(PERIODS)
    assert focused() is bench.rail.page_buttons[TASKS], "who goes through the rail by keys stays there"
