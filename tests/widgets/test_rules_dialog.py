"""The rules editor: what changes colour is told before anything is taken; by keyboard as by mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.rules.rule_templates import rule_templates
from rongchang_desktop.widgets.bench.foot_bar import FootBar
from rongchang_desktop.widgets.rules.rules_dialog import RulesDialog
from tests.builders import a_ledger, area, commitment, section, update
from tests.widgets.desks import TODAY, a_desk, lay

PERCENTS = (50, 70, 75, 80)


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Desk:
    plan = area(section(*(commitment(updates=[update(TODAY, percent=percent)]) for percent in PERCENTS)))
    return lay(a_desk(tmp_path, language="zh_CN"), a_ledger(plan))


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> Iterator[RulesDialog]:
    dialog = RulesDialog(None, desk.session)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog


def typed(field: object, text: str) -> None:
    field.setFocus()  # type: ignore[attr-defined]
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, text)


def test_it_opens_on_the_rule_in_force_and_nothing_to_take(dialog: RulesDialog) -> None:
    assert dialog.effect.count.text() == "没有事项变色"
    assert not dialog.save_button.isEnabled()
    assert dialog.form.slow_from.text() == "10" and dialog.form.lagging_from.text() == "30"


def test_each_template_is_offered_by_what_it_says(dialog: RulesDialog) -> None:
    offered = [action.text() for action in dialog.add_button.menu().actions()]
    assert len(offered) == len(rule_templates())
    assert "按落后百分点：0／30" in offered
    dialog.add_button.menu().actions()[offered.index("按落后百分点：0／30")].trigger()
    assert dialog.effect.count.text() == "1项变色"
    assert dialog.effect.counts.text() == "达序时 → 偏慢 1项"
    assert dialog.list.count() == 2


def test_a_number_typed_tells_its_effect_at_once_and_is_taken_as_one_step(dialog: RulesDialog, desk: Desk) -> None:
    typed(dialog.form.slow_from, "5")
    assert dialog.effect.counts.text() == "达序时 → 偏慢 1项"
    assert desk.session.tally(None).lights[Light.SLOW] == 1
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.tally(None).lights[Light.SLOW] == 2
    assert not dialog.isVisible()
    desk.session.editor.undo()
    assert desk.session.tally(None).lights[Light.SLOW] == 1


def test_the_arrow_keys_step_a_number(dialog: RulesDialog) -> None:
    QTest.keyClick(dialog.form.slow_from, Qt.Key.Key_Up)
    assert dialog.editor.rules[0].slow_from == 11


def test_what_contradicts_itself_is_said_and_cannot_be_taken(dialog: RulesDialog) -> None:
    typed(dialog.form.slow_from, "40")
    assert dialog.problem.isVisible() and "滞后的起点" in dialog.problem.text()
    assert not dialog.save_button.isEnabled()
    typed(dialog.form.slow_from, "x")
    assert dialog.form.slow_from.property("invalid")


def test_esc_drops_everything(dialog: RulesDialog, desk: Desk) -> None:
    typed(dialog.form.slow_from, "5")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and not desk.session.ledger.rules


def test_a_rule_is_struck_by_delete(dialog: RulesDialog) -> None:
    dialog.add(rule_templates()[4])
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert dialog.list.count() == 1
    assert dialog.effect.count.text() == "没有事项变色"


def test_the_rule_in_the_foot_opens_the_editor(qtbot: QtBot, desk: Desk) -> None:
    foot = FootBar(desk.session)
    qtbot.addWidget(foot)
    foot.show()
    qtbot.mouseClick(foot.rule, Qt.MouseButton.LeftButton)
    (opened,) = foot.findChildren(RulesDialog)
    assert opened.isVisible()
    opened.reject()
