"""A leader asks about a number: the clerk presses it, and the very commitments it counts stand in the list."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rongchang_desktop.widgets.dialogs.office_settings_dialog import OfficeSettingsDialog
from rongchang_desktop.widgets.dialogs.ranking_dialog import RankingDialog
from rongchang_desktop.widgets.dialogs.working_days_dialog import WorkingDaysDialog
from rongchang_desktop.widgets.overview.summary_card import DUE_SOON
from rongchang_desktop.widgets.pages.overview_page import OverviewPage
from tests.features.office import Office

SEPTEMBER = date(2024, 9, 30)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    office = Office(qtbot, tmp_path, today=SEPTEMBER)
    office.opens_the_starter_plan("demo")
    yield office
    office.closes()


@pytest.fixture
def overview(office: Office) -> OverviewPage:
    office.window.workbench.rail.page_buttons["overview"].click()
    page = office.window.workbench.page("overview")
    assert isinstance(page, OverviewPage)
    office.sees(page.isVisible)
    return page


def _listed_after_pressing(office: Office, button: QPushButton) -> int:
    """How many commitments stand in the list that opens; the overview is shown again."""
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    office.sees(office.view.isVisible)
    count = len(office.numbers_shown())
    office.window.workbench.show_page("overview")
    return count


def test_every_figure_of_the_head_opens_a_list_of_just_as_many(office: Office, overview: OverviewPage) -> None:
    for key, tile in overview.summary.tiles.items():
        if tile.number.isEnabled():
            assert _listed_after_pressing(office, tile.number) == int(tile.number.text()), key
    plan_total = office.commitments()
    assert _listed_after_pressing(office, overview.summary.total_link) == plan_total


def test_what_the_office_calls_soon_decides_what_is_due_soon(office: Office, overview: OverviewPage) -> None:
    figure = overview.summary.tiles[DUE_SOON]
    before = int(figure.number.text())
    overview.watch.settings_link.click()
    dialog = overview.findChild(OfficeSettingsDialog)
    dialog.lead_days.selectAll()
    QTest.keyClicks(dialog.lead_days, "160")
    assert not dialog.save_button.isEnabled(), "99 working days at most"
    dialog.lead_days.selectAll()
    QTest.keyClicks(dialog.lead_days, "60")
    dialog.save_button.click()
    office.sees(lambda: figure.caption.text() == "60个工作日内到期")
    assert int(figure.number.text()) > before
    assert _listed_after_pressing(office, figure.number) == int(figure.number.text())


def test_a_day_of_the_office_s_own_moves_what_is_left_and_is_undone(office: Office, overview: OverviewPage) -> None:
    calendar = overview.board.calendar
    assert not calendar.is_working(date(2024, 10, 7))
    overview.watch.calendar_link.click()
    dialog = overview.findChild(WorkingDaysDialog)
    dialog.table.setCurrentIndex(dialog.model.index(dialog.model.row_of(date(2024, 10, 7)), 0))
    office.sees(dialog.isVisible)
    dialog.remove()
    assert overview.board.calendar.is_working(date(2024, 10, 7))
    dialog.accept()
    office.desk.session.editor.undo()
    assert not overview.board.calendar.is_working(date(2024, 10, 7))


def test_a_ranking_needs_a_name_and_ctrl_z_takes_it_back(office: Office, overview: OverviewPage) -> None:
    overview.groups.tabs.setCurrentIndex(3)
    panel = overview.groups.ranking
    assert not panel.table.isVisible()
    panel.approval_link.click()
    dialog = overview.findChild(RankingDialog)
    assert not dialog.approve_button.isEnabled()
    dialog.by.setText("区长")
    dialog.approve_button.click()
    office.sees(panel.table.isVisible)
    assert panel.model.rowCount() > 5
    first = panel.model.index(0, 2)
    panel.table.activated.emit(first)
    office.sees(office.view.isVisible)
    assert len(office.numbers_shown()) == int(first.data())
    office.window.workbench.show_page("overview")
    office.window.activateWindow()
    office.sees(office.window.isActiveWindow)
    QTest.keyClick(panel.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    office.sees(lambda: not panel.table.isVisible())
