"""The real window on a plan of any size, off screen, and the seconds its work takes until it stands painted."""

import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rongchang_desktop.app.assembly import make_desk
from rongchang_desktop.app.memory import settle_collector
from rongchang_desktop.domain.editing.progress import tick, untick
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation import founding
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.services.change_feed import SaveState
from rongchang_desktop.widgets.bench.page_list import TASKS
from rongchang_desktop.widgets.main_window import MainWindow
from rongchang_desktop.widgets.theme import apply_theme
from tests.benchmarks.measuring import timed
from tests.benchmarks.open_window import pump

WIDTH, HEIGHT = 1366, 768
IDLE = 0.5
"""Seconds in which what may be done later is done, before the next figure is taken."""


class BigWindow:
    """Opens a file and works in it."""

    def __init__(self, preferences: Path, *, today: date) -> None:
        app = QApplication.instance() or QApplication(["benchmark"])
        assert isinstance(app, QApplication)
        theme = apply_theme(app, "light", style_sheet=False)
        self._today = today
        self._desk = make_desk(preferences=Preferences(preferences), words=Localizer("zh_CN"), today=lambda: today)
        self._window = MainWindow(self._desk)
        theme.finish()
        self._window.resize(WIDTH, HEIGHT)
        self._window.show()
        self.page = self._window.workbench.tasks
        self.view = self.page.view

    def open(self, path: Path) -> None:
        """Until the rows of the file are painted."""
        self._desk.open(founding.existing(path), path)
        pump(lambda: self._desk.workspace is not None, seconds=120)
        self._paint()

    def settle(self) -> None:
        """Until what may be done later is done."""
        settle_collector()
        pump(lambda: False, seconds=IDLE)

    def expand(self) -> float:
        """Every row opened at once."""
        self.view.open_rows.open_only(())
        self._paint()
        return timed(lambda: (self.view.open_rows.open_all(), self._paint()))

    def type(self, text: str) -> float:
        """From the last word of an input method to the painted results."""
        self.page.search.setFocus()
        before = self.page.model.selection
        begin = time.perf_counter()
        self.page.search.setText(text)
        pump(lambda: self.page.model.selection != before)
        self._paint()
        taken = time.perf_counter() - begin
        pump(lambda: False, seconds=IDLE)
        return taken

    def clear(self) -> float:
        """From the key that clears the search to all rows painted again, open as before."""
        return timed(lambda: (QTest.keyClick(self.page.search, Qt.Key.Key_Escape), self._paint()))

    def tick_once(self) -> float:
        """From a tick to painted again wherever it shows, without the commit, which goes on beside it."""
        session = self._desk.session
        plan = session.plan
        assert plan is not None
        first = next(plan.commitments())
        states = [SaveState.SAVING]
        following = session.save_state_changed.connect(lambda event: states.append(event.state))
        begin = time.perf_counter()
        if first.done.state is DoneState.OPEN:
            session.edit(lambda ledger: tick(ledger, [first.id], today=self._today, by="benchmark"))
        else:
            session.edit(lambda ledger: untick(ledger, [first.id]))
        self._paint()
        taken = time.perf_counter() - begin
        pump(lambda: states[-1] is not SaveState.SAVING)
        session.save_state_changed.disconnect(following)
        pump(lambda: False, seconds=0.1)
        return taken

    def show_overview(self) -> float:
        """From the wish to the painted page, then back to the tasks."""
        bench = self._window.workbench
        taken = timed(lambda: (bench.show_page("overview"), self._paint()))
        bench.show_page(TASKS)
        return taken

    def close(self) -> None:
        """Let the file go."""
        self._window.close()
        pump(lambda: False, seconds=0.05)

    def _paint(self) -> None:
        paint(self._window)


def paint(widget: QWidget) -> None:
    """Handle what is due, then paint it all."""
    QApplication.processEvents()
    widget.repaint()
    QApplication.processEvents()
