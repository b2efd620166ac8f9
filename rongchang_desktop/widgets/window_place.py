"""Where the window stood and how it was divided, from one start to the next."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter

from rongchang_desktop.presentation.preferences import Preferences

USUAL = (1600, 920)
LEAST = (880, 480)
TITLE_BAR = 40


def restore_place(window: QMainWindow, splitter: QSplitter, preferences: Preferences) -> None:
    """Put the window where it was left; the first time as large as it likes to be, or filling a small screen."""
    room = window.screen().availableSize()
    window.resize(QSize(*USUAL).boundedTo(room))
    window.setMinimumSize(QSize(*LEAST).boundedTo(room))
    if geometry := preferences.get("geometry"):
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        if window.height() > room.height() - TITLE_BAR:  # left on a larger screen, or at another scale
            window.setWindowState(Qt.WindowState.WindowMaximized)
    elif room.width() <= USUAL[0] or room.height() <= USUAL[1]:
        window.setWindowState(Qt.WindowState.WindowMaximized)  # its frame, too, has to fit
    if sizes := preferences.get("splitter"):
        splitter.setSizes([int(size) for size in sizes])


def remember_place(window: QMainWindow, splitter: QSplitter, preferences: Preferences) -> None:
    """Write down where the window stands."""
    preferences.set("geometry", bytes(window.saveGeometry().toBase64().data()).decode("ascii"))
    if all(splitter.sizes()):  # a pane that is hidden just now keeps the width it had
        preferences.set("splitter", splitter.sizes())
