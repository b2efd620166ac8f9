"""Keys pressed before the plan is there are not lost."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rongchang_desktop.widgets.typed_ahead import TypedAhead


def test_keys_are_kept_while_listening_and_given_in_order(qtbot: QtBot) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    ahead = TypedAhead(box)
    ahead.listen()
    QTest.keyClicks(box, "abc")
    assert box.text() == ""
    ahead.release()
    assert box.text() == "abc"
    QTest.keyClick(box, Qt.Key.Key_D)
    assert box.text() == "abcd"
