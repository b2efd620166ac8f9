"""A page of tasks on the screen, in front, with the keyboard in its tree."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.widgets.pages.tasks_page import TasksPage
from tests.builders import a_small_ledger
from tests.widgets.desks import a_desk, lay
from tests.widgets.windows import shown


def a_tasks_page(qtbot: QtBot, folder: Path, ledger: Ledger | None = None, *, language: str = "en") -> TasksPage:
    """The small plan unless another is given; all rows open, the first task current."""
    page = shown(qtbot, a_page_as_left(qtbot, folder, ledger, language=language), size=(1000, 800))
    page.view.expandAll()
    page.view.open_rows.reveal(ItemId("c1"))
    page.focus_tree()
    return page


def a_page_as_left(qtbot: QtBot, folder: Path, ledger: Ledger | None = None, *, language: str = "en") -> TasksPage:
    """A page that shows what was remembered in the folder, not yet on the screen."""
    desk = lay(a_desk(folder, language=language), ledger or a_small_ledger())
    page = TasksPage(desk.session, desk.preferences)
    desk.setParent(page)
    qtbot.addWidget(page)
    return page


def titles(page: TasksPage) -> list[str]:
    """The wording of the rows on the screen, open ones only, from the top."""
    found = []
    index = page.model.index(0, 1)
    while index.isValid():
        found.append(str(index.data()))
        index = page.view.indexBelow(index)
    return found
