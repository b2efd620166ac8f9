"""The first page: recent files that still exist, and the first steps."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.widgets.pages.start_page import StartPage


def test_recent_files_are_offered_newest_first_and_lost_ones_are_not(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    for name in ("old", "lost", "new"):
        path = tmp_path / f"{name}.rcplan"
        path.touch()
        preferences.add_recent(path)
    (tmp_path / "lost.rcplan").unlink()
    page = StartPage(Localizer("en"), preferences)
    qtbot.addWidget(page)
    offered = [button for button in page.findChildren(QPushButton) if button.toolTip().endswith(".rcplan")]
    assert [Path(button.toolTip()).stem for button in offered] == ["new", "old"]
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.mouseClick(offered[0], Qt.MouseButton.LeftButton)
    assert asked.args == [tmp_path / "new.rcplan"]


def test_every_first_step_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    page = StartPage(Localizer("en"), Preferences(tmp_path / "preferences.json"))
    qtbot.addWidget(page)
    for button, signal in (
        (page.import_button, page.import_requested),
        (page.starter_button, page.starter_requested),
        (page.demo_button, page.starter_requested),
        (page.open_button, page.open_requested),
        (page.new_button, page.new_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_sentences_are_shown_whole(qtbot: QtBot, tmp_path: Path) -> None:
    page = StartPage(Localizer("zh_CN"), Preferences(tmp_path / "preferences.json"))
    qtbot.addWidget(page)
    for width in (640, 1400):
        page.resize(width, 600)
        page.show()
        qtbot.wait(10)
        assert page.hint.height() >= page.hint.heightForWidth(page.hint.width())
