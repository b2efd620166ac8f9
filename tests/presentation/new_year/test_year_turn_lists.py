"""The lists of the turn of the year: what a tick says, what stays in its row, and what one undo takes back."""

from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.intake.carry_decision import Fate
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.new_year.new_items_model import NewItemsModel
from rongchang_desktop.presentation.new_year.turn_list_model import (
    LATER,
    NUMBER,
    OUTCOME,
    TurnListModel,
    TurnRole,
)
from rongchang_desktop.presentation.new_year.year_turn_desk import TurnList, YearTurnDesk
from tests.builders import CLOSED, area, commitment, target, update
from tests.sessions import a_session
from tests.two_years import NEW, OLD, two_years

TODAY = date(2025, 1, 20)
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def desk(qtbot: QtBot) -> YearTurnDesk:
    """Four items of last year, two of this; a session of the old year."""
    old = [
        commitment("新建公园3个", lead="区城市管理局"),
        commitment("建成大桥", done=CLOSED),
        commitment("整治河道", target("整治河道", 30, unit="公里"), updates=(update(figures=(22,)),)),
    ]
    new = [commitment("新建公园5个"), commitment("举办招聘会")]
    session = a_session(two_years([area(*old)], [area("全力改善民生", *new)]), today=TODAY)
    desk = YearTurnDesk(session)
    assert desk.begin(from_year=OLD, to_year=NEW)
    return desk


def under_test(model: QAbstractItemModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


def shown(model: QAbstractItemModel) -> list[list[object]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_each_item_stands_in_the_list_its_proposal_puts_it_in(desk: YearTurnDesk) -> None:
    lists = {which: TurnListModel(desk, which) for which in TurnList}
    for model in lists.values():
        under_test(model)
    assert shown(lists[TurnList.MATCHED]) == [["1", "新建公园3个", "新建公园5个", "区城市管理局", "Unfinished"]]
    assert shown(lists[TurnList.UNFINISHED]) == [["3", "整治河道", "Carry over", "", "Carried over"]]
    assert [row[1] for row in shown(lists[TurnList.ENDED])] == ["建成大桥"]
    new = NewItemsModel(desk)
    under_test(new)
    assert shown(new) == [["2", "举办招聘会"]]


def test_taking_a_tick_away_moves_no_row_and_frees_the_new_item(desk: YearTurnDesk) -> None:
    matched, new = TurnListModel(desk, TurnList.MATCHED), NewItemsModel(desk)
    under_test(matched), under_test(new)
    index = matched.index(0, NUMBER)
    assert index.data(CHECK) == Qt.CheckState.Checked
    assert matched.setData(index, Qt.CheckState.Unchecked, CHECK)
    assert (matched.rowCount(), new.rowCount()) == (1, 2)
    assert desk.turn.proposal(ItemId("c1")).decision.fate is Fate.CARRIED
    assert matched.setData(index, Qt.CheckState.Checked.value, CHECK)
    assert (desk.turn.proposal(ItemId("c1")).decision.fate, new.rowCount()) == (Fate.RECURS, 1)


def test_an_unfinished_item_is_dropped_by_its_tick_and_an_ended_one_carried(desk: YearTurnDesk) -> None:
    for which, item_id, checked, fate in (
        (TurnList.UNFINISHED, "c3", False, Fate.DROPPED),
        (TurnList.UNFINISHED, "c3", True, Fate.CARRIED),
        (TurnList.ENDED, "c2", True, Fate.CARRIED),
        (TurnList.ENDED, "c2", False, Fate.COMPLETED),
    ):
        desk.check(which, ItemId(item_id), checked)
        assert desk.turn.proposal(ItemId(item_id)).decision.fate is fate


def test_the_change_of_wording_and_what_is_left_are_shown(desk: YearTurnDesk) -> None:
    pieces = TurnListModel(desk, TurnList.MATCHED).index(0, LATER).data(TurnRole.PIECES)
    assert [piece.text for piece in pieces] == ["新建公园", "3", "5", "个"]
    tip = TurnListModel(desk, TurnList.UNFINISHED).index(0, NUMBER).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "整治河道: 22 of 30 公里 done"


def test_an_outcome_is_chosen_in_its_cell(desk: YearTurnDesk) -> None:
    model = TurnListModel(desk, TurnList.MATCHED)
    assert model.setData(model.index(0, OUTCOME), Outcome.MOSTLY)
    assert model.index(0, OUTCOME).data() == "Mostly completed"
    assert not model.setData(model.index(0, OUTCOME), "nonsense")


def test_pointing_at_an_item_links_it(desk: YearTurnDesk) -> None:
    new, unfinished = NewItemsModel(desk), TurnListModel(desk, TurnList.UNFINISHED)
    desk.link(ItemId("c3"), new.item_id(new.index(0, 0)))
    assert unfinished.index(0, LATER).data() == "举办招聘会"
    assert new.rowCount() == 0


def test_written_it_is_one_step_and_undone_it_is_gone(desk: YearTurnDesk) -> None:
    before = desk.ledger
    assert desk.write()
    assert len(desk.ledger.endings) == 3
    assert desk.session.editor.undoable is not None
    desk.session.editor.undo()
    assert desk.ledger == before


def test_without_the_new_plan_it_is_refused_in_words(desk: YearTurnDesk) -> None:
    told: list[object] = []
    desk.session.failed.connect(told.append)
    assert not desk.begin(from_year=OLD, to_year=2031)
    assert len(told) == 1
