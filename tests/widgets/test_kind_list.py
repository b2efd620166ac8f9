"""The list of papers, by keyboard."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.printing.kind_list import KindList
from tests.widgets.windows import shown


def test_enter_shows_the_paper_and_presses_nothing_besides(qtbot: QtBot) -> None:
    kinds = KindList()
    kinds.retranslate(Localizer("en"))
    shown(qtbot, kinds)
    chosen: list[str] = []
    kinds.itemActivated.connect(lambda item: chosen.append(item.text()))
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    press.ignore()
    QApplication.sendEvent(kinds, press)
    assert chosen == [kinds.currentItem().text()]
    assert press.isAccepted(), "the window does not see the key any more"
