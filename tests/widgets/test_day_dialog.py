"""A day is asked for by typing or by the calendar, and both show the same."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.dialogs.day_dialog import DayDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[DayDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DayDialog(window, Localizer("zh_CN"), "?", date(2026, 11, 22))
    dialog.open()
    yield dialog


def test_a_day_of_another_year_is_typed_and_entered(qtbot: QtBot, dialog: DayDialog) -> None:
    qtbot.keyClicks(dialog.typed, "2024-04-30")
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert (dialog.result(), dialog.day) == (QDialog.DialogCode.Accepted, date(2024, 4, 30))


def test_nonsense_keeps_the_question_open_until_the_calendar_answers(qtbot: QtBot, dialog: DayDialog) -> None:
    qtbot.keyClicks(dialog.typed, "2024-04-31x")
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.calendar.setFocus()
    qtbot.keyClick(dialog.calendar, Qt.Key.Key_Left)
    dialog.calendar.setSelectedDate(dialog.calendar.selectedDate().addMonths(-1))
    dialog.accept()
    assert not dialog.isVisible()
    assert dialog.day.month == 10
