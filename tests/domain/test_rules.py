"""Which rule is in force on a day."""

from datetime import date

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, rule_in_force
from rongchang_desktop.domain.pacing.tally import Scoreboard
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
