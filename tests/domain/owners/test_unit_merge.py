"""合并: two entries of the directory that are one unit become one; nothing names the other any more."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.adjustment import issue_plan, places_needing_adjustment
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.directory import put_department, remove_department
from rongchang_desktop.domain.editing.owners import assign_lead
from rongchang_desktop.domain.errors import NameTakenError, StillNamedError
from rongchang_desktop.domain.forms.dispatch import Dispatch
from rongchang_desktop.domain.ledger.consultation import ConsultationReply, Stance
from rongchang_desktop.domain.ledger.department import DepartmentKind, guessed_kind
from rongchang_desktop.domain.ledger.identifiers import (
    ConsultationReplyId,
    DepartmentId,
    DispatchId,
    ItemId,
    PeriodId,
    SavedViewId,
)
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.record_set import RecordSet
from rongchang_desktop.domain.ledger.saved_view import Criterion, SavedView
from rongchang_desktop.domain.owners.unit_merge import merge_departments
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import YEAR, a_ledger, a_small_ledger, area, commitment, section, with_records
from tests.strategies import Edit, edits, ledger_after

LONG, FINANCE, SHORT = DepartmentId("d1"), DepartmentId("d2"), DepartmentId("d3")
C1, C2, C3, C4 = (ItemId(f"c{number}") for number in range(1, 5))
BY_LONG, BY_SHORT = "区发展改革委", "区发改委"


def plan_with_one_unit_twice() -> Ledger:
    return a_ledger(
        area(
            section(
                commitment(lead=BY_LONG, responsible=("区财政局",)),
                commitment(lead=BY_SHORT, supporting=(BY_LONG,)),
                commitment(lead="区财政局", responsible=(BY_LONG,), supporting=(BY_SHORT,)),
                commitment(responsible=(BY_SHORT, BY_LONG)),
            )
        )
    )


LEDGER = plan_with_one_unit_twice()
ISSUED = issue_plan(LEDGER, YEAR, on=date(2024, 2, 1), document_number="1号").apply_to(LEDGER)


def named_anywhere(ledger: Ledger, key: str) -> bool:
    """Whether any record of any kind holds the id, but for the unit that remembers what was merged into it."""
    units = ledger.departments.holding(replace(unit, merged_ids=()) for unit in ledger.departments.values())
    ledger = replace(ledger, departments=units)
    collections = [getattr(ledger, field.name) for field in fields(ledger)]
    sets = [held for held in collections if isinstance(held, RecordSet)]
    return any(f"'{key}'" in repr(record) for held in sets for record in held.values())


def owners(ledger: Ledger, item_id: ItemId) -> list[tuple[Role, str | None]]:
    return [(owned.role, owned.department_id) for owned in ledger.ownerships.owned_by(item_id)]


def units_of(ledger: Ledger, item_id: ItemId) -> list[str | None]:
    return [owned.department_id for owned in ledger.ownerships.owned_by(item_id)]


def test_every_item_of_the_other_is_the_units_now_each_in_its_strongest_role() -> None:
    ledger = merge_departments(LEDGER, LONG, SHORT).apply_to(LEDGER)
    assert owners(ledger, C2) == [(Role.LEAD, LONG)]
    assert (Role.RESPONSIBLE, LONG) in owners(ledger, C3) and len(owners(ledger, C3)) == 2
    assert owners(ledger, C4) == [(Role.RESPONSIBLE, LONG)]


def test_its_names_become_aliases_and_what_was_missing_is_taken_over() -> None:
    given_contact = replace(LEDGER.departments[SHORT], contact="王敏", phone="13800000000", aliases=("发改委",))
    ledger = put_department(LEDGER, given_contact).apply_to(LEDGER)
    kept = merge_departments(ledger, LONG, SHORT).apply_to(ledger).departments[LONG]
    assert kept.names == (BY_LONG, BY_SHORT, "发改委")
    assert (kept.contact, kept.phone) == ("王敏", "13800000000")


def test_a_unit_is_found_by_every_entry_that_was_ever_merged_into_it() -> None:
    finance = merge_departments(LEDGER, SHORT, FINANCE).apply_to(LEDGER)
    ledger = merge_departments(finance, LONG, SHORT).apply_to(finance)
    assert {unit and unit.id for unit in map(ledger.standing_unit, (LONG, SHORT, FINANCE))} == {LONG}
    assert ledger.standing_unit("nobody") is None


def test_forms_replies_and_saved_views_follow() -> None:
    ledger = with_records(
        LEDGER,
        [
            Dispatch(
                id=DispatchId("f1"),
                period_id=PeriodId("p"),
                department_id=SHORT,
                sent_on=date(2024, 3, 1),
                due_on=date(2024, 3, 28),
            ),
            ConsultationReply(
                id=ConsultationReplyId("r1"),
                item_id=C1,
                department_id=SHORT,
                on=date(2024, 1, 10),
                stance=Stance.AGREES,
            ),
            SavedView(
                id=SavedViewId("v1"),
                position=1,
                name="发改",
                criteria=(
                    Criterion(field="department_ids", value=SHORT),
                    Criterion(field="department_ids", value=LONG),
                ),
            ),
        ],
    )
    with pytest.raises(StillNamedError) as refused:
        remove_department(ledger, SHORT)
    assert refused.value.params == {"name": BY_SHORT, "items": 3, "forms": 1, "replies": 1, "views": 1}
    merged = merge_departments(ledger, LONG, SHORT).apply_to(ledger)
    assert merged.dispatches["f1"].department_id == merged.replies["r1"].department_id == LONG
    assert merged.saved_views["v1"].criteria == (Criterion(field="department_ids", value=LONG),)
    assert not named_anywhere(merged, SHORT)


def test_where_both_were_sent_a_form_of_one_round_the_unit_has_one_form_with_the_rows_of_both() -> None:
    ledger, period_id = a_small_ledger(), PeriodId("p1")
    came = {"returned_on": date(2024, 9, 28), "returned_name": "报回.xlsx", "returned_sha256": "1f"}
    sent = [
        Dispatch(
            id=DispatchId(key),
            period_id=period_id,
            department_id=DepartmentId(unit),
            sent_on=date(2024, 9, 20),
            due_on=date(2024, 9, day),
            item_ids=(ItemId("c1"), ItemId(item_id)),
            **values,
        )
        for key, unit, day, item_id, values in (("f1", "d1", 27, "c2", {}), ("f2", "d2", 28, "c3", came))
    ]
    ledger = with_records(ledger, sent)
    (form,) = merge_departments(ledger, DepartmentId("d1"), DepartmentId("d2")).apply_to(ledger).dispatches.values()
    assert (form.id, form.item_ids, form.due_on) == ("f1", ("c1", "c2", "c3"), date(2024, 9, 28))
    assert (form.returned_on, form.returned_sha256) == (date(2024, 9, 28), "1f")


def test_an_issued_plan_takes_it_without_an_adjustment_because_the_unit_is_the_same() -> None:
    for kept, gone in ((LONG, SHORT), (SHORT, LONG)):
        assert places_needing_adjustment(ISSUED, merge_departments(ISSUED, kept, gone)) == ()


def test_an_issued_plan_is_not_fooled_where_the_unit_is_not_merged() -> None:
    step = merge_departments(ISSUED, LONG, SHORT)
    unnamed = ChangeSet(
        operation=step.operation,
        changes=tuple(
            replace(change, after=replace(change.after, merged_ids=()))  # type: ignore[type-var, arg-type]
            if change.before == ISSUED.departments[LONG]
            else change
            for change in step.changes
        ),
    )
    assert (YEAR, C2) in places_needing_adjustment(ISSUED, unnamed)


def test_another_lead_given_beside_a_merge_still_needs_its_adjustment() -> None:
    merge = merge_departments(ISSUED, LONG, SHORT)
    other = assign_lead(ISSUED, [C1], FINANCE, new_id=counting_ids("new"))
    both = replace(merge, changes=(*merge.changes, *other.changes))
    assert places_needing_adjustment(ISSUED, both) == ((YEAR, C1),)


def test_a_unit_is_not_joined_with_itself() -> None:
    assert not merge_departments(LEDGER, LONG, LONG)


def test_a_name_that_another_unit_bears_is_refused_with_that_units_name() -> None:
    with pytest.raises(NameTakenError) as refused:
        put_department(LEDGER, replace(LEDGER.departments[LONG], aliases=(BY_SHORT,)))
    assert refused.value.params["holder"] == BY_SHORT


def test_a_renamed_unit_still_answers_to_its_old_name() -> None:
    ledger = put_department(LEDGER, replace(LEDGER.departments[LONG], name="区发展和改革委员会")).apply_to(LEDGER)
    found = ledger.department_called(BY_LONG)
    assert found is not None and found.name == "区发展和改革委员会"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("区科技局", DepartmentKind.UNIT),
        ("双城经济圈建设工作专班", DepartmentKind.TASK_FORCE),
        ("重点项目建设指挥部", DepartmentKind.HEADQUARTERS),
        ("昌元街道", DepartmentKind.TOWN),
        ("安富街道办事处", DepartmentKind.TOWN),
        ("吴家镇", DepartmentKind.TOWN),
        ("兴荣控股集团有限公司", DepartmentKind.ENTERPRISE),
    ],
)
def test_the_kind_is_guessed_from_the_name(name: str, kind: DepartmentKind) -> None:
    assert guessed_kind(name) is kind


@given(edits("assign_lead", "assign_owners", "set_departments", "add_department", "put_department"), st.data())
def test_after_any_work_a_merge_leaves_no_trace_of_the_other_and_is_taken_back_whole(
    wishes: list[Edit], data: st.DataObject
) -> None:
    ledger = ledger_after(a_small_ledger(), wishes, counting_ids("new"))
    kept, gone = data.draw(st.permutations(sorted(ledger.departments)))[:2]
    step = merge_departments(ledger, kept, gone)
    merged = step.apply_to(ledger)
    assert not named_anywhere(merged, gone)
    assert merged.departments[kept].is_called(ledger.departments[gone].name)
    for item_id in ledger.plans[YEAR].order:
        if gone in units_of(ledger, item_id):
            assert units_of(merged, item_id).count(kept) == 1
        lead = ledger.lead(item_id)
        after = merged.lead(item_id)
        assert (after.id if after else None) == (kept if lead and lead.id == gone else lead.id if lead else None)
    assert step.inverted().apply_to(merged) == ledger
