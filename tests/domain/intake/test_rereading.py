"""A second reading is a difference, no duplicate: nothing entered is lost, and the same report changes nothing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.items import add_item, edit_text, move_item
from rongchang_desktop.domain.editing.progress import close_items, report_progress, tick
from rongchang_desktop.domain.editing.splitting import split_item
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftOwner, DraftPlan, DraftTarget
from rongchang_desktop.domain.intake.rereading.comparison import compare_reading
from rongchang_desktop.domain.intake.rereading.difference import Difference, DifferenceKind
from rongchang_desktop.domain.intake.rereading.fresh_reading import known_document
from rongchang_desktop.domain.intake.rereading.places import rising
from rongchang_desktop.domain.intake.rereading.taking_over import take_over
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import YEAR, a_draft, an_update
from tests.domain.intake.draft_edits import Correction, corrected, corrections
from tests.domain.intake.real_reports import both_reports
from tests.second_readings import laid_out
from tests.two_years import NEW, OLD


def adopted(draft: DraftPlan) -> Ledger:
    return adopt(Ledger(), draft, year=YEAR, new_id=counting_ids("old")).apply_to(Ledger())


def fresh(ledger: Ledger, draft: DraftPlan) -> Ledger:
    return laid_out(ledger, draft)


def differences(ledger: Ledger, draft: DraftPlan) -> tuple[Difference, ...]:
    return compare_reading(ledger, fresh(ledger, draft), year=YEAR)


def taken(ledger: Ledger, draft: DraftPlan, chosen: Iterable[Difference] | None = None) -> Ledger:
    reading = fresh(ledger, draft)
    wanted = compare_reading(ledger, reading, year=YEAR) if chosen is None else chosen
    return take_over(ledger, reading, wanted, year=YEAR).apply_to(ledger)


def with_section(draft: DraftPlan, row: int, **values: object) -> DraftPlan:
    (top,) = draft.areas
    sections = list(top.children)
    sections[row] = replace(sections[row], **values)  # type: ignore[arg-type]
    return replace(draft, areas=(replace(top, children=tuple(sections)),))


def called(ledger: Ledger, title: str) -> Task:
    (found,) = [item for item in ledger.plans[YEAR].commitments() if item.title == title]
    return found


FAIR = "办好集市"
GROWTH = "新增企业20家，完成投资30亿元"


def test_the_same_report_again_changes_nothing() -> None:
    ledger = adopted(a_draft())
    assert differences(ledger, a_draft()) == ()
    assert not take_over(ledger, fresh(ledger, a_draft()), (), year=YEAR)


def test_a_file_that_was_read_before_is_known_by_its_fingerprint() -> None:
    ledger = adopted(a_draft(source_sha256="ab12"))
    known = known_document(ledger, YEAR, "ab12")
    assert known is not None and known.name == "报告.txt"
    assert known_document(ledger, YEAR, "cd34") is None
    assert known_document(adopted(a_draft()), YEAR, "") is None


def test_a_reworded_sentence_keeps_its_progress_its_ticks_and_its_id() -> None:
    ledger = adopted(a_draft())
    fair = called(ledger, FAIR)
    ledger = report_progress(ledger, an_update(fair.id, text="已开市")).apply_to(ledger)
    ledger = tick(ledger, [fair.id], today=date(2024, 9, 1), by="区商务委").apply_to(ledger)
    section = a_draft().areas[0].children[0]
    children = (*section.children[:2], replace(section.children[2], text="办好集市和夜市"))
    (difference,) = differences(ledger, with_section(a_draft(), 0, children=children))
    assert (difference.kind, difference.before, difference.after) == (
        DifferenceKind.REWORDED,
        FAIR,
        "办好集市和夜市",
    )
    assert [piece.text for piece in difference.pieces] == ["办好集市", "和夜市"]
    after = taken(ledger, with_section(a_draft(), 0, children=children))
    item = called(after, "办好集市和夜市")
    assert (item.id, item.done) == (fair.id, called(ledger, FAIR).done)
    assert after.updates.owned_by(fair.id) == ledger.updates.owned_by(fair.id)


def test_a_corrected_figure_keeps_what_was_reported_for_it() -> None:
    ledger = adopted(a_draft())
    growth = called(ledger, GROWTH)
    companies, _ = ledger.targets.owned_by(growth.id)
    ledger = report_progress(ledger, an_update(growth.id, figures={companies.id: 9})).apply_to(ledger)
    section = a_draft().areas[0].children[0]
    first = section.children[1]
    node = replace(
        first,
        text="新增企业25家，完成投资30亿元",
        targets=(replace(first.targets[0], value=Decimal(25), quote="企业25家"), first.targets[1]),
    )
    draft = with_section(a_draft(), 0, children=(section.children[0], node, section.children[2]))
    found = differences(ledger, draft)
    assert [difference.kind for difference in found] == [DifferenceKind.REWORDED, DifferenceKind.TARGETS]
    assert (found[1].before, found[1].after) == ("企业20家；投资30亿元", "企业25家；投资30亿元")
    after = taken(ledger, draft)
    first, _ = after.targets.owned_by(growth.id)
    assert (first.id, first.value) == (companies.id, 25)


def test_a_sentence_with_other_figures_and_more_words_is_the_same_one_under_its_heading() -> None:
    ledger = adopted(a_draft())
    (top,) = a_draft().areas
    preamble, growth, fair = top.children[0].children
    longer = replace(growth, text="新增企业28家、完成投资45亿元，优先安排在园区", targets=())
    (reworded, _) = differences(ledger, with_section(a_draft(), 0, children=(preamble, longer, fair)))
    assert reworded.kind is DifferenceKind.REWORDED and reworded.item_id == called(ledger, GROWTH).id


def test_thousands_of_sentences_that_differ_in_figures_alone_are_told_apart() -> None:
    def block(verb: str) -> DraftPlan:
        (top,) = a_draft().areas
        fair = top.children[0].children[2]
        rows = (replace(fair, text=f"{verb}第{number}号项目，投入使用") for number in range(2000))
        return with_section(a_draft(), 0, children=tuple(rows))

    ledger = adopted(block("建成"))
    found = differences(ledger, block("推进"))
    assert len(found) == 2000
    assert all(known.before.replace("建成", "推进") == known.after for known in found)


def test_what_has_progress_is_listed_and_not_removed_unless_asked_for() -> None:
    ledger = adopted(a_draft())
    fair = called(ledger, FAIR)
    section = a_draft().areas[0].children[0]
    draft = with_section(a_draft(), 0, children=section.children[:2])
    (untouched,) = differences(ledger, draft)
    assert (untouched.kind, untouched.by_default) == (DifferenceKind.REMOVED, True)
    ledger = close_items(ledger, [fair.id], checked_on=date(2024, 9, 1), checked_by="王敏", basis="现场").apply_to(
        ledger
    )
    (listed,) = differences(ledger, draft)
    assert (listed.by_default, listed.has_history) == (False, True)
    assert fair.id not in taken(ledger, draft, [listed]).plans[YEAR].items
    assert taken(ledger, draft, []) == ledger


def test_a_renamed_heading_keeps_what_it_holds() -> None:
    ledger = adopted(a_draft())
    (difference,) = differences(ledger, with_section(a_draft(), 0, text="建强科创载体"))
    assert (difference.kind, difference.text) == (DifferenceKind.HEADING, "做强平台")
    after = taken(ledger, with_section(a_draft(), 0, text="建强科创载体"))
    parent = after.plans[YEAR].items[called(after, FAIR).parent_id or ItemId("")]
    assert parent.title == "建强科创载体"
    assert set(after.plans[YEAR].items) == set(ledger.plans[YEAR].items)


def test_an_item_under_another_heading_is_moved_and_nothing_else() -> None:
    ledger = adopted(a_draft())
    platform, service = a_draft().areas[0].children
    draft = with_section(a_draft(), 0, children=platform.children[:2])
    draft = with_section(draft, 1, children=(platform.children[2], *service.children))
    (difference,) = differences(ledger, draft)
    assert (difference.kind, difference.before, difference.after) == (
        DifferenceKind.MOVED,
        "建设创新高地 › 做强平台",
        "建设创新高地 › 做优服务",
    )
    assert called(taken(ledger, draft), FAIR).id == called(ledger, FAIR).id


def test_owners_and_deadlines_differ_only_where_the_reading_names_them() -> None:
    section = a_draft().areas[0].children[0]
    named = replace(
        section.children[2], owners=(DraftOwner(role=Role.LEAD, name="区商务委"),), deadline=date(2024, 10, 31)
    )
    draft = with_section(a_draft(), 0, children=(*section.children[:2], named))
    ledger = adopted(a_draft())
    found = differences(ledger, draft)
    assert [(one.kind, one.after) for one in found] == [
        (DifferenceKind.OWNERS, "区商务委"),
        (DifferenceKind.DEADLINE, "2024-10-31"),
    ]
    after = taken(ledger, draft)
    lead = after.lead(called(after, FAIR).id)
    assert lead is not None and lead.name == "区商务委"
    assert called(after, FAIR).deadline == date(2024, 10, 31)
    assert differences(after, a_draft()) == ()


def test_a_headline_indicator_that_changed_keeps_its_id() -> None:
    ledger = adopted(a_draft())
    lower = DraftTarget(quote="生产总值增长6%", indicator="生产总值", comparator=Comparator.EXACTLY, value=Decimal(6))
    (difference,) = differences(ledger, a_draft(headline=(lower,)))
    assert (difference.kind, difference.before, difference.after) == (
        DifferenceKind.INDICATOR,
        "生产总值增长6.5%",
        "生产总值增长6%",
    )
    (before,), (after,) = ledger.indicators.values(), taken(ledger, a_draft(headline=(lower,))).indicators.values()
    assert (before.id, after.value) == (after.id, Decimal(6))


def test_what_the_office_changed_itself_is_no_difference() -> None:
    ledger = adopted(a_draft())
    fair, growth = called(ledger, FAIR), called(ledger, GROWTH)
    plan = ledger.plans[YEAR]
    by_hand = Commitment(id=ItemId("hand"), year=YEAR, parent_id=fair.parent_id, position=0, title="另加一项")
    ledger = add_item(ledger, by_hand, row=0).apply_to(ledger)
    ledger = edit_text(ledger, fair.id, "办好周末集市").apply_to(ledger)
    ledger = split_item(ledger, growth.id, at=7, new_id=ItemId("tail")).apply_to(ledger)
    service = next(item for item in plan.items.values() if item.title == "做优服务")
    ledger = move_item(ledger, fair.id, parent_id=service.id, row=0).apply_to(ledger)
    assert [one.kind for one in differences(ledger, a_draft())] == [DifferenceKind.TARGETS]
    assert not differences(ledger, a_draft())[0].by_default


def test_only_what_was_chosen_is_taken() -> None:
    ledger = adopted(a_draft())
    section = a_draft().areas[0].children[0]
    new = DraftNode(kind=DraftKind.COMMITMENT, text="建设孵化基地", span=section.span)
    draft = with_section(a_draft(), 0, text="做大平台", children=(section.children[0], section.children[1], new))
    found = {one.kind: one for one in differences(ledger, draft)}
    assert set(found) == {DifferenceKind.HEADING, DifferenceKind.ADDED, DifferenceKind.REMOVED}
    after = taken(ledger, draft, [found[DifferenceKind.ADDED]])
    titles = [item.title for item in after.plans[YEAR].children(called(after, FAIR).parent_id)]
    assert titles == [GROWTH, "建设孵化基地", FAIR]
    assert len(after.sources) == 2


def shape(ledger: Ledger) -> list[tuple[object, ...]]:
    """Texts, order, levels and targets of a plan, without ids."""
    plan = ledger.plans[YEAR]
    return [
        (
            type(item),
            plan.depth(item.id),
            item.title,
            (item.number, item.preamble) if isinstance(item, Heading) else (),
            [(one.indicator, one.value, one.unit) for one in ledger.targets.owned_by(item.id)],
            [(one.role, _unit(ledger, one.department_id)) for one in ledger.ownerships.owned_by(item.id)],
        )
        for item in (plan.items[item_id] for item_id in plan.order)
    ]


def _unit(ledger: Ledger, key: str | None) -> str:
    return ledger.departments[key].name if key else ""


@given(corrections(), corrections())
def test_everything_taken_the_plan_is_that_of_the_corrected_report(
    first: list[Correction], second: list[Correction]
) -> None:
    before = corrected(a_draft(), [one for one in first if one.name != "reassign"])
    after = corrected(before, second)
    ledger = adopted(before)
    result = taken(ledger, after)
    assert shape(result) == shape(adopted(after))
    assert differences(result, after) == ()


@given(corrections(), st.data())
def test_whatever_is_chosen_progress_survives_and_one_undo_takes_it_back(
    wanted: list[Correction], data: st.DataObject
) -> None:
    ledger = adopted(a_draft())
    for row, item in enumerate(list(ledger.plans[YEAR].commitments())):
        said = an_update(item.id, id=f"u{row}", text="进展")
        ledger = report_progress(ledger, said).apply_to(ledger)
    draft = corrected(a_draft(), wanted)
    reading = fresh(ledger, draft)
    found = compare_reading(ledger, reading, year=YEAR)
    assert not any(one.by_default for one in found if one.kind is DifferenceKind.REMOVED and one.has_history)
    chosen = [one for one in found if data.draw(st.booleans())]
    step = take_over(ledger, reading, chosen, year=YEAR)
    after = step.apply_to(ledger)
    removed = {one.item_id for one in chosen if one.kind is DifferenceKind.REMOVED}
    assert set(ledger.plans[YEAR].items) - set(after.plans[YEAR].items) <= removed
    for item in ledger.plans[YEAR].commitments():
        if item.id in after.plans[YEAR].items:
            assert after.updates.owned_by(item.id) == ledger.updates.owned_by(item.id)
    assert_sound(after.plans[YEAR])
    assert step.inverted().apply_to(after) == ledger
    assert bool(step) == bool(chosen)


def assert_sound(plan: Plan) -> None:
    assert len(plan.order) == len(plan.items)
    for item in plan.items.values():
        siblings = [child.position for child in plan.children(item.parent_id)]
        assert len(set(siblings)) == len(siblings)


@given(st.lists(st.integers(0, 20), max_size=12))
def test_a_rising_run_rises_and_none_is_longer(values: list[int]) -> None:
    kept = [values[place] for place in sorted(rising(values))]
    assert all(one < other for one, other in pairwise(kept))
    longest = [1] * len(values)
    for place in range(len(values)):
        longest[place] = 1 + max((longest[at] for at in range(place) if values[at] < values[place]), default=0)
    assert len(kept) == max(longest, default=0)


def test_the_real_report_read_again_differs_in_nothing() -> None:
    ledger = both_reports()
    for year in (OLD, NEW):
        alone = Ledger(departments=ledger.departments, posts=ledger.posts)
        same = replace(
            alone,
            plans={year: ledger.plans[year]},
            targets=ledger.targets,
            ownerships=ledger.ownerships,
            indicators=ledger.indicators,
            sources=ledger.sources,
        )
        assert compare_reading(ledger, same, year=year) == ()
