"""印发 and 调整: what an issued plan fixes, what it leaves free, and what an adjustment opens."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from rongchang_desktop.domain.editing.adjustment import (
    adjusted,
    issue_plan,
    places_needing_adjustment,
    require_adjustments,
)
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.items import add_item, edit_item, edit_text, move_item, remove_items
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.outline_moves import indent_item, outdent_item
from rongchang_desktop.domain.editing.owners import assign_lead, set_departments
from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.editing.progress import close_items, report_progress, tick
from rongchang_desktop.domain.editing.splitting import merge_with_previous, split_item
from rongchang_desktop.domain.editing.targets import put_target, remove_target, set_as_of
from rongchang_desktop.domain.errors import AdjustmentRequiredError
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, TargetId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Outlook, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import (
    END_OF_SEPTEMBER,
    YEAR,
    a_draft,
    a_ledger,
    a_small_ledger,
    a_target,
    an_adjustment,
    an_update,
    area,
    commitment,
    commitments,
    section,
    task,
)
from tests.strategies import Edit, edits, steps

Wish = Callable[[Ledger], ChangeSet]


def issued(ledger: Ledger) -> Ledger:
    return issue_plan(ledger, YEAR, on=date(2024, 2, 1), document_number=" 荣示府发〔2024〕1号 ").apply_to(ledger)


DRAFT = a_small_ledger()
ISSUED = issued(DRAFT)
C1, C2, C5, S1 = ItemId("c1"), ItemId("c2"), ItemId("c5"), ItemId("s1")
NEW = Commitment(id=ItemId("new"), year=YEAR, parent_id=S1, position=0, title="新事项")

FIXED: dict[str, tuple[Wish, tuple[str | None, ...]]] = {
    "wording": (lambda led: edit_text(led, C1, "改写"), ("c1",)),
    "a heading's wording": (lambda led: edit_text(led, S1, "改写"), ("s1",)),
    "deadline": (lambda led: edit_item(led, C1, Operation.SET_DEADLINE, deadline=END_OF_SEPTEMBER), ("c1",)),
    "a target's value": (lambda led: put_target(led, replace(led.targets["t1"], value=None)), ("c1",)),
    "a new target": (lambda led: put_target(led, a_target("c2", id=TargetId("t9"))), ("c2",)),
    "a target moved": (lambda led: put_target(led, replace(led.targets["t1"], item_id=C2)), ("c1", "c2")),
    "a target gone": (lambda led: remove_target(led, TargetId("t1")), ("c1",)),
    "lead": (lambda led: assign_lead(led, [C2], DepartmentId("d2"), new_id=counting_ids()), ("c2",)),
    "no lead": (lambda led: assign_lead(led, [C2], None, new_id=counting_ids()), ("c2",)),
    "who leads by being first": (
        lambda led: set_departments(led, ItemId("c6"), Role.RESPONSIBLE, [DepartmentId("d2")], new_id=counting_ids()),
        ("c6",),
    ),
    "place under another heading": (lambda led: move_item(led, C1, parent_id=ItemId("s2"), row=0), ("c1",)),
    "order": (lambda led: move_item(led, C1, parent_id=S1, row=2), ("c1",)),
    "removal": (lambda led: remove_items(led, [C2]), ("c2",)),
    "a new row": (lambda led: add_item(led, NEW, row=0), ("s1",)),
    "a new area": (
        lambda led: add_item(led, Area(id=ItemId("a9"), year=YEAR, parent_id=None, position=0, title="新"), row=0),
        (None,),
    ),
    "a split": (lambda led: split_item(led, C1, at=12, new_id=ItemId("new")), ("s1", "c1")),
    "a join": (lambda led: merge_with_previous(led, C2), ("c1", "c2")),
    "depth": (lambda led: indent_item(led, C2), ("c2",)),
}

FREE: dict[str, Wish] = {
    "ticking": lambda led: tick(led, [C1, C2], today=END_OF_SEPTEMBER, by="区科技局"),
    "closing": lambda led: close_items(led, [C1], checked_on=END_OF_SEPTEMBER, checked_by="王敏", basis="现场核实"),
    "progress": lambda led: report_progress(led, an_update("c1", id="u9")),
    "outlook and note": lambda led: edit_item(led, C1, Operation.EDIT_DETAILS, outlook=Outlook.HARD, note="缺资金"),
    "supporting units": lambda led: set_departments(
        led, C1, Role.SUPPORTING, [DepartmentId("d1")], new_id=counting_ids()
    ),
    "responsible units beside a lead": lambda led: set_departments(
        led, C2, Role.RESPONSIBLE, [DepartmentId("d3")], new_id=counting_ids()
    ),
    "the day it is judged on": lambda led: set_as_of(led, YEAR, END_OF_SEPTEMBER),
    "another year's plan": lambda led: adopt(led, a_draft(), year=2025, new_id=counting_ids()),
}


@pytest.mark.parametrize("name", FIXED)
def test_what_is_fixed_needs_an_adjustment_and_passes_with_it(name: str) -> None:
    wish, items = FIXED[name]
    changes = wish(ISSUED)
    assert set(places_needing_adjustment(ISSUED, changes)) == {(YEAR, item) for item in items}
    with pytest.raises(AdjustmentRequiredError):
        require_adjustments(ISSUED, changes)
    records = [an_adjustment(item, id=f"adj-{item}") for item in items]
    allowed = adjusted(changes, records)
    require_adjustments(ISSUED, allowed)
    assert allowed.operation is Operation.ADJUST_PLAN
    assert set(allowed.apply_to(ISSUED).adjustments.values()) == set(records)


@pytest.mark.parametrize("name", FIXED)
def test_a_draft_moves_freely(name: str) -> None:
    require_adjustments(DRAFT, FIXED[name][0](DRAFT))


@pytest.mark.parametrize("name", FREE)
def test_what_an_issued_plan_leaves_free(name: str) -> None:
    changes = FREE[name](ISSUED)
    assert changes
    require_adjustments(ISSUED, changes)


def test_one_adjustment_for_the_whole_plan_covers_all_its_items() -> None:
    changes = remove_items(ISSUED, [ItemId("a1"), ItemId("a2")])
    require_adjustments(ISSUED, adjusted(changes, [an_adjustment(None)]))


def test_an_adjustment_of_another_item_or_year_covers_nothing() -> None:
    changes = edit_text(ISSUED, C1, "改写")
    for other in (an_adjustment("c2"), an_adjustment(None, year=2023), an_adjustment("c1", year=2023)):
        with pytest.raises(AdjustmentRequiredError):
            require_adjustments(ISSUED, adjusted(changes, [other]))


def test_making_room_between_neighbours_adjusts_only_the_new_row() -> None:
    crowded = issued(a_ledger(area(section(commitment(position=5), commitment(position=6), commitment(position=7)))))
    changes = add_item(crowded, NEW, row=1)
    assert len([change for change in changes.changes if change.before is not None]) > 2, "neighbours had to move"
    assert places_needing_adjustment(crowded, changes) == ((YEAR, S1),)


def test_a_move_between_crowded_neighbours_adjusts_who_changed_places() -> None:
    crowded = issued(a_ledger(area(section(*(commitment(position=place) for place in range(5, 9))))))
    places = places_needing_adjustment(crowded, move_item(crowded, ItemId("c4"), parent_id=S1, row=1))
    assert (YEAR, "c4") in places
    assert (YEAR, "c1") not in places


def test_issuing_numbers_commitments_as_they_run_and_says_when() -> None:
    record = ISSUED.plans[YEAR].record
    assert [item.number for item in ISSUED.plans[YEAR].commitments()] == [1, 2, 3, 4, 5, 6]
    assert (record.state, record.issued_on, record.document_number, record.next_number) == (
        PlanState.ISSUED,
        date(2024, 2, 1),
        "荣示府发〔2024〕1号",
        7,
    )


def test_an_issued_plan_is_not_issued_again() -> None:
    assert not issue_plan(ISSUED, YEAR, on=date(2024, 3, 1), document_number="")


def test_a_new_row_takes_the_next_number_wherever_it_stands() -> None:
    ledger = add_item(ISSUED, NEW, row=0).apply_to(ISSUED)
    assert [ledger.plans[YEAR].number_of(key) for key in ("new", "c1", "c6")] == ["7", "1", "6"]


def test_a_number_is_not_given_again_after_its_row_is_gone() -> None:
    ledger = add_item(ISSUED, NEW, row=0).apply_to(ISSUED)
    ledger = remove_items(ledger, [NEW.id, ItemId("c6")]).apply_to(ledger)
    ledger = add_item(ledger, replace(NEW, id=ItemId("newer")), row=0).apply_to(ledger)
    assert task(ledger, "newer").number == 8


def test_a_work_item_that_becomes_a_commitment_takes_the_next_number() -> None:
    ledger = outdent_item(ISSUED, ItemId("w1")).apply_to(ISSUED)
    assert (type(ledger.item(ItemId("w1"))), ledger.plans[YEAR].number_of(ItemId("w1"))) == (Commitment, "7")


def test_a_commitment_comes_back_from_a_work_item_with_its_own_number() -> None:
    ledger = indent_item(ISSUED, C2).apply_to(ISSUED)
    assert (type(ledger.item(C2)), ledger.plans[YEAR].number_of(C2)) == (WorkItem, "1-1")
    ledger = outdent_item(ledger, C2).apply_to(ledger)
    assert ledger.plans[YEAR].number_of(C2) == "2"
    assert ledger.plans[YEAR].record.next_number == 7


def test_a_draft_numbers_as_it_runs() -> None:
    ledger = move_item(DRAFT, C5, parent_id=S1, row=0).apply_to(DRAFT)
    assert [ledger.plans[YEAR].number_of(key) for key in ("c5", "c1", "w1", "w2")] == ["1", "2", "4-1", "4-2"]


@given(edits(max_size=6))
def test_every_edit_of_an_issued_plan_passes_with_the_adjustments_it_asks_for(wishes: list[Edit]) -> None:
    for changes, before, _ in steps(ISSUED, wishes, counting_ids("new")):
        require_adjustments(before, changes)


def test_positions_leave_gaps() -> None:
    ledger = a_ledger(area(section(*commitments(2))))
    added = add_item(ledger, NEW, row=1)
    assert [change.before for change in added.changes] == [None]
    assert GAP > 512
