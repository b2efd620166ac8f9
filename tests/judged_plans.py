"""A plan of one commitment, c1, and how it stands under a rule on a day of its year."""

from datetime import date
from typing import Any

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessing import assess
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, RuleSet
from rongchang_desktop.presentation.rules.rule_templates import rule_templates
from tests.builders import END_OF_SEPTEMBER, MID_YEAR, a_ledger, area, commitment, section, task

MARCH, JUNE, SEPTEMBER = date(2024, 3, 31), MID_YEAR, END_OF_SEPTEMBER
END_OF_NOVEMBER = date(2024, 11, 30)
OFFICE, POINTS, SHARE, RATIO, STRICT, NODES, LATE = rule_templates()


def a_plan(*held: Any, records: Any = (), **values: Any) -> Ledger:
    """The commitment with what it holds."""
    return a_ledger(area(section(commitment(*held, **values))), records=records)


def judged(ledger: Ledger, today: date, rule: RuleSet = SHIPPED_RULE, item_id: str = "c1") -> Assessment:
    """The whole judgement of an item."""
    return assess(task(ledger, item_id), ledger, rule, today=today)


def light(ledger: Ledger, today: date, rule: RuleSet = SHIPPED_RULE) -> Light:
    """The light of the commitment."""
    return judged(ledger, today, rule).light
