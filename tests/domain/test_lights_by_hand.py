"""A light set by hand and one kept after a late repair: what the rule alone says stays known beside them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.lights import set_light, take_light_back
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import ItemId, PeriodId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot_json import snapshot_to_json
from rongchang_desktop.domain.periods.taking import snapshot_of
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.messages import UserFacingError
from tests.builders import (
    CLOSED,
    END_OF_SEPTEMBER,
    MID_YEAR,
    REPORTED_DONE,
    YEAR,
    a_ledger,
    a_rule,
    area,
    commitment,
    section,
    update,
    work_item,
)
from tests.judged_plans import a_plan

C1 = ItemId("c1")


def put(ledger: Ledger, light: Light, *, on: date = MID_YEAR, item_id: str = "c1", reason: str = "用地未批") -> Ledger:
    step = set_light(
        ledger, ItemId(item_id), light, reason=reason, by="督查科", on=on, new_id=counting_ids(f"l-{item_id}")
    )
    return step.apply_to(ledger)


def shown(ledger: Ledger, today: date = MID_YEAR) -> Assessment:
    return Scoreboard(ledger, YEAR, today=today).assessments[C1]


class TestByHand:
    def test_it_wins_and_the_rule_is_known_beside_it(self) -> None:
        found = shown(put(a_plan(updates=[update(percent=27)]), Light.LAGGING))
        assert found.automatic is not None
        assert (found.light, found.reason, found.automatic.light) == (Light.LAGGING, Reason.MANUAL, Light.SLOW)
        assert found.lag == 23

    @pytest.mark.parametrize("values", [{"done": REPORTED_DONE}, {"deadline": MID_YEAR}, {}])
    def test_it_wins_over_reported_done_overdue_and_silence(self, values: dict[str, Any]) -> None:
        assert shown(put(a_plan(**values), Light.SLOW)).light is Light.SLOW

    def test_closing_wins_over_it(self) -> None:
        assert shown(put(a_plan(done=CLOSED), Light.LAGGING)).light is Light.CLOSED

    def test_it_holds_from_its_day(self) -> None:
        ledger = put(a_plan(updates=[update(percent=50)]), Light.LAGGING, on=END_OF_SEPTEMBER)
        assert shown(ledger, MID_YEAR).light is Light.ON_PACE
        assert shown(ledger, END_OF_SEPTEMBER).light is Light.LAGGING

    def test_of_a_split_item_the_parts_are_told_beside_it(self) -> None:
        ledger = a_plan(work_item(updates=[update(percent=10)]), work_item())
        found = shown(put(ledger, Light.ON_PACE))
        assert found.automatic is not None
        assert (found.light, found.automatic.reason, found.automatic.light) == (
            Light.ON_PACE,
            Reason.PARTS,
            Light.LAGGING,
        )

    def test_that_of_a_part_reaches_the_whole(self) -> None:
        assert shown(put(a_plan(work_item()), Light.SLOW, item_id="w1")).light is Light.SLOW

    def test_a_second_one_takes_the_place_of_the_first_and_one_step_takes_it_back(self) -> None:
        ledger = put(put(a_plan(), Light.SLOW), Light.LAGGING, reason="省里叫停")
        (known,) = ledger.manual_lights.values()
        assert (known.light, known.reason) == (Light.LAGGING, "省里叫停")
        assert shown(take_light_back(ledger, C1).apply_to(ledger)).reason is Reason.NO_REPORT

    def test_without_a_reason_it_is_refused(self) -> None:
        with pytest.raises(UserFacingError):
            put(a_plan(), Light.SLOW, reason="  ")


class TestLateRepair:
    def frozen(self, ledger: Ledger, as_of: date) -> Ledger:
        snapshot = snapshot_of(ledger, Scoreboard(ledger, YEAR, today=as_of))
        period = Period(
            id=PeriodId("p1"), year=YEAR, number=1, as_of=as_of, frozen_on=as_of, snapshot=snapshot_to_json(snapshot)
        )
        step = ChangeSet(operation=Operation.FREEZE_PERIOD, changes=(Change(before=None, after=period),))
        return step.apply_to(ledger)

    def plan(self, *, late_repair: bool, then: int, now: int) -> Ledger:
        updates = [update(MID_YEAR, percent=then), update(END_OF_SEPTEMBER, percent=now)]
        ledger = a_ledger(area(section(commitment(updates=updates))), records=[a_rule(late_repair=late_repair)])
        return self.frozen(ledger, MID_YEAR)

    def test_what_lagged_in_a_frozen_period_and_caught_up_stays_slow(self) -> None:
        found = shown(self.plan(late_repair=True, then=10, now=80), END_OF_SEPTEMBER)
        assert (found.light, found.reason) == (Light.SLOW, Reason.LATE_REPAIR)
        assert found.automatic is not None and found.automatic.light is Light.ON_PACE

    def test_only_where_the_rule_says_so(self) -> None:
        assert shown(self.plan(late_repair=False, then=10, now=80), END_OF_SEPTEMBER).light is Light.ON_PACE

    def test_only_what_lagged(self) -> None:
        assert shown(self.plan(late_repair=True, then=30, now=80), END_OF_SEPTEMBER).light is Light.ON_PACE

    def test_what_still_lags_lags(self) -> None:
        assert shown(self.plan(late_repair=True, then=10, now=20), END_OF_SEPTEMBER).light is Light.LAGGING

    def test_the_period_itself_is_not_its_own_past(self) -> None:
        assert shown(self.plan(late_repair=True, then=10, now=80), MID_YEAR).light is Light.LAGGING

    def test_a_frozen_period_that_cannot_be_read_keeps_no_plan_from_being_judged(self) -> None:
        ledger = self.plan(late_repair=True, then=10, now=80)
        (period,) = ledger.periods.values()
        damage = Change(before=period, after=replace(period, snapshot="{"))
        ledger = ChangeSet(operation=Operation.EDIT_PERIODS, changes=(damage,)).apply_to(ledger)
        assert shown(ledger, END_OF_SEPTEMBER).light is Light.ON_PACE
