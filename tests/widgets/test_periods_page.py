"""各期对比 without a file: an empty page that teaches, days that are asked for, a period that waits for its day."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.periods.periods_desk import NOW
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.pages.periods_page import PeriodsPage
from rongchang_desktop.widgets.periods.period_dialog import PeriodDialog, next_days
from tests.builders import YEAR, a_small_ledger
from tests.widgets.desks import a_desk, lay

JUNE = date(YEAR, 6, 30)
SEPTEMBER, DECEMBER = date(YEAR, 9, 30), date(YEAR, 12, 31)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> PeriodsPage:
    page = PeriodsPage(lay(a_desk(tmp_path), a_small_ledger()), Choosers())
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def frozen(qtbot: QtBot, page: PeriodsPage, as_of: date) -> None:
    assert page.periods.open_next(as_of, None, "")
    with qtbot.waitSignal(page.periods.frozen):
        page.periods.freeze()
    page.refresh()


def test_an_empty_page_teaches_and_its_button_asks_for_the_days_of_the_first_period(page: PeriodsPage) -> None:
    assert page.empty.isVisible() and not page.card.isVisible() and not page.compare_card.isVisible()
    QTest.mouseClick(page.first_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(PeriodDialog)
    assert (dialog.as_of.day, dialog.due_on.day) == (SEPTEMBER, date(YEAR, 9, 28))
    QTest.mouseClick(dialog.agree_button, Qt.MouseButton.LeftButton)
    page.refresh()
    assert [row.cells[:4] for row in page.model.rows] == [("Period 1", "30 Sep", "28 Sep", "open")]
    assert not page.empty.isVisible()


def test_undo_says_that_a_period_was_opened_and_that_its_days_were_changed(page: PeriodsPage) -> None:
    assert page.periods.open_next(DECEMBER, None, "")
    page.refresh()
    assert page.undo.undo_button.text() == "Undo “open period 1”"
    assert page.periods.open_next(SEPTEMBER, None, "")
    page.refresh()
    assert page.undo.undo_button.text() == "Undo “edit the periods”"


def test_a_period_waits_for_its_day_before_it_is_frozen(page: PeriodsPage) -> None:
    assert page.periods.open_next(DECEMBER, None, "")
    page.refresh()
    assert not page.freeze_button.isEnabled()
    assert page.periods.open_next(SEPTEMBER, None, "")
    page.refresh()
    assert page.freeze_button.isEnabled()


def test_the_open_period_is_counted_as_of_its_own_day(qtbot: QtBot, page: PeriodsPage) -> None:
    frozen(qtbot, page, JUNE)
    assert page.periods.open_next(SEPTEMBER, None, "")
    page.refresh()
    lagging = {row.cells[0]: row.cells[5] for row in page.model.rows}
    june, september = (page.periods.snapshot(period.id) for period in page.periods.periods)
    assert june is not None and september is not None
    assert (june.as_of, september.as_of) == (JUNE, SEPTEMBER)
    assert lagging == {
        f"Period {number}": str(snapshot.counts.lights[Light.LAGGING])
        for number, snapshot in enumerate((june, september), start=1)
    }


def test_the_newest_two_are_laid_side_by_side_until_somebody_chooses_others(qtbot: QtBot, page: PeriodsPage) -> None:
    frozen(qtbot, page, JUNE)
    first = page.periods.periods[0].id
    assert (page.comparing.before.value, page.comparing.after.value) == (first, NOW)
    assert page.periods.open_next(SEPTEMBER, None, "")
    page.refresh()
    assert page.comparing.after.value == page.periods.periods[1].id
    page.comparing.after.show_value(NOW)
    page.comparing.after.chosen.emit(NOW)
    page.refresh()
    assert page.comparing.after.value == NOW


def test_lists_that_always_count_stand_there_though_empty(qtbot: QtBot, page: PeriodsPage) -> None:
    frozen(qtbot, page, SEPTEMBER)
    words = [page.comparing.groups.item(row).text() for row in range(page.comparing.groups.count())]
    assert "Turned lagging  0" in words
    assert not any(word.startswith("Taken out") for word in words)


def test_without_a_file_a_period_is_frozen_and_says_that_no_paper_is_kept(qtbot: QtBot, page: PeriodsPage) -> None:
    frozen(qtbot, page, JUNE)
    assert "without a paper" in page.papers.itemAt(0).widget().text()
    assert page.banner.isVisible()


def test_after_freezing_one_more_enter_undoes_nothing(qtbot: QtBot, page: PeriodsPage) -> None:
    assert page.periods.open_next(JUNE, None, "")
    page.refresh()
    page.freeze_button.setFocus()
    with qtbot.waitSignal(page.periods.frozen):
        QTest.keyClick(page.freeze_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.freeze_button.isVisible() and not page.foot.isVisible())
    assert QApplication.focusWidget() is page.table
    assert page.table.current_key == page.periods.periods[0].id
    assert "Period 1 is frozen" in page.banner.text.text()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.periods.periods[0].frozen_on is not None


@pytest.mark.parametrize(
    ("today", "as_of"),
    [(date(YEAR, 2, 3), date(YEAR, 3, 31)), (SEPTEMBER, SEPTEMBER), (date(YEAR + 1, 2, 1), DECEMBER)],
)
def test_the_quarter_of_today_is_proposed_within_the_plans_year(today: date, as_of: date) -> None:
    assert next_days(YEAR, after=None, today=today, due_day=28)[0] == as_of


def test_freezing_tells_how_far_it_is_and_cancelled_leaves_everything_as_it_was(
    qtbot: QtBot, page: PeriodsPage
) -> None:
    assert page.periods.open_next(JUNE, None, "")
    page.refresh()
    before = page.periods.periods
    page.freeze_button.click()
    assert page.foot.progress.isVisible() and page.foot.cancel_button.text() == "Cancel"
    page.foot.cancel_button.click()
    qtbot.waitUntil(lambda: not page.periods.is_busy)
    assert page.periods.periods == before and not page.banner.isVisible()
    assert not page.foot.progress.isVisible() and "nothing was written" in page.foot.status.text()
    assert page.freeze_button.isEnabled() and page.freeze_button.text() == "Freeze period 1"
