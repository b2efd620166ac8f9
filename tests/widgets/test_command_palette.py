"""The palette: one key, a few letters, Enter; Esc leaves everything as it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.views import AskedView, SavedViews
from rongchang_desktop.widgets.command_palette import CommandPalette
from rongchang_desktop.widgets.main_window import MainWindow
from tests.builders import a_small_ledger
from tests.widgets.desks import a_desk, lay

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    desk = lay(a_desk(tmp_path), a_small_ledger())
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.workbench.tasks.wait_for_plan(False)
    window.resize(1300, 760)
    window.show()
    window.workbench.tasks.focus_tree()
    return window


def opened(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    qtbot.keyClick(window.workbench.tasks.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, CommandPalette)
    return palette


def take(qtbot: QtBot, palette: CommandPalette, typed: str) -> None:
    qtbot.keyClicks(palette.typed, typed)
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return)


def test_a_number_goes_to_its_item(qtbot: QtBot, window: MainWindow) -> None:
    take(qtbot, opened(qtbot, window), "5")
    assert window.workbench.tasks.view.current_item() == "c5"


def test_initials_go_to_an_item_and_a_unit_shows_what_it_owes(qtbot: QtBot, window: MainWindow) -> None:
    take(qtbot, opened(qtbot, window), "ljxq")
    assert window.workbench.tasks.view.current_item() == "c5"
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.typed, "qkjj")
    place = [command.kind for command in palette.offered].index("What it owes")
    palette.list.setCurrentIndex(palette.list.model().index(place, 0))
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return)
    assert window.workbench.tasks.model.selection.department_ids == {DepartmentId("d1")}


def test_pages_groupings_and_saved_views_are_found(qtbot: QtBot, window: MainWindow) -> None:
    session = window.workbench.desk.session
    SavedViews(session).save("Finance alone", AskedView(selection=Selection(text="财政"), grouping=Grouping.LEAD))
    take(qtbot, opened(qtbot, window), "finance al")
    model = window.workbench.tasks.model
    assert (model.selection.text, model.grouping) == ("财政", Grouping.LEAD)
    take(qtbot, opened(qtbot, window), "grouped month")
    assert model.grouping is Grouping.DEADLINE
    take(qtbot, opened(qtbot, window), "indicators")
    assert window.workbench.pages.currentWidget() is window.workbench.page("indicators")


def test_actions_are_offered_with_their_keys_and_done(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    keys = {command.text: command.keys for command in palette.offered}
    assert keys["Tick as done, or take the tick back"] == "Space" and keys["Search"] == "Ctrl+F"
    take(qtbot, palette, "search")
    assert window.workbench.tasks.search.hasFocus()


def test_esc_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.typed, "tick")
    qtbot.keyClick(palette.typed, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert window.workbench.tasks.view.hasFocus()
    assert not window.workbench.desk.session.editor.undoable


def test_what_nothing_is_called_is_said_to_be_so(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.typed, "zzzzz")
    assert palette.nothing.isVisible() and palette.nothing.text() == "Nothing is called that."
    palette.typed.setText("tick")
    assert not palette.nothing.isVisible() and palette.list.isVisible()
