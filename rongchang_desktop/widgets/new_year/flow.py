"""From two plans to a settled year: laid side by side, decided, written as one step; the open plan waits behind."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.pages.waiting_screen import WaitingScreen

if TYPE_CHECKING:
    from rongchang_desktop.presentation.new_year.turning import Compared
    from rongchang_desktop.widgets.pages.new_year_page import NewYearPage


class NewYearFlow(QObject):
    """Lays the page of the new year over the whole window."""

    finished = Signal()
    """The page is closed, with or without a step."""
    settled = Signal(str)
    """What was written, as a sentence."""
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, desk: Desk, screens: QStackedWidget) -> None:
        super().__init__(screens)
        self._desk = desk
        self._screens = screens
        self._task: Task | None = None
        self.page: NewYearPage | None = None
        self._waiting = WaitingScreen(desk.words, screens)
        self._waiting.cancelled.connect(self.end)
        desk.closed.connect(self.end)

    def open(self) -> None:
        """Lay the year shown beside the one before it; nothing happens where there is but one."""
        from rongchang_desktop.presentation.new_year.turning import compare_years
        from rongchang_desktop.presentation.new_year.year_pair import years_to_join

        session = self._desk.session
        ledger, pair = session.ledger, years_to_join(session.ledger, session.year)
        if pair is None or self._task is not None or self.page is not None:
            return
        self._task = task = self._desk.tasks.start(lambda sink: compare_years(session, ledger, pair))
        words = self._desk.words
        title = words.gettext("Laying {earlier} beside {later}", earlier=pair.earlier, later=pair.later)
        self._waiting.follow(task, title)
        task.succeeded.connect(lambda compared: self._show(task, compared))
        task.failed.connect(lambda error: self._on_failed(task, error))

    def give_up(self) -> bool:
        """Close the page for other work; False where choices would be lost and that was only now said."""
        if self.page is not None and not self.page.may_be_given_up():
            return False
        self.end()
        return True

    def end(self) -> None:
        """Close the page; what is still being compared is forgotten."""
        self._waiting.stop()
        if self._task is None and self.page is None:
            return
        self._task = None
        if self.page is not None:
            self._screens.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None
        self.finished.emit()

    def _show(self, task: Task, compared: "Compared") -> None:
        from rongchang_desktop.presentation.new_year.turning import Turning
        from rongchang_desktop.widgets.pages.new_year_page import NewYearPage

        if task is not self._task:
            return
        self._task = None
        self._waiting.stop()
        turning = Turning(compared, self._desk.session)
        self.page = NewYearPage(turning)
        turning.setParent(self.page)
        self.page.applied.connect(self._back_up_and_write)
        self.page.left.connect(self.end)
        self._screens.addWidget(self.page)
        self._screens.setCurrentWidget(self.page)
        self.page.setFocus()

    def _back_up_and_write(self, grounds: Grounds | None) -> None:
        workspace = self._desk.workspace
        if workspace is None:
            self._write(grounds)
        else:
            workspace.back_up(done=lambda: self._write(grounds), failed=self._refuse)

    def _write(self, grounds: Grounds | None) -> None:
        session, page = self._desk.session, self.page
        if page is None:
            return
        turning = page.turning
        if not session.edit(lambda ledger: turning.changes(ledger, grounds)):
            return
        words, pair = self._desk.words, turning.pair
        count = len(turning.turn.proposals)
        text = words.ngettext(
            "{count} item of {year} is settled. Undo takes all of it back.",
            "{count} items of {year} are settled. Undo takes all of it back.",
            count,
            year=pair.earlier,
        )
        self.end()
        session.switch_year(pair.later)
        self.settled.emit(text)

    def _on_failed(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self.end()
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)
