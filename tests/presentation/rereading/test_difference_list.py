"""The list of differences: ticks as proposed, and one step for what is ticked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.rereading.difference_list_model import (
    AFTER,
    BEFORE,
    KIND,
    DifferenceListModel,
    DifferenceRole,
)
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk
from rongchang_desktop.services.report_rereading import reread
from tests.builders import YEAR, a_draft
from tests.sessions import a_session

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def desk(qtbot: QtBot) -> RereadingDesk:
    """A plan, and a reading that renames its first section and leaves one commitment out."""
    ledger = adopt(Ledger(), a_draft(), year=YEAR, new_id=counting_ids("old")).apply_to(Ledger())
    return RereadingDesk(a_session(ledger), reread(ledger, shortened(), year=YEAR, new_id=counting_ids("fresh")))


def shortened() -> DraftPlan:
    (top,) = a_draft().areas
    platform, service = top.children
    platform = replace(platform, text="做大平台", children=platform.children[:2])
    return a_draft(areas=(replace(top, children=(platform, service)),))


@pytest.fixture
def model(desk: RereadingDesk) -> DifferenceListModel:
    """The list, under the eyes of Qt's model tester."""
    model = DifferenceListModel(desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_differences_are_shown_with_both_wordings(model: DifferenceListModel) -> None:
    rows = [[model.index(row, column).data() for column in (KIND, BEFORE, AFTER)] for row in range(2)]
    assert rows == [
        ["Other heading", "（一）做强平台\n以平台为先。", "（一）做大平台\n以平台为先。"],
        ["No longer in the report", "办好集市", ""],
    ]
    pieces = model.index(0, AFTER).data(DifferenceRole.PIECES)
    assert [piece.text for piece in pieces][1:3] == ["强", "大"]


def test_only_what_is_ticked_is_written_and_undone_in_one_step(desk: RereadingDesk, model: DifferenceListModel) -> None:
    before = desk.session.ledger
    assert model.setData(model.index(1, KIND), Qt.CheckState.Unchecked, CHECK)
    assert [model.index(row, KIND).data(CHECK) for row in range(2)] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    assert desk.write()
    titles = [item.title for item in desk.session.ledger.plans[YEAR].items.values()]
    assert "做大平台" in titles and "办好集市" in titles
    desk.session.editor.undo()
    assert desk.session.ledger == before


def test_all_can_be_left_and_then_nothing_is_written(desk: RereadingDesk, model: DifferenceListModel) -> None:
    desk.choose_all(False)
    assert [model.index(row, KIND).data(CHECK) for row in range(2)] == [Qt.CheckState.Unchecked] * 2
    assert desk.write()
    assert desk.session.editor.undoable is None
