"""Giving a line another level: the document keeps its order, and what follows hangs on it as the document reads."""

import pytest
from hypothesis import given

from rongchang_desktop.domain.editing.levels import set_level
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, PlanItem, Section
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import YEAR, a_ledger, a_small_ledger, area, commitment, group, section, target
from tests.strategies import Edit, edits, steps

LEDGER = a_ledger(
    area("甲", section("甲一", commitment("一"), commitment("二")), section("甲二", commitment("三"))),
    area("乙", section("乙一", group("组", commitment("四")), commitment("五"))),
)


def outline(ledger: Ledger, kind: type[PlanItem], title: str) -> list[str]:
    """The outline after the line got that level, indented by depth."""
    plan = ledger.plans[YEAR]
    (item_id,) = (item.id for item in plan.items.values() if item.title == title)
    after = set_level(ledger, item_id, kind).apply_to(ledger).plans[YEAR]
    return [" " * after.depth(key) + after.items[key].title for key in after.order]


def test_a_commitment_made_a_section_takes_what_follows_in_its_old_one() -> None:
    assert outline(LEDGER, Section, "二")[:6] == ["甲", " 甲一", "  一", " 二", " 甲二", "  三"]
    assert outline(LEDGER, Section, "一")[:4] == ["甲", " 甲一", " 一", "  二"]


def test_a_section_made_an_area_takes_the_sections_after_it() -> None:
    assert outline(LEDGER, Area, "甲一")[:6] == ["甲", "甲一", " 一", " 二", " 甲二", "  三"]


def test_an_area_made_a_section_hangs_on_the_area_before() -> None:
    assert outline(LEDGER, Section, "乙")[3:] == ["  二", " 甲二", "  三", " 乙", " 乙一", "  组", "   四", "   五"]


def test_a_heading_made_a_commitment_leaves_what_it_held_to_the_heading_before() -> None:
    assert outline(LEDGER, Commitment, "甲二")[:6] == ["甲", " 甲一", "  一", "  二", "  甲二", "  三"]


def test_another_branch_is_left_alone() -> None:
    for kind, title in ((Section, "一"), (Area, "甲二"), (Group, "甲二"), (Commitment, "甲一")):
        assert outline(LEDGER, kind, title)[-5:] == ["乙", " 乙一", "  组", "   四", "  五"]


def test_the_first_line_is_an_area_and_what_owns_something_is_no_heading() -> None:
    with pytest.raises(ForbiddenMoveError):
        set_level(LEDGER, ItemId("a1"), Section)
    owning = a_ledger(area(section(commitment(target()))))
    with pytest.raises(ForbiddenMoveError):
        set_level(owning, ItemId("c1"), Section)


def test_the_same_level_is_no_step() -> None:
    assert not set_level(LEDGER, ItemId("s1"), Section)


@given(edits("set_level", max_size=8))
def test_the_document_keeps_its_order(wishes: list[Edit]) -> None:
    for _, before, after in steps(a_small_ledger(), wishes, counting_ids("new")):
        assert after.plans[YEAR].order == before.plans[YEAR].order
