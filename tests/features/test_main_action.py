"""The one primary action follows the year: the report in January, the units' progress once the plan is issued."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.features.office import Office


def test_an_issued_plan_leads_to_collecting_and_a_draft_to_its_report(qtbot: QtBot, tmp_path: Path) -> None:
    office = Office(qtbot, tmp_path)
    office.opens_the_starter_plan("demo")
    bench, button = office.window.workbench, office.window.main_action.button
    bench.show_page("tasks")
    assert button.text() == "收进展"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bench.pages.currentWidget() is bench.page("collecting")

    office.file = tmp_path / "草稿.rcplan"
    office.opens_a_new_file(year=2025)
    assert button.text() == "导入报告"
    office.closes()
