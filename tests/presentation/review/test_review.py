"""A review without a screen: what is doubtful, what corrections do, and what is adopted."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.intake.draft import DraftNode, DraftPlan
from rongchang_desktop.domain.intake.untaken import untaken_figures
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.presentation.review.findings import findings
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.presentation.session import PlanSession
from tests.builders import a_draft, a_small_ledger
from tests.presentation.review.doubtful_drafts import a_doubtful_draft
from tests.sessions import a_session


@pytest.fixture
def main(qtbot: QtBot) -> PlanSession:
    return a_session(Ledger())


@pytest.fixture
def review(main: PlanSession) -> Review:
    return Review(a_doubtful_draft(), main)


def titles(review: Review) -> list[str]:
    plan = review.session.plan
    assert plan is not None
    return [plan.items[key].title for key in plan.order]


def called(review: Review, title: str) -> ItemId:
    plan = review.session.plan
    assert plan is not None
    return next(ItemId(key) for key in plan.order if plan.items[key].title == title)


def test_only_what_was_read_unsurely_is_left_to_look_at(review: Review) -> None:
    assert {place.framing or place.item_id for place in review.marks.left} == {
        "以平台为先。",
        called(review, "办好集市"),
    }


def test_stepping_goes_through_the_places_in_order_and_round_the_end(review: Review) -> None:
    first = review.marks.step(-1, 1)
    assert first is not None and first.framing
    assert first.span is not None
    second = review.marks.step(first.span.start, 1)
    assert second is not None and second.item_id == called(review, "办好集市")
    assert second.span is not None
    assert review.marks.step(second.span.start, 1) == first
    assert review.marks.step(first.span.start, -1) == second


def test_confirming_takes_a_place_off_the_list_and_back_on(review: Review) -> None:
    place = review.place_of(called(review, "办好集市"))
    assert place is not None
    review.confirm(place)
    assert place not in review.marks.left
    review.confirm(place)
    assert place in review.marks.left


def test_correcting_an_item_counts_as_looking_at_it(review: Review) -> None:
    review.merge(called(review, "办好集市"))
    assert [place.framing for place in review.marks.left] == ["以平台为先。"]


def test_a_framing_sentence_becomes_a_commitment_where_it_stands(review: Review) -> None:
    new_id = review.make_commitment(review.framing[0])
    plan = review.session.plan
    assert plan is not None and new_id is not None
    assert isinstance(plan.items[new_id], Commitment)
    assert titles(review).index("以平台为先。") == titles(review).index("做强平台") + 1
    assert review.framing == ()
    review.session.editor.undo()
    assert [place.framing for place in review.framing] == ["以平台为先。"]


def test_corrections_can_be_undone_to_the_first_reading(review: Review) -> None:
    before = review.session.ledger
    review.set_level(called(review, "办好集市"), type(before.item(called(review, "优化环境"))))
    review.split(called(review, "新增企业20家，完成投资30亿元"), at=7)
    review.remove([called(review, "帮办代办")])
    assert titles(review).count("完成投资30亿元") == 1
    for _ in range(3):
        review.session.editor.undo()
    assert review.session.ledger == before


def test_a_click_into_the_source_finds_the_item_read_there(review: Review) -> None:
    text = review.draft.source_text
    assert review.source_map.item_at(text.index("集市")) == called(review, "办好集市")
    assert review.source_map.item_at(text.index("以平台为先")) == called(review, "做强平台")
    assert review.source_map.item_at(0) is None


def test_after_a_split_each_half_answers_for_its_own_words(review: Review) -> None:
    first = called(review, "新增企业20家，完成投资30亿元")
    text = review.draft.source_text
    at = review.source_map.wording_offset(first, text.index("完成投资"))
    assert at is not None
    second = review.split(first, at=at)
    assert titles(review)[2:4] == ["新增企业20家", "完成投资30亿元"]
    assert review.source_map.item_at(text.index("投资30")) == second
    assert review.source_map.item_at(text.index("企业20")) == first
    targets = review.session.ledger.targets
    assert [target.indicator for target in targets.owned_by(second)] == ["投资"]


def test_wraps_of_the_source_do_not_shift_the_cut(main: PlanSession) -> None:
    draft = a_draft()
    wrapped = draft.source_text.replace("完成投资", "完成\n  投资")

    def moved(node: DraftNode) -> DraftNode:
        span = node.span
        cut = wrapped.index("\n")
        if span is not None:
            span = replace(span, start=span.start + 3 * (span.start > cut), end=span.end + 3 * (span.end > cut))
        return replace(node, span=span, children=tuple(map(moved, node.children)))

    review = Review(replace(draft, source_text=wrapped, areas=tuple(map(moved, draft.areas))), main)
    first = called(review, "新增企业20家，完成投资30亿元")
    assert review.source_map.wording_offset(first, wrapped.index("投资30")) == 10


def test_the_reviewed_plan_is_one_step_that_can_be_taken_back(review: Review, main: PlanSession) -> None:
    review.merge(called(review, "办好集市"))
    before = main.ledger
    changes = review.adoption_changes(main.ledger, 2025)
    assert main.edit(lambda ledger: changes)
    plan = main.ledger.plans[2025]
    assert [plan.items[key].title for key in plan.order] == titles(review)
    assert all(item.year == 2025 for item in plan.items.values())
    assert len(main.ledger.indicators.owned_by("2025")) == 1
    assert [source.text for source in main.ledger.sources.owned_by("2025")] == [review.draft.source_text]
    assert sum(len(main.ledger.targets.owned_by(key)) for key in plan.order) == 2
    main.editor.undo()
    assert main.ledger == before


def test_a_year_that_has_a_plan_is_refused(qtbot: QtBot) -> None:
    main = a_session(a_small_ledger())
    review = Review(a_doubtful_draft(), main)
    with pytest.raises(YearTakenError):
        review.adoption_changes(main.ledger, 2024)


def test_units_known_to_the_file_are_not_added_again(qtbot: QtBot) -> None:
    main = a_session(a_small_ledger())
    review = Review(a_doubtful_draft(), main)
    changes = review.adoption_changes(main.ledger, 2026)
    after = changes.apply_to(main.ledger)
    assert after.departments == main.ledger.departments


def test_figures_that_no_target_took_are_found(main: PlanSession) -> None:
    draft = a_draft()

    def without_targets(node: DraftNode) -> DraftNode:
        return replace(node, targets=node.targets[:1], children=tuple(map(without_targets, node.children)))

    review = Review(replace(draft, areas=tuple(map(without_targets, draft.areas))), main)
    assert [(f.number, f.figure.figure, f.figure.unit) for f in findings(review.session)] == [("1", "30", "亿元")]


def test_digits_of_names_are_no_figures() -> None:
    assert untaken_figures("坚持“1+9”专班，开工第2批项目，建设G348线、110千伏站、5G基站，落实2024年安排", []) == ()


def test_a_report_without_areas_can_be_said_to_have_none() -> None:
    assert DraftPlan(source_name="x.txt", source_text="").areas == ()
