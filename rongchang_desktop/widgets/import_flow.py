"""From a report file to an adopted plan: read, review, adopt; the open plan waits behind."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.report_reading import read_report

if TYPE_CHECKING:
    from rongchang_desktop.domain.intake.draft import DraftPlan
    from rongchang_desktop.widgets.pages.reading_page import ReadingPage
    from rongchang_desktop.widgets.pages.review_page import ReviewPage


class ImportFlow(QObject):
    """Lays the reading and the review over the whole window, one report at a time."""

    finished = Signal()
    """The review is over, adopted or not."""
    adopted = Signal(int)
    """The year whose plan was adopted."""
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, desk: Desk, screens: QStackedWidget) -> None:
        super().__init__(screens)
        self._desk = desk
        self._screens = screens
        self._task: Task | None = None
        self.review: ReviewPage | None = None

    @cached_property
    def reading(self) -> "ReadingPage":
        """Shown while a report is read."""
        from rongchang_desktop.widgets.pages.reading_page import ReadingPage

        page = ReadingPage(self._desk.words)
        page.cancelled.connect(self._cancel)
        self._screens.addWidget(page)
        return page

    def read(self, path: Path) -> None:
        """Read a report and show its draft for review."""
        if self._task is not None or self.review is not None:
            return
        self._task = task = read_report(self._desk.tasks, path)
        self.reading.follow(task, path.name)
        task.succeeded.connect(self._show)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._end)
        self._screens.setCurrentWidget(self.reading)

    @property
    def is_reviewing(self) -> bool:
        """Whether a draft lies open that would be lost."""
        return self.review is not None

    def _show(self, draft: "DraftPlan") -> None:
        from rongchang_desktop.widgets.pages.review_page import ReviewPage

        self._task = None
        self.review = ReviewPage(draft, self._desk)
        self.review.adopted.connect(self._back_up_and_adopt)
        self.review.discarded.connect(self._end)
        self._screens.addWidget(self.review)
        self._screens.setCurrentWidget(self.review)
        self.review.setFocus()

    def _back_up_and_adopt(self, changes: ChangeSet) -> None:
        workspace = self._desk.workspace
        if workspace is None:
            self._adopt(changes)
        else:
            workspace.back_up(done=lambda: self._adopt(changes), failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)

    def _adopt(self, changes: ChangeSet) -> None:
        session = self._desk.session
        if session.edit(lambda _: changes):
            self._end()
            year = int(changes.params["year"])
            session.switch_year(year)
            self.adopted.emit(year)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._refuse(error)

    def _end(self) -> None:
        self._task = None
        if self.review is not None:
            self._screens.removeWidget(self.review)
            self.review.deleteLater()
            self.review = None
        self.finished.emit()
