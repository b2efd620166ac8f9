"""序时 by the kind of target: sums, drawn ways, levels, shares, ceilings, stages and other indicators."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rongchang_desktop.domain.ledger.target import Comparator, CurvePoint, Pacing
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason, Unjudged
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.presentation.rules.rule_templates import rule_templates
from tests.builders import (
    MID_YEAR,
    a_milestone,
    a_rule,
    target,
    update,
)
from tests.indicator_edits import a_value, an_indicator
from tests.judged_plans import JUNE, MARCH, SEPTEMBER, STRICT, a_plan, judged, light


class TestTyped:
    """E5: what is expected by now depends on the kind of target."""

    def one(self, actual: Any, value: Any, today: date = MID_YEAR, *, records: Any = (), **values: Any) -> Assessment:
        return judged(
            a_plan(target("指标", value, **values), updates=[update(today, figures=(actual,))], records=records), today
        )

    def test_a_drawn_way_expects_little_before_the_harvest(self) -> None:
        curve = (CurvePoint(day=MARCH, share=Decimal("0.05")), CurvePoint(day=SEPTEMBER, share=Decimal("0.35")))
        found = self.one(20, 100, curve=curve)
        assert (found.expected, found.light) == (Decimal("0.20"), Light.ON_PACE)
        assert self.one(20, 100).light is Light.SLOW

    def test_a_drawn_way_ends_with_the_whole_and_begins_with_the_start(self) -> None:
        curve = (CurvePoint(day=JUNE, share=Decimal("0.1")),)
        assert self.one(1, 100, SEPTEMBER, curve=curve).expected == Decimal("0.55")
        assert self.one(1, 100, MARCH, curve=curve).expected == Decimal("0.05")

    def test_points_outside_the_term_are_passed_over(self) -> None:
        curve = (CurvePoint(day=SEPTEMBER, share=Decimal("0.9")),)
        ledger = a_plan(target("指标", 100, curve=curve), deadline=SEPTEMBER, updates=[update(figures=(60,))])
        assert judged(ledger, JUNE).expected == Decimal(6) / 9

    @pytest.mark.parametrize(("actual", "expected"), [("6.5", Light.ON_PACE), ("4.5", Light.LAGGING)])
    def test_growth_is_not_pro_rated(self, actual: str, expected: Light) -> None:
        assert self.one(actual, "6.5", pacing=Pacing.GROWTH).light is expected

    @pytest.mark.parametrize("pacing", [Pacing.LEVEL, Pacing.SHARE])
    def test_a_level_or_share_climbs_from_its_baseline(self, pacing: Pacing) -> None:
        found = self.one("62", "64", baseline=Decimal(61), pacing=pacing)
        assert (found.reached, found.expected) == (Decimal(1) / 3, Decimal("0.5"))

    def test_a_level_that_stood_there_already_is_kept_or_lost(self) -> None:
        values = {"baseline": Decimal(315), "pacing": Pacing.LEVEL}
        assert self.one(312, 310, **values).light is Light.ON_PACE
        assert self.one(200, 310, **values).light is Light.LAGGING

    def test_a_level_may_go_down(self) -> None:
        values = {"baseline": Decimal(40), "pacing": Pacing.LEVEL, "comparator": Comparator.EXACTLY}
        found = self.one(38, 35, **values)
        assert (found.reached, found.light) == (Decimal("0.4"), Light.SLOW)

    def test_without_a_baseline_only_reaching_it_can_be_told(self) -> None:
        assert self.one(64, 64, pacing=Pacing.SHARE).light is Light.ON_PACE
        found = self.one(60, 64, pacing=Pacing.SHARE)
        assert (found.reason, found.unjudged, found.unjudged_id) == (Reason.WORD, Unjudged.NO_BASELINE, "t1")

    def test_then_the_percentage_the_word_or_the_nodes_decide(self) -> None:
        share = target("城镇化率", 64, pacing=Pacing.SHARE)
        with_percent = a_plan(share, updates=[update(figures=(60,), percent=20)])
        assert (light(with_percent, MID_YEAR), judged(with_percent, MID_YEAR).reason) == (Light.SLOW, Reason.PERCENT)
        with_nodes = a_plan(share, updates=[update(figures=(60,))], nodes=[(MARCH, None), (JUNE, None)])
        assert (light(with_nodes, MID_YEAR), judged(with_nodes, MID_YEAR).reason) == (Light.LAGGING, Reason.NODES)

    def test_the_baseline_is_taken_from_last_years_indicator(self) -> None:
        last = an_indicator("i0", year=2023, name="城镇化率")
        records = (last, a_value("i0", "2023-H1", "60.1"), a_value("i0", "2023", "61"))
        part = target("城镇化率", 64, unit="%", pacing=Pacing.SHARE)
        ledger = a_plan(part, updates=[update(figures=(62,))], records=records)
        assert judged(ledger, MID_YEAR).reached == Decimal(1) / 3

    def test_an_annual_figure_waits_for_the_years_end(self) -> None:
        found = self.one(2, 3, SEPTEMBER, pacing=Pacing.ANNUAL_ONLY)
        assert (found.reached, found.unjudged) == (None, Unjudged.ANNUAL_ONLY)

    def test_a_ceiling_is_kept_whatever_the_day(self) -> None:
        values: dict[str, Any] = {"pacing": Pacing.CEILING, "comparator": Comparator.AT_MOST}
        assert self.one("5.5", "5.5", MARCH, **values).light is Light.ON_PACE
        assert self.one("8", "5.5", MARCH, **values).light is Light.LAGGING

    @pytest.mark.parametrize("today", [JUNE, date(2024, 7, 31)])
    def test_on_or_after_the_deadline_it_is_red_under_any_rule(self, today: date) -> None:
        ledger = a_plan(deadline=JUNE, updates=[update(percent=100)])
        for rule in (*rule_templates(), a_rule(90, 99)):
            assert (light(ledger, today, rule), judged(ledger, today, rule).reason) == (Light.LAGGING, Reason.OVERDUE)

    def test_of_several_the_worst_decides_and_is_named(self) -> None:
        parts = (
            target("企业", 20),
            target("城镇化率", 64, pacing=Pacing.SHARE, baseline=Decimal(61)),
            target("岗位", 9),
        )
        found = judged(a_plan(*parts, updates=[update(figures=(12, 61, 5))]), MID_YEAR)
        assert (found.target_id, found.light) == ("t2", Light.LAGGING)


class TestRelative:
    """E5 and the fourth row of 003: 4.7 against the other's actual 5.5, whatever its target."""

    GDP = (an_indicator(value=Decimal("6.5")), a_value("i1", "2024-Q1", "4.6"), a_value("i1", "2024-H1", "5.5"))

    def beside(self, actual: str, comparator: Comparator = Comparator.MORE_THAN, **values: Any) -> Assessment:
        day = values.pop("day", MID_YEAR)
        part = target("工业增加值", None, pacing=Pacing.RELATIVE, comparator=comparator, relative_to="地区生产总值")
        today = values.pop("today", MID_YEAR)
        return judged(a_plan(part, updates=[update(day, figures=(actual,))], records=self.GDP), today, **values)

    def test_behind_the_other_value_is_never_on_pace(self) -> None:
        assert self.beside("4.7").light is Light.SLOW
        assert self.beside("5.4").light is Light.SLOW
        assert self.beside("5.4", rule=STRICT).light is Light.LAGGING
        assert self.beside("1").light is Light.LAGGING

    def test_above_means_above_and_not_below_means_level_will_do(self) -> None:
        assert self.beside("5.6").light is Light.ON_PACE
        assert self.beside("5.5").light is Light.SLOW
        assert self.beside("5.5", Comparator.AT_LEAST).light is Light.ON_PACE

    def test_the_same_months_are_compared(self) -> None:
        found = self.beside("4.7", day=MARCH, today=date(2024, 8, 1))
        assert found.rival is not None and (found.rival.period, found.light) == ("2024-Q1", Light.ON_PACE)

    def test_what_was_not_published_yet_is_not_known(self) -> None:
        found = self.beside("4.7", day=date(2024, 2, 28), today=date(2024, 2, 28))
        assert (found.unjudged, found.light) == (Unjudged.NO_RIVAL, Light.ON_PACE)


class TestStages:
    """A project is judged by the stages it should have come to."""

    def project(self, stage: Stage | None, *due: tuple[date, Stage], today: date = JUNE) -> Assessment:
        nodes = [a_milestone("c1", day, stage=each) for day, each in due]
        said = [update(date(2024, 3, 1), stage=stage)] if stage else []
        part = target("项目", None, pacing=Pacing.STAGE, comparator=Comparator.QUALITATIVE)
        return judged(a_plan(part, updates=said, records=nodes), today)

    def test_at_the_stage_or_past_it_the_node_is_reached(self) -> None:
        due = ((MARCH, Stage.STARTED), (SEPTEMBER, Stage.STRUCTURE))
        assert self.project(Stage.STARTED, *due).light is Light.ON_PACE
        found = self.project(Stage.STRUCTURE, *due)
        assert (found.light, found.nodes, found.reason, found.target_id) == (Light.ON_PACE, (2, 2), Reason.STAGE, "t1")

    def test_due_and_not_reached_is_missed_and_named(self) -> None:
        found = self.project(Stage.PREPARATION, (MARCH, Stage.STARTED), (JUNE, Stage.STRUCTURE))
        assert (found.light, found.stage) == (Light.LAGGING, Stage.PREPARATION)
        assert found.missed is not None and found.missed.stage is Stage.STARTED

    def test_a_stage_counts_beside_a_figure_and_the_worse_decides(self) -> None:
        node = a_milestone("c1", JUNE, stage=Stage.STRUCTURE)
        ledger = a_plan(target("投资", 100), updates=[update(figures=(60,), stage=Stage.STARTED)], records=[node])
        assert (light(ledger, JUNE), judged(ledger, JUNE).reason) == (Light.SLOW, Reason.STAGE)

    def test_before_anything_is_due_the_stages_say_nothing(self) -> None:
        assert self.project(None, (SEPTEMBER, Stage.STRUCTURE)).reason is Reason.NO_REPORT
