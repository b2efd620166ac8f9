"""The windowed program: paints the layout first, then opens the plan on the storage thread."""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rongchang_desktop.app.assembly import make_desk, make_preferences, make_words
from rongchang_desktop.app.memory import settle_collector
from rongchang_desktop.foundation import paths
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.day_turn import DayTurn
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.widgets.main_window import MainWindow
from rongchang_desktop.widgets.qt_catalog import QtCatalog
from rongchang_desktop.widgets.theme import apply_theme


def run_window(arguments: list[str]) -> int:
    """Show the window on the named file, else on the one open last, else on the starter plan."""
    _prefer_input_method()
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName(paths.APP_NAME)
    preferences = make_preferences()
    words = make_words(preferences)
    qt_words = QtCatalog(app)
    qt_words.speak(words.language)
    theme = apply_theme(app, preferences.get("theme", "system"), style_sheet=False)
    desk = make_desk(preferences=preferences, words=words)
    window = MainWindow(desk)
    theme.finish()
    window.theme_chosen.connect(lambda name: (preferences.set("theme", name), theme.choose(name)))
    window.language_chosen.connect(lambda code: _switch(code, words, preferences, qt_words, window))
    for settled in (desk.opened, desk.open_failed, desk.crashed):
        settled.connect(lambda *_: settle_collector())
    window.painted_first.connect(lambda: _go_on(window, preferences, arguments))
    DayTurn(desk.session, window)
    window.typed_ahead.listen()
    window.show()
    return app.exec()


def _go_on(window: MainWindow, preferences: Preferences, arguments: list[str]) -> None:
    from rongchang_desktop.app.bugs import catch_bugs  # after the first picture
    from rongchang_desktop.foundation.logs import start_log

    start_log()
    catch_bugs(window)
    _open_first(window, preferences, arguments)


def _open_first(window: MainWindow, preferences: Preferences, arguments: list[str]) -> None:
    if arguments:
        window.open_file(Path(arguments[0]))
    elif recent := preferences.recent_files:
        window.open_file(recent[0])
    else:
        window.open_starter("2024")


def _switch(code: str, words: Localizer, preferences: Preferences, qt_words: QtCatalog, window: MainWindow) -> None:
    preferences.set("language", code)
    words.switch(code)
    qt_words.speak(words.language)
    window.retranslate()


def _prefer_input_method() -> None:
    """Qt's wheels bring no fcitx plugin; fcitx answers in ibus's name where nothing else was chosen."""
    if sys.platform.startswith("linux") and "fcitx" in os.environ.get("XMODIFIERS", ""):
        os.environ.setdefault("QT_IM_MODULE", "ibus")
