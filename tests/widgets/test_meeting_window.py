"""The meeting on the whole screen: keys, filters, the line for what is agreed, and letters that stay legible."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.items import edit_text
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.meeting.agenda import topics
from rongchang_desktop.presentation.meeting.agreement_edits import AgreementEdits
from rongchang_desktop.presentation.meeting.run import MeetingRun
from rongchang_desktop.presentation.meeting.sheet import MeetingSheet, SheetLine
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.meeting.meeting_window import MeetingWindow
from rongchang_desktop.widgets.meeting.scale import BODY_AT_LEAST, TITLE_AT_LEAST, scales
from rongchang_desktop.widgets.meeting.sheet_view import SheetView
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from rongchang_desktop.widgets.theme import apply_theme
from tests.builders import YEAR
from tests.presentation.meeting.test_meeting import a_plan
from tests.widgets.conftest import FIRST

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def meeting(qtbot: QtBot, qapp: QApplication) -> Iterator[MeetingWindow]:
    """The window as the program dresses it: style sheets have a say in the size of letters."""
    apply_theme(qapp, "light")
    session = a_plan()
    parent = QWidget()
    qtbot.addWidget(parent)
    window = MeetingWindow(session, MeetingRun(session, topics(session)[0]), parent)
    session.setParent(parent)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window


def session_of(window: MeetingWindow) -> PlanSession:
    return window._session


def test_the_keys_of_hand_and_presenter_go_through_the_list(qtbot: QtBot, meeting: MeetingWindow) -> None:
    assert meeting.hasFocus()
    seen = [meeting.counter.text()]
    keys = (
        Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
    )  # fmt: skip
    for key in keys:
        qtbot.keyClick(meeting, key)
        seen.append(meeting.counter.text())
    assert seen == ["1 / 3", "2 / 3", "1 / 3", "2 / 3", "3 / 3", "1 / 3", "3 / 3", "2 / 3"]


def test_control_and_a_digit_filters_by_light_and_nought_shows_all(qtbot: QtBot, meeting: MeetingWindow) -> None:
    assert meeting.chips.chips[Light.LAGGING].text() == "■ 滞后 2"
    qtbot.keyClick(meeting, Qt.Key.Key_2, CONTROL)
    assert (meeting.counter.text(), meeting.run.current) == ("1 / 1", "c2")
    assert meeting.chips.chips[Light.SLOW].isChecked()
    qtbot.keyClick(meeting, Qt.Key.Key_0, CONTROL)
    assert meeting.counter.text() == "3 / 3", "the item shown stays where the filter lets it"


def test_enter_begins_a_line_enter_notes_it_and_it_stands_under_the_item(qtbot: QtBot, meeting: MeetingWindow) -> None:
    qtbot.keyClick(meeting, Qt.Key.Key_Return)
    assert meeting.line.what.hasFocus()
    qtbot.keyClicks(meeting.line.what, "report the plan")
    qtbot.keyClick(meeting.line.what, Qt.Key.Key_Tab)
    qtbot.keyClick(meeting.line.who, Qt.Key.Key_Tab)
    qtbot.keyClicks(meeting.line.due, "10.31")
    qtbot.keyClick(meeting.line.due, Qt.Key.Key_Return)
    (agreed,) = session_of(meeting).ledger.agreements.values()
    assert (agreed.item_id, agreed.what, agreed.who) == ("c1", "report the plan", "区科技局")
    assert agreed.due is not None
    assert (agreed.due.month, agreed.due.day) == (10, 31)
    assert meeting.hasFocus()
    assert not meeting.line.what.text()
    assert list(meeting.sheet.boxes) == [agreed.id]
    meeting.sheet.boxes[agreed.id].click()
    assert session_of(meeting).ledger.agreements[agreed.id].done_on is not None
    qtbot.keyClick(meeting, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(meeting, Qt.Key.Key_Z, CONTROL)
    assert not session_of(meeting).ledger.agreements


def test_what_is_typed_and_not_noted_waits_with_its_item(qtbot: QtBot, meeting: MeetingWindow) -> None:
    qtbot.keyClick(meeting, Qt.Key.Key_Return)
    qtbot.keyClicks(meeting.line.what, "half a line")
    qtbot.keyClick(meeting.line.what, Qt.Key.Key_PageDown)
    assert (meeting.run.current, meeting.line.what.text()) == ("c4", "")
    qtbot.keyClick(meeting.line.what, Qt.Key.Key_PageUp)
    assert meeting.line.what.text() == "half a line"


def test_escape_leaves_the_line_first_and_then_the_meeting(qtbot: QtBot, meeting: MeetingWindow) -> None:
    qtbot.keyClick(meeting, Qt.Key.Key_Return)
    qtbot.keyClick(meeting.line.what, Qt.Key.Key_Escape)
    assert meeting.isVisible()
    assert meeting.hasFocus()
    with qtbot.waitSignal(meeting.destroyed):
        qtbot.keyClick(meeting, Qt.Key.Key_Escape)


def test_undo_in_the_meeting_leaves_other_work_alone(qtbot: QtBot, meeting: MeetingWindow) -> None:
    session = session_of(meeting)
    session.edit(lambda ledger: edit_text(ledger, ItemId("c1"), "新增企业30家"))
    qtbot.keyClick(meeting, Qt.Key.Key_Z, CONTROL)
    assert session.ledger.item(ItemId("c1")).title == "新增企业30家"


def a_sheet(length: int) -> MeetingSheet:
    return MeetingSheet(
        path="一 建设创新高地",
        number="61",
        title="新" * length,
        light=Light.SLOW,
        why="▲ 偏慢",
        bars=(),
        facts=(SheetLine(caption="最新进展", text="进" * length * 4),),
        owners=(),
        agreements=(),
    )


def letters(view: SheetView) -> tuple[int, int]:
    """The sizes in which the sentence and its facts stand there, in pixels."""
    sizes = {label.text()[:1]: label.font().pixelSize() for label in view.widget().findChildren(QLabel)}
    return sizes["6"], sizes["进"]


@pytest.mark.parametrize(("width", "height"), [(911, 512), (1366, 768), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("length", [10, 80, 6000])
def test_letters_are_as_large_as_fit_and_never_too_small(
    qtbot: QtBot, meeting: MeetingWindow, width: int, height: int, length: int
) -> None:
    meeting.resize(width, height)
    view: SheetView = meeting.sheet
    view.show_sheet(a_sheet(length))
    title, body = letters(view)
    assert title >= TITLE_AT_LEAST
    assert body >= BODY_AT_LEAST
    largest, smallest = scales(height)[0], scales(height)[-1]
    if length == 10:
        assert (title, body) == (largest.title, largest.body)
    if length == 6000:
        assert (title, body) == (smallest.title, smallest.body)
        view.scroll_by(1)
        assert view.verticalScrollBar().value() > 0


def test_letters_that_were_made_smaller_stay_so_in_the_other_theme(
    qtbot: QtBot, meeting: MeetingWindow, qapp: QApplication
) -> None:
    session = session_of(meeting)
    session.edit(lambda ledger: edit_text(ledger, ItemId("c1"), "6" + "新" * 400))
    before = {label.font().pixelSize() for label in meeting.sheet.widget().findChildren(QLabel)}
    theme = apply_theme(qapp, "dark")
    after = {label.font().pixelSize() for label in meeting.sheet.widget().findChildren(QLabel)}
    theme.choose("light")
    assert before == after == {meeting.sheet.scale.title, meeting.sheet.scale.body, meeting.sheet.scale.small}
    assert meeting.sheet.scale == scales(meeting.height())[-1]


def test_what_was_agreed_stands_in_the_inspector_is_reworded_and_ticked(
    qtbot: QtBot, session: PlanSession, panel: InspectorPanel
) -> None:
    agreed_panel = panel.agreements
    assert not agreed_panel.isVisible()
    AgreementEdits(session).agree(FIRST, "报方案", who="区科技局", due=date(YEAR, 6, 30))
    qtbot.waitUntil(agreed_panel.isVisible)
    (key,) = agreed_panel.boxes
    assert any("Past its day" in label.text() for label in agreed_panel.findChildren(QLabel))
    agreed_panel.texts[key].selectAll()
    qtbot.keyClicks(agreed_panel.texts[key], "plan")
    qtbot.keyClick(agreed_panel.texts[key], Qt.Key.Key_Return)
    assert session.ledger.agreements[key].what == "plan"
    qtbot.waitUntil(lambda: agreed_panel.texts[key].toPlainText() == "plan")
    agreed_panel.boxes[key].click()
    assert session.ledger.agreements[key].done_on is not None
