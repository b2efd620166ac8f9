"""采纳: a draft becomes a plan in one step, and undone leaves the ledger as it was."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.plans.periods import open_next_period
from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan
from rongchang_desktop.domain.intake.reviewed import adopt_reviewed
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, Heading, ItemType, Recurrence, Section, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import YEAR, a_draft, a_ledger, a_small_ledger
from tests.strategies import Edit, edits, ledger_after

EMPTY_PLAN = a_ledger(title="2024年计划")


def adopted(ledger: Ledger, draft: DraftPlan, year: int = YEAR) -> Ledger:
    return adopt(ledger, draft, year=year, new_id=counting_ids()).apply_to(ledger)


@pytest.mark.parametrize(
    "before", [Ledger(), EMPTY_PLAN, a_small_ledger()], ids=["nothing", "empty plan", "other year"]
)
def test_undone_it_leaves_what_was_there_record_for_record(before: Ledger) -> None:
    year = 2025 if before.plans and before.plans[YEAR].items else YEAR
    step = adopt(before, a_draft(), year=year, new_id=counting_ids())
    after = step.apply_to(before)
    assert len(after.plans[year].items) == 7
    assert step.inverted().apply_to(after) == before
    assert step.apply_to(step.inverted().apply_to(after)) == after


def test_the_tree_stands_as_it_was_read() -> None:
    plan = adopted(Ledger(), a_draft()).plans[YEAR]
    lines = [(type(item), item.title) for item in (plan.items[key] for key in plan.order)]
    assert lines == [
        (Area, "建设创新高地"),
        (Section, "做强平台"),
        (Commitment, "新增企业20家，完成投资30亿元"),
        (Commitment, "办好集市"),
        (Section, "做优服务"),
        (Group, "优化环境"),
        (Commitment, "帮办代办"),
    ]
    assert plan.state is PlanState.DRAFT
    assert [plan.number_of(key) for key in plan.order] == ["一", "（一）", "1", "2", "（二）", "", "3"]


def test_every_sentence_can_be_found_in_its_source() -> None:
    ledger = adopted(Ledger(), a_draft())
    (source,) = ledger.sources.values()
    for item in ledger.plans[YEAR].items.values():
        assert item.source is not None and item.source.source_id == source.id
        assert source.text[item.source.start : item.source.end] == item.source.quote == item.title
    for target in ledger.targets.values():
        assert source.text[target.start : target.end] == target.quote


def test_framing_becomes_the_headings_preamble_and_no_commitment() -> None:
    plan = adopted(Ledger(), a_draft()).plans[YEAR]
    preambles = {item.title: item.preamble for item in plan.items.values() if isinstance(item, Heading)}
    assert preambles["做强平台"] == "以平台为先。"
    assert len(list(plan.commitments())) == 3


def test_figures_make_an_item_quantitative_and_standing_work_is_marked() -> None:
    tasks = {
        item.title: item for item in adopted(Ledger(), a_draft()).plans[YEAR].items.values() if isinstance(item, Task)
    }
    assert tasks["新增企业20家，完成投资30亿元"].type is ItemType.QUANTITATIVE
    assert tasks["办好集市"].type is ItemType.QUALITATIVE
    assert tasks["帮办代办"].recurrence is Recurrence.STANDING


def test_targets_keep_their_order_and_words_without_figures_are_not_measured() -> None:
    draft = a_draft()
    first = draft.areas[0].children[0].children[1]
    qualitative = replace(first.targets[1], comparator=Comparator.QUALITATIVE, value=None)
    platform = draft.areas[0].children[0]
    changed = replace(platform, children=(replace(first, targets=(first.targets[0], qualitative)),))
    ledger = adopted(Ledger(), replace(draft, areas=(replace(draft.areas[0], children=(changed,)),)))
    (item,) = ledger.plans[YEAR].commitments()
    counted, words = ledger.targets.owned_by(item.id)
    assert (counted.indicator, counted.value, words.indicator, words.pacing) == (
        "企业",
        Decimal(20),
        "投资",
        Pacing.TEXT,
    )


def test_headline_indicators_come_with_their_text() -> None:
    (indicator,) = adopted(Ledger(), a_draft()).indicators.owned_by(str(YEAR))
    assert (indicator.name, indicator.value, indicator.text) == ("生产总值", Decimal("6.5"), "增长6.5%")


def test_a_year_with_items_is_not_adopted_over() -> None:
    with pytest.raises(YearTakenError) as refused:
        adopt(a_small_ledger(), a_draft(), year=YEAR, new_id=counting_ids())
    assert refused.value.params == {"year": YEAR}


def test_it_is_named_with_its_year() -> None:
    step = adopt(Ledger(), a_draft(), year=2026, new_id=counting_ids())
    assert (step.operation, step.params) == (Operation.ADOPT_REPORT, {"year": "2026"})


class TestReviewed:
    """What a person corrected before adopting it."""

    def reviewed(self, wishes: list[Edit]) -> Ledger:
        return ledger_after(adopted(Ledger(), a_draft()), wishes, counting_ids("new"))

    @given(
        edits("edit_text", "move_item", "remove_items", "split_item", "merge_with_previous", "set_level", "put_target")
    )
    def test_the_plan_is_adopted_as_it_was_corrected(self, wishes: list[Edit]) -> None:
        reviewed = self.reviewed(wishes)
        step = adopt_reviewed(reviewed, YEAR, into=Ledger(), year=YEAR)
        assert step.apply_to(Ledger()) == reviewed
        assert step.inverted().apply_to(step.apply_to(Ledger())) == Ledger()

    def test_it_may_be_adopted_for_another_year_beside_a_plan(self) -> None:
        before = a_small_ledger()
        step = adopt_reviewed(self.reviewed([]), YEAR, into=before, year=2025)
        after = step.apply_to(before)
        plan = after.plans[2025]
        assert {item.year for item in plan.items.values()} == {2025} and plan.year == 2025
        assert [row.name for row in after.indicators.owned_by("2025")] == ["生产总值"]
        assert after.plans[YEAR] == before.plans[YEAR]
        assert step.inverted().apply_to(after) == before

    def test_a_year_with_items_is_not_adopted_over(self) -> None:
        with pytest.raises(YearTakenError):
            adopt_reviewed(self.reviewed([]), YEAR, into=a_small_ledger(), year=YEAR)


@pytest.mark.parametrize(
    ("sentences", "title"),
    [
        (("各位代表！", "我们要把政府自身建设抓在手上。"), "政府自身建设"),
        (("各位代表！", "新的一年任务更重，干劲更足。"), "新的一年任务更重，干劲更…"),
        (("各位代表！",), "各位代表！"),
    ],
    ids=["named by its words", "its first words", "only an address"],
)
def test_an_area_without_a_title_is_called_by_its_words(sentences: tuple[str, ...], title: str) -> None:
    said = tuple(DraftNode(kind=DraftKind.PREAMBLE, text=text) for text in sentences)
    area = DraftNode(kind=DraftKind.AREA, text="", role="self_building", children=said)
    plan = adopted(Ledger(), replace(a_draft(), areas=(area,))).plans[YEAR]
    assert [plan.items[key].title for key in plan.order] == [title]


@pytest.mark.parametrize(
    ("today", "judged"), [(date(YEAR, 12, 31), None), (date(YEAR + 2, 11, 22), date(YEAR, 12, 31)), (None, None)]
)
def test_a_year_that_is_over_is_judged_on_its_last_day(today: date | None, judged: date | None) -> None:
    read = adopt(Ledger(), a_draft(), year=YEAR, new_id=counting_ids(), today=today).apply_to(Ledger())
    assert read.plans[YEAR].record.as_of == judged
    moved = adopt_reviewed(read, YEAR, into=EMPTY_PLAN, year=YEAR + 2, today=today).apply_to(EMPTY_PLAN)
    assert moved.plans[YEAR + 2].record.as_of is None
    held = adopt_reviewed(read, YEAR, into=EMPTY_PLAN, year=YEAR, today=today).apply_to(EMPTY_PLAN)
    assert held.plans[YEAR].record == replace(EMPTY_PLAN.plans[YEAR].record, as_of=judged)


def test_an_empty_year_that_founded_the_file_goes_and_one_with_anything_in_it_stays() -> None:
    step = adopt(EMPTY_PLAN, a_draft(), year=YEAR - 2, new_id=counting_ids())
    after = step.apply_to(EMPTY_PLAN)
    assert set(after.plans) == {YEAR - 2}
    assert step.inverted().apply_to(after) == EMPTY_PLAN
    beside = adopt(after, a_draft(), year=YEAR, new_id=counting_ids("later")).apply_to(after)
    assert set(beside.plans) == {YEAR - 2, YEAR}
    opened = open_next_period(EMPTY_PLAN, YEAR, as_of=date(YEAR, 6, 30), due_on=None, new_id=counting_ids())
    counted = opened.apply_to(EMPTY_PLAN)
    assert set(adopt(counted, a_draft(), year=YEAR - 2, new_id=counting_ids()).apply_to(counted).plans) == {
        YEAR - 2,
        YEAR,
    }
