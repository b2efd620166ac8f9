"""From a report file to an adopted plan: read, review, adopt; the open plan waits behind."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.pages.screen_flow import ScreenFlow

if TYPE_CHECKING:
    from rongchang_desktop.domain.intake.columns import TableColumns, TaskColumn
    from rongchang_desktop.domain.intake.draft import DraftPlan
    from rongchang_desktop.widgets.pages.columns_page import ColumnsPage
    from rongchang_desktop.widgets.pages.reading_page import ReadingPage
    from rongchang_desktop.widgets.pages.review_page import ReviewPage
    from rongchang_desktop.widgets.rereading.flow import RereadingFlow


class ImportFlow(ScreenFlow):
    """Lays the reading and the review over the whole window, one report at a time."""

    finished = Signal()
    """The review is over, adopted or not."""
    adopted = Signal(int)
    """The year whose plan was adopted, or took changes over."""
    told = Signal(str)
    """What an adopted draft still leaves to be looked at, or what a plan took over, as a sentence."""

    def __init__(self, desk: Desk, screens: QStackedWidget) -> None:
        super().__init__(desk, screens)
        self._path = Path()
        self._columns: Mapping[str, TaskColumn] | None = None
        self.columns: ColumnsPage | None = None
        self.review: ReviewPage | None = None

    @cached_property
    def reading(self) -> "ReadingPage":
        """Shown while a report is read."""
        from rongchang_desktop.widgets.pages.reading_page import ReadingPage

        page = ReadingPage(self._desk.words)
        page.cancelled.connect(self._cancel)
        self._screens.addWidget(page)
        return page

    @cached_property
    def rereading(self) -> "RereadingFlow":
        """Shown over the review while its draft is compared with the plan its year already has."""
        from rongchang_desktop.widgets.rereading.flow import RereadingFlow

        flow = RereadingFlow(self._desk, self._screens)
        flow.left.connect(self._back_to_review)
        flow.closed.connect(self._end)
        flow.written.connect(self._on_taken_over)
        flow.failed.connect(self.failed)
        flow.crashed.connect(self.crashed)
        return flow

    def read(self, path: Path, columns: "Mapping[str, TaskColumn] | None" = None) -> None:
        """Read a report and show its draft for review; a table of tasks shows its columns first, unless given here."""
        if self._task is not None or self.review is not None:
            return
        from rongchang_desktop.presentation.column_choice import remembered_columns  # with the first report
        from rongchang_desktop.presentation.report_reading import read_report

        self._path, self._columns = path, columns
        known = remembered_columns(self._desk.preferences) if columns is None else columns
        self._task = task = read_report(self._desk.tasks, path, known, assumed_year=self._desk.today().year)
        self.reading.follow(task, path.name)
        task.succeeded.connect(self._show_columns_or_review)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._end)
        self._screens.setCurrentWidget(self.reading)

    @property
    def is_reviewing(self) -> bool:
        """Whether a draft lies open that would be lost."""
        return self.review is not None

    def may_be_given_up(self) -> bool:
        """Whether the draft may go; where work would be lost, that is said on the page in front, once."""
        if self.review is None:
            return True
        page = self.rereading.page
        if page is None:
            return self.review.may_be_given_up()
        return page.may_be_given_up(loses_more=self.review.was_worked_on)

    def _show_columns_or_review(self, draft: "DraftPlan") -> None:
        """Columns that a person has decided on, now or before, are not asked for again."""
        self._task = None
        if draft.table is None or draft.table.is_remembered or self._columns is not None:
            self._show(draft)
        else:
            self._show_columns(draft, draft.table)

    def _show_columns(self, draft: "DraftPlan", table: "TableColumns") -> None:
        """Giving the columns up leads back to the review where one lies open, else ends the import."""
        from rongchang_desktop.presentation.column_choice import ColumnChoice
        from rongchang_desktop.widgets.pages.columns_page import ColumnsPage

        choice = ColumnChoice(table, self._desk.preferences)
        self.columns = ColumnsPage(choice, draft.source_name, self._desk.words)
        self.columns.chosen.connect(self._read_again)
        self.columns.given_up.connect(self._leave_columns)
        self._lay_over(self.columns)

    def _leave_columns(self) -> None:
        if self.review is None:
            self._end()
            return
        self._drop_columns()
        self._screens.setCurrentWidget(self.review)

    def _read_again(self, columns: "Mapping[str, TaskColumn]") -> None:
        self._drop_columns()
        self._drop_review()
        self.read(self._path, columns)

    def _drop_columns(self) -> None:
        if self.columns is not None:
            self._take_off(self.columns)
            self.columns = None

    def _show(self, draft: "DraftPlan") -> None:
        from rongchang_desktop.widgets.pages.review_page import ReviewPage

        self.review = ReviewPage(draft, self._desk)
        self.review.adopted.connect(self._back_up_and_adopt)
        self.review.discarded.connect(self._end)
        self.review.comparison_requested.connect(self._compare)
        if draft.table is not None:
            table = draft.table
            self.review.columns_requested.connect(lambda: self._show_columns(draft, table))
        self._lay_over(self.review)

    def _back_up_and_adopt(self, changes: ChangeSet) -> None:
        self._desk.once_backed_up(lambda: self._adopt(changes), failed=self._refuse)

    def _adopt(self, changes: ChangeSet) -> None:
        session = self._desk.session
        if session.edit(lambda _: changes):
            left_over = self.review.left_over() if self.review is not None else ""
            self._end()
            year = int(changes.params["year"])
            session.switch_year(year)
            self.adopted.emit(year)
            if left_over:
                self.told.emit(left_over)

    def _compare(self, year: int) -> None:
        if self.review is not None and self.review.review is not None:
            self.rereading.open(self.review.review, year)

    def _back_to_review(self) -> None:
        if self.review is not None:
            self._screens.setCurrentWidget(self.review)
            self.review.setFocus()

    def _on_taken_over(self, year: int, text: str) -> None:
        self._end()
        self._desk.session.switch_year(year)
        self.adopted.emit(year)
        self.told.emit(text)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._refuse(error)

    def _end(self) -> None:
        self._task = None
        self._drop_columns()
        self._drop_review()
        self.finished.emit()

    def _drop_review(self) -> None:
        if self.review is not None:
            self.rereading.end()
            self._take_off(self.review)
            self.review = None
