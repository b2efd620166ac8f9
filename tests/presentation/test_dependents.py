"""What rests on more than its own records is judged again when that changes, and nothing else is."""

from datetime import date
from decimal import Decimal

import pytest

from rongchang_desktop.domain.editing.indicators import put_values, remove_indicator
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, IndicatorId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from tests.builders import (
    MID_YEAR,
    YEAR,
    a_ledger,
    a_target,
    an_update,
    area,
    commitment,
    section,
    target,
    update,
    with_records,
)
from tests.indicator_edits import a_value, an_indicator
from tests.plan_parts import plan_records
from tests.sessions import a_session

RELATIVE = target(
    "工业增加值", None, pacing=Pacing.RELATIVE, comparator=Comparator.MORE_THAN, relative_to="地区生产总值"
)
SHARE = target("城镇化率", 64, unit="%", pacing=Pacing.SHARE)


def a_plan() -> Ledger:
    parts = (
        commitment(RELATIVE, updates=[update(figures=("4.7",))]),
        commitment(SHARE, updates=[update(figures=("62",))]),
        commitment(updates=[update(percent=50)]),
    )
    return a_ledger(area(section(*parts)), records=[an_indicator(), a_value("i1", "2024-Q1", "4.6")])


def heard(session: PlanSession) -> list[PlanChanged]:
    told: list[PlanChanged] = []
    session.changed.connect(told.append)
    return told


def light(session: PlanSession, item_id: str) -> Light:
    judged = session.assessment(ItemId(item_id))
    assert judged is not None
    return judged.light


@pytest.fixture
def session(qapp: object) -> PlanSession:
    return a_session(a_plan(), today=MID_YEAR)


def test_a_new_value_of_an_indicator_turns_what_is_held_against_it_and_nothing_else(session: PlanSession) -> None:
    told = heard(session)
    assert light(session, "c1") is Light.ON_PACE
    session.edit(lambda ledger: put_values(ledger, [a_value("i1", "2024-H1", "5.5")]))
    assert light(session, "c1") is Light.SLOW
    assert set(told[0].items) == {"c1", "s1", "a1"}
    session.editor.undo()
    assert light(session, "c1") is Light.ON_PACE


def test_an_indicator_that_goes_leaves_its_rivals_without_a_verdict(session: PlanSession) -> None:
    session.edit(lambda ledger: remove_indicator(ledger, IndicatorId("i1")))
    judged = session.assessment(ItemId("c1"))
    assert judged is not None and judged.unjudged is not None


def test_what_last_years_indicator_reached_is_this_years_baseline(session: PlanSession) -> None:
    told = heard(session)
    ledger = with_records(session.ledger, [an_indicator("i0", year=YEAR - 1, name="城镇化率")])
    session = a_session(ledger, today=MID_YEAR)
    told = heard(session)
    session.edit(lambda ledger: put_values(ledger, [a_value("i0", "2023", "61")]))
    judged = session.assessment(ItemId("c2"))
    assert judged is not None and judged.reached == Decimal(1) / 3
    assert set(told[0].items) == {"c2", "s1", "a1"}


def test_what_last_years_item_reached_is_the_baseline_of_the_one_that_goes_on(qapp: object) -> None:
    old = plan_records(area(section(commitment(id="old"), id="old-s"), id="old-a"), year=YEAR - 1)
    link = Continuation(
        id=ContinuationId("k"), earlier_id=ItemId("old"), later_id=ItemId("c2"), kind=ContinuationKind.RECURS
    )
    last = a_target("old", 61, id="old-t", indicator="城镇化率", unit="%")
    session = a_session(with_records(a_plan(), [*old, last, link]), today=MID_YEAR)
    report = an_update("old", date(YEAR - 1, 12, 20), id="old-u", figures={"old-t": "61"})
    session.edit(lambda ledger: report_progress(ledger, report))
    judged = session.assessment(ItemId("c2"))
    assert judged is not None and judged.reached == Decimal(1) / 3
    session.editor.undo()
    judged = session.assessment(ItemId("c2"))
    assert judged is not None and judged.reached is None
