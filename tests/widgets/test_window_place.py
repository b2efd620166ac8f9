"""Where the window stands: within the screen the first time, then where it was left."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter
from pytestqt.qtbot import QtBot

from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.widgets.window_place import USUAL, remember_place, restore_place


def test_the_first_window_is_no_larger_than_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    restore_place(window, QSplitter(), Preferences(tmp_path / "preferences.json"))
    room = window.screen().availableSize()
    assert window.size() == QSize(*USUAL).boundedTo(room)
    assert window.width() <= room.width() and window.height() <= room.height()
    assert window.isMaximized(), "a frame around it would not fit beside the whole screen"


def test_it_comes_back_as_large_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    first.resize(700, 520)
    remember_place(first, QSplitter(), preferences)
    second.setMinimumSize(0, 0)
    restore_place(second, QSplitter(), preferences)
    assert second.height() == 520


def test_a_pane_hidden_when_the_window_closes_comes_back_as_wide_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    window, splitter = QMainWindow(), QSplitter()
    qtbot.addWidget(window)
    side = QLabel()
    for pane in (QLabel(), side):
        splitter.addWidget(pane)
    window.setCentralWidget(splitter)
    window.show()
    splitter.setSizes([400, 240])
    remember_place(window, splitter, preferences)
    kept = preferences.get("splitter")
    side.hide()
    remember_place(window, splitter, preferences)
    assert preferences.get("splitter") == kept and all(kept)


def test_a_window_left_on_a_larger_screen_fills_this_one(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    first.resize(first.screen().availableSize())
    remember_place(first, QSplitter(), preferences)
    restore_place(second, QSplitter(), preferences)
    assert second.isMaximized()
