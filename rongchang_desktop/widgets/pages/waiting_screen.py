"""Says that work goes on once it takes noticeably long; what is quick shows nothing in between."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import Task

if TYPE_CHECKING:
    from rongchang_desktop.widgets.pages.reading_page import ReadingPage

NOTICEABLE = 300
"""Milliseconds after which waiting is mentioned."""


class WaitingScreen(QObject):
    """The page of progress, made when it is first needed and shown over the other screens."""

    cancelled = Signal()

    def __init__(self, words: Localizer, screens: QStackedWidget) -> None:
        super().__init__(screens)
        self._words = words
        self._screens = screens
        self._patience = QTimer(self, singleShot=True, interval=NOTICEABLE)
        self._patience.timeout.connect(lambda: screens.setCurrentWidget(self.page))

    @cached_property
    def page(self) -> "ReadingPage":
        """Shown while work goes on."""
        from rongchang_desktop.widgets.pages.reading_page import ReadingPage

        page = ReadingPage(self._words)
        page.cancelled.connect(self.cancelled)
        self._screens.addWidget(page)
        return page

    def follow(self, task: Task, title: str) -> None:
        """Begin to wait for the task."""
        self.page.follow_work(task, title)
        self._patience.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._patience.stop()
