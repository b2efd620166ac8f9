"""The differences by kind: ticks as proposed, a tick for a kind, and one step for what is ticked."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.progress import tick
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.rereading.difference_tree_model import (
    AFTER,
    BEFORE,
    KIND,
    DifferenceRole,
    DifferenceTreeModel,
)
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk
from tests.builders import YEAR, a_draft
from tests.second_readings import read_again
from tests.sessions import a_session

CHECK = Qt.ItemDataRole.CheckStateRole
ON, OFF, SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


@pytest.fixture
def desk(qtbot: QtBot) -> RereadingDesk:
    """A plan, and a reading that renames its first section and leaves one commitment out."""
    return a_desk(adopted())


def adopted() -> Ledger:
    return adopt(Ledger(), a_draft(), year=YEAR, new_id=counting_ids("old")).apply_to(Ledger())


def a_desk(ledger: Ledger) -> RereadingDesk:
    return RereadingDesk(a_session(ledger), read_again(ledger, shortened()))


def shortened() -> DraftPlan:
    (top,) = a_draft().areas
    platform, service = top.children
    platform = replace(platform, text="做大平台", children=platform.children[:2])
    return a_draft(areas=(replace(top, children=(platform, service)),))


@pytest.fixture
def model(desk: RereadingDesk) -> DifferenceTreeModel:
    """The tree, under the eyes of Qt's model tester."""
    return watched(desk)


def watched(desk: RereadingDesk) -> DifferenceTreeModel:
    model = DifferenceTreeModel(desk, desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def row(model: DifferenceTreeModel, group: int, place: int = 0, column: int = KIND) -> QModelIndex:
    return model.index(place, column, model.index(group, KIND))


def test_differences_stand_under_their_kind_with_both_wordings(model: DifferenceTreeModel) -> None:
    assert [model.index(place, KIND).data() for place in range(model.rowCount())] == [
        "No longer in the report",
        "Other heading",
    ]
    assert row(model, 0).data() == "办好集市"
    both = [row(model, 1, column=column).data() for column in (BEFORE, AFTER)]
    assert both == ["（一）做强平台 以平台为先。", "（一）做大平台 以平台为先。"]
    cells = row(model, 1).data(DifferenceRole.CELLS)
    assert [piece.text for piece in cells.before][1] == "强" and [piece.text for piece in cells.after][1] == "大"


def test_only_what_is_ticked_is_written_and_undone_in_one_step(desk: RereadingDesk, model: DifferenceTreeModel) -> None:
    before = desk.session.ledger
    assert model.setData(row(model, 0), OFF, CHECK)
    assert [row(model, group).data(CHECK) for group in range(2)] == [OFF, ON]
    assert model.index(0, KIND).data(DifferenceRole.COUNTS) == (0, 1)
    assert desk.was_worked_on and desk.write()
    titles = [item.title for item in desk.session.ledger.plans[YEAR].items.values()]
    assert "做大平台" in titles and "办好集市" in titles
    desk.session.editor.undo()
    assert desk.session.ledger == before


def test_all_can_be_left_and_then_nothing_is_written(desk: RereadingDesk, model: DifferenceTreeModel) -> None:
    desk.choose_all(False)
    assert [row(model, group).data(CHECK) for group in range(2)] == [OFF] * 2
    assert desk.write()
    assert desk.session.editor.undoable is None


def test_the_tick_of_a_kind_shows_and_turns_all_of_it(desk: RereadingDesk) -> None:
    (top,) = shortened().areas
    bare = replace(top, children=tuple(replace(each, children=()) for each in top.children))
    reading = read_again(adopted(), a_draft(areas=(bare,)))
    model = watched(RereadingDesk(desk.session, reading))
    groups = [model.index(place, KIND) for place in range(model.rowCount())]
    group = next(known for known in groups if known.data() == "No longer in the report")
    assert model.rowCount(group) > 1 and group.data(CHECK) == ON
    model.setData(row(model, group.row()), OFF, CHECK)
    assert group.data(CHECK) == SOME
    assert model.press([group]) and group.data(CHECK) == ON
    assert model.press([group]) and group.data(CHECK) == OFF


def test_what_would_lose_progress_is_ticked_alone_only(qtbot: QtBot) -> None:
    ledger = adopted()
    fair = next(item for item in ledger.plans[YEAR].commitments() if item.title == "办好集市")
    ledger = tick(ledger, [fair.id], today=date(YEAR, 5, 1), by="区商务委").apply_to(ledger)
    desk = a_desk(ledger)
    model = watched(desk)
    cells = row(model, 0).data(DifferenceRole.CELLS)
    assert row(model, 0).data(CHECK) == OFF and cells.warns and "entered" in cells.remark
    assert model.press([model.index(0, KIND), model.index(1, KIND)])  # the heading alone is left
    desk.choose_all(True)
    assert row(model, 0).data(CHECK) == OFF
    assert model.press([row(model, 0)]) and row(model, 0).data(CHECK) == ON
