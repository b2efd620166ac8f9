"""Rows put together by something else than the plan's tree: every task once, counts that add up, none moved by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from rongchang_desktop.domain.editing.owners import assign_lead
from rongchang_desktop.domain.editing.progress import tick
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.item import AnswersTo, Commitment
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.presentation.tree.roles import PlanRole
from tests.builders import MID_YEAR, YEAR, a_ledger, a_small_ledger, area, commitment, section
from tests.sessions import a_session
from tests.strategies import Edit, edits

EVERY = [grouping for grouping in Grouping if grouping is not Grouping.AREA]
LEDGER = a_ledger(
    area(
        section(
            commitment("一", lead="区科技局", posts=("副区长甲",), deadline=date(YEAR, 9, 30)),
            commitment("二", lead="区教委", answers_to=(AnswersTo.DISTRICT_REPORT, AnswersTo.LIVELIHOOD)),
            commitment("三", lead="区科技局", posts=("副区长甲", "副区长乙"), deadline=date(YEAR, 6, 30)),
            commitment("四"),
        )
    )
)


@pytest.fixture
def model(qapp: object) -> PlanTreeModel:
    return PlanTreeModel(a_session(a_small_ledger()))


def grouped(grouping: Grouping) -> dict[str, list[str]]:
    """The titles of the groups with those of their rows."""
    model = PlanTreeModel(a_session(LEDGER))
    model.select(Selection(), grouping)
    tops = [model.index(row, 1) for row in range(model.rowCount())]
    return {top.data(): [below.data() for below in below_of(model, top)] for top in tops}


def below_of(model: PlanTreeModel, index: QModelIndex) -> list[QModelIndex]:
    parent = index.siblingAtColumn(0)
    return [model.index(row, 1, parent) for row in range(model.rowCount(parent))]


def tasks_below(model: PlanTreeModel, parent: QModelIndex) -> list[str]:
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        item = model.item(index)
        found += [item.id] if item is not None else []
        found += tasks_below(model, index)
    return found


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.LEAD, {"区科技局": ["一", "三"], "区教委": ["二"], "No lead unit": ["四"]}),
        (Grouping.LEADER, {"副区长甲": ["一"], "副区长甲, 副区长乙": ["三"], "No leading official": ["二", "四"]}),
        (Grouping.DEADLINE, {"June 2024": ["三"], "September 2024": ["一"], "No deadline named": ["二", "四"]}),
        (Grouping.LEDGER, {"District report": ["一", "三", "四"], "District report, Livelihood items": ["二"]}),
    ],
)
def test_items_with_something_in_common_stand_together(grouping: Grouping, expected: dict[str, list[str]]) -> None:
    assert grouped(grouping) == expected


@pytest.mark.parametrize("grouping", EVERY)
def test_every_task_has_one_row_and_qt_finds_no_fault(
    grouping: Grouping, model: PlanTreeModel, qtmodeltester: ModelTester
) -> None:
    model.select(Selection(), grouping)
    qtmodeltester.check(model)
    shown = tasks_below(model, QModelIndex())
    plan = model.session.plan
    assert plan is not None
    assert sorted(shown) == sorted(key for key, item in plan.items.items() if key[0] in "cw")
    counted = sum(model.index(row, 0).data(PlanRole.ROW).counts[0][1] for row in range(model.rowCount()))
    assert counted <= sum(isinstance(item, Commitment) for item in plan.items.values())


def test_a_tick_is_counted_in_the_group_and_moves_no_row_under_the_hand(model: PlanTreeModel) -> None:
    model.select(Selection(), Grouping.LIGHT)
    before = tasks_below(model, QModelIndex())
    top = model.index_of(ItemId("c5")).parent()
    lights = dict(top.data(PlanRole.ROW).counts)
    model.session.edit(lambda ledger: tick(ledger, [ItemId("c5")], today=MID_YEAR, by="unit"))
    again = dict(model.index_of(ItemId("c5")).parent().data(PlanRole.ROW).counts)
    assert tasks_below(model, QModelIndex()) == before
    assert again[Light.ON_PACE] == lights.get(Light.ON_PACE, 0) + 1
    assert sum(again.values()) == sum(lights.values())


def test_rows_put_together_are_neither_dragged_nor_is_a_group_written_into(model: PlanTreeModel) -> None:
    model.select(Selection(), Grouping.LEAD)
    group, task = model.index(0, 1), below_of(model, model.index(0, 0))[0]
    for index in (group, task):
        assert not model.flags(index) & (Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled)
    assert not model.flags(group) & Qt.ItemFlag.ItemIsEditable
    assert model.flags(task) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.item_id(group) is None and model.item_id(task) is not None
    model.select(Selection(), Grouping.AREA)
    assert model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_filter_leaves_only_the_groups_that_hold_something(model: PlanTreeModel) -> None:
    model.select(Selection(text="老旧小区"), Grouping.LEAD)
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["区住房城乡建委"]
    assert tasks_below(model, QModelIndex()) == ["c5"]


def test_another_lead_shows_after_rows_are_put_together_anew(model: PlanTreeModel) -> None:
    model.select(Selection(), Grouping.LEAD)
    wish = DepartmentId("d1")
    model.session.edit(lambda ledger: assign_lead(ledger, [ItemId("c5")], wish, new_id=counting_ids("n")))
    model.select(Selection(), Grouping.LEAD)
    assert "c5" in tasks_below(model, model.index(0, 0))


@given(wishes=edits(), grouping=st.sampled_from(EVERY))
def test_whatever_is_edited_each_task_keeps_one_row(qapp: object, wishes: list[Edit], grouping: Grouping) -> None:
    session = a_session(a_small_ledger())
    model = PlanTreeModel(session)
    model.select(Selection(), grouping)
    new_id = counting_ids("new")
    for wish in wishes:
        plan = session.plan
        if plan is None or not any(key[0] in "cw" for key in plan.order):
            break
        session.edit(lambda ledger, wish=wish: wish.wish(ledger, new_id))  # type: ignore[misc]
        shown = tasks_below(model, QModelIndex())
        assert len(shown) == len(set(shown))
        for key in shown:
            index = model.index_of(ItemId(key))
            assert index.isValid() and model.item_id(index) == key
