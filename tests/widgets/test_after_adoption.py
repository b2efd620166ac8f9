"""What is said once a report was adopted: how a year that is over is judged, with the way to another day."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.targets import set_as_of
from rongchang_desktop.widgets.banner import Banner
from rongchang_desktop.widgets.import_flow import ImportFlow
from rongchang_desktop.widgets.new_year.offer import AfterAdoption
from tests.builders import YEAR, a_small_ledger
from tests.widgets.desks import a_desk, lay
from tests.widgets.windows import shown


@pytest.mark.parametrize("later", [0, 2])
def test_the_day_a_past_year_is_judged_on_is_told_with_the_way_to_another(
    qtbot: QtBot, tmp_path: Path, later: int
) -> None:
    desk = lay(a_desk(tmp_path), a_small_ledger())
    desk.session.edit(lambda ledger: set_as_of(ledger, YEAR, date(YEAR, 12, 31)))
    desk.session.today = lambda: date(YEAR + later, 11, 22)
    screens, banner, asked = shown(qtbot, QStackedWidget()), Banner(), list[str]()
    screens.addWidget(banner)
    importing = ImportFlow(desk, screens)
    ways = {name: lambda name=name: asked.append(name) for name in ("check", "join_years", "choose_day")}
    AfterAdoption(importing, desk.session, banner, **ways)
    importing.adopted.emit(YEAR)
    if not later:
        assert banner.text.text() == ""
        return
    assert banner.text.text() == f"{YEAR} is over: the lights are judged as of 31 December {YEAR}."
    banner.action.click()
    assert asked == ["choose_day"]
