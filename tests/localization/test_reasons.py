"""The line that says why an item has its light: printed, so it must agree with the light and name its source."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.pacing.assessing import assess
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, RuleSet
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.reasons import rule_sentence, why
from tests.builders import (
    CLOSED,
    MID_YEAR,
    REPORTED_DONE,
    a_ledger,
    a_rule,
    area,
    commitment,
    section,
    target,
    task,
    update,
)

ZH, EN = Localizer("zh_CN"), Localizer("en")


def line(words: Localizer = EN, rule: RuleSet = SHIPPED_RULE, *held: Any, **values: Any) -> str:
    ledger = a_ledger(area(section(commitment(*held, **values))))
    item = task(ledger, "c1")
    return why(item, assess(item, ledger, rule, today=MID_YEAR), ledger, rule, words)


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
        ({"deadline": MID_YEAR}, "Lagging: due 30 June 2024 and not done"),
        (
            {"updates": [update(word=ProgressWord.SLOW, layer=Layer.VERIFIED)]},
            "Slow: Going slowly (verified 30 Jun)",
        ),
        (
            {"updates": [update(text="已开工")]},
            "On pace: reported, without a figure (self-reported 30 Jun, not verified)",
        ),
        ({"nodes": [(date(2024, 3, 31), None)]}, "Slow: 0 of the 1 nodes due are reached"),
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


def test_the_rule_is_one_sentence() -> None:
    assert rule_sentence(a_rule(5, 20), ZH).startswith(
        "本区规则：落后序时不足5点为达序时，5—20点为偏慢，超过20点为滞后"
    )
