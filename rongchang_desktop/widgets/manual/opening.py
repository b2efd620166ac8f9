"""The ways to the manual: from the menu, and from the sheet of keys, at the page of the screen in front."""

from typing import TYPE_CHECKING

from rongchang_desktop.presentation.manual_pages import KEYS, NEW_YEAR, PROGRESS, REVIEW, START
from rongchang_desktop.widgets.bench.page_list import TASKS

if TYPE_CHECKING:
    from rongchang_desktop.widgets.dialogs.keys_sheet import KeysSheet
    from rongchang_desktop.widgets.main_window import MainWindow
    from rongchang_desktop.widgets.manual.manual_window import ManualWindow


def open_manual(window: "MainWindow") -> "ManualWindow":
    """Show the manual at the page of the screen in front; one that is open already turns to it."""
    from rongchang_desktop.widgets.manual.manual_window import ManualWindow

    words = window.workbench.desk.words
    in_language = (each for each in window.findChildren(ManualWindow) if each.language == words.language)
    shown = next(in_language, None) or ManualWindow(window, words)
    shown.show_page(page_at_hand(window))
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown


def show_keys(window: "MainWindow") -> "KeysSheet":
    """Show the sheet of keys, from which a button leads to the manual."""
    from rongchang_desktop.widgets.dialogs.keys_sheet import KeysSheet

    sheet = KeysSheet(window, window.workbench.desk.words)
    sheet.manual_requested.connect(lambda: open_manual(window))
    sheet.open()
    return sheet


def page_at_hand(window: "MainWindow") -> str:
    """The key of the page that tells of the screen in front."""
    front, bench = window.screens.currentWidget(), window.workbench
    if front is bench and bench.page_shown == TASKS and bench.side.panel.forms.is_reporting:
        return PROGRESS
    if front is bench:
        return bench.page_shown if bench.page_shown in KEYS else START
    return NEW_YEAR if front is window.new_year.page else REVIEW
