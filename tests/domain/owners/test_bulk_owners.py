"""批量指定: the same owners for many items in one step."""

from rongchang_desktop.domain.editing.owners import OwnerWishes, assign_owners
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId, PostId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import a_small_ledger

LEDGER = a_small_ledger()
C1, C2, C5 = ItemId("c1"), ItemId("c2"), ItemId("c5")
SCIENCE, ECONOMY, EDUCATION, FINANCE, HOUSING = (DepartmentId(f"d{number}") for number in range(1, 6))


def assigned(*item_ids: ItemId, **wishes: object) -> Ledger:
    step = assign_owners(LEDGER, item_ids, OwnerWishes(**wishes), new_id=counting_ids("new"))  # type: ignore[arg-type]
    after = step.apply_to(LEDGER)
    assert step.inverted().apply_to(after) == LEDGER
    return after


def units(ledger: Ledger, item_id: ItemId, role: Role) -> list[str | None]:
    return [owned.department_id for owned in ledger.owners(item_id, role)]


def test_one_lead_and_one_post_for_all_and_what_was_not_wished_for_stays() -> None:
    after = assigned(C1, C2, C5, lead=HOUSING, leading_post=PostId("p1"))
    for item_id in (C1, C2, C5):
        assert units(after, item_id, Role.LEAD) == [HOUSING]
        assert [owned.post_id for owned in after.owners(item_id, Role.LEADING_POST)] == ["p1"]
    assert units(after, C1, Role.RESPONSIBLE) == [ECONOMY, EDUCATION]


def test_units_are_added_behind_those_that_are_there_and_never_twice() -> None:
    after = assigned(C1, C2, more_responsible=(HOUSING, ECONOMY), more_supporting=(FINANCE,))
    assert units(after, C1, Role.RESPONSIBLE) == [ECONOMY, EDUCATION, HOUSING]
    assert units(after, C2, Role.RESPONSIBLE) == [HOUSING, ECONOMY]
    assert units(after, C1, Role.SUPPORTING) == [FINANCE]


def test_units_are_taken_away_where_they_stand() -> None:
    after = assigned(C1, C2, fewer_responsible=(EDUCATION, HOUSING), fewer_supporting=(FINANCE,))
    assert units(after, C1, Role.RESPONSIBLE) == [ECONOMY]
    assert units(after, C1, Role.SUPPORTING) == []


def test_a_unit_keeps_one_role_an_item_and_the_lead_its_lead() -> None:
    after = assigned(C1, C2, more_responsible=(SCIENCE, FINANCE))
    assert units(after, C1, Role.LEAD) == [SCIENCE]
    assert units(after, C1, Role.RESPONSIBLE) == [ECONOMY, EDUCATION, FINANCE]
    assert units(after, C1, Role.SUPPORTING) == []


def test_wishes_that_hold_already_are_no_step() -> None:
    wishes = OwnerWishes(lead=SCIENCE, more_responsible=(ECONOMY,), fewer_supporting=(HOUSING,))
    assert not assign_owners(LEDGER, [C1], wishes, new_id=counting_ids())
