"""Under the list: both wordings whole and side by side, what is known of the item, and its choices as buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rongchang_desktop.domain.intake.carry_decision import Fate
from rongchang_desktop.domain.intake.wording_difference import PieceKind
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.localization.year_labels import year_label
from rongchang_desktop.presentation.new_year.row_wording import RowWording
from rongchang_desktop.presentation.new_year.turn_rows import TurnRow
from rongchang_desktop.presentation.new_year.turning import Turning
from rongchang_desktop.widgets.new_year.ending_menu import OUTCOMES
from rongchang_desktop.widgets.new_year.marked_wording import as_html
from rongchang_desktop.widgets.new_year.side_card import SideCard
from rongchang_desktop.widgets.panels.inspector_section import link_button
from rongchang_desktop.widgets.scrolling import scrolled_up_and_down
from rongchang_desktop.widgets.theme import current_tokens
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout


class TurnDetail(QWidget):
    """Follows the list; every choice is the same as in the list."""

    link_requested = Signal(object)
    """TurnRow whose partner is to be chosen."""

    def __init__(self, turning: Turning, wording: RowWording) -> None:
        super().__init__()
        self._turning, self._wording = turning, wording
        self._row: TurnRow | None = None
        self.ending_caption = QLabel()
        self.ending = QComboBox()
        self.ending.setProperty("field", True)
        self.ending.activated.connect(lambda place: self._end(OUTCOMES[place]))
        self.ending_caption.setBuddy(self.ending)
        self.basis = QLabel()
        self.basis.setProperty("soft", True)
        self.owners = QCheckBox()
        self.owners.clicked.connect(self._take_owners)
        self.link = link_button("", self._ask_for_partner)
        self.unlink = link_button("", self._unlink)
        self.old, self.new = SideCard(), SideCard()
        self._lay_out()

    def show_row(self, row: TurnRow | None) -> None:
        """Show an item; nothing for None."""
        self._row = row
        self.scroll.setVisible(row is not None)
        self._show_choices(row)
        if row is not None:
            self._say_old(row)
            self._say_new(row)

    def begin(self) -> None:
        """Take the keyboard."""
        first = self.ending if self.ending.isVisible() else self.link
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choices(self, row: TurnRow | None) -> None:
        words = self._turning.session.words
        has_old = row is not None and row.earlier_id is not None
        proposal = self._turning.proposal(row.earlier_id) if row is not None and row.earlier_id is not None else None
        recurs = proposal is not None and proposal.decision.fate is Fate.RECURS
        self.ending_caption.setText(words.gettext("Ends {year} as", year=self._turning.pair.earlier))
        self.ending.setAccessibleName(self.ending_caption.text())
        self.ending.clear()
        for outcome in OUTCOMES:
            self.ending.addItem(year_label(outcome, words))
        if proposal is not None:
            self.ending.setCurrentIndex(OUTCOMES.index(proposal.decision.outcome))
        for widget in (self.ending_caption, self.ending):
            widget.setVisible(has_old)
        self._name(
            self.link, words.gettext("Link with another item…") if recurs else words.gettext("Link with an item…")
        )
        self.link.setVisible(row is not None)
        self._name(self.unlink, words.gettext("Undo the link"))
        self.unlink.setVisible(recurs)
        self.basis.setText(self._wording.basis(row) if row is not None else "")
        self._show_owners(row, recurs=recurs)

    def _show_owners(self, row: TurnRow | None, *, recurs: bool) -> None:
        facts, words = self._wording.facts, self._turning.session.words
        old, new = (row.earlier_id, row.later_id) if row is not None else (None, None)
        offered = recurs and old is not None and new is not None and facts.has_owners(old) and not facts.has_owners(new)
        self.owners.setVisible(offered)
        if offered and old is not None:
            self.owners.setText(words.gettext("Owners as last year: {names}", names=facts.lead(old)))
            self.owners.setToolTip(facts.owners(old))
            self.owners.setChecked(self._turning.proposal(old).decision.takes_owners)

    def _say_old(self, row: TurnRow) -> None:
        words, facts, year = self._turning.session.words, self._wording.facts, self._turning.pair.earlier
        if row.earlier_id is None:
            self.old.say(words.gettext("{year}: no such item", year=year), "", "")
            return
        pieces = [piece for piece in self._wording.pieces(row) if piece.kind is not PieceKind.ADDED]
        self.old.say(
            words.gettext("{year}, item {number}", year=year, number=facts.number(row.earlier_id)),
            facts.path(row.earlier_id),
            as_html(pieces, current_tokens()),
            facts.why(row.earlier_id),
            facts.latest(row.earlier_id),
            facts.left(self._turning.proposal(row.earlier_id)),
            facts.owners(row.earlier_id),
        )

    def _say_new(self, row: TurnRow) -> None:
        words, facts, year = self._turning.session.words, self._wording.facts, self._turning.pair.later
        if row.later_id is None:
            self._say_where_it_goes(row)
            return
        pieces = [piece for piece in self._wording.pieces(row) if piece.kind is not PieceKind.REMOVED]
        figures = facts.figures(row.earlier_id, row.later_id) if row.earlier_id is not None else ()
        caption = words.gettext("{year}, item {number}", year=year, number=facts.number(row.later_id))
        if row.ticked is False:
            caption = words.gettext("Perhaps {item}", item=caption)
        self.new.say(
            caption,
            facts.path(row.later_id),
            as_html(pieces, current_tokens()),
            facts.owners(row.later_id),
            figures="\n".join(figures),
        )

    def _say_where_it_goes(self, row: TurnRow) -> None:
        words, facts, year = self._turning.session.words, self._wording.facts, self._turning.pair.later
        assert row.earlier_id is not None
        if self._turning.proposal(row.earlier_id).decision.fate is not Fate.CARRIED:
            self.new.say(words.gettext("{year}: does not go on", year=year), "", "")
            return
        self.new.say(
            words.gettext("Goes on in {year}", year=year),
            facts.place(row.earlier_id),
            as_html(self._wording.pieces(row), current_tokens()),
            words.gettext("With its owners, open work items and what is left of its figures; linked with its history."),
        )

    def _end(self, outcome: Outcome) -> None:
        if self._row is not None and self._row.earlier_id is not None:
            self._turning.end(self._row.earlier_id, outcome)

    def _take_owners(self, taken: bool) -> None:
        if self._row is not None and self._row.earlier_id is not None:
            self._turning.take_owners(self._row.earlier_id, taken)

    def _ask_for_partner(self) -> None:
        if self._row is not None:
            self.link_requested.emit(self._row)

    def _unlink(self) -> None:
        if self._row is not None and self._row.earlier_id is not None:
            self._turning.unlink(self._row.earlier_id)

    @staticmethod
    def _name(button: QWidget, text: str) -> None:
        button.setText(text)  # type: ignore[attr-defined]
        button.setAccessibleName(text)

    def _lay_out(self) -> None:
        choices = QWidget()
        beside = WrappingLayout(choices, gap=12)
        for widget in (self.ending_caption, self.ending, self.link, self.unlink, self.owners, self.basis):
            beside.addWidget(widget)
        cards = QWidget()
        cards.setObjectName("scrolled")
        sides = QHBoxLayout(cards)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(self.old, 1)
        sides.addWidget(self.new, 1)
        self.scroll = scrolled_up_and_down(cards)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(choices)
        layout.addWidget(self.scroll, 1)
