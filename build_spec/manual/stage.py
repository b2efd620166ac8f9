"""The screen without a screen, and the window on it: opened on the sample district, on one day, by one clerk."""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from build_spec.clone import CannotGoOn
from rongchang_desktop.app.assembly import make_desk
from rongchang_desktop.foundation.identity import new_id
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation import founding
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.widgets.main_window import MainWindow
from rongchang_desktop.widgets.qt_catalog import QtCatalog
from rongchang_desktop.widgets.theme import apply_theme

WIDTH, HEIGHT = 1366, 768
"""Pixels of the screen most offices have."""
TODAY = date(2024, 9, 30)
MORNING = datetime(2024, 9, 30, 9, 0).astimezone()
CLERKS = {"zh_CN": "王敏", "en": "Wang Min"}
PATIENCE = 60.0


def screen(folder: Path) -> QApplication:
    """An application on an offscreen screen of that size, described in a file in the folder."""
    described = folder / "screen.json"
    one = {"name": "one", "x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "logicalDpi": 96, "logicalBaseDpi": 96}
    described.write_text(json.dumps({"windowFrameMargins": False, "screens": [one | {"dpr": 1}]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"
    return QApplication(["manual"])


@contextmanager
def window(app: QApplication, language: str, folder: Path) -> Iterator[tuple[MainWindow, Desk]]:
    """The window in that language, as it is before anything was opened."""
    QtCatalog(app).speak(language)
    apply_theme(app, "light")
    clerk = CLERKS[language]
    signature = Signature(actor=lambda: clerk, now=lambda: MORNING, new_id=new_id)
    preferences = Preferences(folder / f"{language}.json")
    words = Localizer(language)
    desk = make_desk(preferences=preferences, words=words, today=lambda: TODAY, signature=signature)
    shown = MainWindow(desk)
    shown.setFixedSize(WIDTH, HEIGHT)
    shown.show()
    try:
        yield shown, desk
    finally:
        shown.close()
        settle()


def open_sample(desk: Desk, path: Path) -> None:
    """Open the sample district in a fresh file."""
    desk.open(founding.starter("demo", path, desk.signature), path)
    wait_until(lambda: desk.workspace is not None)
    settle()


def wait_until(ready: Callable[[], object], *, seconds: float = PATIENCE) -> None:
    """Let the window work until it is so. Raises CannotGoOn when it never is."""
    if not _worked(ready, seconds):
        raise CannotGoOn("手册截图：等待超时\nThe pictures of the manual: the window did not get there in time")


def settle(seconds: float = 0.6) -> None:
    """Let the window finish what it does a moment later."""
    _worked(lambda: False, seconds)


def _worked(ready: Callable[[], object], seconds: float) -> bool:
    loop, wake = QEventLoop(), QTimer()
    wake.start(5)
    deadline = time.perf_counter() + seconds
    while not ready() and time.perf_counter() < deadline:
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return bool(ready())
