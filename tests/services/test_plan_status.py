"""Counts by light and by work area, on the day asked for."""

from dataclasses import replace
from datetime import date

import pytest

from rongchang_desktop.domain.editing.lights import set_light
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.services.plan_status import MissingPlanError, ledger_on, plan_status, status_json
from tests.builders import CLOSED, END_OF_SEPTEMBER, MID_YEAR, REPORTED_DONE, a_ledger, area, commitment, task, update


def ledger() -> Ledger:
    return a_ledger(
        area(
            "建设创新高地",
            commitment("按进度", updates=(update(MID_YEAR, percent=50), update(END_OF_SEPTEMBER, percent=60))),
            commitment("已办结", done=CLOSED),
            number="一",
        ),
        area("改善民生", commitment("报完成", done=REPORTED_DONE), commitment("未报"), number="二"),
    )


def test_both_counts_of_done_are_kept_apart() -> None:
    status = plan_status(ledger(), 2024, today=END_OF_SEPTEMBER)
    assert (status.tally.total, status.tally.reported, status.tally.closed) == (4, 2, 1)
    assert status.tally.lights == {
        Light.ON_PACE: 1,
        Light.SLOW: 1,
        Light.LAGGING: 0,
        Light.CLOSED: 1,
        Light.NOT_STARTED: 1,
    }
    assert [(area.number, area.title, area.tally.closed) for area in status.areas] == [
        ("一", "建设创新高地", 1),
        ("二", "改善民生", 0),
    ]


def test_the_json_holds_numbers_and_plain_dates() -> None:
    found = status_json(plan_status(ledger(), 2024, today=END_OF_SEPTEMBER))
    assert (found["year"], found["as_of"]) == (2024, "2024-09-30")
    assert found["areas"][0]["counts"] == {"on_pace": 0, "slow": 1, "lagging": 0, "closed": 1, "not_started": 0}
    assert found["rule"]["lagging_from"] == 30


def test_the_day_the_plan_names_goes_before_today() -> None:
    found = a_ledger(area(commitment("a")), as_of=MID_YEAR)
    assert plan_status(found, 2024, today=date(2026, 1, 1)).as_of == MID_YEAR


def test_on_an_earlier_day_later_reports_and_closings_are_not_there() -> None:
    then = ledger_on(ledger(), 2024, MID_YEAR)
    status = plan_status(then, 2024, today=date(2026, 1, 1))
    assert status.as_of == MID_YEAR
    assert (status.tally.reported, status.tally.closed) == (0, 0)
    assert [str(update.percent) for update in then.updates.owned_by("c1")] == ["50"]


def test_on_an_earlier_day_a_light_set_by_hand_later_is_not_there() -> None:
    now = ledger()
    later, new_id = date(2024, 7, 1), counting_ids("light")
    now = set_light(now, ItemId("c1"), Light.LAGGING, reason="用地未批", by="督查科", on=later, new_id=new_id).apply_to(
        now
    )
    lights = [plan_status(ledger_on(now, 2024, day), 2024, today=day).tally.lights for day in (MID_YEAR, later)]
    assert [counted[Light.LAGGING] for counted in lights] == [0, 1]
    assert not ledger_on(now, 2024, MID_YEAR).manual_lights


def test_between_the_report_and_the_check_an_item_is_reported_done() -> None:
    then = ledger_on(ledger(), 2024, date(2024, 9, 25))
    done = task(then, "c2").done
    assert (done.state, done.reported_by, done.checked_by) == (DoneState.REPORTED, "区科技局", "")


def test_a_report_of_unknown_day_still_counts() -> None:
    found = a_ledger(area(commitment("a", done=replace(REPORTED_DONE, reported_on=None))))
    assert task(ledger_on(found, 2024, MID_YEAR), "c1").done.state is DoneState.REPORTED


def test_a_later_day_changes_only_the_day() -> None:
    now = ledger()
    later = ledger_on(now, 2024, date(2025, 1, 1))
    assert (later.updates, later.plans[2024].items) == (now.updates, now.plans[2024].items)


def test_a_year_without_a_plan_is_refused() -> None:
    with pytest.raises(MissingPlanError, match=r"2023.*2024"):
        plan_status(ledger(), 2023, today=MID_YEAR)
    with pytest.raises(MissingPlanError, match="no plan yet"):
        plan_status(Ledger(), 2023, today=MID_YEAR)
