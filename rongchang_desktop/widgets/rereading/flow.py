"""From a reviewed draft to the plan its year already has: compared, chosen, written as one step."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.widgets.pages.waiting_screen import WaitingScreen

if TYPE_CHECKING:
    from rongchang_desktop.services.report_rereading import Rereading
    from rongchang_desktop.widgets.pages.rereading_page import RereadingPage


class RereadingFlow(QObject):
    """Lays the page of differences over the review, which waits behind."""

    left = Signal()
    """Back to the review, nothing written."""
    closed = Signal()
    """The reading holds nothing new and is given up."""
    written = Signal(int, str)
    """The year whose plan took changes over, and what it took, as a sentence."""
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, desk: Desk, screens: QStackedWidget) -> None:
        super().__init__(screens)
        self._desk = desk
        self._screens = screens
        self._task: Task | None = None
        self._is_writing = False
        self.page: RereadingPage | None = None
        self._waiting = WaitingScreen(desk.words, screens)
        self._waiting.cancelled.connect(self._leave)

    def open(self, review: Review, year: int) -> None:
        """Lay the draft as it was corrected beside the plan of the year."""
        from rongchang_desktop.services.report_rereading import reread

        if self._task is not None or self.page is not None:
            return
        ledger, reviewed, read_as = self._desk.session.ledger, review.session.ledger, review.year
        today = self._desk.today()
        self._task = task = self._desk.tasks.start(
            lambda sink: reread(ledger, reviewed, read_as, year=year, today=today)
        )
        title = self._desk.words.gettext("Laying the report beside the plan of {year}", year=year)
        self._waiting.follow(task, title)
        task.succeeded.connect(lambda reading: self._show(task, reading))
        task.failed.connect(lambda error: self._on_failed(task, error))

    def end(self) -> None:
        """Close the page; what is still being compared is forgotten."""
        self._waiting.stop()
        self._task = None
        self._is_writing = False
        if self.page is not None:
            self._screens.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None

    def _show(self, task: Task, reading: "Rereading") -> None:
        from rongchang_desktop.widgets.pages.rereading_page import RereadingPage

        if task is not self._task:
            return
        self._task = None
        self._waiting.stop()
        held = RereadingDesk(self._desk.session, reading)
        self.page = RereadingPage(held)
        held.setParent(self.page)
        self.page.applied.connect(self._back_up_and_write)
        self.page.left.connect(self._leave)
        self.page.closed.connect(self._close)
        self._screens.addWidget(self.page)
        self._screens.setCurrentWidget(self.page)
        self.page.setFocus()

    def _leave(self) -> None:
        self.end()
        self.left.emit()

    def _close(self) -> None:
        self.end()
        self.closed.emit()

    def _back_up_and_write(self, grounds: Grounds | None, on: date | None) -> None:
        if self._is_writing:
            return
        self._is_writing = True
        workspace = self._desk.workspace
        if workspace is None:
            self._write(grounds, on)
        else:
            workspace.back_up(done=lambda: self._write(grounds, on), failed=self._refuse)

    def _write(self, grounds: Grounds | None, on: date | None) -> None:
        self._is_writing = False
        if self.page is None:
            return
        held, words = self.page.desk, self._desk.words
        if not held.write(grounds, on=on):
            return
        text = words.ngettext(
            "{count} change was taken over. Undo takes it back.",
            "{count} changes were taken over. Undo takes all of them back.",
            len(held.reading.chosen),
        )
        year = held.reading.year
        self.end()
        self.written.emit(year, text)

    def _on_failed(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self._leave()
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        self._is_writing = False
        if self.page is not None and isinstance(error, UserFacingError):
            self.page.refuse(error)
        else:
            (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)
