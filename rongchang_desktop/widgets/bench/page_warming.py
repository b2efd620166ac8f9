"""Making ready while nobody waits: what the first edit needs to be saved, and the overview before it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from rongchang_desktop.widgets.bench.page_list import OVERVIEW

if TYPE_CHECKING:
    from rongchang_desktop.widgets.bench.workbench import Workbench

SETTLED = 200
"""Milliseconds in which the rows and what stands beside them are painted."""
QUIET, PAUSE = 1500, 15
"""Milliseconds without a step before the overview is begun, and between two handfuls of items."""


class PageWarming(QObject):
    """Once a file is open, and again after each step; what the page shows is only drawn when it is seen."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._bench = bench
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        bench.desk.opened.connect(lambda _: QTimer.singleShot(SETTLED, self, bench.desk.prepare))
        bench.desk.opened.connect(lambda _: self._timer.start(QUIET))
        bench.desk.closed.connect(self._timer.stop)
        for stepped in (bench.desk.session.changed, bench.desk.session.replaced):
            stepped.connect(self._give_way)

    def _give_way(self) -> None:
        if self._bench.desk.workspace is not None:
            self._timer.start(QUIET)

    def _go_on(self) -> None:
        from rongchang_desktop.widgets.pages.overview_page import OverviewPage  # while nobody waits

        page = self._bench.page(OVERVIEW)
        assert isinstance(page, OverviewPage)
        if page.prepare():
            self._timer.start(PAUSE)
