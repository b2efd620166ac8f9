"""各期对比: the 期 of the year with their counts and papers, freezing the open one, and what changed between two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.periods.current import last_frozen
from rongchang_desktop.domain.periods.period import FrozenPaper, Period
from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.periods.period_rows import PERIOD_HEADERS, period_name, period_row
from rongchang_desktop.presentation.periods.periods_desk import PeriodsDesk
from rongchang_desktop.presentation.periods.text_table_model import TextTableModel
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.banner import Banner
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.periods.comparing import Comparing
from rongchang_desktop.widgets.periods.period_dialog import PeriodDialog, next_days
from rongchang_desktop.widgets.periods.text_table import TextTable
from rongchang_desktop.widgets.printing.work_foot import WorkFoot
from rongchang_desktop.widgets.review.page_head import PageHead
from rongchang_desktop.widgets.tree.undo_buttons import UndoButtons

MOST_TEXT, TALL = 720, 560
MOST_ROWS, LEAST_ROWS = 6, 2
"""Periods seen without scrolling, on a tall page and on a low one; the comparison needs the rest of the room."""


class PeriodsPage(QWidget):
    """Works only while it is seen."""

    item_wanted = Signal(object)
    list_wanted = Signal(object)
    """Selection."""
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, desk: Desk, choosers: Choosers) -> None:
        super().__init__()
        self._desk, self._session, self._choosers = desk, desk.session, choosers
        self.periods = PeriodsDesk(desk, self)
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.open_button, self.freeze_button = QPushButton(), QPushButton()
        self.freeze_button.setProperty("primary", True)
        self.undo = UndoButtons(self._session, self)
        self.addActions([self.undo.undo_action, self.undo.redo_action])
        self.banner = Banner()
        self.foot = WorkFoot(self._session.words)
        self.empty, self.empty_text = QFrame(), QLabel()
        self.empty.setProperty("card", True)
        self.first_button = QPushButton()
        self.first_button.setProperty("primary", True)
        self.model = TextTableModel(self._session.words, PERIOD_HEADERS)
        widths = {1: 8, 2: 8, 3: 9, 4: 5, 5: 5, 6: 5, 7: 5, 8: 5, 9: 5}
        self.table = TextTable(self.model, widths, stretched=0, leaving=[9, 4, 2])
        self.card = QFrame()
        self.card.setObjectName("card")
        self.papers = QHBoxLayout()
        self.comparing = Comparing(self._session, self.periods)
        self.compare_card = QFrame()
        self.compare_card.setObjectName("card")
        self._lay_out()
        self._afterwards = Afterwards(self._refresh_shown, self)
        self._connect()

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_next)
        self.first_button.clicked.connect(self.open_next)
        self.freeze_button.clicked.connect(self.periods.freeze)
        self.table.row_chosen.connect(lambda _: self._show_papers())
        self.table.row_activated.connect(self._compare_with)
        self.comparing.item_wanted.connect(self.item_wanted)
        self.comparing.list_wanted.connect(self.list_wanted)
        self.periods.failed.connect(self.failed)
        self.periods.crashed.connect(self.crashed)
        self.periods.frozen.connect(self._tell_frozen)
        self.periods.began.connect(lambda task: self.foot.follow(task, self._session.words.gettext("Freezing…")))
        self.periods.busy_changed.connect(self._name_buttons)
        self._session.changed.connect(lambda _: self._afterwards.ask())
        self._session.replaced.connect(self._afterwards.ask)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Say everything again, about the periods of now."""
        words = self._session.words
        self.heading.setText(words.gettext("Periods of {year}", year=self._session.year))
        self.table.setAccessibleName(self.heading.text())
        periods = self.periods.periods
        self._fill(periods)
        self.empty_text.setText(
            words.gettext(
                "A period is one round of reporting with its day: a month, a quarter or a half-year. When it is "
                "frozen, its figures, lights, rule and leaders stay as they were, and its report can be printed again "
                "for ever. Then the next one shows what turned lagging, what recovered and who did not report."
            )
        )
        self.empty.setVisible(not periods)
        self.open_button.setVisible(bool(periods))
        self.first_button.setText(words.gettext("Open the first period…"))
        self.card.setVisible(bool(periods))
        self.undo.refresh()
        self.foot.retranslate()
        self._name_buttons()
        self._show_papers()
        self.comparing.retranslate()
        has_frozen = any(period.frozen_on is not None for period in periods)
        self.compare_card.setVisible(has_frozen)
        self._filler.setVisible(not has_frozen)

    def open_next(self) -> None:
        """Ask for the days of the next period, or other days for the open one."""
        session, known = self._session, self.periods.open_period
        last = last_frozen(session.ledger, session.year)
        numbers = [period.number for period in self.periods.periods]
        as_of, due = next_days(
            session.year, after=last, today=session.judging_day(), due_day=session.ledger.office.due_day
        )
        dialog = PeriodDialog(
            self,
            session.words,
            year=session.year,
            number=known.number if known else max(numbers, default=0) + 1,
            known=known,
            as_of=as_of,
            due=due,
        )
        dialog.agreed.connect(self.periods.open_next)
        dialog.open()

    def _refresh_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def _fill(self, periods: tuple[Period, ...]) -> None:
        words = self._session.words
        rows = []
        for period in reversed(periods):
            try:
                snapshot = self.periods.snapshot(period.id)
            except UserFacingError as error:
                self.failed.emit(error)
                snapshot = None
            rows.append(period_row(period, snapshot, len(self.periods.papers_of(period.id)), words))
        self.model.show(rows)
        if rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        shown = min(MOST_ROWS if self.height() > TALL else LEAST_ROWS, max(1, len(rows)))
        height = self.table.verticalHeader().defaultSectionSize() * shown
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 2)

    def _name_buttons(self) -> None:
        words, known = self._session.words, self.periods.open_period
        has_plan = self._session.plan is not None
        if known is not None:
            self.open_button.setText(words.gettext("Change its days…"))
            self.freeze_button.setText(words.gettext("Freeze period {number}", number=known.number))
        else:
            self.open_button.setText(words.gettext("Open the next period…"))
        early = known is not None and not self.periods.is_reached(known)
        self.freeze_button.setVisible(known is not None)
        self.freeze_button.setEnabled(not early and not self.periods.is_busy)
        self.freeze_button.setToolTip(
            words.gettext("Its day is not reached yet. Change its days to freeze it earlier.")
            if early
            else words.gettext("Keeps figures, lights, rule and leaders, and prints its papers. Undo thaws it.")
        )
        if self.periods.is_busy:
            self.freeze_button.setText(words.gettext("Freezing…"))
        self.open_button.setEnabled(has_plan)
        self.first_button.setEnabled(has_plan)
        self.open_button.setProperty("primary", known is None)
        self.open_button.style().unpolish(self.open_button)
        self.open_button.style().polish(self.open_button)

    def _show_papers(self) -> None:
        while self.papers.count():
            widget = self.papers.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        period = self._session.ledger.periods.get(self.table.current_key or "")
        text = QLabel()
        text.setProperty("soft", True)
        text.setWordWrap(True)
        self.papers.addWidget(text, 1)
        if period is None:
            return
        papers = self.periods.papers_of(period.id)
        text.setText(self._about(period, papers))
        if papers:
            self.papers.addWidget(self._reprint_button(papers))

    def _reprint_button(self, papers: tuple[FrozenPaper, ...]) -> QPushButton:
        """Prints the only paper again, or lets one of several be chosen."""
        words = self._session.words
        button = QPushButton(words.gettext("Print it again…"))
        button.setToolTip(words.gettext("Gives the very file that was printed when the period was frozen."))
        if len(papers) == 1:
            button.setAccessibleName(words.gettext("Print {paper} again", paper=papers[0].name))
            button.clicked.connect(lambda: self._reprint(papers[0]))
        else:
            menu = QMenu(button)
            for paper in papers:
                menu.addAction(paper.name, lambda paper=paper: self._reprint(paper))
            button.setMenu(menu)
        return button

    def _about(self, period: Period, papers: tuple[FrozenPaper, ...]) -> str:
        words = self._session.words
        if period.frozen_on is None:
            day = formats.day(period.as_of, words)
            return words.gettext("Open: it will be frozen as things stood on {day}.", day=day)
        if not papers:
            return words.gettext("Frozen without a paper: the plan lay in no file then.")
        return words.enumeration(paper.name for paper in papers)

    def _reprint(self, paper: FrozenPaper) -> None:
        suggested = paths.proposed_folder() / f"{paper.name}.pdf"
        path = self._choosers.paper(self, self._session.words, suggested)
        if path is not None and self.periods.reprint(paper, path):
            self.banner.tell(self._session.words.gettext("Written: {path}", path=path), lasting=False)

    def _compare_with(self, key: str) -> None:
        period = self._session.ledger.periods.get(key)
        if period is not None and period.frozen_on is not None:
            self.comparing.compare_from(key)
            self.comparing.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_frozen(self, period: Period) -> None:
        words = self._session.words
        name = period_name(period, words)
        told = (
            words.gettext("{period} is frozen; its papers are kept beside the file.", period=name)
            if self.periods.papers_of(period.id)
            else words.gettext("{period} is frozen.", period=name)
        )
        self.banner.offer(
            "\n".join(filter(None, (told, self.periods.warning))),
            (words.gettext("Open the next period…"), self.open_next),
            (words.gettext("Undo"), self._session.editor.undo),
        )
        self.banner.pass_with(self._session.changed, self._session.replaced)
        if self.isVisible():  # the button that was pressed is gone, and the next one would undo the freezing
            self.refresh()
            self.table.choose(period.id)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.empty_text.setWordWrap(True)
        self.empty_text.setMaximumWidth(MOST_TEXT)
        told = QVBoxLayout(self.empty)
        told.setContentsMargins(24, 20, 24, 20)
        told.setSpacing(14)
        told.addWidget(self.empty_text)
        told.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignLeft)
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(12, 6, 12, 10)
        inner.addWidget(self.table)
        inner.addLayout(self.papers)
        below = QVBoxLayout(self.compare_card)
        below.setContentsMargins(12, 10, 12, 12)
        below.addWidget(self.comparing)
        self._filler = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(12)
        tools = [self.undo.undo_button, self.undo.redo_button, self.open_button, self.freeze_button]
        layout.addWidget(PageHead(self.heading, tools))
        layout.addWidget(self.banner)
        layout.addWidget(self.empty)
        layout.addWidget(self.card)
        layout.addWidget(self.compare_card, 1)
        layout.addWidget(self._filler, 1)
        layout.addWidget(self.foot)
