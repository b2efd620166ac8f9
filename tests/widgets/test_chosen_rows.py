"""What the tasks' page says of the rows chosen: how many, which one the inspector shows, what a box is for."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.widgets.pages.tasks_page import TasksPage
from tests.widgets.tasks_pages import a_tasks_page


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> TasksPage:
    return a_tasks_page(qtbot, tmp_path)


def test_a_search_that_finds_nothing_leaves_nothing_to_be_shown_beside_it(qtbot: QtBot, page: TasksPage) -> None:
    told: list[ItemId | None] = []
    page.current_changed.connect(told.append)
    page.show_selection(Selection(text="没有这样的词"))
    assert page.model.rowCount() == 0 and told == [None]
    page.show_selection(Selection())
    assert told[-1] == page.view.current_item() == "c1"
