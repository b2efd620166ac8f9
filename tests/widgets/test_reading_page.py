"""While a report is read: it can be given up by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.pages.reading_page import ReadingPage


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_esc_enter_and_space_give_the_reading_up(qtbot: QtBot, key: Qt.Key) -> None:
    page = ReadingPage(Localizer("en"))
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.cancelled):
        qtbot.keyClick(page.cancel_button, key)
