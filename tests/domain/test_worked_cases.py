"""The cases of the office's year as they are written down: the same facts under published rules, and E4 to E7."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE, RuleSet
from rongchang_desktop.domain.progress.submission import ReportingDays, Submission, submission
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from tests.builders import (
    END_OF_SEPTEMBER,
    MID_YEAR,
    a_rule,
    task,
    update,
)
from tests.judged_plans import (
    END_OF_NOVEMBER,
    JUNE,
    LATE,
    MARCH,
    NODES,
    OFFICE,
    POINTS,
    RATIO,
    SEPTEMBER,
    SHARE,
    STRICT,
    a_plan,
    judged,
    light,
)


class TestTheSameFactsOtherColour:
    """C4, by three published rules."""

    @pytest.mark.parametrize(
        ("rule", "lag", "expected"),
        [(POINTS, "23", Light.SLOW), (SHARE, "46", Light.SLOW), (RATIO, "46", Light.LAGGING)],
    )
    def test_27_percent_done_at_mid_year(self, rule: RuleSet, lag: str, expected: Light) -> None:
        found = judged(a_plan(updates=[update(percent=27)]), MID_YEAR, rule)
        assert (found.lag, found.light) == (Decimal(lag), expected)

    @pytest.mark.parametrize(
        ("rule", "lag", "expected"),
        [(POINTS, "31.7", Light.LAGGING), (SHARE, "34.5", Light.SLOW), (RATIO, "34.5", Light.SLOW)],
    )
    def test_60_percent_done_by_november(self, rule: RuleSet, lag: str, expected: Light) -> None:
        found = judged(a_plan(updates=[update(END_OF_NOVEMBER, percent=60)]), END_OF_NOVEMBER, rule)
        assert (found.lag, found.light) == (Decimal(lag), expected)

    @pytest.mark.parametrize(("percent", "expected"), [("91.7", Light.ON_PACE), ("91.6", Light.LAGGING)])
    def test_on_schedule_or_not_knows_no_yellow(self, percent: str, expected: Light) -> None:
        ledger = a_plan(updates=[update(END_OF_NOVEMBER, percent=percent)])
        assert light(ledger, END_OF_NOVEMBER, STRICT) is expected

    @pytest.mark.parametrize(
        ("rule", "percent", "expected"),
        [
            (POINTS, 50, Light.ON_PACE),
            (POINTS, "49.9", Light.SLOW),
            (POINTS, 20, Light.SLOW),
            (POINTS, "19.9", Light.LAGGING),
            (SHARE, 25, Light.SLOW),
            (SHARE, "24.9", Light.LAGGING),
            (RATIO, 40, Light.ON_PACE),
            (RATIO, "39.9", Light.SLOW),
            (RATIO, 30, Light.SLOW),
            (RATIO, "29.9", Light.LAGGING),
        ],
    )
    def test_the_bounds_of_the_published_rules(self, rule: RuleSet, percent: Any, expected: Light) -> None:
        assert light(a_plan(updates=[update(percent=percent)]), MID_YEAR, rule) is expected

    def test_the_rule_that_ships_is_the_first_template(self) -> None:
        for name in ("measure", "slow_from", "lagging_from", "slow_at_bound", "missed_slow", "missed_lagging"):
            assert getattr(OFFICE, name) == getattr(SHIPPED_RULE, name)
        assert not OFFICE.late_repair and LATE.late_repair

    def test_by_nodes_alone_a_figure_turns_nothing(self) -> None:
        assert light(a_plan(updates=[update(percent=1)]), END_OF_NOVEMBER, NODES) is Light.ON_PACE
        assert light(a_plan(nodes=[(MARCH, None), (JUNE, None)]), JUNE, NODES) is Light.LAGGING

    @pytest.mark.parametrize(("missed", "expected"), [(1, Light.ON_PACE), (2, Light.SLOW), (3, Light.LAGGING)])
    def test_how_many_missed_nodes_is_the_rules_to_say(self, missed: int, expected: Light) -> None:
        nodes = [(date(2024, month, 1), None) for month in range(1, missed + 1)]
        rule = a_rule(10, 30, missed_slow=2, missed_lagging=3)
        assert light(a_plan(nodes=nodes), JUNE, rule) is expected


class TestItemsWithoutFigures:
    """E4: a word and quarter nodes, no percent and no bar."""

    def test_a_word_is_its_light(self) -> None:
        found = judged(a_plan(updates=[update(word=ProgressWord.SLOW)]), MID_YEAR)
        assert (found.light, found.reached, found.lag) == (Light.SLOW, None, None)

    def test_three_of_four_nodes(self) -> None:
        nodes = [(MARCH, MARCH), (JUNE, JUNE), (SEPTEMBER, SEPTEMBER), (date(2024, 12, 31), None)]
        assert judged(a_plan(nodes=nodes), SEPTEMBER).nodes == (3, 4)

    def test_a_standing_item_has_no_deadline_but_the_years_end(self) -> None:
        ledger = a_plan(recurrence=Recurrence.STANDING, updates=[update(word=ProgressWord.ON_TRACK)])
        assert light(ledger, END_OF_NOVEMBER) is Light.ON_PACE


class TestNotReported:
    """E6: 未报 is no light."""

    def test_the_light_is_the_last_known_value_dated_and_the_report_is_missing(self) -> None:
        ledger = a_plan(updates=[update(MARCH, percent=70)])
        found = judged(ledger, END_OF_SEPTEMBER)
        assert (found.light, found.basis.as_of if found.basis else None) == (Light.ON_PACE, MARCH)
        item = task(ledger, "c1")
        said = submission(item, ledger.updates.owned_by("c1"), END_OF_SEPTEMBER, due=ReportingDays(due_day=28))
        assert said is Submission.MISSING


class TestWhichValueCounts:
    """E7: published over verified over reported, unless older than the last period."""

    def test_the_newest_of_the_highest_layer(self) -> None:
        own, checked = update(date(2024, 9, 28), percent=90), update(date(2024, 9, 2), percent=70, layer=Layer.VERIFIED)
        older = update(date(2024, 7, 31), percent=20, layer=Layer.PUBLISHED)
        assert judged(a_plan(updates=[own]), SEPTEMBER).unverified
        assert judged(a_plan(updates=[own, checked]), SEPTEMBER).reached == Decimal("0.7")
        assert judged(a_plan(updates=[own, checked, older]), SEPTEMBER).reached == Decimal("0.2")

    def test_one_older_than_the_last_period_gives_way(self) -> None:
        own = update(date(2024, 9, 28), percent=90)
        stale = update(date(2024, 3, 31), percent=20, layer=Layer.PUBLISHED)
        assert judged(a_plan(updates=[own, stale]), SEPTEMBER).reached == Decimal("0.9")
