"""The cards of what to watch: what is overdue and due soon, and what is green but judged difficult."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from rongchang_desktop.presentation.overview.item_lines import doubtful_lines, due_lines, in_order
from rongchang_desktop.presentation.overview.overview_board import OverviewBoard
from rongchang_desktop.widgets.overview.item_list import ItemList
from rongchang_desktop.widgets.overview.look import small_label
from rongchang_desktop.widgets.panels.inspector_section import link_button

SHOWN = 5
"""So many lines of each list; the rest stand in the list itself."""


class WatchCard(QFrame):
    """Two short lists by deadline."""

    list_chosen = Signal(object)
    """ItemIds of the list to open."""
    item_chosen = Signal(object)
    """ItemId to go to."""
    calendar_requested = Signal()
    settings_requested = Signal()

    def __init__(self, board: OverviewBoard) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._board = board
        self.overdue, self.due_soon = ItemList(), ItemList()
        self.unknown_year = small_label()
        self.calendar_link = link_button("", self.calendar_requested.emit)
        self.settings_link = link_button("", self.settings_requested.emit)
        asked = (
            (self.overdue, lambda: (due.id for due in board.overview.overdue)),
            (self.due_soon, lambda: (due.id for due in board.overview.due_soon)),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 10)
        layout.setSpacing(14)
        for shown, ids in asked:
            shown.item_chosen.connect(self.item_chosen)
            shown.all_chosen.connect(lambda ids=ids: self.list_chosen.emit(frozenset(ids())))
            layout.addWidget(shown)
        layout.addWidget(self.unknown_year)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.calendar_link)
        foot.addWidget(self.settings_link)
        foot.addStretch(1)
        layout.addLayout(foot)
        layout.addStretch(1)

    def refresh(self) -> None:
        """Show the lists of now."""
        session, overview = self._board.session, self._board.overview
        words = session.words
        self.overdue.show_lines(
            words.gettext("Overdue"),
            due_lines(session, overview.overdue[:SHOWN], is_late=True),
            all_of_them=words.gettext("All {count}", count=len(overview.overdue)),
            nothing=words.gettext("Nothing is overdue."),
        )
        days = session.ledger.office.lead_days
        self.due_soon.show_lines(
            words.gettext("Due soon"),
            due_lines(session, overview.due_soon[:SHOWN], is_late=False),
            all_of_them=words.gettext("All {count}", count=len(overview.due_soon)),
            nothing=words.ngettext(
                "Nothing falls due within {count} working day.", "Nothing falls due within {count} working days.", days
            ),
        )
        self._name_unknown_years()

    def _name_unknown_years(self) -> None:
        words, board = self._board.session.words, self._board
        overview = board.overview
        years = {overview.day.year, *(due.deadline.year for due in (*overview.overdue, *overview.due_soon))}
        unknown = board.calendar.unknown_years(years)
        self.unknown_year.setText(
            words.gettext(
                "The holidays of {years} are not known to the program yet: only weekends count as free.",
                years=words.enumeration(map(str, unknown)),
            )
        )
        self.unknown_year.setVisible(bool(unknown))
        entering = words.gettext("Enter the holidays…") if unknown else words.gettext("Working days…")
        for link, text in ((self.calendar_link, entering), (self.settings_link, words.gettext("Settings…"))):
            link.setText(text)
            link.setAccessibleName(text)


class DoubtCard(QFrame):
    """One list; hidden where nothing green is judged difficult."""

    list_chosen = Signal(object)
    """ItemIds of the list to open."""
    item_chosen = Signal(object)
    """ItemId to go to."""

    def __init__(self, board: OverviewBoard) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._board = board
        self.in_doubt = ItemList()
        self.in_doubt.item_chosen.connect(self.item_chosen)
        self.in_doubt.all_chosen.connect(lambda: self.list_chosen.emit(board.overview.in_doubt))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 10)
        layout.addWidget(self.in_doubt)

    def refresh(self) -> None:
        """Show the list of now."""
        session, overview = self._board.session, self._board.overview
        words = session.words
        self.in_doubt.show_lines(
            words.gettext("On pace, but judged difficult"),
            doubtful_lines(session, in_order(session, overview.in_doubt)[:SHOWN]),
            all_of_them=words.gettext("All {count}", count=len(overview.in_doubt)),
        )
        self.setVisible(bool(overview.in_doubt))
