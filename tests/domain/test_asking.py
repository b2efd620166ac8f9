"""A 期 asks each lead about what is due in it, and about nothing that is done."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.forms.asking import asked_items
from rongchang_desktop.domain.ledger.identifiers import PeriodId
from rongchang_desktop.domain.ledger.item import Rhythm
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.period import Period
from tests.builders import CLOSED, REPORTED_DONE, YEAR, a_ledger, area, commitment, section, work_item

AUGUST = Period(id=PeriodId("p8"), year=YEAR, number=8, as_of=date(YEAR, 8, 31))
SEPTEMBER = Period(id=PeriodId("p9"), year=YEAR, number=9, as_of=date(YEAR, 9, 30))
TASKS = (
    commitment("月报", lead="区科技局", rhythm=Rhythm.MONTHLY),
    commitment("季报", lead="区科技局"),
    commitment("半年报", lead="区科技局", rhythm=Rhythm.HALF_YEARLY),
    commitment("已办结", lead="区科技局", done=CLOSED),
    commitment("单位报完成", lead="区科技局", done=REPORTED_DONE),
    commitment("无牵头"),
)


def asked(ledger: Ledger, period: Period, *, ask_all: bool = False) -> dict[str, list[str]]:
    found = asked_items(ledger, period, ask_all=ask_all)
    return {ledger.departments[unit].name: [item.title for item in items] for unit, items in found.items()}


def an_office(*periods: Period) -> Ledger:
    return a_ledger(area(section(*TASKS)), records=periods)


def test_a_month_asks_only_about_monthly_tasks() -> None:
    july = replace(AUGUST, id=PeriodId("p7"), number=7, as_of=date(YEAR, 7, 31))
    assert asked(an_office(july, AUGUST), AUGUST) == {"区科技局": ["月报"]}


def test_the_end_of_a_quarter_asks_about_quarterly_tasks_too() -> None:
    assert asked(an_office(AUGUST, SEPTEMBER), SEPTEMBER) == {"区科技局": ["月报", "季报"]}


def test_the_first_period_of_a_year_catches_up_with_every_rhythm_that_ended() -> None:
    assert asked(an_office(SEPTEMBER), SEPTEMBER) == {"区科技局": ["月报", "季报", "半年报"]}


def test_all_open_tasks_are_asked_on_demand_and_done_ones_never() -> None:
    assert asked(an_office(AUGUST, SEPTEMBER), SEPTEMBER, ask_all=True) == {"区科技局": ["月报", "季报", "半年报"]}


def test_a_part_without_a_lead_is_asked_of_the_lead_of_the_whole() -> None:
    whole = commitment("整体", work_item("分项一"), work_item("分项二", lead="区教委"), lead="区科技局")
    ledger = a_ledger(area(section(whole)), records=[SEPTEMBER])
    assert asked(ledger, SEPTEMBER) == {"区科技局": ["整体", "分项一"], "区教委": ["分项二"]}
