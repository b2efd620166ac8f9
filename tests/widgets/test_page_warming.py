"""The overview, which takes a moment to make and to work out, is made ready while nobody waits."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.progress import tick
from rongchang_desktop.domain.overview import open_items
from rongchang_desktop.widgets.bench import page_warming
from rongchang_desktop.widgets.bench.page_list import OVERVIEW
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.pages.overview_page import OverviewPage
from tests.builders import a_ledger, a_small_ledger, area, commitment, section
from tests.widgets.desks import TODAY, a_desk, lay


def test_the_overview_is_made_soon_after_a_file_was_opened_and_not_before(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_warming, "QUIET", 0)
    desk = a_desk(tmp_path)
    bench = Workbench(desk, Choosers())
    qtbot.addWidget(bench)
    lay(desk, a_small_ledger())
    qtbot.wait(20)
    assert OVERVIEW not in bench._made
    desk.opened.emit(tmp_path)
    qtbot.waitUntil(lambda: OVERVIEW in bench._made)


def test_its_numbers_are_looked_for_a_handful_at_a_time_and_hold_whatever_was_edited_between(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_items, "AT_ONCE", 2)
    desk = lay(a_desk(tmp_path), a_ledger(area(section(*(commitment(f"任务{n}") for n in range(9))))))
    page = OverviewPage(desk.session)
    qtbot.addWidget(page)
    first, second, *_ = (task.id for task in desk.session.plan.commitments())
    assert page.prepare() and page.prepare()
    desk.session.edit(lambda ledger: tick(ledger, [first], today=TODAY, by="tester"))
    assert page.prepare()
    assert len(page.board.overview.missing) == 8
    assert not page.prepare()
    desk.session.edit(lambda ledger: tick(ledger, [second], today=TODAY, by="tester"))
    assert len(page.board.overview.missing) == 7
