"""Whatever is edited, undone and looked for, the tree shows the plan and what a view holds stays with its item."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from tests.builders import a_small_ledger
from tests.sessions import a_session
from tests.strategies import Edit, edits


def shown(model: PlanTreeModel, parent: QModelIndex | None = None) -> list[ItemId]:
    """The items of all rows, from the top."""
    above, found = parent or QModelIndex(), []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found += [model.item_id(index), *shown(model, index)]
    return found


def held_rows(model: PlanTreeModel) -> dict[ItemId, QPersistentModelIndex]:
    return {item_id: QPersistentModelIndex(model.index_of(item_id, 1)) for item_id in shown(model)}


@settings(max_examples=12)
@given(edits(max_size=6), st.data())
def test_the_rows_are_the_plan_after_every_step_back_and_forth(wishes: list[Edit], data: st.DataObject) -> None:
    session = a_session(a_small_ledger())
    model = PlanTreeModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    for wish in wishes:
        held = held_rows(model)
        session.edit(lambda ledger, wish=wish: wish.wish(ledger, session.editor.new_id))
        undone = data.draw(st.booleans())
        if undone:
            session.editor.undo()
        plan = session.plan
        assert shown(model) == (list(plan.order) if plan else [])
        for item_id, index in held.items():
            assert not index.isValid() or model.item_id(index) == item_id
            # A row that was taken away and came back is another row: nobody kept its place meanwhile.
            assert undone or index.isValid() == (plan is not None and item_id in plan.items)


@settings(max_examples=12)
@given(edits(max_size=6), st.sampled_from(["", "企业", "1", "深化", "无"]))
def test_a_filter_shows_what_it_finds_and_never_what_is_gone(wishes: list[Edit], text: str) -> None:
    session = a_session(a_small_ledger())
    model = PlanTreeModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.select(Selection(text=text))
    for wish in wishes:
        session.edit(lambda ledger, wish=wish: wish.wish(ledger, session.editor.new_id))
        rows = shown(model)
        assert session.plan is not None
        assert set(rows) <= set(session.plan.items)
        model.select(Selection(text=text))
        assert set(shown(model)) <= set(rows)
