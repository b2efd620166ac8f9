"""Which unit is suggested for an item, and why; what is never suggested."""

import itertools

from rongchang_desktop.domain.intake.lead_suggestion import (
    Strength,
    Suggestion,
    leads_of_last_year,
    suggest_leads,
    take_suggestions,
)
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, DutyId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from tests.builders import a_ledger, area, commitment, section, target, with_records

TABLE = {
    "区科技局": ("高新技术企业", "科创中心", "创新"),
    "区经济信息委": ("企业", "工业"),
    "区农业农村委": ("高标准农田", "农村"),
    "区发展改革委": ("双城经济圈", "服务业"),
    "区商务委": ("消费券", "服务业"),
    "区统计局": ("经济普查",),
}


def duties(**more: tuple[str, ...]) -> tuple[Duty, ...]:
    rows = {**TABLE, **more}
    return tuple(
        Duty(id=DutyId(f"y{row}"), position=row, unit=unit, words=words)
        for row, (unit, words) in enumerate(rows.items(), start=1)
    )


def suggested(ledger: Ledger, *, earlier: dict[ItemId, str] | None = None) -> list[Suggestion]:
    ids = [item.id for item in ledger.plans[2024].commitments()]
    return list(suggest_leads(ledger, ids, duties(), earlier=earlier))


def one(title: str, heading: str = "其他工作") -> Suggestion | None:
    found = suggested(a_ledger(area("综合", section(heading, commitment(title)))))
    return found[0] if found else None


def test_the_longer_word_wins_and_is_the_reason() -> None:
    found = one("培育高新技术企业230家")
    assert found is not None
    assert (found.unit, found.words, found.strength) == ("区科技局", ("高新技术企业",), Strength.FIRM)


def test_a_word_within_a_longer_one_speaks_for_nobody_else() -> None:
    found = one("高新技术企业不少于230家")
    assert found is not None and found.rival == ""


def test_a_word_that_only_says_which_yields_to_what_it_stands_before() -> None:
    found = one("建好双城经济圈科创中心")
    assert found is not None and found.unit == "区科技局"


def test_what_a_target_measures_counts_more_than_the_rest_of_the_sentence() -> None:
    title = "按双城经济圈要求建设高标准农田"
    plain, measured = (
        a_ledger(area("综合", section("工作", commitment(title, *targets))))
        for targets in ((), (target("高标准农田", 100),))
    )
    (before,), (after,) = suggested(plain), suggested(measured)
    assert before.unit == "区发展改革委"
    assert after.unit == "区农业农村委"


def test_equal_claims_suggest_nobody() -> None:
    assert one("发展服务业") is None


def test_a_heading_alone_is_faint_evidence() -> None:
    found = one("开展专项行动", heading="建设高标准农田")
    assert found is not None
    assert (found.unit, found.strength, found.from_heading) == ("区农业农村委", Strength.FAINT, True)


def test_the_bureau_of_statistics_is_never_suggested() -> None:
    assert one("做好经济普查") is None
    ledger = a_ledger(area("综合", section("工作", commitment("做好普查"))))
    assert suggested(ledger, earlier={ItemId("c1"): "区统计局"}) == []


def test_an_item_with_a_lead_is_left_alone() -> None:
    assert suggested(a_ledger(area("综合", section("工作", commitment("高新技术企业230家", lead="区教委"))))) == []


def test_who_led_it_last_year_outranks_the_table() -> None:
    ledger = a_ledger(area("综合", section("工作", commitment("高新技术企业230家"))))
    found = suggested(ledger, earlier={ItemId("c1"): "区教委"})
    assert [(each.unit, each.strength) for each in found] == [("区教委", Strength.LAST_YEAR)]


def test_last_year_is_known_by_the_links_between_the_years() -> None:
    ledger = a_ledger(area("综合", section("工作", commitment("旧", lead="区教委"), commitment("高新技术企业230家"))))
    link = Continuation(
        id=ContinuationId("k1"), earlier_id=ItemId("c1"), later_id=ItemId("c2"), kind=ContinuationKind.RECURS
    )
    ledger = with_records(ledger, [link])
    assert leads_of_last_year(ledger) == {"c2": "区教委"}
    assert [found.unit for found in suggested(ledger)] == ["区教委"]


def test_taking_suggestions_is_one_step_that_enters_new_units_once() -> None:
    ledger = a_ledger(
        area(
            "综合",
            section("工作", commitment("高新技术企业230家"), commitment("高新技术企业培训"), commitment("发放消费券")),
        )
    )
    ids = itertools.count(1)
    step = take_suggestions(ledger, suggested(ledger), new_id=lambda: f"n{next(ids)}")
    after = step.apply_to(ledger)
    assert [unit.name for unit in after.departments.in_order()] == ["区科技局", "区商务委"]
    leads = [after.lead(ItemId(key)) for key in ("c1", "c2", "c3")]
    assert [unit.name if unit else "" for unit in leads] == ["区科技局", "区科技局", "区商务委"]
    assert step.params == {"count": "3"}
    assert step.inverted().apply_to(after) == ledger


def test_a_unit_that_is_to_lead_supports_no_longer() -> None:
    ledger = a_ledger(area("综合", section("工作", commitment("高新技术企业230家", supporting=("区科技局",)))))
    after = take_suggestions(ledger, suggested(ledger), new_id=lambda: "n1").apply_to(ledger)
    assert len(after.ownerships) == 1 and after.lead(ItemId("c1")) is not None
