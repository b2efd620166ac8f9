"""The real window on a file, off screen, for measuring what a person would wait for."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from rongchang_desktop.app.assembly import make_desk
from rongchang_desktop.app.memory import settle_collector
from rongchang_desktop.domain.editing.progress import tick, untick
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation import founding
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.widgets.main_window import MainWindow
from rongchang_desktop.widgets.theme import apply_theme

PAUSE = 0.08
"""Seconds between two ticks, in which foot and rail follow; nobody ticks faster."""


class _Painted(QObject):
    """Remembers whether its widget was painted since it was last asked."""

    def __init__(self) -> None:
        super().__init__()
        self.happened = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.happened = True
        return False


class MeasuredWindow:
    """A window whose plan is loaded and whose first commitment is in view."""

    def __init__(self, window: MainWindow, session: PlanSession) -> None:
        self.window = window
        self.session = session
        view = window.workbench.tasks.view
        view.expandAll()
        plan = self.session.plan
        assert plan is not None
        self.item_id = next(plan.commitments()).id
        window.workbench.tasks.show_item(self.item_id)  # as a person does who ticks it
        self._painted = _Painted()
        view.viewport().installEventFilter(self._painted)
        self._saved = False
        self.session.save_state_changed.connect(self._on_saved)
        pump(lambda: False, seconds=0.3)

    def tick_once(self) -> float:
        """Tick the commitment, or take the tick back; seconds until it is on disk and painted."""
        item = self.session.ledger.item(self.item_id)
        assert isinstance(item, Task)
        self._painted.happened = self._saved = False
        begin = time.perf_counter()
        if item.done.state is DoneState.OPEN:
            self.session.edit(lambda ledger: tick(ledger, [self.item_id], today=date(2024, 9, 30), by="benchmark"))
        else:
            self.session.edit(lambda ledger: untick(ledger, [self.item_id]))
        pump(lambda: self._saved and self._painted.happened)
        seconds = time.perf_counter() - begin
        pump(lambda: False, seconds=PAUSE)
        return seconds

    def _on_saved(self, event: SaveStateChanged) -> None:
        assert event.state is not SaveState.REFUSED, event.error
        self._saved = event.state is SaveState.SAVED


@contextmanager
def open_window(path: Path, *, today: date) -> Iterator[MeasuredWindow]:
    """The main window on the file, made from the starter plan where it is not there yet."""
    app = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    preferences = Preferences(path.with_suffix(".json"))
    desk = make_desk(preferences=preferences, words=Localizer("zh_CN"), today=lambda: today)
    window = MainWindow(desk)
    window.resize(1600, 920)
    window.show()
    desk.open(founding.starter("2024", path, desk.signature), path)
    pump(lambda: desk.workspace is not None)
    settle_collector()
    try:
        yield MeasuredWindow(window, desk.session)
    finally:
        window.close()
        pump(lambda: False, seconds=0.05)


def pump(ready: object, *, seconds: float = 30.0) -> None:
    """Handle events until it is so, or the time is over."""
    loop = QEventLoop()
    deadline = time.perf_counter() + seconds
    wake = QTimer()
    wake.start(5)
    while not ready() and time.perf_counter() < deadline:  # type: ignore[operator]
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
