"""A page that takes a moment to make is made while nobody waits."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from rongchang_desktop.widgets.bench.page_list import OVERVIEW
from rongchang_desktop.widgets.bench.page_warming import PageWarming
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from tests.builders import a_small_ledger
from tests.widgets.desks import a_desk, lay


def test_the_overview_is_made_soon_after_a_file_was_opened_and_not_before(qtbot: QtBot, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    bench = Workbench(desk, Choosers())
    qtbot.addWidget(bench)
    warming = bench.findChild(PageWarming)
    lay(desk, a_small_ledger())
    qtbot.wait(20)
    assert OVERVIEW not in bench._made
    desk.opened.emit(tmp_path)
    warming._timer.setInterval(0)
    qtbot.waitUntil(lambda: OVERVIEW in bench._made)
