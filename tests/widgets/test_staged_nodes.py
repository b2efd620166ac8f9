"""Nodes called by a stage: reached once the project is reported to have come to it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.nodes import put_node
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from tests.builders import MID_YEAR, a_milestone, an_update

FIRST = ItemId("c1")


def retyped(panel: InspectorPanel, text: str) -> None:
    field = panel.nodes.texts["mine"]
    field.setFocus()
    field.selectAll()
    field.setCompleter(None)  # its list needs a real screen
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_node_named_by_a_stage_is_ticked_by_the_report(
    qtbot: QtBot, panel: InspectorPanel, session: PlanSession
) -> None:
    session.edit(lambda ledger: put_node(ledger, a_milestone(FIRST, MID_YEAR, id="mine")))
    qtbot.waitUntil(lambda: "mine" in panel.nodes.texts)
    retyped(panel, "Main structure complete")
    assert session.ledger.milestones["mine"].stage is Stage.STRUCTURE
    report = an_update(FIRST, session.judging_day(), id="u9", stage=Stage.COMPLETED)
    session.edit(lambda ledger: report_progress(ledger, report))
    qtbot.waitUntil(lambda: panel.nodes.boxes["mine"].isChecked())
    panel.nodes.boxes["mine"].click()  # laid out anew by the report, it may not have its place yet
    assert session.ledger.milestones["mine"].done_on == session.judging_day()


def test_a_node_named_otherwise_is_no_stage_any_more(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    session.edit(lambda ledger: put_node(ledger, a_milestone(FIRST, MID_YEAR, id="mine", stage=Stage.STARTED)))
    qtbot.waitUntil(lambda: "mine" in panel.nodes.texts)
    retyped(panel, "first of three bridges open")
    assert session.ledger.milestones["mine"].stage is None
