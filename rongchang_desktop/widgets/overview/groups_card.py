"""The card of groups: lights by area, by leader or by lead unit, and the ranking where it is asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from rongchang_desktop.domain.chart import Bar
from rongchang_desktop.domain.overview.breakdown import Grouping
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.overview.overview_board import OverviewBoard
from rongchang_desktop.presentation.overview.wording import GROUPINGS, group_name
from rongchang_desktop.widgets.overview.light_table import LightTable, Place

if TYPE_CHECKING:
    from rongchang_desktop.widgets.overview.ranking_panel import RankingPanel


class GroupsCard(QFrame):
    """One tab a way of looking; only the one shown is worked out."""

    list_chosen = Signal(object)
    """ItemIds of the list to open."""
    approval_requested = Signal()
    exclusion_requested = Signal()
    inclusion_requested = Signal(object)
    """ItemId of an item that is to count in the ranking again."""

    def __init__(self, board: OverviewBoard) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._board = board
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in (*Grouping, "ranking"):
            self.tabs.addTab("")
        self.table = LightTable(board.session.words)
        self._below = QStackedWidget()
        self._below.addWidget(_topped(self.table))
        self.tabs.currentChanged.connect(lambda _: self.refresh())
        self.table.opened.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 6, 18, 10)
        layout.setSpacing(6)
        layout.addWidget(self.tabs)
        layout.addWidget(self._below, 1)

    @cached_property
    def ranking(self) -> "RankingPanel":
        """The ranking, made when it is first looked at."""
        from rongchang_desktop.widgets.overview.ranking_panel import RankingPanel

        panel = RankingPanel(self._board)
        panel.list_chosen.connect(self.list_chosen)
        panel.approval_requested.connect(self.approval_requested)
        panel.exclusion_requested.connect(self.exclusion_requested)
        panel.inclusion_requested.connect(self.inclusion_requested)
        self._below.addWidget(_topped(panel))
        return panel

    @property
    def grouping(self) -> Grouping | None:
        """By what the commitments are grouped; None while the ranking is shown."""
        at = self.tabs.currentIndex()
        return tuple(Grouping)[at] if at < len(Grouping) else None

    def refresh(self) -> None:
        """Show the groups of now."""
        words, grouping = self._board.session.words, self.grouping
        for at, each in enumerate(Grouping):
            self.tabs.setTabText(at, words.gettext(GROUPINGS[each]))
        self.tabs.setTabText(len(Grouping), words.gettext("Ranking"))
        self.tabs.setAccessibleName(words.gettext("Grouped by"))
        self._below.setCurrentIndex(0)
        if self._board.session.plan is None:
            return
        if grouping is None:
            self.ranking.refresh()
            self._below.setCurrentIndex(1)
            return
        day, rows = self._board.overview.day, self._board.breakdown(grouping)
        self.table.show_bars(
            [Bar(label=group_name(row, grouping, self._board.session, day), counts=row.lights) for row in rows]
        )
        self.table.setAccessibleName(words.gettext(GROUPINGS[grouping]))

    def _open(self, place: Place) -> None:
        grouping = self.grouping
        if grouping is not None:
            key = self._board.breakdown(grouping)[place.row].key
            lights = (place.cell,) if isinstance(place.cell, Light) else tuple(Light)
            self.list_chosen.emit(self._board.behind(lights=lights, group=(grouping, key)))


def _topped(part: QWidget) -> QWidget:
    """What is shorter than its place stands at the top of it."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(part)
    layout.addStretch(1)
    return holder
