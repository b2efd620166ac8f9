"""Through the window: the lagging items gone through at a meeting, and a month's indicators entered, by keyboard."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.indicators.indicator_table_model import ACTUAL, DIFFERENCE, PERIOD
from rongchang_desktop.widgets.meeting.meeting_page import MeetingPage
from rongchang_desktop.widgets.meeting.meeting_window import MeetingWindow
from rongchang_desktop.widgets.pages.indicators_page import IndicatorsPage
from tests.features.office import Office

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    office = Office(qtbot, tmp_path, today=date(2024, 9, 30))
    office.opens_the_starter_plan("demo")
    yield office
    office.closes()


def types(text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)


def test_the_lagging_items_are_gone_through_and_what_is_agreed_is_followed_up(office: Office) -> None:
    lagging = office.desk.session.tally(None).lights[Light.LAGGING]
    office.presses(Qt.Key.Key_F9)
    office.sees(lambda: _meeting() is not None and _meeting().isActiveWindow())
    meeting = _meeting()
    office.presses(Qt.Key.Key_1, CONTROL)
    assert meeting.counter.text() == f"1 / {lagging}"
    numbers = []
    for _ in range(lagging):
        assert meeting.run.current is not None
        numbers.append(office.desk.session.plan.number_of(meeting.run.current))
        office.presses(Qt.Key.Key_Return)
        types("report a plan")
        office.presses(Qt.Key.Key_Tab)
        office.presses(Qt.Key.Key_Tab)
        types("10.15")
        office.presses(Qt.Key.Key_Return)
        office.presses(Qt.Key.Key_Right)
    assert meeting.counter.text() == f"{lagging} / {lagging}"
    office.presses(Qt.Key.Key_Z, CONTROL)
    assert len(office.desk.session.ledger.agreements) == lagging - 1, "the last was taken back"
    office.presses(Qt.Key.Key_Escape)
    office.sees(lambda: _meeting() is None)
    office.sees(office.window.isActiveWindow)
    bench = office.window.workbench
    bench.show_page("meeting")
    page = bench.page("meeting")
    assert isinstance(page, MeetingPage)
    rows = [[page.model.index(row, column).data() for column in (1, 4, 5)] for row in range(page.model.rowCount())]
    assert rows == [[number, "10月15日", "未落实"] for number in numbers[:-1]]
    page.table.setFocus()
    office.sees(page.table.hasFocus)
    page.table.selectRow(0)
    office.presses(Qt.Key.Key_Space)
    office.sees(lambda: page.model.rowCount() == lagging - 2)
    office.waits_until_saved()


def test_a_months_figures_are_entered_and_the_table_follows(office: Office) -> None:
    bench = office.window.workbench
    bench.show_page("indicators")
    page = bench.page("indicators")
    assert isinstance(page, IndicatorsPage)
    office.sees(page.table.hasFocus)
    office.presses(Qt.Key.Key_Return)
    for typed in ("6.5", "8.5", "8.2"):
        types(typed)
        office.presses(Qt.Key.Key_Return)
    shown = [[page.model.index(row, column).data() for column in (ACTUAL, DIFFERENCE, PERIOD)] for row in range(4)]
    assert shown[:3] == [
        ["6.5%", "完成", "前三季度"],
        ["8.5%", "完成", "前三季度"],
        ["8.2%", "+0.2个百分点", "前三季度"],
    ]
    assert shown[3][2] == "1—8月", "what is not entered yet says its own period"
    assert "7项达到全年目标" in page.year.sentence.text()
    office.presses(Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    office.waits_until_saved()


def _meeting() -> MeetingWindow | None:
    found = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MeetingWindow))
    return next((window for window in found if window.isVisible()), None)
