"""From a reviewed draft to the plan its year already has: compared, chosen, written as one step."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.widgets.pages.comparing_flow import ComparingFlow

if TYPE_CHECKING:
    from rongchang_desktop.services.report_rereading import Rereading
    from rongchang_desktop.widgets.pages.rereading_page import RereadingPage


class RereadingFlow(ComparingFlow):
    """Lays the page of differences over the review, which waits behind."""

    left = Signal()
    """Back to the review, nothing written."""
    closed = Signal()
    """The reading holds nothing new and is given up."""
    written = Signal(int, str)
    """The year whose plan took changes over, and what it took, as a sentence."""

    page: "RereadingPage | None"

    def __init__(self, desk: Desk, screens: QStackedWidget) -> None:
        super().__init__(desk, screens)
        self._is_writing = False

    def open(self, review: Review, year: int) -> None:
        """Lay the draft as it was corrected beside the plan of the year."""
        from rongchang_desktop.services.report_rereading import reread

        if self.is_open:
            return
        ledger, reviewed, read_as = self._desk.session.ledger, review.session.ledger, review.year
        today = self._desk.today()
        title = self._desk.words.gettext("Laying the report beside the plan of {year}", year=year)
        self._compare(lambda sink: reread(ledger, reviewed, read_as, year=year, today=today), title, self._show)

    def end(self) -> None:
        """Close the page; what is still being compared is forgotten."""
        self._is_writing = False
        self._clear()

    def _show(self, reading: "Rereading") -> None:
        from rongchang_desktop.widgets.pages.rereading_page import RereadingPage

        held = RereadingDesk(self._desk.session, reading)
        page = RereadingPage(held)
        held.setParent(page)
        page.applied.connect(self._back_up_and_write)
        page.left.connect(self._give_up)
        page.closed.connect(self._close)
        self._lay_over(page)

    def _give_up(self) -> None:
        self.end()
        self.left.emit()

    def _close(self) -> None:
        self.end()
        self.closed.emit()

    def _back_up_and_write(self, grounds: Grounds | None, on: date | None) -> None:
        if self._is_writing:
            return
        self._is_writing = True
        self._desk.once_backed_up(lambda: self._write(grounds, on), failed=self._refuse)

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

    def _refuse(self, error: Exception) -> None:
        self._is_writing = False
        if self.page is not None and isinstance(error, UserFacingError):
            self.page.refuse(error)
        else:
            super()._refuse(error)
