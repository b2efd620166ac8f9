"""The forms of the inspector: they open in place, keep what was typed, and write one step."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.items import remove_items
from rongchang_desktop.domain.editing.plans.restoring import branches_lost, restore_items
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.progress.update import Layer
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.editors.draft_keeper import DraftKind
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.widgets.panels.forms.closing_form import ClosingForm
from rongchang_desktop.widgets.panels.forms.progress_form import ProgressForm
from rongchang_desktop.widgets.panels.forms.reopening_form import ReopeningForm
from rongchang_desktop.widgets.panels.forms.target_form import TargetForm
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from tests.builders import an_update, task

FIRST, SECOND = ItemId("c1"), ItemId("c2")
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(panel: InspectorPanel) -> ProgressForm:
    panel.header.title.setFocus()
    QTest.keyClick(panel.header.title, Qt.Key.Key_F2)
    form = panel.forms.forms[DraftKind.PROGRESS]
    assert isinstance(form, ProgressForm)
    return form


def type_over(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, text)


def save(field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)


def test_f2_opens_the_form_with_the_cursor_in_the_first_figure(panel: InspectorPanel) -> None:
    form = opened(panel)
    first = next(iter(form.figures.values()))
    assert first.hasFocus() and first.text() == "9"


def test_figures_and_words_are_saved_with_ctrl_enter(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    form = opened(panel)
    type_over(form.figures["t1"], "15")
    type_over(form.text, "15 in all")
    type_over(form.next_step, "go on")
    save(form.next_step)
    newest = session.ledger.updates.owned_by(FIRST)[-1]
    assert newest.figure(TargetId("t1")) == Decimal(15) and newest.figure(TargetId("t2")) == Decimal(80)
    assert (newest.text, newest.next_step, newest.layer, newest.by) == ("15 in all", "go on", Layer.REPORTED, "张三")
    assert not panel.forms.forms
    qtbot.waitUntil(lambda: "15 / 20" in next(iter(panel.targets.rows.values())).figure.text())


def test_enter_inside_a_sentence_begins_a_new_line(panel: InspectorPanel, session: PlanSession) -> None:
    form = opened(panel)
    type_over(form.text, "one")
    QTest.keyClick(form.text, Qt.Key.Key_Return)
    QTest.keyClicks(form.text, "two")
    assert form.text.toPlainText() == "one\ntwo"
    assert len(session.ledger.updates.owned_by(FIRST)) == 1


def test_escape_folds_the_form_and_keeps_the_draft(panel: InspectorPanel) -> None:
    form = opened(panel)
    type_over(form.text, "half a sentence")
    QTest.keyClick(form.text, Qt.Key.Key_Escape)
    assert not panel.forms.forms
    reminder = panel.forms.findChildren(QAbstractButton)[-1]
    reminder.click()
    again = panel.forms.forms[DraftKind.PROGRESS]
    assert isinstance(again, ProgressForm) and again.text.toPlainText() == "half a sentence"


def test_a_draft_waits_while_another_item_is_looked_at(panel: InspectorPanel) -> None:
    type_over(opened(panel).text, "half a sentence")
    panel.show_item(SECOND)
    assert not panel.forms.forms
    panel.show_item(FIRST)
    again = panel.forms.forms[DraftKind.PROGRESS]
    assert isinstance(again, ProgressForm) and again.text.toPlainText() == "half a sentence"


def test_a_form_folded_untouched_begins_with_what_is_known_by_then(panel: InspectorPanel, session: PlanSession) -> None:
    QTest.keyClick(opened(panel).text, Qt.Key.Key_Escape)
    said = an_update(FIRST, date(2024, 7, 1), id="later", figures={"t1": 14})
    session.edit(lambda ledger: report_progress(ledger, said))
    panel.header.title.setFocus()
    assert opened(panel).figures["t1"].text() == "14"


def test_typing_goes_on_while_the_ledger_changes_under_it(panel: InspectorPanel, session: PlanSession) -> None:
    form = opened(panel)
    type_over(form.text, "half")
    panel.edits.retitle(FIRST, "另一种写法")
    assert panel.forms.forms[DraftKind.PROGRESS] is form or form.text.toPlainText() == "half"
    again = panel.forms.forms[DraftKind.PROGRESS]
    assert isinstance(again, ProgressForm) and again.text.hasFocus() and again.text.toPlainText() == "half"


def test_what_is_no_figure_is_said_where_it_was_typed(panel: InspectorPanel, session: PlanSession) -> None:
    form = opened(panel)
    type_over(form.figures["t1"], "many")
    save(form.figures["t1"])
    assert form.problem.isVisible() and "many" in form.problem.text()
    assert form.figures["t1"].text() == "many"
    assert len(session.ledger.updates.owned_by(FIRST)) == 1


def test_a_write_the_disk_refuses_brings_the_form_back(panel: InspectorPanel, session: PlanSession) -> None:
    form = opened(panel)
    type_over(form.text, "fifteen")
    save(form.text)
    session.editor.undo()
    error = UserFacingError("The disk is full.")
    session.save_state_changed.emit(SaveStateChanged(state=SaveState.REFUSED, error=error))
    again = panel.forms.forms[DraftKind.PROGRESS]
    assert isinstance(again, ProgressForm) and again.text.toPlainText() == "fifteen"
    assert "disk is full" in again.problem.text()


def test_discarding_forgets_the_draft(panel: InspectorPanel) -> None:
    form = opened(panel)
    type_over(form.text, "half")
    form.discard_button.click()
    assert opened(panel).text.toPlainText() == ""


def closing(panel: InspectorPanel) -> ClosingForm:
    panel.close_button.click()
    form = panel.forms.forms[DraftKind.CLOSING]
    assert isinstance(form, ClosingForm)
    return form


def test_closing_asks_for_checker_day_and_basis(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    form = closing(panel)
    assert form.basis.hasFocus() and not form.return_button.isVisible()
    save(form.basis)
    assert form.problem.isVisible()
    type_over(form.basis, "site visited")
    save(form.basis)
    done = task(session.ledger, "c1").done
    assert (done.state, done.checked_by, done.basis) == (DoneState.VERIFIED, "张三", "site visited")
    qtbot.waitUntil(lambda: panel.close_button.text().startswith("Reopen"))
    panel.close_button.click()
    again = panel.forms.forms[DraftKind.REOPENING]
    assert isinstance(again, ReopeningForm) and "site visited" in again.heading.text()
    save(again.reason)
    assert again.problem.isVisible() and task(session.ledger, "c1").done.state is DoneState.VERIFIED
    type_over(again.reason, "leaks again")
    save(again.reason)
    assert task(session.ledger, "c1").done.state is DoneState.OPEN


def test_a_unit_s_report_can_be_sent_back(panel: InspectorPanel, session: PlanSession) -> None:
    panel.edits.tick([FIRST])
    form = closing(panel)
    form.return_button.click()
    assert task(session.ledger, "c1").done.state is DoneState.OPEN
    assert not panel.forms.forms


def target_form(panel: InspectorPanel, key: str) -> TargetForm:
    return panel.targets.forms[key]


def test_a_target_is_added_in_place(panel: InspectorPanel, session: PlanSession) -> None:
    panel.targets.link.click()
    form = target_form(panel, "")
    assert form.indicator.hasFocus()
    QTest.keyClicks(form.indicator, "patents")
    QTest.keyClicks(form.value, "1,200")
    QTest.keyClicks(form.unit, "p")
    QTest.keyClick(form.unit, Qt.Key.Key_Return)
    added = session.ledger.targets.owned_by(FIRST)[-1]
    assert (added.indicator, added.value, added.unit) == ("patents", Decimal(1200), "p")
    assert not panel.targets.forms


def test_a_target_is_edited_and_taken_away_in_place(panel: InspectorPanel, session: PlanSession) -> None:
    panel.targets.rows["t1"].name.click()
    form = target_form(panel, "t1")
    type_over(form.value, "25")
    save(form.value)
    assert session.ledger.targets["t1"].value == Decimal(25)
    panel.targets.rows["t1"].name.click()
    target_form(panel, "t1").remove_button.click()
    assert "t1" not in session.ledger.targets
    session.editor.undo()
    assert session.ledger.targets["t1"].value == Decimal(25)


def test_a_half_typed_target_waits_while_another_item_is_looked_at(panel: InspectorPanel) -> None:
    panel.targets.rows["t1"].name.click()
    type_over(target_form(panel, "t1").value, "2")
    panel.show_item(SECOND)
    panel.show_item(FIRST)
    assert target_form(panel, "t1").value.text() == "2"


def test_an_adjusted_target_closes_its_form(panel: InspectorPanel, session: PlanSession) -> None:
    session.edit(lambda ledger: issue_plan(ledger, 2024, on=date(2024, 2, 6), document_number="1号"))
    panel.targets.rows["t1"].name.click()
    form = target_form(panel, "t1")
    type_over(form.value, "25")
    save(form.value)
    assert session.ledger.targets["t1"].value == Decimal(20)
    assert target_form(panel, "t1").value.text() == "25"
    adjustment = panel.adjustment.form
    assert adjustment is not None
    type_over(adjustment.basis, "minutes")
    type_over(adjustment.approved_by, "head")
    save(adjustment.approved_by)
    assert session.ledger.targets["t1"].value == Decimal(25)
    assert not panel.targets.forms


def test_an_adjustment_shows_the_old_value_beside_the_new(panel: InspectorPanel, session: PlanSession) -> None:
    assert session.edit(lambda ledger: issue_plan(ledger, 2024, on=date(2024, 2, 1), document_number="1"))
    panel.edits.set_deadline(FIRST, date(2024, 11, 30))
    form = panel.adjustment.form
    assert form is not None
    said = [label.text() for label in form.findChildren(QLabel)]
    assert "Deadline: the year's end → 30 November 2024" in said


def test_an_adjustment_for_what_comes_back_names_it_and_not_its_heading(
    panel: InspectorPanel, session: PlanSession
) -> None:
    session.edit(lambda ledger: issue_plan(ledger, session.year, on=session.today(), document_number=""))
    whole = session.ledger
    session.adjust(remove_items(whole, [SECOND]), on=session.today(), basis="minutes", approved_by="head")
    (branch,) = branches_lost(session.ledger, remove_items(whole, [SECOND]))
    session.edit(lambda ledger: restore_items(ledger, branch, parent_id=branch.root.parent_id))
    form = panel.adjustment.form
    assert form is not None
    heading = session.ledger.item(branch.root.parent_id).title
    assert "2 办好科技集市" in form.concerns.text() and heading not in form.concerns.text()
