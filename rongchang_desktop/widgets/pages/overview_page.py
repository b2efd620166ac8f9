"""总览: the whole plan on one page; every number opens the list it counts."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.overview.overview_board import OverviewBoard
from rongchang_desktop.presentation.overview.wording import judged_on
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.overview.groups_card import GroupsCard
from rongchang_desktop.widgets.overview.look import dress, small_label
from rongchang_desktop.widgets.overview.since_panel import SincePanel
from rongchang_desktop.widgets.overview.summary_card import SummaryCard
from rongchang_desktop.widgets.overview.watch_card import DoubtCard, WatchCard
from rongchang_desktop.widgets.panels.orderly_tab import OrderlyTab

if TYPE_CHECKING:
    from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes

WIDE = 880
"""Logical pixels from which two columns stand side by side."""


class OverviewPage(OrderlyTab, QWidget):
    """Works only while it is seen; what changed meanwhile is shown when it is looked at again."""

    selection_requested = Signal(object)
    """Selection that holds exactly what a number counts."""
    item_requested = Signal(object)
    """ItemId of a commitment to go to."""
    periods_requested = Signal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.board = OverviewBoard(session, self)
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.judged = small_label()
        self.draft_hint = small_label()
        self.summary = SummaryCard(self.board)
        self.groups = GroupsCard(self.board)
        self.since = SincePanel(self.board)
        self.watch = WatchCard(self.board)
        self.doubt = DoubtCard(self.board)
        self._stale = True
        self._afterwards = Afterwards(self._refresh_if_seen, self)
        self._lay_out()
        self._connect()

    @cached_property
    def wishes(self) -> "OfficeWishes":
        """What the office sets for itself; made with the first wish."""
        from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes

        return OfficeWishes(self._session, self)

    def prepare(self) -> bool:
        """Work out some of what will be shown while nobody waits; whether more is left to do."""
        return self.board.look_ahead()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(beside if self.width() >= WIDE else QBoxLayout.Direction.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_afterwards"):
            self._mark_stale()

    def take_focus_back(self, gone: QWidget) -> None:
        """The list that held the focus was drawn anew."""
        self.groups.table.setFocus()

    def _refresh_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()

    def refresh(self) -> None:
        """Work out and show everything."""
        words, plan = self._session.words, self._session.plan
        dress(self)
        self.heading.setText(words.gettext("Overview"))
        has_items = plan is not None and self.board.overview.total > 0
        for part in (self.summary, self.groups, self.watch, self.doubt, self._since_card):
            part.setVisible(has_items)
        self.judged.setText(judged_on(self._session) if plan is not None else "")
        self._hint(has_items)
        if has_items:
            for part in (self.summary, self.groups, self.watch, self.doubt, self.since):
                part.refresh()

    def _hint(self, has_items: bool) -> None:
        words, plan = self._session.words, self._session.plan
        text = ""
        if not has_items:
            text = words.gettext(
                "The plan holds no tasks yet. Once it does, this page sums them up: how far the year is, what lags, "
                "what falls due, and who has not reported. Begin on the page of tasks."
            )
        elif plan is not None and plan.state is not PlanState.ISSUED:
            text = words.gettext(
                "This plan is still a draft, so its numbers are a rehearsal. Once it is issued, units report on it, "
                "and the periods that are frozen show here what changed."
            )
        self.draft_hint.setText(text)
        self.draft_hint.setVisible(bool(text))

    def _open_list(self, item_ids: frozenset[ItemId]) -> None:
        self.selection_requested.emit(Selection(item_ids=item_ids))

    def _mark_stale(self) -> None:
        self._stale = True
        self._afterwards.ask()

    def _edit_calendar(self) -> None:
        from rongchang_desktop.widgets.dialogs.working_days_dialog import WorkingDaysDialog  # when it is opened

        _show(WorkingDaysDialog(self, self.wishes))

    def _edit_settings(self) -> None:
        from rongchang_desktop.widgets.dialogs.office_settings_dialog import OfficeSettingsDialog

        _show(OfficeSettingsDialog(self, self.wishes))

    def _approve_ranking(self) -> None:
        from rongchang_desktop.widgets.dialogs.ranking_dialog import RankingDialog

        _show(RankingDialog(self, self.wishes))

    def _leave_out(self) -> None:
        from rongchang_desktop.widgets.dialogs.exclusion_dialog import ExclusionDialog

        _show(ExclusionDialog(self, self.wishes))

    def _connect(self) -> None:
        self.board.changed.connect(self._mark_stale)
        for source in (self.summary, self.groups, self.watch, self.doubt, self.since):
            source.list_chosen.connect(self._open_list)
        self.watch.item_chosen.connect(self.item_requested)
        self.doubt.item_chosen.connect(self.item_requested)
        self.watch.calendar_requested.connect(self._edit_calendar)
        self.watch.settings_requested.connect(self._edit_settings)
        self.since.periods_requested.connect(self.periods_requested)
        self.groups.approval_requested.connect(self._approve_ranking)
        self.groups.exclusion_requested.connect(self._leave_out)
        self.groups.inclusion_requested.connect(lambda item_id: self.wishes.include(item_id))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading)
        head.addWidget(self.judged, 1)
        self._columns = self._two_columns()
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        column = QVBoxLayout(scrolled)
        column.setContentsMargins(0, 0, 2, 8)
        column.setSpacing(12)
        column.addWidget(self.draft_hint)
        column.addWidget(self.summary)
        column.addLayout(self._columns)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(scrolled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def _two_columns(self) -> QBoxLayout:
        self._since_card = QFrame()
        self._since_card.setProperty("card", True)
        inside = QVBoxLayout(self._since_card)
        inside.setContentsMargins(18, 12, 18, 10)
        inside.addWidget(self.since)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.groups)
        left.addWidget(self.doubt)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._since_card)
        right.addWidget(self.watch)
        right.addStretch(1)
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(12)
        columns.addLayout(left, 8)
        columns.addLayout(right, 5)
        return columns


def _show(dialog: QDialog) -> None:
    """Over the page, and gone when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
