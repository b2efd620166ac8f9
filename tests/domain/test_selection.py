"""Searching and filtering: what is found, with the headings above it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.items import edit_text
from rongchang_desktop.domain.editing.owners import assign_lead
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.editing.targets import put_target
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.selection.answer import select
from rongchang_desktop.domain.selection.conditions import Standing
from rongchang_desktop.domain.selection.search_index import SearchIndex
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import (
    MID_YEAR,
    YEAR,
    a_department,
    a_ledger,
    a_small_ledger,
    an_update,
    area,
    commitments,
    section,
    with_records,
)
from tests.strategies import Edit, edits, ledger_after

LEDGER = a_small_ledger()
ABOVE_C1 = {"a1", "s1"}


def found(ledger: Ledger, *, index: SearchIndex | None = None, day: date = MID_YEAR, **asked: object) -> set[str]:
    lights = Scoreboard(ledger, YEAR, today=day).assessments
    standing = Standing(ledger=ledger, plan=ledger.plans[YEAR], assessments=lights, day=day)
    return set(select(standing, Selection(**asked), index or SearchIndex()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["高新技术企业20家", "高新", "科技型企业200", "科技型 企业２００家", "1"],
)
def test_an_item_is_found_by_its_words_and_number_with_the_headings_above(text: str) -> None:
    assert {"c1", *ABOVE_C1} <= found(LEDGER, text=text)


def test_what_does_not_match_is_left_out() -> None:
    assert found(LEDGER, text="老旧小区") == {"c5", "s3", "a2"}
    assert found(LEDGER, text="没有这样的事") == set()


def test_a_heading_that_matches_shows_what_stands_under_it() -> None:
    assert found(LEDGER, text="优化环境") == {"a1", "s2", "g1", "c3", "w1", "w2"}


@pytest.mark.parametrize("text", ["区科技局", "区教委", "区财政局", "分管副区长"])
def test_items_are_found_by_who_answers_for_them(text: str) -> None:
    assert {"c1", *ABOVE_C1} <= found(LEDGER, text=text)


def test_items_are_found_by_a_units_alias() -> None:
    unit = LEDGER.departments["d1"]
    other = replace(unit, aliases=("科委",))
    ledger = replace(LEDGER, departments=LEDGER.departments.changed({"d1": other}))
    assert found(ledger, text="科委") == {"c1", "c2", *ABOVE_C1}


@pytest.mark.parametrize("said", [{"text": "正在招商"}, {"problem": "正在招商不足"}, {"next_step": "正在招商会"}])
def test_items_are_found_by_what_was_reported(said: dict[str, str]) -> None:
    ledger = with_records(LEDGER, [an_update("c2", id="u9", **said)])
    assert found(ledger, text="正在招商") == {"c2", *ABOVE_C1}


def test_an_index_that_was_used_before_finds_what_was_edited_since() -> None:
    index, ledger = SearchIndex(), LEDGER
    assert not found(ledger, text="独角兽", index=index)
    target = replace(ledger.targets["t1"], quote="独角兽企业20家")
    for step in (
        put_target(ledger, target),
        report_progress(ledger, an_update("c2", id="u9", text="独角兽")),
        edit_text(ledger, ItemId("c5"), "培育独角兽"),
    ):
        index.forget(ItemId(key) for key in ("c1", "c2", "c5"))
        assert found(step.apply_to(ledger), text="独角兽", index=index)
    index.clear()
    assert not found(ledger, text="独角兽", index=index)


def test_lights_choose_items_and_never_a_whole_branch() -> None:
    assert found(LEDGER, lights=frozenset({Light.LAGGING})) == {"w2", "c3", "g1", "s2", "a1"}
    assert "c1" in found(LEDGER, lights=frozenset({Light.ON_PACE, Light.SLOW}))


def test_a_department_shows_what_it_owns_in_any_role() -> None:
    assert found(LEDGER, department_ids=frozenset({DepartmentId("d4")})) == {"c1", *ABOVE_C1}
    assert found(LEDGER, department_ids=frozenset({DepartmentId("d1")})) == {"c1", "c2", *ABOVE_C1}


def test_words_and_department_narrow_each_other() -> None:
    assert found(LEDGER, department_ids=frozenset({DepartmentId("d1")}), text="集市") == {"c2", *ABOVE_C1}
    assert found(LEDGER, department_ids=frozenset({DepartmentId("d5")}), text="集市") == set()


@pytest.mark.parametrize("asked", [{}, {"text": "  \u3000"}])
def test_asking_for_nothing_is_no_selection(asked: dict[str, str]) -> None:
    assert not Selection(**asked)  # type: ignore[arg-type]
    assert Selection(text="一")
    assert Selection(lights=frozenset({Light.SLOW}))


@given(edits(), st.sampled_from(["企业", "区科技局", "改写", "1", "新增"]), st.sampled_from([None, *Light]))
def test_the_tree_stays_a_tree_and_nothing_else_is_shown(wishes: list[Edit], text: str, light: Light | None) -> None:
    ledger = ledger_after(LEDGER, wishes, counting_ids("new"))
    plan = ledger.plans[YEAR]
    shown = found(ledger, text=text, lights=frozenset({light} if light else ()))
    for item_id in shown:
        parent_id = plan.items[ItemId(item_id)].parent_id
        assert parent_id is None or parent_id in shown
    if light is not None:
        lights = Scoreboard(ledger, YEAR, today=MID_YEAR).assessments
        leaves = {key for key in shown if not any(child.id in shown for child in plan.children(ItemId(key)))}
        assert all(isinstance(plan.items[ItemId(key)], Task) and lights[ItemId(key)].light is light for key in leaves)


def test_a_unit_given_to_an_item_later_is_found_at_once() -> None:
    index = SearchIndex()
    ledger = a_ledger(area(section(*commitments(2))), records=[a_department("区审计局", id="d9")])
    assert not found(ledger, text="审计", index=index)
    step = assign_lead(ledger, [ItemId("c2")], DepartmentId("d9"), new_id=counting_ids())
    index.forget([ItemId("c2")])
    assert found(step.apply_to(ledger), text="审计", index=index) == {"c2", "s1", "a1"}
