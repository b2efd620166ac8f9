"""Which rule is in force on a day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rongchang_desktop.domain.editing.rules import set_rules
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, rule_in_force
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.foundation.messages import UserFacingError
from tests.builders import MID_YEAR, YEAR, a_ledger, a_rule, area, commitment, section, update

EARLY = a_rule(10, 30, id="r1", effective_from=date(2023, 1, 1))
LATE = a_rule(5, 20, id="r2", effective_from=date(2024, 7, 1))


def test_a_rule_holds_from_its_day_until_the_next() -> None:
    assert rule_in_force((LATE, EARLY), date(2024, 6, 30)) is EARLY
    assert rule_in_force((LATE, EARLY), date(2024, 7, 1)) is LATE


def test_before_the_first_rule_the_first_one_holds() -> None:
    assert rule_in_force((LATE, EARLY), date(2020, 1, 1)) is EARLY


def test_without_rules_the_shipped_one_holds() -> None:
    assert rule_in_force((), MID_YEAR) is SHIPPED_RULE


def test_the_plan_is_judged_by_the_rule_of_its_day() -> None:
    plan = area(section(commitment(updates=[update(percent=42)])))
    ledger = a_ledger(plan, records=[EARLY, LATE])
    assert Scoreboard(ledger, YEAR, today=date(2024, 6, 30)).tally(None).lights[Light.ON_PACE] == 1
    assert Scoreboard(ledger, YEAR, today=date(2024, 7, 1)).tally(None).lights[Light.SLOW] == 1


def test_a_rule_that_came_into_force_after_the_year_does_not_concern_its_plan() -> None:
    plan = area(section(commitment(updates=[update(percent=42)], deadline=date(2026, 6, 30))))
    ledger = a_ledger(plan, records=[EARLY, a_rule(5, 20, id="r3", effective_from=date(2025, 1, 1))])
    assert Scoreboard(ledger, YEAR, today=date(2025, 2, 1)).rule.id == "r1"


@pytest.mark.parametrize(
    "wrong",
    [
        {"slow_from": Decimal(40)},
        {"slow_from": Decimal(-1)},
        {"missed_slow": 3},
        {"missed_slow": 0},
    ],
)
def test_a_rule_that_contradicts_itself_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UserFacingError):
        set_rules(a_ledger(area()), [replace(EARLY, **wrong)])


def test_two_rules_cannot_begin_on_one_day() -> None:
    with pytest.raises(UserFacingError):
        set_rules(a_ledger(area()), [EARLY, replace(LATE, effective_from=EARLY.effective_from)])


def test_rules_are_set_by_what_differs() -> None:
    ledger = a_ledger(area(), records=[EARLY, LATE])
    assert not set_rules(ledger, [LATE, EARLY])
    step = set_rules(ledger, [EARLY, replace(LATE, slow_from=Decimal(6), name=" 本区 规则 ")])
    assert [change.record.id for change in step.changes] == ["r2"]
    assert step.apply_to(ledger).rules["r2"].name == "本区 规则"
    assert not set_rules(ledger, ()).apply_to(ledger).rules
