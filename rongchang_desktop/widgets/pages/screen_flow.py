"""Work that lays its pages over the whole window, one after the other, and takes them off again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.desk import Desk


class ScreenFlow(QObject):
    """What goes wrong on the way is told by signal: `failed` what was to be expected, `crashed` a bug."""

    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, desk: Desk, screens: QStackedWidget) -> None:
        super().__init__(screens)
        self._desk = desk
        self._screens = screens
        self._task: Task | None = None

    def _lay_over(self, page: QWidget) -> None:
        self._screens.addWidget(page)
        self._screens.setCurrentWidget(page)
        page.setFocus()

    def _take_off(self, page: QWidget) -> None:
        self._screens.removeWidget(page)
        page.deleteLater()

    def _refuse(self, error: Exception) -> None:
        (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)
