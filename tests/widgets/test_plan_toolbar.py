"""The bar over the tree in a narrow window: whole words, and room to search."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.progress import tick
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.widgets.tree.plan_toolbar import PlanToolbar
from tests.builders import a_small_ledger
from tests.sessions import a_session


@pytest.mark.parametrize("width", [330, 380, 520, 700, 1100])
def test_no_button_is_cut_and_the_search_keeps_its_room(qtbot: QtBot, width: int) -> None:
    session = a_session(a_small_ledger())
    bar = PlanToolbar(session)
    qtbot.addWidget(bar)
    bar.add_button("Print…", lambda: None, primary=False)
    read = bar.add_button("Read a report in", lambda: None, primary=True)
    bar.resize(width, 36)
    bar.show()
    for item in ("c1", "c2"):
        assert session.edit(lambda ledger, item=item: tick(ledger, [ItemId(item)], today=session.today(), by="unit"))
    session.editor.undo()
    qtbot.wait(10)
    shown = [button for button in bar.findChildren(QPushButton) if not button.isHidden()]
    assert read in shown and (width < 350 or bar.undo.undo_button in shown)
    assert width < 500 or bar.undo.redo_button in shown
    assert all(button.width() >= button.sizeHint().width() for button in shown)
    assert bar.search.width() >= 80
    assert "“" in bar.undo.undo_button.accessibleName()
