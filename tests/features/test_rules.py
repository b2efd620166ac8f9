"""The rule of the office through the window: changed, the counts move; undone, they come back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.widgets.rules.rules_dialog import RulesDialog
from tests.features.office import Office

SEPTEMBER = date(2024, 9, 30)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    office = Office(qtbot, tmp_path, today=SEPTEMBER)
    office.opens_the_starter_plan("demo")
    yield office
    office.closes()


def counts(office: Office) -> dict[Light, int]:
    return dict(office.desk.session.tally(None).lights)


def shown(office: Office, light: Light) -> int:
    """The count as it stands in the foot."""
    return int(office.window.workbench.foot.lights[light].text().split()[-1])


def opens_the_rules(office: Office) -> RulesDialog:
    QTest.mouseClick(office.window.workbench.foot.rule, Qt.MouseButton.LeftButton)
    office.sees(lambda: bool(office.window.findChildren(RulesDialog)))
    return office.window.findChildren(RulesDialog)[-1]


def chooses(dialog: RulesDialog, template: str) -> None:
    action = next(one for one in dialog.add_button.menu().actions() if one.text() == template)
    action.trigger()


def test_the_clerk_changes_the_rule_sees_the_counts_move_and_takes_it_back(office: Office) -> None:
    before = counts(office)
    assert before[Light.SLOW] > 0
    dialog = opens_the_rules(office)
    chooses(dialog, "达到序时或滞后，不设偏慢")
    effect = dialog.editor.effect
    assert effect is not None and len(effect.turns) > 10
    assert dialog.effect.count.text() == f"{len(effect.turns)}项变色"
    assert counts(office) == before, "nothing is taken before the clerk says so"

    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    after = counts(office)
    moved = sum(count for old, _, count in effect.counts if old is Light.SLOW)
    assert after[Light.SLOW] == before[Light.SLOW] - moved
    assert after[Light.LAGGING] == before[Light.LAGGING] + sum(
        count for _, new, count in effect.counts if new is Light.LAGGING
    )
    office.sees(lambda: shown(office, Light.LAGGING) == after[Light.LAGGING])
    assert office.window.workbench.foot.rule.text().startswith("达到序时或滞后")

    _comes_back(office)
    office.undoes()
    assert counts(office) == before
    office.sees(lambda: shown(office, Light.LAGGING) == before[Light.LAGGING])
    office.redoes()
    office.sees(lambda: counts(office) == after)
    office.waits_until_saved()


def test_a_rule_dropped_with_esc_changes_nothing_and_is_no_step(office: Office) -> None:
    before, sequence = counts(office), office.desk.session.editor.last_sequence
    dialog = opens_the_rules(office)
    chooses(dialog, "按落后百分点：0／30")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (counts(office), office.desk.session.editor.last_sequence) == (before, sequence)


def _comes_back(office: Office) -> None:
    """A window manager gives the keyboard back when a dialog closes; the offscreen screen does not."""
    office.window.activateWindow()
    office.view.setFocus()
    office.sees(office.window.isActiveWindow)
