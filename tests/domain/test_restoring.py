"""回收站: a branch comes back whole, with its numbers, under its old heading or another."""

from dataclasses import replace
from datetime import date

import pytest

from rongchang_desktop.domain.editing.adjustment import issue_plan, places_needing_adjustment
from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import add_item, remove_items
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.plans.restoring import Branch, branches_lost, places_for, restore_items
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.owners.unit_merge import merge_departments
from tests.builders import YEAR, a_small_ledger

SMALL = a_small_ledger()
A1, S1, S3, C1, C2, C3, W1 = (ItemId(key) for key in ("a1", "s1", "s3", "c1", "c2", "c3", "w1"))


def issued(ledger: Ledger) -> Ledger:
    return issue_plan(ledger, YEAR, on=date(YEAR, 2, 1), document_number="1号").apply_to(ledger)


def lost(ledger: Ledger, *item_ids: ItemId) -> tuple[Ledger, Branch]:
    step = remove_items(ledger, item_ids)
    without = step.apply_to(ledger)
    (branch,) = branches_lost(without, step)
    return without, branch


@pytest.mark.parametrize("item_id", [C1, C3, S1, A1, W1])
@pytest.mark.parametrize("ledger", [SMALL, issued(SMALL)])
def test_what_was_deleted_comes_back_record_for_record(ledger: Ledger, item_id: ItemId) -> None:
    without, branch = lost(ledger, item_id)
    (place,) = places_for(without.plans[YEAR], branch)
    back = restore_items(without, branch, parent_id=place).apply_to(without)
    plan, before = back.plans[YEAR], ledger.plans[YEAR]
    assert plan.order == before.order
    assert [plan.number_of(key) for key in plan.order] == [before.number_of(key) for key in before.order]
    for kind in ("targets", "ownerships", "milestones", "updates"):
        assert dict(getattr(back, kind)) == dict(getattr(ledger, kind))


def test_several_branches_of_one_step_come_back_one_by_one() -> None:
    step = remove_items(SMALL, [C1, S3])
    without = step.apply_to(SMALL)
    assert {branch.root.id for branch in branches_lost(without, step)} == {C1, S3}


def test_where_the_heading_is_gone_another_is_offered_and_no_task_offers_itself() -> None:
    without, branch = lost(SMALL, C2)
    gone = remove_items(without, [S1]).apply_to(without)
    places = places_for(gone.plans[YEAR], branch)
    assert S1 not in places and S3 in places and C3 not in places
    back = restore_items(gone, branch, parent_id=S3).apply_to(gone)
    assert back.plans[YEAR].children(S3)[-1].id == C2
    with pytest.raises(ForbiddenMoveError):
        restore_items(gone, branch, parent_id=C3)


def test_what_a_unit_owned_that_was_merged_since_is_the_other_units_and_once() -> None:
    without, branch = lost(SMALL, C1)
    lead, responsible = (SMALL.owners(C1, role)[0].department_id for role in (Role.LEAD, Role.RESPONSIBLE))
    assert lead is not None and responsible is not None
    merged = merge_departments(without, responsible, lead).apply_to(without)
    back = restore_items(merged, branch, parent_id=S1).apply_to(merged)
    assert [owned.department_id for owned in back.owners(C1, Role.LEAD)] == [responsible]
    assert responsible not in [owned.department_id for owned in back.owners(C1, Role.RESPONSIBLE)]
    assert back.owners(C1, Role.SUPPORTING) == SMALL.owners(C1, Role.SUPPORTING)


def test_a_work_item_without_its_task_finds_only_tasks_to_stand_under() -> None:
    without, branch = lost(SMALL, W1)
    gone = remove_items(without, [C3]).apply_to(without)
    items = gone.plans[YEAR].items
    assert all(isinstance(items[place], Commitment) for place in places_for(gone.plans[YEAR], branch) if place)


def test_in_an_issued_plan_it_needs_an_adjustment_and_keeps_its_number() -> None:
    ledger = issued(SMALL)
    without, branch = lost(ledger, C2)
    step = restore_items(without, branch, parent_id=S1)
    assert places_needing_adjustment(without, step)
    back = step.apply_to(without)
    assert back.plans[YEAR].number_of(C2) == "2"
    assert back.plans[YEAR].record.next_number == ledger.plans[YEAR].record.next_number


def test_deleted_from_the_draft_it_takes_the_next_number_of_the_issued_plan() -> None:
    without, branch = lost(SMALL, C2)
    ledger = issued(without)
    back = restore_items(ledger, branch, parent_id=S1).apply_to(ledger)
    assert back.plans[YEAR].number_of(C2) == "6"
    assert back.plans[YEAR].record.next_number == 7


def test_an_owner_that_left_the_directory_is_left_out() -> None:
    without, branch = lost(SMALL, C2)
    lead = SMALL.lead(C2)
    assert lead is not None
    others = remove_items(without, [C1]).apply_to(without)
    gone = ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=(Change(before=lead, after=None),)).apply_to(others)
    back = restore_items(gone, branch, parent_id=S1).apply_to(gone)
    assert back.lead(C2) is None


def test_what_is_there_again_is_not_in_the_bin_and_is_not_brought_back_twice() -> None:
    step = remove_items(SMALL, [C2])
    assert branches_lost(SMALL, step) == ()
    _, branch = lost(SMALL, C2)
    assert not restore_items(SMALL, branch, parent_id=S1)


def test_an_item_finds_its_place_among_those_that_came_meanwhile() -> None:
    without, branch = lost(SMALL, C1)
    new = Commitment(id=ItemId("new"), year=YEAR, parent_id=S1, position=0, title="新事项")
    grown = add_item(without, new, row=9).apply_to(without)
    back = restore_items(grown, replace(branch), parent_id=S1).apply_to(grown)
    assert [item.id for item in back.plans[YEAR].children(S1)] == [C1, C2, "new"]
