"""人工定灯 in the inspector: one small form, always with a reason, undone like everything else."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.lights import set_light
from rongchang_desktop.domain.editing.progress import close_items
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.assessment import Reason
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.columns import STATE
from rongchang_desktop.widgets.panels.forms.light_form import LightForm
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from tests.records import MID_YEAR
from tests.widgets.tasks_pages import a_tasks_page

FIRST, SECOND = ItemId("c1"), ItemId("c2")


def opened(panel: InspectorPanel) -> LightForm:
    QTest.mouseClick(panel.outlook.link, Qt.MouseButton.LeftButton)
    form = panel.outlook.light.form
    assert form is not None
    return form


def chosen(form: LightForm, light: Light) -> None:
    form.light.show_value(light)
    form.light.activated.emit(form.light.currentIndex())


def reasoned(form: LightForm, reason: str) -> None:
    form.reason.setFocus()
    QTest.keyClicks(form.reason, reason)
    QTest.keyClick(form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_light_is_set_with_its_reason_and_undone(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    before = session.assessment(FIRST)
    form = opened(panel)
    chosen(form, Light.LAGGING)
    reasoned(form, "land approved late")
    judged = session.assessment(FIRST)
    assert judged is not None and before is not None
    assert (judged.light, judged.reason) == (Light.LAGGING, Reason.MANUAL)
    assert judged.automatic is not None and judged.automatic.light is before.light
    qtbot.waitUntil(lambda: "land approved late" in panel.outlook.light.told.text())
    qtbot.waitUntil(lambda: "by the rule" in panel.header.light.text())
    session.editor.undo()
    assert session.assessment(FIRST) == before
    qtbot.waitUntil(lambda: not panel.outlook.light.isVisible())


def test_the_whole_form_is_seen_where_the_pane_is_low(qtbot: QtBot, panel: InspectorPanel) -> None:
    panel.resize(360, 420)
    form = opened(panel)
    qtbot.waitUntil(lambda: form.save_button.visibleRegion().boundingRect().height() == form.save_button.height())


def test_without_a_reason_it_is_refused_and_the_form_stays(panel: InspectorPanel, session: PlanSession) -> None:
    form = opened(panel)
    QTest.keyClick(form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.problem.isVisible() and not session.ledger.manual_lights


@pytest.mark.parametrize("by_mouse", [True, False])
def test_what_is_refused_for_want_of_a_reason_goes_on_where_it_is_written(
    panel: InspectorPanel, by_mouse: bool
) -> None:
    form = opened(panel)
    form.light.setFocus()
    if by_mouse:
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(form.light, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is form.reason


def test_it_is_taken_back_by_one_button(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    form = opened(panel)
    assert not form.take_back_button.isVisible()
    reasoned(form, "agreed")
    qtbot.waitUntil(lambda: panel.outlook.link.text() == "Change the light")
    form = opened(panel)
    assert form.reason.toPlainText() == "agreed"
    QTest.mouseClick(form.take_back_button, Qt.MouseButton.LeftButton)
    assert not session.ledger.manual_lights
    assert panel.outlook.light.form is None


def test_esc_folds_the_form_and_what_was_typed_is_there_again(panel: InspectorPanel, session: PlanSession) -> None:
    form = opened(panel)
    QTest.keyClicks(form.reason, "half a rea")
    QTest.keyClick(form.reason, Qt.Key.Key_Escape)
    assert panel.outlook.light.form is None and not session.ledger.manual_lights
    panel.show_item(SECOND)
    panel.show_item(FIRST)
    assert opened(panel).reason.toPlainText() == "half a rea"


def test_a_closed_item_offers_no_light(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    assert panel.outlook.link.isVisible()
    session.edit(lambda ledger: close_items(ledger, [FIRST], checked_on=MID_YEAR, checked_by="office", basis="seen"))
    qtbot.waitUntil(lambda: not panel.outlook.link.isVisible())


def test_a_row_whose_light_was_set_by_hand_shows_and_says_it(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_tasks_page(qtbot, tmp_path)
    session, view = page.model.session, page.view
    before = session.assessment(FIRST)
    assert before is not None

    def seen() -> QImage:
        index = page.model.index_of(FIRST, page.model.column_of(STATE))
        return view.viewport().grab(view.visualRect(index)).toImage()

    def said() -> str:
        return str(page.model.index_of(FIRST).data(Qt.ItemDataRole.AccessibleTextRole))

    unmarked = seen()
    assert "Light set by hand" not in said()
    session.edit(
        lambda ledger: set_light(
            ledger, FIRST, before.light, reason="agreed", on=MID_YEAR, by="head", new_id=session.editor.new_id
        )
    )
    assert "Light set by hand" in said()
    assert seen() != unmarked, "the word and the light are the same, the mark is new"
