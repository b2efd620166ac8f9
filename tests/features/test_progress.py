"""A reporting day at the window: twenty items by keyboard alone, what the units report done, closing and reopening."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.presentation.editors.draft_keeper import DraftKind
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from tests.features.office import Office

CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
TODAY = date(2024, 9, 28)


class Clerk:
    """A hand on the keyboard of the window that counts what it presses."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.pressed = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        for _ in range(times):
            self.office.presses(key, modifier)
            self.pressed += 1

    def write(self, text: str) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, text)
        self.pressed += len(text)

    @property
    def panel(self) -> InspectorPanel:
        return self.office.window.workbench.side.panel

    @property
    def item(self) -> Commitment:
        shown = self.office.desk.session.ledger.item(self.panel.item_id)  # type: ignore[arg-type]
        assert isinstance(shown, Commitment)
        return shown


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    office = Office(qtbot, tmp_path, today=TODAY)
    office.opens_the_starter_plan("2024")
    yield office
    office.closes()


def test_twenty_items_are_reported_by_the_keyboard_alone_in_one_go(office: Office) -> None:
    clerk, reported = Clerk(office), []
    office.selects(1)
    clerk.press(Qt.Key.Key_F2)
    for turn in range(20):
        item = clerk.item
        reported.append(item.id)
        if turn % 4 == 3:
            clerk.press(Qt.Key.Key_F3)  # no change
            continue
        clerk.write("12" if isinstance(QApplication.focusWidget(), QLineEdit) else "on track")
        clerk.press(Qt.Key.Key_F2)
        if clerk.item.id == item.id:  # asked about the figure: yes, it is meant
            clerk.press(Qt.Key.Key_F2)
    ledger = office.desk.session.ledger
    assert len(set(reported)) == 20
    for turn, item_id in enumerate(reported):
        newest = ledger.updates.owned_by(item_id)[-1]
        assert (newest.as_of, newest.layer) == (office.desk.session.judging_day(), Layer.REPORTED)
        assert newest.unchanged is (turn % 4 == 3)
    typed = 15 * len("on track")
    assert clerk.pressed <= typed + 20 + 20, "one key an item beside what is typed, and one for a doubtful figure"
    assert clerk.panel.forms.is_reporting, "the form of the twenty-first is open"
    office.waits_until_saved()


def test_the_next_report_has_the_source_and_day_of_the_one_before(office: Office) -> None:
    clerk = Clerk(office)
    office.selects(1)
    clerk.press(Qt.Key.Key_F2)
    form = clerk.panel.forms.forms[DraftKind.PROGRESS]
    form.layer.setFocus()
    clerk.press(Qt.Key.Key_Down)
    form.text.setFocus()
    clerk.write("seen on site")
    clerk.press(Qt.Key.Key_F2)
    following = clerk.panel.forms.forms[DraftKind.PROGRESS]
    assert following is not form and following.editor.draft.layer is Layer.VERIFIED
    assert not following.editor.is_dirty, "what is taken over is no typing of anybody's"
    clerk.press(Qt.Key.Key_Escape)
    newest = office.desk.session.ledger.updates.owned_by(office.item(1).id)[-1]
    assert newest.layer is Layer.VERIFIED and newest.text == "seen on site"


def test_no_change_in_a_form_is_of_the_source_chosen_there(office: Office) -> None:
    clerk, ledger = Clerk(office), lambda: office.desk.session.ledger
    office.selects(1)
    clerk.press(Qt.Key.Key_F2)
    clerk.panel.forms.forms[DraftKind.PROGRESS].layer.setFocus()
    clerk.press(Qt.Key.Key_Down)
    following = []
    for _ in range(2):
        following.append(clerk.item.id)
        clerk.press(Qt.Key.Key_F3)
    newest = [ledger().updates.owned_by(item_id)[-1] for item_id in following]
    assert len(set(following)) == 2
    assert [(one.layer, one.unchanged) for one in newest] == [(Layer.VERIFIED, True)] * 2
    third = clerk.item.id
    clerk.press(Qt.Key.Key_Escape)
    clerk.press(Qt.Key.Key_F3)
    newest_of_third = ledger().updates.owned_by(third)[-1]
    assert (newest_of_third.layer, newest_of_third.unchanged) == (Layer.REPORTED, True), "outside of a form"


def test_a_word_a_node_a_problem_and_its_cause_are_one_step(office: Office) -> None:
    clerk = Clerk(office)
    plain = next(
        item
        for item in office.desk.session.plan.commitments()  # type: ignore[union-attr]
        if not office.desk.session.ledger.targets.owned_by(item.id)
    )
    office.window.workbench.tasks.show_item(plain.id)
    office.view.setFocus()
    clerk.press(Qt.Key.Key_F2)
    clerk.panel.edits.add_quarter_nodes(plain)
    clerk.press(Qt.Key.Key_Escape)
    clerk.panel.keeper.recall([])
    office.window.workbench.tasks.focus_tree()
    clerk.press(Qt.Key.Key_F2)
    form = clerk.panel.forms.forms[DraftKind.PROGRESS]
    before = office.desk.session.ledger
    form.word.setFocus()
    clerk.press(Qt.Key.Key_Down, times=3)
    next(iter(form.nodes.boxes.values())).setFocus()
    clerk.press(Qt.Key.Key_Space)
    form.problem_text.setFocus()
    clerk.write("late")
    assert form.cause.isVisible()
    form.cause.setFocus()
    clerk.write("rain")
    clerk.press(Qt.Key.Key_Return, CONTROL)
    ledger = office.desk.session.ledger
    newest = ledger.updates.owned_by(plain.id)[-1]
    assert (newest.word, newest.problem, newest.cause) == (ProgressWord.SLOW, "late", "rain")
    assert ledger.milestones.owned_by(plain.id)[0].done_on == office.desk.session.judging_day()
    office.undoes()
    assert office.desk.session.ledger == before


def test_what_is_far_from_the_last_value_is_asked_about_and_not_refused(office: Office) -> None:
    clerk = Clerk(office)
    measured = next(
        item
        for item in office.desk.session.plan.commitments()  # type: ignore[union-attr]
        if any(target.value for target in office.desk.session.ledger.targets.owned_by(item.id))
    )
    office.window.workbench.tasks.show_item(measured.id)
    office.view.setFocus()
    clerk.press(Qt.Key.Key_F2)
    form = clerk.panel.forms.forms[DraftKind.PROGRESS]
    target_id = next(iter(form.figures))
    clerk.press(Qt.Key.Key_A, CONTROL)
    clerk.write("9999999")
    clerk.press(Qt.Key.Key_Return, CONTROL)
    assert form.problem.isVisible() and "9999999" in form.problem.text()
    clerk.press(Qt.Key.Key_Return, CONTROL)
    newest = office.desk.session.ledger.updates.owned_by(measured.id)[-1]
    assert newest.figure(target_id) == Decimal(9999999)  # type: ignore[arg-type]


def test_what_was_typed_is_on_the_disk_at_once_and_waits_for_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    office = Office(qtbot, tmp_path, today=TODAY)
    office.opens_the_starter_plan("2024")
    clerk = Clerk(office)
    office.selects(1)
    clerk.press(Qt.Key.Key_F2)
    form = clerk.panel.forms.forms[DraftKind.PROGRESS]
    form.text.setFocus()
    clerk.write("half a sentence")
    memory = tmp_path / "preferences.json"
    office.sees(lambda: "half a sentence" in memory.read_text(encoding="utf-8"))
    office.closes()

    again = Office(qtbot, tmp_path, today=TODAY)
    again.opens_the_file()
    again.selects(1)
    again.presses(Qt.Key.Key_F2)
    form = again.window.workbench.side.panel.forms.forms[DraftKind.PROGRESS]
    assert form.text.toPlainText() == "half a sentence"
    again.closes()


def test_reported_done_checked_and_closed_and_opened_again(office: Office) -> None:
    clerk = Clerk(office)
    office.ticks(3)
    assert office.done_of(3) == "reported"
    clerk.press(Qt.Key.Key_D, CONTROL)
    clerk.write("site visited")
    clerk.press(Qt.Key.Key_Return, CONTROL)
    done = office.item(3).done
    assert (done.state, done.checked_by, done.basis) == (DoneState.VERIFIED, "督查科", "site visited")
    tally = office.desk.session.tally(None)
    assert tally.closed >= 1 and tally.reported >= tally.closed
    office.selects(3)
    clerk.press(Qt.Key.Key_D, CONTROL)
    clerk.write("leaks again")
    clerk.press(Qt.Key.Key_Return, CONTROL)
    assert office.done_of(3) == "open"
    office.waits_until_saved()
    entry, changes = office.desk.history_of(office.item(3).id)[0]
    assert (entry.actor, changes.params["reason"]) == ("督查科", "leaks again")
    office.selects(3)
    clerk.panel.history.toggle()
    said = " ".join(label.text() for label in clerk.panel.history.findChildren(type(clerk.panel.history.caption)))
    assert "leaks again" in said and "督查科" in said and "site visited" in said


def test_several_reported_items_are_closed_with_one_checker_and_basis(office: Office) -> None:
    clerk = Clerk(office)
    office.selects(3)
    clerk.press(Qt.Key.Key_Down, SHIFT, times=3)
    chosen = [
        item for item in office.view.selected_items() if isinstance(office.desk.session.ledger.item(item), Commitment)
    ]
    assert len(chosen) >= 3
    clerk.press(Qt.Key.Key_Space)
    clerk.press(Qt.Key.Key_D, CONTROL)
    clerk.write("papers seen")
    clerk.press(Qt.Key.Key_Return, CONTROL)
    items = [office.desk.session.ledger.item(item_id) for item_id in chosen]
    assert {item.done.basis for item in items} == {"papers seen"}  # type: ignore[union-attr]
    office.undoes()
    items = [office.desk.session.ledger.item(item_id) for item_id in chosen]
    assert {item.done.state for item in items} == {DoneState.REPORTED}, "one step"  # type: ignore[union-attr]
