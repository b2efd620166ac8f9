"""Giving a line another level: the document's order stands, the tree follows."""

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.levels import set_level
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, PlanItem, Section, may_hold
from rongchang_desktop.domain.ledger.ledger import Ledger
from tests.builders import a_ledger, area, commitment, group, section


def a_reading() -> Ledger:
    return a_ledger(
        area(
            "甲",
            section("甲一", commitment("一"), commitment("二"), commitment("三")),
            section("甲二", group("小类", commitment("四"), commitment("五"))),
        ),
        area("乙", section("乙一", commitment("六"))),
    )


def outline(ledger: Ledger) -> list[tuple[int, str]]:
    plan = ledger.plans[2024]
    return [(sum(1 for _ in plan.ancestors(key)), plan.items[key].title) for key in plan.order]


def levelled(ledger: Ledger, title: str, kind: type[PlanItem]) -> Ledger:
    item = next(item for item in ledger.plans[2024].items.values() if item.title == title)
    return set_level(ledger, ItemId(item.id), kind).apply_to(ledger)


def test_a_sentence_made_a_heading_takes_what_follows_it() -> None:
    assert outline(levelled(a_reading(), "二", Group))[:5] == [(0, "甲"), (1, "甲一"), (2, "一"), (2, "二"), (3, "三")]


def test_a_heading_made_a_sentence_leaves_what_it_held_to_the_heading_before() -> None:
    after = levelled(a_reading(), "小类", Commitment)
    assert outline(after)[5:9] == [(1, "甲二"), (2, "小类"), (2, "四"), (2, "五")]


def test_a_section_made_an_area_takes_the_rest_of_its_area() -> None:
    after = levelled(a_reading(), "甲二", Area)
    assert outline(after)[5:9] == [(0, "甲二"), (1, "小类"), (2, "四"), (2, "五")]


def test_an_area_made_a_section_joins_the_area_before() -> None:
    after = levelled(a_reading(), "乙", Section)
    assert outline(after)[9:] == [(1, "乙"), (1, "乙一"), (2, "六")]


def test_the_first_line_cannot_hang_on_nothing() -> None:
    ledger = a_reading()
    for kind in (Section, Group, Commitment):
        try:
            levelled(ledger, "甲", kind)
        except ForbiddenMoveError:
            continue
        raise AssertionError(f"the first area became a {kind.__name__}")


@given(
    st.lists(st.tuples(st.integers(0, 12), st.sampled_from([Area, Section, Group, Commitment])), min_size=1, max_size=8)
)
def test_any_sequence_keeps_the_order_and_the_laws_and_can_be_undone(
    wishes: list[tuple[int, type[PlanItem]]],
) -> None:
    ledger = a_reading()
    titles = [title for _, title in outline(ledger)]
    for place, kind in wishes:
        item_id = ledger.plans[2024].order[place % len(titles)]
        try:
            changes = set_level(ledger, item_id, kind)
        except ForbiddenMoveError:
            continue
        after = changes.apply_to(ledger)
        assert changes.inverted().apply_to(after) == ledger
        ledger = after
        plan = ledger.plans[2024]
        assert [title for _, title in outline(ledger)] == titles
        assert all(may_hold(plan.items.get(item.parent_id or ""), item) for item in plan.items.values())
