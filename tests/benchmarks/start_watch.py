"""The main window under watch: it tells when its layout is painted and when a Down key posted at start was followed."""

import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from rongchang_desktop.app import window as program
from rongchang_desktop.widgets.main_window import MainWindow


def mark(name: str) -> None:
    """Tell the parent that something has happened just now."""
    sys.stdout.write(f"mark {name} {time.monotonic()}\n")
    sys.stdout.flush()


class PaintWatch(QObject):
    """Marks the moment when every part of the layout has been painted."""

    def __init__(self, parts: list[QWidget]) -> None:
        super().__init__()
        self._missing = set(parts)
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched in self._missing:
            self._missing.discard(watched)
            if not self._missing:
                QTimer.singleShot(0, lambda: mark("painted"))
        return False


class WatchedWindow(MainWindow):
    """The main window under watch; ends the process when both marks were made."""

    def show(self) -> None:
        self.resize(1600, 920)  # as large as the bare window beside it, whatever the screen
        bench = self.workbench
        view = bench.tasks.view
        self._watch = PaintWatch([bench.rail, view.viewport(), bench.side, bench.tasks])
        super().show()
        down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        self.typed_ahead.listen()
        QCoreApplication.postEvent(view, down)
        self._desk.opened.connect(lambda _: QTimer.singleShot(0, self._wait_for_move))

    def _wait_for_move(self) -> None:
        view = self.workbench.tasks.view
        assert view.model().rowCount() == 10
        if view.currentIndex().isValid():
            mark("moved")
            QTimer.singleShot(0, self._end)
        else:
            QTimer.singleShot(1, self._wait_for_move)

    def _end(self) -> None:
        self.close()
        QApplication.exit(0)


def run() -> int:
    """The windowed program with the watched window in it."""
    program.MainWindow = WatchedWindow
    return program.run_window([])
