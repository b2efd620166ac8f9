"""The line that says why an item has its light: printed, so it must agree with the light and name its source."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.lights import set_light
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.domain.pacing.assessing import assess
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, LagMeasure, RuleSet
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.reasons import why
from rongchang_desktop.localization.rule_words import rule_sentence, rule_title
from rongchang_desktop.presentation.rules.rule_templates import rule_templates
from tests.builders import (
    CLOSED,
    END_OF_SEPTEMBER,
    MID_YEAR,
    REPORTED_DONE,
    YEAR,
    a_ledger,
    a_milestone,
    a_rule,
    area,
    commitment,
    section,
    target,
    task,
    update,
)
from tests.indicator_edits import a_value, an_indicator
from tests.judged_plans import a_plan, judged

ZH, EN = Localizer("zh_CN"), Localizer("en")


def line(words: Localizer = EN, rule: RuleSet = SHIPPED_RULE, *held: Any, **values: Any) -> str:
    ledger = a_plan(*held, **values)
    return why(task(ledger, "c1"), judged(ledger, MID_YEAR, rule), ledger, rule, words)


def test_points_rule_source_and_day_are_named() -> None:
    assert line(ZH, updates=[update(percent=27)]) == (
        "偏慢：总体完成27%，序时50%，差23点（10—30点为偏慢；按6月30日自报值，未核实）"
    )


def test_the_target_that_decides_is_named() -> None:
    targets = (target("企业", 20), target("投资", 100))
    said = line(EN, SHIPPED_RULE, *targets, updates=[update(figures=(10, 15), layer=Layer.VERIFIED)])
    assert said == (
        "Lagging: 投资 15%, expected 50%, 35 points behind (more than 30 points is lagging; verified 30 Jun)"
    )


def test_ahead_is_not_called_behind() -> None:
    assert (
        line(updates=[update(percent=60)]) == "On pace: progress 60%, expected 50% (self-reported 30 Jun, not verified)"
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"done": REPORTED_DONE}, "On pace: the unit reports it done; not yet checked"),
        ({"done": CLOSED, "updates": [update(percent=100)]}, "Closed: checked by 王敏 on 28 Sep: 现场核实"),
        ({}, "Not started: nothing has been reported yet"),
        ({"updates": [update(unchanged=True)]}, "Not started: only “no change” has been reported"),
        ({"deadline": MID_YEAR}, "Lagging: due 30 June 2024 and not done"),
        (
            {"updates": [update(word=ProgressWord.SLOW, layer=Layer.VERIFIED)]},
            "Slow: Going slowly (verified 30 Jun)",
        ),
        (
            {"updates": [update(text="已开工")]},
            "On pace: reported, without a figure (self-reported 30 Jun, not verified)",
        ),
        ({"nodes": [(date(2024, 3, 31), None)]}, "Slow: 0 of the 1 nodes due are reached, 1 missed is slow"),
    ],
)
def test_every_other_reason_has_its_sentence(values: dict[str, Any], said: str) -> None:
    assert line(**values) == said


@given(st.decimals(min_value=0, max_value=120, places=3), st.integers(1, 20), st.integers(21, 50))
def test_the_printed_points_never_contradict_the_light(percent: Decimal, slow: int, lagging: int) -> None:
    said = line(EN, a_rule(slow, lagging), updates=[update(percent=percent)])
    points = float(said.split(" points behind")[0].rpartition(" ")[2]) if "behind" in said else 0.0
    light = said.split(":")[0]
    assert light == ("On pace" if points < slow else "Slow" if points <= lagging else "Lagging")


def of_target(*, words: Localizer = ZH, today: date = MID_YEAR, rule: RuleSet = SHIPPED_RULE, **values: Any) -> str:
    figure, value, records = values.pop("figure"), values.pop("value"), values.pop("records", ())
    part = commitment(target("指标", value, unit="%", **values), updates=[update(today, figures=(figure,))])
    ledger = a_ledger(area(section(part)), records=records)
    item = task(ledger, "c1")
    return why(item, assess(item, ledger, rule, today=today), ledger, rule, words)


class TestPacings:
    def test_a_growth_rate_is_told_against_its_target(self) -> None:
        assert of_target(figure="4.5", value="6.5", pacing=Pacing.GROWTH) == (
            "滞后：指标4.5%，全年目标6.5%以上，不按序时折算，差30.8点（超过30点为滞后；按6月30日自报值，未核实）"
        )

    def test_a_ceiling_is_kept_or_broken(self) -> None:
        values: dict[str, Any] = {"value": "5.5", "pacing": Pacing.CEILING, "comparator": Comparator.AT_MOST}
        assert of_target(figure="5.2", **values) == "达序时：指标5.2%，控制在5.5%以内（按6月30日自报值，未核实）"
        assert of_target(figure="6.5", **values).startswith("偏慢：指标6.5%，超出控制数5.5%，差15.4点（10—30点为偏慢；")

    def test_a_level_is_told_from_its_baseline(self) -> None:
        said = of_target(figure="62", value="64", baseline=Decimal(61), pacing=Pacing.SHARE)
        assert said.startswith("偏慢：指标62%，由61%到64%完成33.3%，序时50%，差16.7点（")

    def test_a_missing_baseline_is_said(self) -> None:
        assert of_target(figure="62", value="64", pacing=Pacing.SHARE) == (
            "达序时：已报数据，暂不能据以判断（按6月30日自报值，未核实）；指标缺少基数，不能按比例判断"
        )

    def test_an_annual_figure_is_waited_for(self) -> None:
        said = of_target(figure="2", value="3", pacing=Pacing.ANNUAL_ONLY, today=END_OF_SEPTEMBER)
        assert said.endswith("；指标为年度指标，年底前不判断")

    @pytest.mark.parametrize(
        ("figure", "said"),
        [
            ("4.7", "偏慢：指标4.7%，地区生产总值5.5%（上半年），相差0.8个百分点（按6月30日自报值，未核实）"),
            ("5.6", "达序时：指标5.6%，地区生产总值5.5%（上半年），符合要求（按6月30日自报值，未核实）"),
        ],
    )
    def test_a_relative_target_names_the_other_value_and_its_period(self, figure: str, said: str) -> None:
        values = {"pacing": Pacing.RELATIVE, "comparator": Comparator.MORE_THAN, "relative_to": "地区生产总值"}
        other = (an_indicator(), a_value())
        assert of_target(figure=figure, value=None, records=other, **values) == said

    def test_a_relative_target_without_the_other_value_says_what_it_waits_for(self) -> None:
        said = of_target(figure="4.7", value=None, pacing=Pacing.RELATIVE, relative_to="地区生产总值")
        assert said.endswith("；指标待地区生产总值数据公布后判断")

    def test_a_share_rule_tells_shares(self) -> None:
        rule = a_rule(20, 40, measure=LagMeasure.SHARE, slow_at_bound=False)
        assert line(ZH, rule, updates=[update(percent=27)]) == (
            "滞后：总体完成27%，序时50%，差46%（超过40%为滞后；按6月30日自报值，未核实）"
        )

    def test_a_missed_stage_is_named_with_where_the_project_stands(self) -> None:
        node = a_milestone("c1", MID_YEAR, stage=Stage.STRUCTURE)
        part = commitment(updates=[update(stage=Stage.STARTED)])
        ledger = a_ledger(area(section(part)), records=[node])
        item = task(ledger, "c1")
        said = why(item, assess(item, ledger, SHIPPED_RULE, today=MID_YEAR), ledger, SHIPPED_RULE, ZH)
        assert said == (
            "偏慢：现为开工，到期节点1个，已完成0个，未达：主体完工（6月30日），1个未达为偏慢（按6月30日自报值，未核实）"
        )


def test_a_light_by_hand_tells_its_reason_and_the_rule_beside_it() -> None:
    ledger = a_ledger(area(section(commitment(updates=[update(percent=27)]))))
    put = set_light(
        ledger, ItemId("c1"), Light.LAGGING, reason="用地未批。", by="督查科", on=MID_YEAR, new_id=counting_ids()
    )
    ledger = put.apply_to(ledger)
    scores = Scoreboard(ledger, YEAR, today=MID_YEAR)
    said = why(task(ledger, "c1"), scores.assessments[ItemId("c1")], ledger, SHIPPED_RULE, ZH)
    assert said == (
        "滞后：人工定灯，用地未批（督查科 6月30日）；按规则为偏慢：总体完成27%，序时50%，差23点"
        "（10—30点为偏慢；按6月30日自报值，未核实）"
    )


def test_every_template_is_told_by_its_rule_alone() -> None:
    told = {rule_title(rule, ZH): rule_sentence(rule, ZH) for rule in rule_templates()}
    assert len(told) == len(rule_templates())
    assert told["达到序时或滞后，不设偏慢"].startswith("本区规则：不落后为达序时，落后即为滞后")
    assert "往期滞后、后来补上的仍为偏慢" in told["按落后百分点：10／30，滞后补上仍算偏慢"]


def test_the_rule_is_one_sentence() -> None:
    assert rule_sentence(a_rule(5, 20), ZH).startswith(
        "本区规则：落后序时不足5点为达序时，5—20点为偏慢，超过20点为滞后"
    )
