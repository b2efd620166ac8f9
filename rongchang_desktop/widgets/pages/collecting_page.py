"""收进展: forms out to the units, returns in, who has reported and who is to be called."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.periods.current import last_frozen
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.collecting.collecting_desk import CollectingDesk
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.banner import Banner
from rongchang_desktop.widgets.collecting.replies_pane import RepliesPane
from rongchang_desktop.widgets.collecting.units_pane import UnitsPane
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.periods.period_dialog import PeriodDialog, next_days
from rongchang_desktop.widgets.tree.undo_buttons import UndoButtons

UNITS, REPLIES = range(2)
HEAD_GAPS = 72
"""Pixels between what stands in the head of the page."""
TOLD_GAPS = 18
"""Pixels around one line of news; its place is kept, so that no row moves when it comes and goes."""
MOST_NAMED = 5
"""Remarks on files that are told one by one."""


class CollectingPage(QWidget):
    """Takes dropped files and pasted columns wherever on it they arrive; works only while it is seen."""

    list_wanted = Signal(object)
    item_wanted = Signal(object)
    crashed = Signal(object)

    def __init__(self, desk: Desk, choosers: Choosers) -> None:
        super().__init__()
        self._session = desk.session
        self.collecting = CollectingDesk(desk, self)
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.days = QPushButton()
        self.days.setProperty("link", True)
        self.undo = UndoButtons(desk.session, self)
        self.addActions([self.undo.undo_action, self.undo.redo_action])
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in (UNITS, REPLIES):
            self.tabs.addTab("")
        self.banner = Banner()
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("soft", True)
        self.open_button = QPushButton()
        self.open_button.setProperty("primary", True)
        self.units = UnitsPane(self.collecting, choosers)
        self.replies = RepliesPane(self.collecting)
        self.progress = QProgressBar()
        self.doing = QLabel()
        self.cancel_button = QPushButton()
        self.setAcceptDrops(True)
        self._lay_out()
        self._afterwards = Afterwards(self._refresh_if_seen, self)
        self._connect()
        self._on_task(None)

    def refresh(self) -> None:
        """Read the round of now."""
        words, period = self._session.words, self.collecting.period
        self.heading.setText(words.gettext("Collecting progress"))
        self.tabs.setAccessibleName(words.gettext("Collecting progress"))
        self.cancel_button.setText(words.gettext("Cancel"))
        if period is not None:
            due = period.due_on or period.as_of
            self.days.setText(
                words.gettext(
                    "Period {number} · as of {as_of} · due {due} ▾",
                    number=period.number,
                    as_of=formats.day_beside(period.as_of, period.year, words),
                    due=formats.day_beside(due, period.year, words),
                )
            )
            self.units.refresh()
            self.replies.refresh()
        for part in (self.days, self.tabs):
            part.setVisible(period is not None)
        self.tabs.setTabText(UNITS, words.gettext("Units {count}", count=self.units.model.rowCount()))
        self.tabs.setTabText(REPLIES, words.gettext("Returned {count}", count=self.replies.waiting))
        self._body.setCurrentWidget(self._start if period is None else self._panes)
        self._foot.setMinimumHeight(self.cancel_button.sizeHint().height() + TOLD_GAPS)
        self.hint.setText(
            words.gettext(
                "No period of reporting is open. Open one with its day: then every unit gets a form of its own tasks, "
                "last progress filled in, and the returned files are laid beside the ledger row by row."
            )
        )
        self.open_button.setText(words.gettext("Open period {number}…", number=self._next_number()))
        self.open_button.setEnabled(self._session.plan is not None)
        self._name_undo()

    def ask_for_days(self) -> None:
        """Ask for the days of the next round, or for other days of the open one."""
        session, known = self._session, self.collecting.period
        after = last_frozen(session.ledger, session.year)
        due_day = session.ledger.office.due_day
        as_of, due = next_days(session.year, after=after, today=session.judging_day(), due_day=due_day)
        number = known.number if known is not None else self._next_number()
        dialog = PeriodDialog(self, session.words, year=session.year, number=number, known=known, as_of=as_of, due=due)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.agreed.connect(self.collecting.open_round)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_undo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        super().keyPressEvent(event)

    def paste(self) -> None:
        """Take what was copied in Excel or WPS."""
        if self.collecting.paste(QGuiApplication.clipboard().text()):
            self._show_replies()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.collecting.period is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.collecting.read(paths)

    def _name_undo(self) -> None:
        """Undo by its name where there is room beside the tabs; the key works in any case."""
        self.undo.undo_button.setVisible(True)
        self.undo.refresh()
        shown = [part for part in (self.heading, self.days, self.tabs) if not part.isHidden()]
        if not self.undo.fit(self.width() - HEAD_GAPS - sum(part.sizeHint().width() for part in shown)):
            self.undo.undo_button.hide()
            self.undo.redo_button.hide()

    def _next_number(self) -> int:
        known = self._session.ledger.periods.owned_by(str(self._session.year))
        return max((period.number for period in known), default=0) + 1

    def _show_replies(self) -> None:
        """What was read last stands first."""
        self.refresh()
        self.tabs.setCurrentIndex(REPLIES)
        self.replies.table.setCurrentIndex(self.replies.model.index(0, 0))
        self.replies.table.scrollToTop()
        self.replies.table.setFocus()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_task(self, task: Task | None) -> None:
        for part in (self.progress, self.doing, self.cancel_button):
            part.setVisible(task is not None)
        if task is not None:
            self.banner.hide()  # what was said of the work before
            task.progressed.connect(self._on_progress)
        self.units.retranslate()
        if self.isVisible():  # the button that was pressed is greyed, or the one to cancel with is gone
            (self.cancel_button if task is not None else self.units.table).setFocus()

    def _on_progress(self, done: int, total: int | None, message: str) -> None:
        self.progress.setRange(0, total or 0)
        self.progress.setValue(done)
        self.doing.setText(message)

    def _on_sent(self, folder: Path, count: int) -> None:
        words = self._session.words
        self.banner.offer(
            words.ngettext("{count} form lies in {folder}.", "{count} forms lie in {folder}.", count, folder=folder),
            (words.gettext("Open the folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))),
        )

    def _on_read(self, count: int, known: int, refusals: tuple[UserFacingError, ...]) -> None:
        words = self._session.words
        lines = [words.ngettext("{count} form read.", "{count} forms read.", count)]
        if known:
            lines.append(words.ngettext("{count} of them was read before.", "{count} of them were read before.", known))
        lines += [words.error(error) for error in refusals[:MOST_NAMED]]
        if len(refusals) > MOST_NAMED:
            more = len(refusals) - MOST_NAMED
            lines.append(words.ngettext("{count} more remark.", "{count} more remarks.", more))
        self.refresh()
        self.banner.tell("\n".join(lines), lasting=bool(refusals))
        if count:
            self._show_replies()

    def _on_taken(self, count: int) -> None:
        words = self._session.words
        self.banner.tell(
            words.ngettext(
                "{count} row was taken over. Undo takes it back.",
                "{count} rows were taken over. Undo takes all of them back.",
                count,
            ),
            lasting=False,
        )
        self.banner.pass_with(self._session.changed, self._session.replaced)
        self.replies.table.setFocus()

    def _connect(self) -> None:
        self.days.clicked.connect(self.ask_for_days)
        self.open_button.clicked.connect(self.ask_for_days)
        self.tabs.currentChanged.connect(self._panes.setCurrentIndex)
        self.cancel_button.clicked.connect(lambda: self.collecting.task and self.collecting.task.cancel())
        self.units.list_wanted.connect(self.list_wanted)
        self.units.told.connect(lambda text: self.banner.tell(text, lasting=False))
        self.replies.item_wanted.connect(self.item_wanted)
        self.collecting.began.connect(self._on_task)
        self.collecting.ended.connect(lambda: self._on_task(None))
        self.collecting.sent.connect(self._on_sent)
        self.collecting.read_back.connect(self._on_read)
        self.collecting.taken.connect(self._on_taken)
        self.collecting.failed.connect(lambda error: self.banner.tell(self._session.words.error(error)))
        self.collecting.crashed.connect(self.crashed)
        for changed in (self._session.changed, self._session.replaced, self.collecting.replies_changed):
            changed.connect(self._afterwards.ask)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading)
        head.addWidget(self.days)
        head.addStretch(1)
        for part in (self.undo.undo_button, self.undo.redo_button, self.tabs):
            head.addWidget(part)
        self._start = QWidget()
        start = QVBoxLayout(self._start)
        start.setContentsMargins(0, 0, 0, 0)
        start.setSpacing(16)
        start.addWidget(self.hint)
        start.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        start.addStretch(1)
        self._panes = QStackedWidget()
        self._panes.addWidget(self.units)
        self._panes.addWidget(self.replies)
        self._body = QStackedWidget()
        self._body.addWidget(self._start)
        self._body.addWidget(self._panes)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        work = QHBoxLayout()
        for part, share in ((self.doing, 0), (self.progress, 1), (self.cancel_button, 0)):
            work.addWidget(part, share)
        foot.addLayout(work)
        foot.addWidget(self.banner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 4)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addSpacing(4)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._foot)
