"""What a target's pacing asks for: a baseline, a planned way, another indicator; typed as people type it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator, CurvePoint, Pacing, Target
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.judgement_words import curve_words
from rongchang_desktop.presentation.editors.curve_text import parsed_curve
from rongchang_desktop.presentation.editors.target_draft import (
    TargetDraft,
    TargetHints,
    fresh_target_draft,
    target_changes,
    target_hints,
)
from tests.builders import a_ledger, area, commitment, section, target, task
from tests.indicator_edits import a_value, an_indicator

ZH, EN = Localizer("zh_CN"), Localizer("en")
MARCH, JUNE = date(2024, 3, 31), date(2024, 6, 30)
CURVE = (CurvePoint(day=MARCH, share=Decimal("0.2")), CurvePoint(day=JUNE, share=Decimal("0.455")))


def a_plan(**values: object) -> Ledger:
    return a_ledger(area(section(commitment(target("城镇化率", 64, unit="%", **values)))))


def saved(ledger: Ledger, draft: TargetDraft) -> Target:
    after = target_changes(ledger, draft, new_id=counting_ids("t")).apply_to(ledger)
    return after.targets[draft.target_id or "t-000001"]


def typed(**values: object) -> TargetDraft:
    ledger = a_plan()
    return replace(fresh_target_draft(ItemId("c1"), ledger.targets[TargetId("t1")], words=ZH), **values)


@pytest.mark.parametrize(
    "text",
    ["3月20%、6月45.5%", "3月底20%，6月末45.5％", "3: 20, 6: 45.5", "3：20% 6：45.5%", "3月31日 20%; 6/30: 45.5%"],
)
def test_a_planned_way_is_typed_as_months_with_shares(text: str) -> None:
    assert parsed_curve(text, 2024) == CURVE


@pytest.mark.parametrize("words", [ZH, EN])
def test_what_is_shown_can_be_typed_again(words: Localizer) -> None:
    odd = (*CURVE, CurvePoint(day=date(2024, 7, 15), share=Decimal("0.5")))
    assert parsed_curve(curve_words(odd, words), 2024) == odd
    assert curve_words((), words) == "" and parsed_curve("  ", 2024) == ()


@pytest.mark.parametrize(
    "text", ["一半", "13月20%", "2月30日20%", "6月45%、3月20%", "3月40%、6月30%", "3月120%", "3月"]
)
def test_a_way_that_is_none_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UserFacingError):
        parsed_curve(text, 2024)


def test_each_pacing_keeps_what_it_asks_for_and_drops_the_rest() -> None:
    ledger = a_plan()
    given = {"baseline": "61.5%", "curve": "3月20%、6月45.5%", "relative_to": "地区生产总值"}
    level = saved(ledger, typed(pacing=Pacing.LEVEL, **given))
    assert (level.baseline, level.curve, level.relative_to) == (Decimal("61.5"), CURVE, "")
    growth = saved(ledger, typed(pacing=Pacing.GROWTH, **given))
    assert (growth.baseline, growth.curve, growth.relative_to) == (None, (), "")
    assert fresh_target_draft(ItemId("c1"), level, words=ZH).curve == "3月20%、6月45.5%"


def test_a_relative_target_needs_no_figure_but_the_other_indicator() -> None:
    ledger = a_plan()
    found = saved(ledger, typed(pacing=Pacing.RELATIVE, value="", relative_to="地区生产总值"))
    assert (found.value, found.relative_to, found.pacing) == (None, "地区生产总值", Pacing.RELATIVE)
    with pytest.raises(UserFacingError):
        saved(ledger, typed(pacing=Pacing.RELATIVE, value=""))


def test_a_stage_stays_a_stage_when_it_is_edited() -> None:
    found = saved(a_plan(), typed(pacing=Pacing.STAGE, comparator=Comparator.QUALITATIVE, value=""))
    assert (found.pacing, found.value) == (Pacing.STAGE, None)


def hints_of(indicator_name: str) -> TargetHints:
    last = an_indicator("i0", year=2023, name=indicator_name)
    ledger = a_ledger(
        area(section(commitment(target("城镇化率", 64, unit="%", pacing=Pacing.SHARE)))),
        records=[an_indicator(), last, a_value("i0", "2023", "61.2")],
    )
    return target_hints(ledger, task(ledger, "c1"), ledger.targets[TargetId("t1")])


def test_the_form_offers_the_indicators_of_the_year_and_what_last_year_reached() -> None:
    hints = hints_of("常住人口城镇化率")
    assert hints.indicators == ("地区生产总值",) and hints.baseline == ""
    assert hints_of("城镇化率").baseline == "61.2"
