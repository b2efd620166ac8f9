"""Who sits here: asked once a day by a line that hides nothing, answered by one key, signed by in the journal."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rongchang_desktop.app.assembly import make_signature
from rongchang_desktop.domain.editing.progress import tick
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.clerk import ClerkOnDuty
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.widgets.bench.clerk_line import ClerkLine
from tests.builders import a_small_ledger
from tests.sessions import a_session


class Desk:
    """A day at one machine; the next day comes when it is told to."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.today = date(2024, 9, 30)
        self.session = a_session(a_small_ledger())
        self.clerk = ClerkOnDuty(
            Preferences(folder / "preferences.json"), today=lambda: self.today, account=lambda: "Administrator"
        )
        self.line = ClerkLine(self.session, self.clerk, QPushButton())
        qtbot.addWidget(self.line)

    def edits(self) -> None:
        self.session.edit(lambda ledger: tick(ledger, [ItemId("c1")], today=self.today, by=""))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def test_a_new_user_is_asked_with_the_first_edit_and_not_before(qtbot: QtBot, desk: Desk) -> None:
    desk.line.greet()
    desk.edits()
    assert desk.clerk.name() == "Administrator", "what is done before anybody answers is signed by the account"
    qtbot.waitUntil(desk.line.isVisible)
    assert desk.line.name.placeholderText() == "your name"
    QTest.keyClicks(desk.line.name, "Wang Min")
    QTest.keyClick(desk.line.name, Qt.Key.Key_Return)
    assert desk.clerk.name() == "Wang Min" and not desk.line.isVisible()
    assert make_signature(desk.clerk.name).actor() == "Wang Min"


def test_the_next_morning_one_key_answers(qtbot: QtBot, desk: Desk) -> None:
    desk.clerk.sits_down("Li Si")
    desk.clerk.sits_down("Wang Min")
    desk.line.greet()
    qtbot.wait(400)
    assert not desk.line.isVisible(), "once a day is enough"
    desk.today = date(2024, 10, 1)
    assert desk.clerk.name() == "Administrator"
    desk.line.greet()
    qtbot.waitUntil(desk.line.isVisible)
    with qtbot.waitActive(desk.line):
        desk.line.activateWindow()
    assert desk.line.name.placeholderText() == "another name"
    QTest.keyClick(desk.line, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert desk.clerk.name() == "Li Si" and desk.clerk.names == ("Li Si", "Wang Min")


def test_the_question_can_be_waved_aside_for_the_day(qtbot: QtBot, desk: Desk) -> None:
    desk.clerk.sits_down("Li Si")
    desk.today = date(2024, 10, 1)
    desk.line.greet()
    qtbot.waitUntil(desk.line.isVisible)
    desk.line.close_button.click()
    desk.edits()
    qtbot.wait(400)
    assert not desk.line.isVisible() and desk.clerk.name() == "Administrator"
