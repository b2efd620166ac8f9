"""The card at the head: elapsed year against 办结率 in one line, and the four figures under it."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.overview.overview import Overview
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.presentation.overview.overview_board import OverviewBoard
from rongchang_desktop.presentation.overview.wording import signed_change
from rongchang_desktop.widgets.overview.figure_tile import FigureTile
from rongchang_desktop.widgets.overview.year_line import YearLine
from rongchang_desktop.widgets.panels.inspector_section import link_button
from rongchang_desktop.widgets.theme import current_tokens

LAGGING, SLOW, DUE_SOON, MISSING = "lagging", "slow", "due_soon", "missing"


class SummaryCard(QFrame):
    """What a leader looks at first."""

    list_chosen = Signal(object)
    """ItemIds of the list to open."""

    def __init__(self, board: OverviewBoard) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._board = board
        self.elapsed = QLabel()
        self.rate = QLabel()
        self.rate.setProperty("strong", True)
        self.line = YearLine()
        self.closed_link = link_button("", lambda: self._open(states=(DoneState.VERIFIED,)))
        self.reported_link = link_button("", lambda: self._open(states=(DoneState.REPORTED,)))
        self.total_link = link_button("", self._open)
        self.tiles = {key: FigureTile() for key in (LAGGING, SLOW, DUE_SOON, MISSING)}
        self.tiles[LAGGING].opened.connect(lambda: self._open(lights=(Light.LAGGING,)))
        self.tiles[SLOW].opened.connect(lambda: self._open(lights=(Light.SLOW,)))
        self.tiles[DUE_SOON].opened.connect(lambda: self._list(due.id for due in self._board.overview.due_soon))
        self.tiles[MISSING].opened.connect(lambda: self._list(self._board.overview.missing))
        self._lay_out()

    def refresh(self) -> None:
        """Show the numbers of now."""
        words, overview = self._board.session.words, self._board.overview
        elapsed = formats.percent(overview.elapsed, words, decimals=1)
        rate = formats.percent(overview.closing_rate, words, decimals=1)
        self.elapsed.setText(words.gettext("{share} of the year has passed", share=elapsed))
        self.rate.setText(words.gettext("{rate} closed", rate=rate))
        awaiting = overview.reported - overview.closed
        for link, text, count in (
            (self.closed_link, words.gettext("Closed {count}", count=overview.closed), overview.closed),
            (self.reported_link, words.gettext("Reported done, to be checked {count}", count=awaiting), awaiting),
            (self.total_link, words.ngettext("{count} item", "{count} items", overview.total), overview.total),
        ):
            link.setText(text)
            link.setAccessibleName(text)
            link.setEnabled(count > 0)
        whole = overview.total or 1
        self.line.show_shares(
            closed=overview.closing_rate,
            reported=Decimal(overview.reported) / whole,
            elapsed=overview.elapsed,
            spoken=words.enumeration((self.elapsed.text(), self.rate.text())),
        )
        self._show_figures(overview)

    def _show_figures(self, overview: Overview) -> None:
        words, tokens = self._board.session.words, current_tokens()
        lead_days = self._board.session.ledger.office.lead_days
        due = words.ngettext("Due within {count} working day", "Due within {count} working days", lead_days)
        changes, movement = self._board.changes, self._board.movement
        told = {LAGGING: "", SLOW: "", DUE_SOON: "", MISSING: ""}
        if changes is not None and movement is not None:
            amounts = (changes.lagging, changes.slow, changes.due_soon, changes.missing)
            told = {
                key: signed_change(amount, movement.number, words) for key, amount in zip(told, amounts, strict=True)
            }
        rows = (
            (LAGGING, _light(Light.LAGGING, self._board), overview.lights[Light.LAGGING], Light.LAGGING),
            (SLOW, _light(Light.SLOW, self._board), overview.lights[Light.SLOW], Light.SLOW),
            (DUE_SOON, due, len(overview.due_soon), None),
            (MISSING, words.gettext("Not yet reported"), len(overview.missing), None),
        )
        for key, caption, count, light in rows:
            color = QColor(tokens.lights[light]) if light is not None else None
            self.tiles[key].show_figure(caption, count, change=told[key], color=color)

    def _open(self, **asked: object) -> None:
        self.list_chosen.emit(self._board.behind(**asked))  # type: ignore[arg-type]

    def _list(self, item_ids: object) -> None:
        self.list_chosen.emit(frozenset[ItemId](item_ids))  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.elapsed)
        head.addWidget(self.rate)
        head.addStretch(1)
        for link in (self.closed_link, self.reported_link, self.total_link):
            head.addWidget(link)
        figures = QGridLayout()
        figures.setHorizontalSpacing(24)
        for column, tile in enumerate(self.tiles.values()):
            figures.addWidget(tile, 0, column, Qt.AlignmentFlag.AlignBottom)
            figures.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.line)
        layout.addSpacing(2)
        layout.addLayout(figures)


def _light(light: Light, board: OverviewBoard) -> str:
    words = board.session.words
    return words.gettext("{shape} {light}", shape=SHAPES[light], light=label(light, words))
