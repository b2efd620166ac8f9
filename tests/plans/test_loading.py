"""A shipped plan becomes a ledger in one step, and the step can be taken back."""

from datetime import date
from decimal import Decimal

import pytest

from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.ledger.item import Area, Commitment, may_hold
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.identity import counting_ids, new_id
from rongchang_desktop.services.starter_plan import DEMO_PLAN, STARTER_PLAN, load_plan_file, shipped_plan


def loaded(name: str, ledger: Ledger | None = None) -> Ledger:
    return load_plan_file(shipped_plan(name), new_id=new_id, ledger=ledger).apply_to(ledger or Ledger())


@pytest.mark.parametrize("name", [STARTER_PLAN, DEMO_PLAN])
def test_every_item_stands_where_the_tree_allows_it(name: str) -> None:
    plan = loaded(name).plans[2024]
    for item in plan.items.values():
        assert may_hold(plan.items[item.parent_id] if item.parent_id else None, item)
    assert len(plan.order) == len(plan.items)


@pytest.mark.parametrize("name", [STARTER_PLAN, DEMO_PLAN])
def test_loading_can_be_taken_back_record_for_record(name: str) -> None:
    changes = load_plan_file(shipped_plan(name), new_id=counting_ids())
    assert changes.inverted().apply_to(changes.apply_to(Ledger())) == Ledger()


def test_the_starter_plan_is_a_draft_of_the_real_district_that_waits_for_owners() -> None:
    ledger = loaded(STARTER_PLAN)
    assert (ledger.office.district, ledger.office.fictional) == ("荣昌区", False)
    assert ledger.plans[2024].state is PlanState.DRAFT
    assert len(ledger.ownerships) == 0
    assert len(ledger.targets) == 64


def test_the_commitment_that_closes_an_area_belongs_to_the_area_itself() -> None:
    plan = loaded(STARTER_PLAN).plans[2024]
    direct = [item for item in plan.commitments() if isinstance(plan.items[item.parent_id or ""], Area)]
    assert [plan.items[item.parent_id or ""].number for item in direct] == ["九"]


def test_the_demo_district_is_issued_and_judged_at_the_end_of_september() -> None:
    ledger = loaded(DEMO_PLAN)
    record = ledger.plans[2024].record
    assert ledger.office.fictional
    assert record.state is PlanState.ISSUED
    assert record.as_of is not None and record.as_of.isoformat() == "2024-09-30"


def test_owners_and_figures_arrive_with_their_item() -> None:
    ledger = loaded(DEMO_PLAN)
    item = next(item for item in ledger.plans[2024].commitments() if "完成年度投资" in item.title)
    lead = ledger.lead(item.id)
    assert lead is not None and (lead.name, lead.phone) == ("区发展改革委", "6000-0002")
    projects, investment = ledger.targets.owned_by(item.id)
    newest = ledger.updates.owned_by(item.id)[-1]
    assert (newest.figure(projects.id), newest.figure(investment.id)) == (Decimal(71), Decimal("73.2"))


def test_the_post_passes_to_its_successor_on_the_day() -> None:
    post = next(post for post in loaded(DEMO_PLAN).posts.values() if len(post.tenures) > 1)
    assert post.holder_on(date(2024, 6, 14)) != post.holder_on(date(2024, 6, 15))


def test_a_year_that_is_taken_is_refused() -> None:
    ledger = loaded(STARTER_PLAN)
    with pytest.raises(YearTakenError):
        load_plan_file(shipped_plan(DEMO_PLAN), new_id=new_id, ledger=ledger)


def test_departments_the_ledger_knows_are_not_added_again() -> None:
    directory_only = Ledger(departments=loaded(STARTER_PLAN).departments, offices=loaded(STARTER_PLAN).offices)
    ledger = loaded(DEMO_PLAN, directory_only)
    names = [unit.name for unit in ledger.departments.values()]
    assert len(names) == len(set(names))
    assert ledger.office.district == "荣昌区"
    assert all(isinstance(item, Commitment) and ledger.lead(item.id) for item in ledger.plans[2024].commitments())
