"""年度衔接: nothing vanishes, every item lands in one place, and one undo takes it all back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.adjustment import issue_plan, require_adjustments
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.endings import ending_of
from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.editing.progress import close_items, tick
from rongchang_desktop.domain.errors import AdjustmentRequiredError
from rongchang_desktop.domain.intake.carried_item import CarryWords
from rongchang_desktop.domain.intake.carry_decision import CarryProposal, Fate
from rongchang_desktop.domain.intake.carry_over import carry_over, propose_carry_over
from rongchang_desktop.domain.intake.matching import match_items
from rongchang_desktop.domain.ledger.continuation import ContinuationKind
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.grounded_step import grounded
from tests.builders import (
    CLOSED,
    REPORTED_DONE,
    a_small_ledger,
    an_adjustment,
    area,
    commitment,
    plan_records,
    section,
    target,
    task,
    update,
    with_records,
    work_item,
)
from tests.strategies import edits, ledger_after
from tests.two_years import NEW, OLD, later_ids, two_years

TODAY = date(2025, 1, 20)
WORDS = CarryWords(area_title="结转事项", note=lambda year, number: f"结转自{year}年第{number}项")


def proposals(ledger: Ledger) -> tuple[CarryProposal, ...]:
    matches = match_items(ledger.plans[OLD], ledger.plans[NEW], ledger)
    judged = Scoreboard(ledger, OLD, today=TODAY).assessments
    return propose_carry_over(ledger, OLD, NEW, matches, judged)


def fates(ledger: Ledger) -> dict[str, Fate]:
    return {proposal.text: proposal.decision.fate for proposal in proposals(ledger)}


def step(ledger: Ledger, wanted: Sequence[CarryProposal] | None = None, grounds: Grounds | None = None) -> ChangeSet:
    decisions = [proposal.decision for proposal in (proposals(ledger) if wanted is None else wanted)]
    ids = counting_ids("carried")
    carrying = carry_over(
        ledger,
        decisions,
        from_year=OLD,
        to_year=NEW,
        today=TODAY,
        actor="王敏",
        words=WORDS,
        new_id=ids,
    )
    return carrying if grounds is None else grounded(ledger, carrying, grounds, Localizer(), on=TODAY, new_id=ids)


def carried(ledger: Ledger) -> list[Task]:
    return [item for item in ledger.plans[NEW].items.values() if isinstance(item, Task) and item.note]


FOUR = [
    area(
        "建设创新高地",
        section(
            "做强平台",
            commitment(
                "高新技术企业达到230家",
                target("高新技术企业", 230, unit="家"),
                lead="区科技局",
                supporting=("区财政局",),
            ),
            commitment("建成展示中心", done=CLOSED, lead="区科技局"),
            commitment("办好科技集市", done=REPORTED_DONE),
            commitment(
                "新建公园30个",
                target("新建公园", 30, unit="个"),
                work_item("选址", done=CLOSED),
                work_item("施工", target("步道", 5)),
                lead="区城市管理局",
                posts=("分管副区长",),
                updates=(update(figures=(22,)),),
                deadline=date(2024, 10, 31),
            ),
        ),
    )
]
RECURRING = [area("持续建设创新高地", section("做强科技平台", commitment("高新技术企业达到270家")))]


def test_each_item_is_proposed_for_where_its_records_point() -> None:
    assert fates(two_years(FOUR, RECURRING)) == {
        "高新技术企业达到230家": Fate.RECURS,
        "建成展示中心": Fate.COMPLETED,
        "办好科技集市": Fate.COMPLETED,
        "新建公园30个": Fate.CARRIED,
    }


def test_two_promises_that_go_on_as_one_give_it_one_lead() -> None:
    ledger = two_years([area(commitment(lead="区科技局"), commitment(lead="区教委"))], [area(commitment())])
    (later,) = ledger.plans[NEW].commitments()
    after = step(ledger, [proposal.linked_to(later.id) for proposal in proposals(ledger)]).apply_to(ledger)
    (lead,) = after.ownerships.owned_by(later.id)
    assert lead.department_id is not None and after.departments[lead.department_id].name == "区科技局"
    assert len(after.continuations) == 2


def test_only_a_closing_makes_an_item_completed() -> None:
    ledger = two_years(FOUR, RECURRING)
    after = step(ledger).apply_to(ledger)
    outcomes = [ending_of(after, item.id) for item in after.plans[OLD].commitments()]
    assert [ending.outcome for ending in outcomes if ending] == [
        Outcome.UNFINISHED,
        Outcome.COMPLETED,
        Outcome.MOSTLY,
        Outcome.CARRIED,
    ]
    assert all(ending is not None and (ending.on, ending.checked_by) == (TODAY, "王敏") for ending in outcomes)


def test_a_carried_item_stands_under_the_heading_of_its_like_with_owners_history_and_what_is_left() -> None:
    ledger = two_years(FOUR, RECURRING)
    after = step(ledger).apply_to(ledger)
    (item, part) = carried(after) + [i for i in after.plans[NEW].items.values() if i.title == "施工"]
    plan = after.plans[NEW]
    assert [above.title for above in plan.ancestors(item.id)] == ["做强科技平台", "持续建设创新高地"]
    assert isinstance(item, Commitment) and item.note == "结转自2024年第4项"
    assert (item.year, item.deadline, item.number, item.done.state.value) == (NEW, None, None, "open")
    assert part.parent_id == item.id
    assert [target.value for target in after.targets.owned_by(item.id)] == [Decimal(8)]
    assert [target.value for target in after.targets.owned_by(part.id)] == [Decimal(5)]
    before = {(one.role, one.department_id, one.post_id) for one in after.ownerships.owned_by(ItemId("c4"))}
    assert {(one.role, one.department_id, one.post_id) for one in after.ownerships.owned_by(item.id)} == before
    (link,) = after.continuations.owned_by(item.id)
    assert (link.earlier_id, link.kind) == ("c4", ContinuationKind.CARRIED)


def test_a_closed_work_item_stays_behind_as_completed() -> None:
    ledger = two_years(FOUR, RECURRING)
    after = step(ledger).apply_to(ledger)
    assert not [item for item in after.plans[NEW].items.values() if item.title == "选址"]
    parts = [ending_of(after, ItemId(key)) for key in ("w1", "w2")]
    assert [ending.outcome for ending in parts if ending] == [Outcome.COMPLETED, Outcome.CARRIED]


def test_what_recurs_is_linked_and_takes_last_years_owners() -> None:
    ledger = two_years(FOUR, RECURRING)
    after = step(ledger).apply_to(ledger)
    (new,) = [item for item in after.plans[NEW].commitments() if "270" in item.title]
    (link,) = after.continuations.owned_by(new.id)
    assert (link.earlier_id, link.kind) == ("c1", ContinuationKind.RECURS)
    lead = after.lead(new.id)
    assert lead is not None and lead.name == "区科技局"
    assert len(after.ownerships.owned_by(new.id)) == 2


def test_owners_can_be_declined() -> None:
    ledger = two_years(FOUR, RECURRING)
    wanted = [replace(p, decision=replace(p.decision, takes_owners=False)) for p in proposals(ledger)]
    after = step(ledger, wanted).apply_to(ledger)
    (new,) = [item for item in after.plans[NEW].commitments() if "270" in item.title]
    assert after.continuations.owned_by(new.id) and not after.ownerships.owned_by(new.id)


def test_without_a_heading_like_its_own_a_carried_item_opens_an_area_at_the_end() -> None:
    ledger = two_years(FOUR, [area("全力改善民生", commitment("办好实事"))])
    after = step(ledger).apply_to(ledger)
    areas = [item.title for item in after.plans[NEW].children(None)]
    assert areas == ["全力改善民生", "结转事项"]
    last = after.plans[NEW].children(None)[-1]
    assert isinstance(last, Area)
    assert [item.title for item in after.plans[NEW].children(last.id)] == ["高新技术企业达到230家", "新建公园30个"]


def test_where_titles_differ_an_item_goes_where_most_of_its_section_is_promised_again() -> None:
    improved = [commitment(f"{name}提标改造") for name in ("泵站", "河道", "湿地")]
    old = area("建设创新高地", section("优化生态", *improved, commitment("办好论坛")))
    new = [
        area("全力改善民生", commitment("举办招聘会"), commitment("湿地提标改造")),
        area("守护绿水青山", commitment("泵站提标改造"), commitment("河道提标改造")),
    ]
    ledger = two_years([old], new)
    after = step(ledger).apply_to(ledger)
    (item,) = carried(after)
    assert [above.title for above in after.plans[NEW].ancestors(item.id)] == ["守护绿水青山"]


def test_a_later_carry_over_uses_the_same_area_for_what_is_new() -> None:
    ledger = two_years(FOUR, [area("全力改善民生", commitment("办好实事"))])
    first, second = proposals(ledger)[0].going(Fate.CARRIED), proposals(ledger)[3]
    once = step(ledger, [first]).apply_to(ledger)
    assert {proposal.text for proposal in proposals(once)} == {"建成展示中心", "办好科技集市", "新建公园30个"}
    again = carry_over(
        once,
        [first.decision, second.decision],
        from_year=OLD,
        to_year=NEW,
        today=TODAY,
        actor="王敏",
        words=WORDS,
        new_id=counting_ids("second"),
    ).apply_to(once)
    assert [item.title for item in again.plans[NEW].children(None)] == ["全力改善民生", "结转事项"]
    assert len(carried(again)) == 2


def test_an_adjusted_item_ends_as_adjusted_unless_it_was_closed() -> None:
    ledger = two_years(FOUR, RECURRING, records=[an_adjustment("c4"), an_adjustment("c2", id="adj2")])
    assert fates(ledger)["新建公园30个"] is Fate.ADJUSTED
    assert fates(ledger)["建成展示中心"] is Fate.COMPLETED


def test_a_figure_that_was_reached_is_not_carried_again() -> None:
    old = commitment(
        "新建公园", target("新建公园", 30), target("新建步道", 8, unit="公里"), updates=(update(figures=(31, 2)),)
    )
    ledger = two_years([area(old)], [area("民生", commitment("办好实事"))])
    (proposal,) = proposals(ledger)
    after = step(ledger, [proposal.going(Fate.CARRIED)]).apply_to(ledger)
    (item,) = carried(after)
    assert [(one.indicator, one.value) for one in after.targets.owned_by(item.id)] == [("新建步道", Decimal(6))]
    assert [(one.promised, one.reached, one.left) for one in proposal.remaining] == [(30, 31, 0), (8, 2, 6)]


def test_a_deadline_that_reaches_into_the_new_year_is_kept() -> None:
    ledger = two_years(
        [area(commitment("建设大桥", deadline=date(2026, 6, 30)))], [area("民生", commitment("办好实事"))]
    )
    (item,) = carried(step(ledger).apply_to(ledger))
    assert item.deadline == date(2026, 6, 30)


def test_a_likely_match_waits_for_a_nod() -> None:
    old = [area(commitment("深化荣昌高新区体制机制改革，优化管理模式，制定权责清单、职责清单，推动专人办理"))]
    new = [area(commitment("深化荣昌高新区体制机制改革，优化管理模式，推行标准地出让，盘活低效用地，扩大招商"))]
    (proposal,) = proposals(two_years(old, new))
    assert (proposal.decision.fate, proposal.match is not None) == (Fate.CARRIED, True)
    taken = proposal.recurring()
    assert taken.decision.fate is Fate.RECURS and taken.decision.outcome is Outcome.UNFINISHED
    assert taken.going(Fate.CARRIED).decision == proposal.decision


def test_what_is_dropped_ends_as_it_stands() -> None:
    ledger = two_years(FOUR, RECURRING)
    wanted = [proposal.going(Fate.DROPPED) for proposal in proposals(ledger)]
    after = step(ledger, wanted).apply_to(ledger)
    assert after.plans[NEW] == ledger.plans[NEW]
    ending = ending_of(after, ItemId("c4"))
    assert ending is not None and ending.outcome is Outcome.UNFINISHED


def test_the_second_time_there_is_nothing_left_to_do() -> None:
    ledger = two_years(FOUR, RECURRING)
    wanted = proposals(ledger)
    after = step(ledger).apply_to(ledger)
    assert proposals(after) == ()
    repeated = carry_over(
        after,
        [proposal.decision for proposal in wanted],
        from_year=OLD,
        to_year=NEW,
        today=date(2025, 2, 1),
        actor="李红",
        words=WORDS,
        new_id=counting_ids("again"),
    )
    assert not repeated


def test_an_issued_plan_takes_carried_items_with_grounds_only() -> None:
    ledger = two_years(FOUR, RECURRING)
    ledger = issue_plan(ledger, NEW, on=TODAY, document_number="荣示府发〔2025〕1号").apply_to(ledger)
    assert ledger.plans[NEW].state is PlanState.ISSUED
    with pytest.raises(AdjustmentRequiredError):
        require_adjustments(ledger, step(ledger))
    allowed = step(ledger, grounds=Grounds(what="结转", basis="区政府常务会议纪要", approved_by="区长"))
    require_adjustments(ledger, allowed)
    after = allowed.apply_to(ledger)
    assert [item.number for item in after.plans[NEW].commitments()] == [1, 2]
    assert after.plans[NEW].record.next_number == 3
    adjustments = after.adjustments.owned_by(str(NEW))
    assert {each.basis for each in adjustments} == {"区政府常务会议纪要"} and all(each.values for each in adjustments)
    assert allowed.inverted().apply_to(after) == ledger


NAMES = [
    "改造老旧小区",
    "帮办代办",
    "清理证明",
    "压减时限",
    "办好科技集市",
    "整治河道",
    "新增就业1万人",
    "新增就业2万人",
]


@given(edits(max_size=6), st.lists(st.sampled_from(NAMES), max_size=6), st.booleans())
def test_nothing_vanishes_whatever_the_year_was_like(wishes: list, names: list[str], issued: bool) -> None:
    ledger = ledger_after(a_small_ledger(), wishes, counting_ids("e"))
    if NEW in ledger.plans or not ledger.plans[OLD].order:
        return
    later = plan_records(area("改善民生", *map(commitment, names)), year=NEW, ids=later_ids())
    ledger = with_records(ledger, later)
    if issued:
        ledger = issue_plan(ledger, NEW, on=TODAY, document_number="1号").apply_to(ledger)
    proposed = proposals(ledger)
    assert [p.decision.item_id for p in proposed] == [item.id for item in ledger.plans[OLD].commitments()]
    done = step(ledger, grounds=Grounds(what="结转", basis="纪要", approved_by="区长"))
    require_adjustments(ledger, done)
    after = done.apply_to(ledger)
    assert all(ending_of(after, item.id) for item in after.plans[OLD].commitments())
    assert after.plans[OLD] == ledger.plans[OLD]
    going_on = {link.earlier_id for link in after.continuations.values()}
    for item in after.plans[OLD].commitments():
        ending = ending_of(after, item.id)
        assert ending is not None
        assert (ending.outcome is Outcome.CARRIED) <= (item.id in going_on)
    assert done.inverted().apply_to(after) == ledger
    assert not step(after)


def test_progress_made_after_the_carry_over_can_still_be_judged_anew() -> None:
    ledger = two_years(FOUR, RECURRING)
    after = step(ledger).apply_to(ledger)
    after = tick(after, [ItemId("c4")], today=TODAY, by="区城市管理局").apply_to(after)
    after = close_items(after, [ItemId("c4")], checked_on=TODAY, checked_by="王敏", basis="现场核实").apply_to(after)
    assert task(after, "c4").done.state.value == "verified"
    assert ending_of(after, ItemId("c4")) is not None


def test_nodes_that_are_due_in_the_new_year_are_carried_unless_they_are_reached() -> None:
    due = {"last": date(2024, 9, 30), "next": date(2025, 6, 30), "reached": date(2025, 3, 31)}
    nodes = ((due["last"], None), (due["next"], None), (due["reached"], date(2024, 12, 1)))
    ledger = two_years([area("产业", commitment("修建环湖路", nodes=nodes))], [area("产业", commitment("办好实事"))])
    after = step(ledger).apply_to(ledger)
    (item,) = carried(after)
    assert [node.due for node in after.milestones.owned_by(item.id)] == [due["next"]]
    assert len(after.milestones) == 4
