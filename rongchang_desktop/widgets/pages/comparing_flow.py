"""Work whose result is a page over the whole window, which is decided on and left again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.pages.screen_flow import ScreenFlow
from rongchang_desktop.widgets.pages.waiting_screen import WaitingScreen


class ComparingFlow(ScreenFlow):
    """One comparison at a time; one that was given up while it ran shows nothing."""

    def __init__(self, desk: Desk, screens: QStackedWidget) -> None:
        super().__init__(desk, screens)
        self.page: QWidget | None = None
        self._waiting = WaitingScreen(desk.words, screens)
        self._waiting.cancelled.connect(self._give_up)

    @property
    def is_open(self) -> bool:
        """Whether a page lies over the window or is being made ready."""
        return self._task is not None or self.page is not None

    def _compare(self, work: Callable[[ProgressSink], Any], title: str, show: Callable[[Any], None]) -> None:
        """Do the work aside, saying so where it takes long, and show what it found."""
        self._task = task = self._desk.tasks.start(work)
        self._waiting.follow(task, title)
        task.succeeded.connect(lambda found: self._found(task, found, show))
        task.failed.connect(lambda error: self._on_failed(task, error))

    def _lay_over(self, page: QWidget) -> None:
        self.page = page
        super()._lay_over(page)

    def _clear(self) -> None:
        self._waiting.stop()
        self._task = None
        if self.page is not None:
            self._take_off(self.page)
            self.page = None

    def _give_up(self) -> None:
        """Leave without a step."""
        raise NotImplementedError

    def _found(self, task: Task, found: Any, show: Callable[[Any], None]) -> None:
        if task is self._task:
            self._task = None
            self._waiting.stop()
            show(found)

    def _on_failed(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self._give_up()
            self._refuse(error)
