"""What the linter says of a plan, and what it keeps quiet about."""

from datetime import date
from typing import Any

import pytest

from rongchang_desktop.domain.intake.lint_finding import LintFinding, LintKind
from rongchang_desktop.domain.intake.linted_wording import number_value
from rongchang_desktop.domain.intake.linting import lint
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, DepartmentId, ItemId
from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from tests.builders import Part, a_ledger, an_owner, area, commitment, section, target, update, with_records

YEARS_END = date(2024, 12, 31)


def sound(title: str = "办好科技集市。", *parts: Part, **values: Any) -> Part:
    return commitment(title, *parts, **{"lead": "区科技局", "deadline": YEARS_END, **values})


def of(*parts: Part) -> Ledger:
    return a_ledger(area("创新", section("平台", *parts)))


def kinds(ledger: Ledger, **values: Any) -> list[tuple[str, LintKind]]:
    return [(finding.item_id, finding.kind) for finding in lint(ledger, 2024, **values)]


def only(ledger: Ledger, **values: Any) -> LintFinding:
    (finding,) = lint(ledger, 2024, **values)
    return finding


def test_a_sound_plan_has_no_findings() -> None:
    assert kinds(of(sound(), sound("推进改革。", target("高新技术企业", 20, unit="家")))) == []


def test_a_year_without_a_plan_has_none_either() -> None:
    assert lint(Ledger(), 2024) == ()


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        (sound(lead=""), LintKind.NO_UNIT),
        (sound(lead="", responsible=("区教委",)), LintKind.NO_LEAD),
        (sound(lead="重点国企等"), LintKind.VAGUE_UNIT),
        (sound(lead="各镇街"), LintKind.VAGUE_UNIT),
        (sound(deadline=None), LintKind.NO_DEADLINE),
        (sound(deadline=date(2025, 3, 1)), LintKind.DEADLINE_OUTSIDE),
        (sound("，办好集市。"), LintKind.CUT_OFF),
        (sound("办好科技集市，"), LintKind.CUT_OFF),
        (sound("办好“科技集市。"), LintKind.CUT_OFF),
        (sound("办" * 201 + "。"), LintKind.OVERLONG),
        (sound("培育企业。", target("企业", 20, unit="")), LintKind.FIGURE_WITHOUT_UNIT),
        (sound("培育企业。", target("", 20, unit="家", quote="20家")), LintKind.TARGET_WITHOUT_INDICATOR),
        (
            sound("培育企业。", target("企业", 30, unit="家", comparator=Comparator.RANGE, value_max=20)),
            LintKind.RANGE_UPSIDE_DOWN,
        ),
    ],
)
def test_finds_what_could_not_be_chased(part: Part, kind: LintKind) -> None:
    assert kinds(of(part)) == [("c1", kind)]


def test_a_supporting_unit_may_be_all_towns() -> None:
    assert kinds(of(sound(supporting=("各镇街",)))) == []


def test_a_standing_item_needs_no_deadline() -> None:
    assert kinds(of(sound(deadline=None, recurrence=Recurrence.STANDING))) == []


def test_a_target_in_words_needs_no_unit_of_measure() -> None:
    words = target("生产总值", None, unit="", comparator=Comparator.QUALITATIVE, pacing=Pacing.TEXT)
    assert kinds(of(sound("增长高于全市。", words))) == []


def test_of_two_leads_the_first_collects_and_the_other_is_told() -> None:
    ledger = with_records(
        of(sound(), sound("推进改革。", lead="区教委")), [an_owner("c1", "d2", Role.LEAD, position=1)]
    )
    finding = only(ledger)
    assert finding.kind is LintKind.SEVERAL_LEADS and finding.params == {"first": "区科技局", "others": ("区教委",)}


def test_a_unit_the_directory_did_not_know_is_told_where_there_is_a_directory() -> None:
    ledger = of(sound(), sound("推进改革。", lead="区教肓委"))
    assert kinds(ledger, directory=[DepartmentId("d1")]) == [("c2", LintKind.UNKNOWN_UNIT)]
    assert kinds(ledger) == []


def test_what_all_items_lack_is_told_once() -> None:
    finding = only(of(*(sound(f"推进第{n}项工作。", lead="") for n in range(20))))
    assert (finding.kind, finding.count, finding.item_id) == (LintKind.NO_UNIT, 20, "c1")


def test_the_same_sentence_twice_names_the_first() -> None:
    finding = only(of(sound("办好科技集市。"), sound("推进改革。"), sound("办好科技 集市；")))
    assert (finding.item_id, finding.kind, finding.params) == ("c3", LintKind.DUPLICATE, {"number": "1"})


def test_sentences_without_an_end_mark_are_told_only_where_the_others_have_one() -> None:
    ended = [sound(f"推进第{n}项工作。") for n in range(9)]
    assert kinds(of(*ended, sound("推进改"))) == [("c10", LintKind.CUT_OFF)]
    assert kinds(of(sound("推进改革"), sound("办好集市"))) == []


def test_headings_that_hold_nothing_and_numbers_that_skip() -> None:
    ledger = a_ledger(
        area(
            "甲",
            section("一节", sound(), number="（一）"),
            section("三节", sound("推进。"), number="（三）"),
            number="一",
        ),
        area("乙", number="三"),
    )
    assert kinds(ledger) == [
        ("a2", LintKind.EMPTY_HEADING),
        ("a2", LintKind.NUMBERING_GAP),
        ("s2", LintKind.NUMBERING_GAP),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [("一", 1), ("（十）", 10), ("十二", 12), ("二十三", 23), ("第三", 3), ("4.", 4), ("", 0), ("甲", 0)],
)
def test_numbers_of_headings(text: str, value: int) -> None:
    assert number_value(text) == value


def last_year(*parts: Part) -> Ledger:
    return a_ledger(area("创新", section("平台", *parts)), year=2023)


def reached(value: int | None, *targets: Any) -> Part:
    return sound("上年的句子。", *targets, updates=(update(figures=(value,)),) if value is not None else ())


@pytest.mark.parametrize(
    ("then", "actual", "now", "expected"),
    [
        (20, None, 18, [("c1", LintKind.BELOW_LAST_TARGET)]),
        (20, 25, 22, [("c1", LintKind.BELOW_LAST_ACTUAL)]),
        (20, 21, 22, []),
        (20, None, 20, []),
    ],
)
def test_a_target_below_last_years_is_told(
    then: int, actual: int | None, now: int, expected: list[tuple[str, LintKind]]
) -> None:
    before = last_year(reached(actual, target("高新技术企业", then)))
    ledger = of(sound("新增企业。", target("高新技术企业", now)))
    assert kinds(ledger, previous_year=2023, before=before) == expected


def test_a_ceiling_is_told_when_it_rises() -> None:
    before = last_year(reached(None, target("失业率", 5, unit="%", pacing=Pacing.CEILING)))
    higher, lower = (of(sound("控制失业。", target("失业率", n, unit="%", pacing=Pacing.CEILING))) for n in (6, 4))
    assert kinds(higher, previous_year=2023, before=before) == [("c1", LintKind.BELOW_LAST_TARGET)]
    assert kinds(lower, previous_year=2023, before=before) == []


def test_of_two_earlier_targets_of_one_name_the_continued_item_decides() -> None:
    before = last_year(reached(None, target("企业", 50, unit="家")), sound("甲项。", target("企业", 10, unit="家")))
    ledger = of(sound("新增企业。", target("企业", 20, unit="家")))
    assert kinds(ledger, previous_year=2023, before=before) == []
    link = Continuation(
        id=ContinuationId("k1"), earlier_id=ItemId("c1"), later_id=ItemId("c1"), kind=ContinuationKind.RECURS
    )
    linked = with_records(ledger, [link])
    assert kinds(linked, previous_year=2023, before=before) == [("c1", LintKind.BELOW_LAST_TARGET)]
