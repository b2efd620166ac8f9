"""The tree stays a tree, and the numbers people speak in stay what they were, whatever is edited."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.items import add_item, move_item
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, may_hold
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import YEAR, a_ledger, a_small_ledger, area, commitments, section
from tests.strategies import Edit, edits, steps

DRAFT = a_small_ledger()
ISSUED = issue_plan(DRAFT, YEAR, on=date(2024, 2, 1), document_number="荣示府发〔2024〕1号").apply_to(DRAFT)


def numbers_of(ledger: Ledger) -> dict[str, int | None]:
    return {item.id: item.number for item in ledger.plans[YEAR].items.values() if isinstance(item, Commitment)}


@given(edits())
def test_every_item_stands_where_the_tree_allows_it(wishes: list[Edit]) -> None:
    for _, _, after in steps(DRAFT, wishes, counting_ids("new")):
        for plan in after.plans.values():
            assert sorted(plan.order) == sorted(plan.items)
            for item in plan.items.values():
                assert may_hold(plan.items[item.parent_id] if item.parent_id else None, item)


@given(edits())
def test_siblings_never_share_a_position(wishes: list[Edit]) -> None:
    for _, _, after in steps(DRAFT, wishes, counting_ids("new")):
        plan = after.plans[YEAR]
        for parent_id in {item.parent_id for item in plan.items.values()}:
            positions = [child.position for child in plan.children(parent_id)]
            assert len(set(positions)) == len(positions)


@given(edits())
def test_nothing_belongs_to_an_item_that_is_gone(wishes: list[Edit]) -> None:
    for _, _, after in steps(DRAFT, wishes, counting_ids("new")):
        present = {key for plan in after.plans.values() for key in plan.items}
        for records in (after.targets, after.ownerships, after.milestones, after.updates):
            assert {record.item_id for record in records.values()} <= present


@given(edits(max_size=20))
def test_an_issued_number_is_fixed_and_never_given_again(wishes: list[Edit]) -> None:
    given_out: dict[int, str] = {number: key for key, number in numbers_of(ISSUED).items() if number}
    assert sorted(given_out) == [1, 2, 3, 4, 5, 6]
    for _, before, after in steps(ISSUED, wishes, counting_ids("new")):
        for key, number in numbers_of(after).items():
            assert number is not None, "a commitment of an issued plan without a number"
            assert given_out.setdefault(number, key) == key
            assert numbers_of(before).get(key, number) == number


@given(st.lists(st.integers(0, 3), min_size=1, max_size=60))
def test_many_inserts_at_the_same_place_keep_their_order(rows: list[int]) -> None:
    ledger = a_ledger(area(section(*commitments(3))))
    expected = ["c1", "c2", "c3"]
    for number, row in enumerate(rows):
        item = Commitment(id=ItemId(f"n{number}"), year=YEAR, parent_id=ItemId("s1"), position=0, title="新增")
        ledger = add_item(ledger, item, row=row).apply_to(ledger)
        expected.insert(row, item.id)
        assert [child.id for child in ledger.plans[YEAR].children(ItemId("s1"))] == expected


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 6)), max_size=40))
def test_a_moved_item_lands_before_the_row_it_was_dropped_on(moves: list[tuple[int, int]]) -> None:
    ledger = a_ledger(area(section(*commitments(6))))
    for index, row in moves:
        order = [child.id for child in ledger.plans[YEAR].children(ItemId("s1"))]
        ledger = move_item(ledger, order[index], parent_id=ItemId("s1"), row=row).apply_to(ledger)
        rest = [*order[:row], order[index], *order[row:]]
        rest.pop(index if row > index else index + 1)
        assert [child.id for child in ledger.plans[YEAR].children(ItemId("s1"))] == rest
