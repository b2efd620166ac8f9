"""Lights after the office's rules, on the cases worked out on paper."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.domain.pacing.assessment import Assessment, Reason
from rongchang_desktop.domain.pacing.elapsed import elapsed_share
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, RuleSet
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
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
    target,
    task,
    update,
    work_item,
)
from tests.judged_plans import END_OF_NOVEMBER, JUNE, MARCH, SEPTEMBER, a_plan, judged, light


class TestElapsed:
    @pytest.mark.parametrize(
        ("today", "share"),
        [
            (date(2024, 1, 31), Decimal(1) / 12),
            (date(2024, 2, 29), Decimal(2) / 12),
            (MID_YEAR, Decimal("0.5")),
            (END_OF_SEPTEMBER, Decimal("0.75")),
            (END_OF_NOVEMBER, Decimal(11) / 12),
            (date(2024, 12, 31), Decimal(1)),
            (date(2023, 12, 31), Decimal(0)),
            (date(2023, 6, 1), Decimal(0)),
            (date(2025, 3, 1), Decimal(1)),
        ],
    )
    def test_a_year_runs_in_months(self, today: date, share: Decimal) -> None:
        assert elapsed_share(date(2024, 1, 1), date(2024, 12, 31), today) == share

    def test_time_runs_between_the_items_own_start_and_deadline(self) -> None:
        assert elapsed_share(date(2024, 4, 1), date(2024, 9, 30), JUNE) == Decimal("0.5")
        ledger = a_plan(start=date(2024, 4, 1), deadline=SEPTEMBER, updates=[update(JUNE, percent=45)])
        assert judged(ledger, JUNE).expected == Decimal("0.5")
        assert light(ledger, JUNE) is Light.ON_PACE

    def test_a_deadline_before_the_start_is_over_or_not_begun(self) -> None:
        assert elapsed_share(JUNE, MARCH, date(2024, 3, 30)) == 0
        assert elapsed_share(JUNE, MARCH, MARCH) == 1


class TestShares:
    def test_27_percent_at_mid_year_is_23_points_behind_and_slow(self) -> None:
        found = judged(a_plan(updates=[update(percent=27)]), MID_YEAR)
        assert (found.lag, found.light, found.reason) == (Decimal(23), Light.SLOW, Reason.PERCENT)

    def test_60_percent_by_november_is_31_7_behind_and_lagging(self) -> None:
        found = judged(a_plan(updates=[update(END_OF_NOVEMBER, percent=60)]), END_OF_NOVEMBER)
        assert (found.lag, found.light) == (Decimal("31.7"), Light.LAGGING)

    @pytest.mark.parametrize(
        ("percent", "expected"),
        [
            ("40.1", Light.ON_PACE),
            ("40.04", Light.SLOW),  # prints as 10.0 behind
            ("40", Light.SLOW),
            ("20", Light.SLOW),
            ("19.96", Light.SLOW),  # prints as 30.0 behind
            ("19.9", Light.LAGGING),
            ("120", Light.ON_PACE),
        ],
    )
    def test_the_bounds_are_judged_as_they_are_printed(self, percent: str, expected: Light) -> None:
        assert light(a_plan(updates=[update(percent=percent)]), MID_YEAR) is expected

    def test_the_same_facts_under_another_rule_show_another_light(self) -> None:
        ledger = a_plan(updates=[update(percent=27)])
        assert light(ledger, MID_YEAR, a_rule(25, 40)) is Light.ON_PACE
        assert light(ledger, MID_YEAR, a_rule(5, 20)) is Light.LAGGING


class TestTargets:
    def one(self, today: date, actual: Any, value: Any = 20, **values: Any) -> Assessment:
        return judged(a_plan(target("指标", value, **values), updates=[update(today, figures=(actual,))]), today)

    def test_a_sum_is_held_against_the_time_gone(self) -> None:
        found = self.one(MID_YEAR, 9)
        assert (found.reached, found.expected, found.light) == (Decimal("0.45"), Decimal("0.5"), Light.ON_PACE)

    @pytest.mark.parametrize(
        ("actual", "expected"), [("6.5", Light.ON_PACE), ("5.9", Light.ON_PACE), (4, Light.LAGGING)]
    )
    def test_a_growth_rate_is_not_pro_rated(self, actual: Any, expected: Light) -> None:
        found = self.one(MID_YEAR, actual, "6.5", pacing=Pacing.GROWTH, unit="%")
        assert (found.expected, found.light) == (1, expected)

    def test_a_growth_rate_has_no_use_for_a_baseline(self) -> None:
        found = self.one(MID_YEAR, "6.5", "6.5", pacing=Pacing.GROWTH, baseline=Decimal(5))
        assert (found.expected, found.reached) == (1, 1)

    def test_a_level_climbs_from_where_it_stood(self) -> None:
        found = self.one(MID_YEAR, 108, 120, pacing=Pacing.LEVEL, baseline=Decimal(96))
        assert (found.reached, found.expected, found.light) == (Decimal("0.5"), Decimal("0.5"), Light.ON_PACE)

    @pytest.mark.parametrize(
        ("actual", "expected"), [("5.5", Light.ON_PACE), ("5.0", Light.ON_PACE), (9, Light.LAGGING)]
    )
    def test_a_ceiling_is_kept_or_broken_whatever_the_day(self, actual: Any, expected: Light) -> None:
        values = {"pacing": Pacing.CEILING, "comparator": Comparator.AT_MOST, "unit": "%"}
        assert self.one(MARCH, actual, "5.5", **values).light is expected

    def test_an_annual_figure_says_nothing_before_the_years_end(self) -> None:
        assert self.one(SEPTEMBER, 2, pacing=Pacing.ANNUAL_ONLY).reached is None

    @pytest.mark.parametrize("pacing", [Pacing.RELATIVE, Pacing.TEXT, Pacing.STAGE])
    def test_words_and_relations_are_not_measured(self, pacing: Pacing) -> None:
        assert self.one(MID_YEAR, 3, pacing=pacing).reached is None

    def test_a_target_of_zero_is_met_at_zero(self) -> None:
        assert self.one(MID_YEAR, 0, 0).light is Light.ON_PACE
        assert self.one(MID_YEAR, -1, 0).light is Light.LAGGING

    def test_of_several_the_worst_decides_and_is_named(self) -> None:
        parts = (target("企业", 20), target("投资", 100), target("岗位", 100))
        found = judged(a_plan(*parts, updates=[update(MID_YEAR, figures=(10, 15, 30))]), MID_YEAR)
        assert (found.target_id, found.light, found.lag) == ("t2", Light.LAGGING, Decimal(35))

    def test_of_two_with_the_same_light_the_farther_behind_is_named(self) -> None:
        parts = (target("企业", 100), target("投资", 100))
        found = judged(a_plan(*parts, updates=[update(MID_YEAR, figures=(35, 25))]), MID_YEAR)
        assert (found.light, found.target_id) == (Light.SLOW, "t2")

    def test_figures_weigh_more_than_a_percentage_and_nodes_are_shown_beside_them(self) -> None:
        ledger = a_plan(
            target("企业", 20), nodes=[(MARCH, MARCH), (JUNE, None)], updates=[update(figures=(10,), percent=5)]
        )
        found = judged(ledger, MID_YEAR)
        assert (found.reason, found.light, found.nodes) == (Reason.TARGET, Light.ON_PACE, (1, 2))


class TestDeadline:
    @pytest.mark.parametrize("rule", [SHIPPED_RULE, a_rule(90, 99)])
    @pytest.mark.parametrize("today", [JUNE, SEPTEMBER])
    def test_due_and_not_done_lags_under_any_rule(self, today: date, rule: RuleSet) -> None:
        ledger = a_plan(deadline=JUNE, updates=[update(percent=100)])
        found = judged(ledger, today, rule)
        assert (found.light, found.reason) == (Light.LAGGING, Reason.OVERDUE)

    def test_the_day_before_it_is_not_yet_due(self) -> None:
        ledger = a_plan(deadline=JUNE, updates=[update(date(2024, 6, 28), percent=100)])
        assert light(ledger, date(2024, 6, 29)) is Light.ON_PACE

    def test_without_a_deadline_the_year_is_the_deadline(self) -> None:
        assert light(a_plan(updates=[update(percent=99)]), date(2024, 12, 31)) is Light.LAGGING

    def test_done_work_is_not_overdue(self) -> None:
        assert light(a_plan(deadline=JUNE, done=CLOSED), SEPTEMBER) is Light.CLOSED
        reported = judged(a_plan(deadline=JUNE, done=REPORTED_DONE), SEPTEMBER)
        assert (reported.light, reported.reason) == (Light.ON_PACE, Reason.REPORTED_DONE)

    def test_nothing_reported_is_no_light_until_the_deadline(self) -> None:
        found = judged(a_plan(), SEPTEMBER)
        assert (found.light, found.reason) == (Light.NOT_STARTED, Reason.NO_REPORT)


class TestWordsAndNodes:
    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            (ProgressWord.NOT_STARTED, Light.NOT_STARTED),
            (ProgressWord.ON_TRACK, Light.ON_PACE),
            (ProgressWord.SLOW, Light.SLOW),
            (ProgressWord.FINISHED, Light.ON_PACE),
        ],
    )
    def test_the_word_is_the_light_and_there_is_no_percentage(self, word: ProgressWord, expected: Light) -> None:
        found = judged(a_plan(updates=[update(word=word)]), MID_YEAR)
        assert (found.light, found.reached, found.word) == (expected, None, word)

    @pytest.mark.parametrize(
        ("nodes", "expected", "count"),
        [
            ([(MARCH, MARCH), (JUNE, JUNE), (SEPTEMBER, None)], Light.ON_PACE, (2, 3)),
            ([(MARCH, MARCH), (JUNE, None), (SEPTEMBER, None)], Light.SLOW, (1, 3)),
            ([(MARCH, None), (JUNE, None)], Light.LAGGING, (0, 2)),
            ([(SEPTEMBER, None)], Light.NOT_STARTED, (0, 1)),
            ([(MARCH, date(2024, 8, 1))], Light.SLOW, (0, 1)),
        ],
    )
    def test_quarter_nodes_that_are_due_decide(self, nodes: Any, expected: Light, count: tuple[int, int]) -> None:
        found = judged(a_plan(nodes=nodes), JUNE)
        assert (found.light, found.nodes) == (expected, count)

    def test_a_good_word_does_not_hide_missed_nodes(self) -> None:
        ledger = a_plan(nodes=[(MARCH, None), (JUNE, None)], updates=[update(word=ProgressWord.ON_TRACK)])
        assert (light(ledger, JUNE), judged(ledger, JUNE).reason) == (Light.LAGGING, Reason.NODES)

    def test_a_bad_word_outweighs_reached_nodes(self) -> None:
        ledger = a_plan(nodes=[(MARCH, MARCH)], updates=[update(word=ProgressWord.SLOW)])
        assert (light(ledger, JUNE), judged(ledger, JUNE).reason) == (Light.SLOW, Reason.WORD)

    @pytest.mark.parametrize("said", [{"text": "已开工"}, {"stage": Stage.STARTED}, {"problem": "缺资金"}])
    def test_a_report_without_figure_or_word_names_its_source(self, said: dict[str, Any]) -> None:
        found = judged(a_plan(updates=[update(**said)]), MID_YEAR)
        assert (found.light, found.reason) == (Light.ON_PACE, Reason.WORD)
        assert found.basis is not None and found.unverified

    def test_no_change_from_nothing_is_still_nothing(self) -> None:
        assert light(a_plan(updates=[update(unchanged=True)]), MID_YEAR) is Light.NOT_STARTED


class TestTrust:
    def said(self, *updates: Any, today: date = SEPTEMBER) -> Assessment:
        return judged(a_plan(target("企业", 100), updates=updates), today)

    def test_published_over_verified_over_reported(self) -> None:
        own = update(date(2024, 9, 28), figures=(90,))
        checked = update(date(2024, 9, 20), figures=(70,), layer=Layer.VERIFIED)
        published = update(date(2024, 8, 31), figures=(60,), layer=Layer.PUBLISHED)
        assert self.said(own).reached == Decimal("0.9")
        assert self.said(own, checked).reached == Decimal("0.7")
        assert self.said(own, checked, published).reached == Decimal("0.6")

    def test_the_newest_of_the_highest_layer_counts(self) -> None:
        old = update(date(2024, 7, 31), figures=(50,), layer=Layer.VERIFIED)
        new = update(date(2024, 8, 31), figures=(60,), layer=Layer.VERIFIED)
        assert self.said(new, old).reached == Decimal("0.6")

    def test_a_check_older_than_the_last_period_gives_way(self) -> None:
        own = update(date(2024, 9, 28), figures=(90,))
        second_quarter = update(date(2024, 4, 1), figures=(40,), layer=Layer.VERIFIED)
        first_quarter = update(date(2024, 3, 31), figures=(40,), layer=Layer.VERIFIED)
        assert self.said(own, second_quarter).reached == Decimal("0.4")
        assert self.said(own, first_quarter).reached == Decimal("0.9")

    def test_a_monthly_item_trusts_an_old_check_for_a_month_only(self) -> None:
        reports = (update(date(2024, 9, 28), percent=90), update(JUNE, percent=40, layer=Layer.VERIFIED))
        ledger = a_plan(recurrence=Recurrence.MONTHLY, updates=reports)
        assert judged(ledger, SEPTEMBER).reached == Decimal("0.9")

    def test_an_old_value_counts_where_there_is_no_newer_one(self) -> None:
        assert self.said(update(date(2024, 2, 1), figures=(40,))).reached == Decimal("0.4")

    def test_a_later_report_without_the_figure_leaves_the_figure_standing(self) -> None:
        found = self.said(update(JUNE, figures=(60,)), update(SEPTEMBER, text="继续推进"))
        assert (found.reached, found.basis.as_of if found.basis else None) == (Decimal("0.6"), JUNE)

    def test_what_rests_on_the_units_word_alone_is_unverified(self) -> None:
        assert self.said(update(SEPTEMBER, figures=(80,))).unverified
        assert not self.said(update(SEPTEMBER, figures=(80,), layer=Layer.VERIFIED)).unverified

    def test_a_plan_judged_as_of_june_does_not_know_september(self) -> None:
        ledger = a_plan(updates=[update(JUNE, percent=45), update(SEPTEMBER, percent=90)])
        assert judged(ledger, JUNE).reached == Decimal("0.45")
        assert judged(ledger, SEPTEMBER).reached == Decimal("0.9")


class TestParts:
    def parts(self, *values: dict[str, Any], **own: Any) -> Assessment:
        works = [work_item(f"分项{number}", **each) for number, each in enumerate(values)]
        ledger = a_ledger(area(section(commitment(*works, **own))))
        return Scoreboard(ledger, YEAR, today=MID_YEAR).assessments[task(ledger, "c1").id]

    def test_a_split_commitment_without_a_word_of_its_own_takes_the_worst_part(self) -> None:
        found = self.parts({"updates": [update(percent=50)]}, {"updates": [update(percent=30)]})
        assert (found.light, found.reason) == (Light.SLOW, Reason.PARTS)

    def test_its_own_word_decides_where_there_is_one(self) -> None:
        found = self.parts({"updates": [update(percent=0)]}, updates=[update(percent=60)])
        assert found.light is Light.ON_PACE

    def test_closed_parts_do_not_close_the_commitment(self) -> None:
        assert self.parts({"done": CLOSED}, {"done": CLOSED}).light is Light.ON_PACE
