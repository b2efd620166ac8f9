"""手册: every screen has its page with pictures, keys and links that are there, and the window opens at it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QTextDocument
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.localization.catalog import LANGUAGES
from rongchang_desktop.presentation.manual_pages import KEYS, PROGRESS, manual_page, titles
from rongchang_desktop.widgets.bench.page_list import MEETING, PAGES, PERIODS, TASKS
from rongchang_desktop.widgets.dialogs.keys_sheet import sheet
from rongchang_desktop.widgets.main_window import MainWindow
from rongchang_desktop.widgets.manual.opening import open_manual, show_keys
from rongchang_desktop.widgets.review.corrections import LEVELS
from rongchang_desktop.widgets.tree.tree_actions import DEEDS
from rongchang_desktop.widgets.window_actions import WINDOW_DEEDS
from tests.builders import a_small_ledger
from tests.widgets.desks import a_desk, lay

NO_POPUPS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagate)", extend=True)
OF_REVIEW = ("Shift+F8", "Ctrl+M", "Space", "Del", "Return", "F3", "Shift+F3")
OF_LISTS = ("Tab", "Alt+Down", "Left", "Ctrl+5", "Ctrl+0", "Space")
LARGEST = 80_000
EVERY = [manual_page(key, language) for language in LANGUAGES for key in KEYS]


def named(page: Path, pattern: str) -> list[str]:
    return re.findall(pattern, page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_the_rail_has_a_page_with_its_picture(language: str) -> None:
    assert {page.key for page in PAGES} <= set(KEYS)
    for key in KEYS:
        assert f"../pictures/{key}-{language}.png" in manual_page(key, language).read_text(encoding="utf-8")
    assert {path.stem for path in manual_page(TASKS, language).parent.iterdir()} == set(KEYS)
    assert all(title for _, title in titles(language))


def test_every_picture_is_there_is_small_and_is_shown_on_some_page() -> None:
    shown = {(page.parent / name).resolve() for page in EVERY for name in named(page, r"!\[[^\]]*\]\(([^)]+)\)")}
    assert {path for path in shown if not path.exists()} == set()
    assert {path for path in shown if path.stat().st_size > LARGEST} == set()
    assert set((EVERY[0].parent.parent / "pictures").iterdir()) == shown


@pytest.mark.parametrize("page", EVERY, ids=lambda page: f"{page.parent.name} {page.stem}")
def test_every_link_leads_to_a_page_and_every_key_is_a_key_of_the_program(page: Path) -> None:
    for link in named(page, r"(?<!!)\[[^\]]+\]\(([^)]+)\)"):
        assert (page.parent / link).exists()
    in_use = {keys for _, rows in sheet() for keys, _ in rows} | {deed.keys for deed in WINDOW_DEEDS}
    in_use |= {keys for deed in DEEDS for keys in deed.keys} | {*LEVELS, *OF_REVIEW, *OF_LISTS}
    known = {QKeySequence(keys).toString().replace("Return", "Enter") for keys in in_use}
    told = [keys for keys in named(page, r"`([^`]+)`") if not keys.startswith(".")]
    assert [keys for keys in told if QKeySequence(keys).toString().replace("Return", "Enter") not in known] == []


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    desk = lay(a_desk(tmp_path, language="zh_CN"), a_small_ledger())
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    return window


@NO_POPUPS
def test_the_manual_opens_at_the_page_of_the_screen_and_turns_to_the_next_one(window: MainWindow) -> None:
    window.workbench.show_page(PERIODS)
    manual = open_manual(window)
    assert manual.key == PERIODS
    assert "各期对比" in manual.view.toPlainText()
    window.workbench.show_page(MEETING)
    assert open_manual(window) is manual
    assert manual.key == MEETING
    window.workbench.show_start()
    assert open_manual(window).key == "start"


@NO_POPUPS
def test_beside_an_open_report_the_manual_tells_of_reporting(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.workbench
    bench.tasks.report_requested.emit(ItemId("c1"))
    qtbot.waitUntil(lambda: bench.side.panel.forms.is_reporting)
    assert open_manual(window).key == PROGRESS


@NO_POPUPS
def test_the_manual_speaks_the_language_of_now(window: MainWindow) -> None:
    assert open_manual(window).windowTitle() == "手册"
    window.workbench.desk.words.switch("en")
    manual = open_manual(window)
    assert manual.windowTitle() == "Manual"
    assert "Every task of the year" in manual.view.toPlainText()


@NO_POPUPS
def test_the_sheet_of_keys_leads_to_the_manual_and_esc_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    sheet = show_keys(window)
    qtbot.mouseClick(sheet.manual_button, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    manual = open_manual(window)
    assert manual.key == TASKS
    with qtbot.waitSignal(manual.destroyed):
        qtbot.keyClick(manual.list, Qt.Key.Key_Escape)


@NO_POPUPS
def test_a_link_turns_the_page_and_the_list_follows(window: MainWindow) -> None:
    manual = open_manual(window)
    manual.view.setSource(manual.view.source().resolved(QUrl(f"{PROGRESS}.md")))
    assert manual.key == PROGRESS
    assert manual.list.currentItem().text() == dict(titles("zh_CN"))[PROGRESS]


@NO_POPUPS
def test_a_picture_is_never_wider_than_the_page(window: MainWindow, qtbot: QtBot) -> None:
    manual = open_manual(window)

    def width() -> float:
        kind = QTextDocument.ResourceType.ImageResource
        picture = manual.view.document().resource(kind, QUrl("../pictures/tasks-zh_CN.png"))
        assert isinstance(picture, QImage)
        return picture.deviceIndependentSize().width()

    manual.resize(900, 600)
    qtbot.waitUntil(lambda: 300 < width() <= manual.view.viewport().width())
    manual.resize(640, 600)
    qtbot.waitUntil(lambda: 200 < width() <= manual.view.viewport().width())
