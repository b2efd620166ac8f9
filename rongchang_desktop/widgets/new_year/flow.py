"""From two plans to a settled year: laid side by side, decided, written as one step; the open plan waits behind."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.pages.comparing_flow import ComparingFlow

if TYPE_CHECKING:
    from rongchang_desktop.domain.editing.grounds import Grounds
    from rongchang_desktop.presentation.new_year.turning import Compared
    from rongchang_desktop.widgets.pages.new_year_page import NewYearPage


class NewYearFlow(ComparingFlow):
    """Lays the page of the new year over the whole window."""

    finished = Signal()
    """The page is closed, with or without a step."""
    settled = Signal(str)
    """What was written, as a sentence."""

    page: "NewYearPage | None"

    def __init__(self, desk: Desk, screens: QStackedWidget) -> None:
        super().__init__(desk, screens)
        desk.closed.connect(self.end)

    def open(self) -> None:
        """Lay the year shown beside the one before it; nothing happens where there is but one."""
        from rongchang_desktop.presentation.new_year.turning import compare_years
        from rongchang_desktop.presentation.new_year.year_pair import years_to_join

        session = self._desk.session
        ledger, pair = session.ledger, years_to_join(session.ledger, session.year)
        if pair is None or self.is_open:
            return
        words = self._desk.words
        title = words.gettext("Laying {earlier} beside {later}", earlier=pair.earlier, later=pair.later)
        self._compare(lambda sink: compare_years(session, ledger, pair), title, self._show)

    def give_up(self) -> bool:
        """Close the page for other work; False where choices would be lost and that was only now said."""
        if self.page is not None and not self.page.may_be_given_up():
            return False
        self.end()
        return True

    def end(self) -> None:
        """Close the page; what is still being compared is forgotten."""
        was_open = self.is_open
        self._clear()
        if was_open:
            self.finished.emit()

    def _give_up(self) -> None:
        self.end()

    def _show(self, compared: "Compared") -> None:
        from rongchang_desktop.presentation.new_year.turning import Turning
        from rongchang_desktop.widgets.pages.new_year_page import NewYearPage

        turning = Turning(compared, self._desk.session)
        page = NewYearPage(turning)
        turning.setParent(page)
        page.applied.connect(self._back_up_and_write)
        page.left.connect(self.end)
        self._lay_over(page)

    def _back_up_and_write(self, grounds: "Grounds | None") -> None:
        self._desk.once_backed_up(lambda: self._write(grounds), failed=self._refuse)

    def _write(self, grounds: "Grounds | None") -> None:
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
