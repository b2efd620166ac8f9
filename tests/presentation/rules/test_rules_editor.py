"""Editing the rules: what they would turn is told before they are taken, and taking them is one step."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import LagMeasure
from rongchang_desktop.presentation.rules.rule_templates import rule_templates
from rongchang_desktop.presentation.rules.rule_trial import LightTurn
from rongchang_desktop.presentation.rules.rules_editor import RulesEditor
from rongchang_desktop.presentation.rules.turn_model import TurnModel
from rongchang_desktop.presentation.session import PlanSession
from tests.builders import MID_YEAR, a_ledger, a_rule, area, big_ledger, commitment, section, update
from tests.sessions import a_session

OFFICE, _, _, RATIO, STRICT, *_ = rule_templates()


def at(percent: int) -> Ledger:
    return a_ledger(area(section(*(commitment(updates=[update(percent=each)]) for each in (27, 45, percent)))))


@pytest.fixture
def session(qapp: object) -> Iterator[PlanSession]:
    session = a_session(at(60), language="zh_CN", today=MID_YEAR)
    yield session
    session.close()


def lights(session: PlanSession) -> dict[Light, int]:
    return {light: count for light, count in session.tally(None).lights.items() if count}


def test_a_template_shows_at_once_what_it_turns_and_nothing_is_taken_yet(session: PlanSession) -> None:
    editor = RulesEditor(session)
    editor.add(RATIO)
    assert editor.effect is not None
    assert editor.effect.turns == (LightTurn(item_id="c1", before=Light.SLOW, after=Light.LAGGING),)
    assert editor.effect.counts == ((Light.SLOW, Light.LAGGING, 1),)
    assert lights(session) == {Light.ON_PACE: 2, Light.SLOW: 1}
    assert not session.ledger.rules


def test_taken_it_is_one_step_and_undone_the_counts_come_back(session: PlanSession) -> None:
    editor = RulesEditor(session)
    editor.add(STRICT)
    assert editor.save()
    assert lights(session) == {Light.ON_PACE: 1, Light.LAGGING: 2}
    assert [rule.name for rule in session.ledger.rules.in_order()] == ["", "达到序时或滞后，不设偏慢"]
    session.editor.undo()
    assert lights(session) == {Light.ON_PACE: 2, Light.SLOW: 1}
    assert not session.ledger.rules


def test_the_shipped_rule_holds_for_the_days_before_the_first_own_one(session: PlanSession) -> None:
    editor = RulesEditor(session)
    editor.edit(editor.add(STRICT), effective_from=date(2024, 7, 1))
    assert editor.effect is not None and editor.effect.turns == ()
    assert editor.effect.rule.slow_from == OFFICE.slow_from


def test_numbers_are_tried_as_they_are_edited(session: PlanSession) -> None:
    editor = RulesEditor(session)
    (rule,) = editor.rules
    editor.edit(rule.id, slow_from=Decimal(4))
    assert editor.effect is not None and editor.effect.counts == ((Light.ON_PACE, Light.SLOW, 1),)
    editor.edit(rule.id, slow_from=Decimal(10), measure=LagMeasure.SHARE)
    assert set(editor.effect.counts) == {(Light.ON_PACE, Light.SLOW, 1), (Light.SLOW, Light.LAGGING, 1)}
    editor.edit(rule.id, measure=LagMeasure.POINTS)
    assert editor.effect.turns == () and not editor.is_dirty


def test_a_rule_that_contradicts_itself_is_refused_with_a_word_and_not_taken(session: PlanSession) -> None:
    editor = RulesEditor(session)
    (rule,) = editor.rules
    editor.edit(rule.id, slow_from=Decimal(40))
    assert editor.error is not None and editor.effect is None
    assert not editor.save() and not session.ledger.rules
    editor.edit(rule.id, lagging_from=Decimal(50))
    assert editor.error is None and editor.effect is not None


def test_two_rules_of_one_day_are_refused(session: PlanSession) -> None:
    editor = RulesEditor(session)
    editor.edit(editor.add(STRICT), effective_from=editor.rules[0].effective_from)
    assert editor.error is not None


def test_a_second_template_of_the_same_day_takes_the_place_of_the_first(session: PlanSession) -> None:
    editor = RulesEditor(session)
    first = editor.add(STRICT)
    assert editor.add(RATIO) == first
    assert [rule.measure for rule in editor.rules] == [LagMeasure.POINTS, LagMeasure.SHARE]


def test_a_rule_is_struck_but_never_the_last_one(session: PlanSession) -> None:
    editor = RulesEditor(session)
    added = editor.add(STRICT)
    editor.remove(added)
    assert len(editor.rules) == 1 and not editor.is_dirty
    editor.remove(editor.rules[0].id)
    assert len(editor.rules) == 1


def test_the_turned_commitments_are_a_table(session: PlanSession, qtbot: QtBot) -> None:
    editor, model = RulesEditor(session), TurnModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    editor.add(STRICT)
    assert editor.effect is not None
    model.show(editor.effect.turns)
    rows = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
    assert rows == [["1", "新增企业", "▲ 偏慢", "■ 滞后"], ["2", "新增企业", "● 达序时", "■ 滞后"]]
    assert model.item_id(0) == "c1" and model.item_id(9) is None
    del tester


def test_a_large_plan_is_judged_in_portions_to_the_same_effect(qtbot: QtBot) -> None:
    session = a_session(big_ledger(1500), today=date(2024, 9, 30))
    editor = RulesEditor(session)
    with qtbot.waitSignal(editor.judged, timeout=20_000):
        editor.add(STRICT)
    assert editor.effect is not None
    before = dict(session.tally(None).lights)
    assert editor.save()
    gone = sum(count for light, _, count in editor.effect.counts if light is Light.SLOW)
    assert session.tally(None).lights[Light.SLOW] == before[Light.SLOW] - gone == 0
    session.close()


def test_the_rules_of_the_file_are_what_is_edited(qapp: object) -> None:
    ledger = a_ledger(area(section(commitment(updates=[update(percent=27)]))), records=[a_rule(5, 20)])
    session = a_session(ledger, today=MID_YEAR)
    assert [rule.id for rule in RulesEditor(session).rules] == ["r1"]
    session.close()
