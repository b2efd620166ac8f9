"""Making a page while nobody waits for it, so that it is there at once when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from rongchang_desktop.widgets.bench.workbench import Workbench

QUIET = 1500
"""Milliseconds after a file was opened in which its first rows are looked at."""


class PageWarming(QObject):
    """Once a file is open; what the page shows is still worked out only when it is seen."""

    def __init__(self, bench: "Workbench", key: str) -> None:
        super().__init__(bench)
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(lambda: bench.page(key))
        bench.desk.opened.connect(lambda _: self._timer.start())
        bench.desk.closed.connect(self._timer.stop)
