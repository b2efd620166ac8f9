"""The tree follows the ledger through edits, undo, redo and filters, and keeps what a view holds on to."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.items import move_item, remove_items
from rongchang_desktop.domain.editing.outline_moves import indent_item, move_down, outdent_item
from rongchang_desktop.domain.editing.progress import close_items, tick
from rongchang_desktop.domain.editing.splitting import merge_with_previous, split_item
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.columns import DEADLINE, LEAD, NUMBER, STATE, TARGETS, TASK
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.presentation.tree.roles import PlanRole
from rongchang_desktop.presentation.tree.rows import HeadingRow
from tests.builders import a_ledger, area, commitment, section
from tests.presentation.tree.rows_shown import cell, lines, numbers
from tests.sessions import a_session


def test_shows_the_plan_in_its_order_with_running_numbers(model: PlanTreeModel) -> None:
    assert lines(model) == [
        "一 建设创新高地",
        "  （一） 做强平台",
        "    1 新增高新技术企业20家、科技型企业200家",
        "    2 办好科技集市",
        "  （二） 做优服务",
        "     优化环境",
        "      3 深化改革",
        "        3-1 清理证明",
        "        3-2 压减时限",
        "    4 帮办代办",
        "二 改善民生",
        "   办好实事",
        "    5 改造老旧小区",
        "    6 事项1",
    ]


def test_every_structural_edit_undone_and_redone_gives_the_rows_of_before_and_after(
    session: PlanSession, model: PlanTreeModel
) -> None:
    wishes = (
        lambda ledger: move_item(ledger, ItemId("c1"), parent_id=ItemId("s3"), row=0),
        lambda ledger: indent_item(ledger, ItemId("c2")),
        lambda ledger: outdent_item(ledger, ItemId("g1")),
        lambda ledger: move_down(ledger, ItemId("a1")),
        lambda ledger: split_item(ledger, ItemId("c1"), at=10, new_id=ItemId("split")),
        lambda ledger: merge_with_previous(ledger, ItemId("c2")),
        lambda ledger: remove_items(ledger, [ItemId("a1"), ItemId("c5")]),
    )
    for wish in wishes:
        before = lines(model)
        assert session.edit(wish)
        after = lines(model)
        assert after != before
        session.editor.undo()
        assert lines(model) == before
        session.editor.redo()
        assert lines(model) == after
        session.editor.undo()


def test_a_row_held_by_the_view_follows_its_item_to_another_parent(session: PlanSession, model: PlanTreeModel) -> None:
    held = QPersistentModelIndex(cell(model, "c1", TASK))
    session.edit(lambda ledger: move_item(ledger, ItemId("c1"), parent_id=ItemId("s3"), row=1))
    assert model.item_id(held) == "c1"
    assert (held.row(), model.item_id(held.parent())) == (1, "s3")
    session.edit(lambda ledger: remove_items(ledger, [ItemId("a2")]))
    assert not held.isValid()


def test_an_edit_in_place_tells_of_its_row_and_the_headings_above_it(
    session: PlanSession, model: PlanTreeModel
) -> None:
    told: list[str] = []
    model.dataChanged.connect(lambda first, last: told.append(model.item_id(first)))
    session.edit(
        lambda ledger: close_items(ledger, [ItemId("c1")], checked_on=date(2024, 7, 1), checked_by="王", basis="查")
    )
    assert set(told) == {"c1", "s1", "a1"}
    heading = cell(model, "a1", TASK).data(PlanRole.ROW)
    assert isinstance(heading, HeadingRow)
    assert heading.closing == "Closed 1/4"
    assert dict(heading.counts)[Light.CLOSED] == 1


def test_only_what_can_be_done_has_a_tick_box_and_it_knows_three_states(
    session: PlanSession, model: PlanTreeModel
) -> None:
    box = cell(model, "c1", TASK)
    assert box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.setData(box, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked
    session.edit(
        lambda ledger: close_items(ledger, [ItemId("c1")], checked_on=date(2024, 7, 1), checked_by="王", basis="查")
    )
    assert box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    for heading in ("a1", "s1", "g1"):
        cell_of_heading = cell(model, heading, TASK)
        assert cell_of_heading.data(Qt.ItemDataRole.CheckStateRole) is None
        assert not model.flags(cell_of_heading) & Qt.ItemFlag.ItemIsUserCheckable


def test_a_closed_item_is_not_reopened_by_its_box(session: PlanSession, model: PlanTreeModel) -> None:
    session.edit(
        lambda ledger: close_items(ledger, [ItemId("c1")], checked_on=date(2024, 7, 1), checked_by="王", basis="查")
    )
    refusals: list[UserFacingError] = []
    session.failed.connect(refusals.append)
    assert not model.toggle([ItemId("c1")])
    assert cell(model, "c1", TASK).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert len(refusals) == 1


def test_pressing_the_boxes_of_several_ticks_the_open_ones_first(session: PlanSession, model: PlanTreeModel) -> None:
    session.edit(lambda ledger: tick(ledger, [ItemId("c1")], today=date(2024, 7, 1), by="张三"))
    chosen = [ItemId("c1"), ItemId("c2"), ItemId("s1")]
    model.toggle(chosen)
    states = [cell(model, key, TASK).data(Qt.ItemDataRole.CheckStateRole) for key in ("c1", "c2")]
    assert states == [Qt.CheckState.PartiallyChecked] * 2
    model.toggle(chosen)
    states = [cell(model, key, TASK).data(Qt.ItemDataRole.CheckStateRole) for key in ("c1", "c2")]
    assert states == [Qt.CheckState.Unchecked] * 2


def test_typing_rewords_assigns_by_alias_and_sets_the_deadline(session: PlanSession, model: PlanTreeModel) -> None:
    assert model.setData(cell(model, "c2", TASK), "  办好 科技大集 ")
    assert model.setData(cell(model, "c2", LEAD), "区教委")
    assert model.setData(cell(model, "c2", DEADLINE), "9月底")
    assert cell(model, "c2", TASK).data() == "办好 科技大集"
    assert cell(model, "c2", LEAD).data() == "区教委"
    assert cell(model, "c2", DEADLINE).data() == "end of Sep"
    for _ in range(3):
        session.editor.undo()
    assert cell(model, "c2", TASK).data() == "办好科技集市"


def test_a_deadline_that_is_none_is_refused_in_words_and_changes_nothing(
    session: PlanSession, model: PlanTreeModel
) -> None:
    refusals: list[UserFacingError] = []
    session.failed.connect(refusals.append)
    assert not model.setData(cell(model, "c2", DEADLINE), "尽快")
    assert refusals[0].params == {"text": "尽快"}
    assert session.editor.undoable is None


def test_an_issued_plan_asks_for_an_adjustment_with_what_was_typed(qtbot: QtBot) -> None:
    session = a_session(a_ledger(area(section(commitment("办好集市", number=1))), state=PlanState.ISSUED))
    model = PlanTreeModel(session)
    asked: list[object] = []
    session.adjustment_requested.connect(asked.append)
    assert not model.setData(cell(model, "c1", TASK), "办好大集")
    assert len(asked) == 1
    assert cell(model, "c1", TASK).data() == "办好集市"


def test_filtering_keeps_the_headings_above_what_is_found(model: PlanTreeModel) -> None:
    model.select(Selection(text="老旧"))
    assert lines(model) == ["二 改善民生", "   办好实事", "    5 改造老旧小区"]
    assert model.shown_tasks() == 1
    model.select(Selection())
    assert len(lines(model)) == 14


def test_a_row_that_no_longer_matches_stays_until_another_filter_is_set(
    session: PlanSession, model: PlanTreeModel
) -> None:
    model.select(Selection(lights=frozenset({Light.NOT_STARTED})))
    assert "5" in numbers(model)
    model.toggle([ItemId("c5")])
    assert "5" in numbers(model)
    model.select(model.selection)
    assert "5" not in numbers(model)


def test_undoing_a_deletion_under_a_filter_brings_the_row_back(session: PlanSession, model: PlanTreeModel) -> None:
    model.select(Selection(text="老旧"))
    before = lines(model)
    session.edit(lambda ledger: remove_items(ledger, [ItemId("c5")]))
    assert "    5 改造老旧小区" not in lines(model)
    session.editor.undo()
    assert lines(model) == before


def test_an_edit_elsewhere_brings_no_row_under_a_filter_and_a_new_row_beside_those_shown_stays(
    session: PlanSession, model: PlanTreeModel
) -> None:
    model.select(Selection(text="没有这样的事"))
    session.edit(
        lambda ledger: close_items(ledger, [ItemId("c4")], checked_on=date(2024, 7, 1), checked_by="王敏", basis="核实")
    )
    assert lines(model) == []
    model.select(Selection(text="科技集市"))
    shown = lines(model)
    session.edit(
        lambda ledger: close_items(ledger, [ItemId("c5")], checked_on=date(2024, 7, 1), checked_by="王敏", basis="核实")
    )
    session.edit(lambda ledger: split_item(ledger, ItemId("c1"), at=10, new_id=ItemId("elsewhere")))
    assert lines(model)[0] == shown[0] and model.index_of(ItemId("elsewhere")).isValid()
    assert not model.index_of(ItemId("a2")).isValid()


def test_speaks_a_row_as_one_sentence(model: PlanTreeModel) -> None:
    spoken = cell(model, "c1", NUMBER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("item 1, 新增高新技术企业20家、科技型企业200家, Slow, Open, lead unit 区科技局")
    assert cell(model, "a1", NUMBER).data(Qt.ItemDataRole.AccessibleTextRole).startswith("一, 建设创新高地, Closed 0/4")


def test_shows_targets_and_why_the_light_is_what_it_is(model: PlanTreeModel) -> None:
    assert cell(model, "c1", TARGETS).data() == "20 家 or more / 200 家 or more"
    assert "expected 50.3%" in cell(model, "c1", STATE).data(Qt.ItemDataRole.ToolTipRole)


def test_dragged_rows_land_between_others_as_one_step(session: PlanSession, model: PlanTreeModel) -> None:
    parcel = model.mimeData([cell(model, "c5", TASK), cell(model, "c1", TASK), cell(model, "c1", NUMBER)])
    target = model.index_of(ItemId("s2"))
    assert model.canDropMimeData(parcel, Qt.DropAction.MoveAction, 1, 0, target)
    assert model.dropMimeData(parcel, Qt.DropAction.MoveAction, 1, 0, target)
    below = [model.index(row, 1, model.index_of(ItemId("s2"))).data() for row in range(4)]
    assert below == ["优化环境", "新增高新技术企业20家、科技型企业200家", "改造老旧小区", "帮办代办"]
    session.editor.undo()
    assert session.editor.undoable is None
    assert "    5 改造老旧小区" in lines(model)


def test_only_legal_drops_are_taken(model: PlanTreeModel) -> None:
    move = Qt.DropAction.MoveAction
    area_parcel = model.mimeData([cell(model, "a1", TASK)])
    assert not model.canDropMimeData(area_parcel, move, -1, 0, model.index_of(ItemId("s3")))
    assert model.canDropMimeData(area_parcel, move, 2, 0, QModelIndex())
    section_parcel = model.mimeData([cell(model, "s1", TASK)])
    assert not model.canDropMimeData(section_parcel, move, -1, 0, model.index_of(ItemId("s1")))
    assert not model.dropMimeData(section_parcel, move, 0, 0, model.index_of(ItemId("c5")))
    assert model.canDropMimeData(section_parcel, move, -1, 0, model.index_of(ItemId("a2")))


def test_undoing_the_whole_plan_leaves_an_empty_tree(qtbot: QtBot) -> None:
    session = a_session(a_ledger())
    assert lines(PlanTreeModel(session)) == []
    session.switch_year(1999)
    assert lines(PlanTreeModel(session)) == []
