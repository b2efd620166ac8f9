"""赛马: the units in order once somebody approved it, the measure under the table, and what is left out."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.overview.ranking import Ranking
from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.overview.item_lines import in_order
from rongchang_desktop.presentation.overview.overview_board import OverviewBoard
from rongchang_desktop.presentation.overview.ranking_model import UNIT, RankingModel
from rongchang_desktop.presentation.overview.wording import MEASURE
from rongchang_desktop.widgets.indicators.reading_table import ReadingTable
from rongchang_desktop.widgets.overview.look import small_label
from rongchang_desktop.widgets.panels.inspector_section import clear, link_button


class RankingPanel(QWidget):
    """Off it explains itself and offers to be approved."""

    list_chosen = Signal(object)
    """ItemIds of the list to open."""
    approval_requested = Signal()
    exclusion_requested = Signal()
    inclusion_requested = Signal(object)
    """ItemId of the item that is to count again."""

    def __init__(self, board: OverviewBoard) -> None:
        super().__init__()
        self._board = board
        self.state = small_label()
        self.approval_link = link_button("", self.approval_requested.emit)
        self.exclusion_link = link_button("", self.exclusion_requested.emit)
        self.model = RankingModel(board.session, self)
        self.table = ReadingTable(self.model, stretched=UNIT)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        self.measure = small_label()
        self.apart = small_label()
        self._left_out = QVBoxLayout()
        self._left_out.setSpacing(2)
        self._lay_out()

    def refresh(self) -> None:
        """Show the ranking of now, or why there is none."""
        words, office = self._board.session.words, self._board.session.ledger.office
        approved = bool(office.ranking_approved_by)
        for part in (self.table, self.measure, self.apart, self.exclusion_link):
            part.setVisible(approved)
        clear(self._left_out)
        self.table.setAccessibleName(words.gettext("Ranking of units"))
        if not approved:
            self.state.setText(
                words.gettext(
                    "The ranking of units is off until somebody with the authority approves it. It then compares "
                    "units by what they lead, with a minimum of items, ties and the change of place."
                )
            )
            self._name(self.approval_link, words.gettext("Switch it on…"))
            return
        day = office.ranking_approved_on
        on = formats.day(day, words) if day is not None else ""
        self.state.setText(words.gettext("Approved by {name}, {day}", name=office.ranking_approved_by, day=on))
        self._name(self.approval_link, words.gettext("Change or switch off…"))
        self._name(self.exclusion_link, words.gettext("Leave an item out…"))
        ranking = self._board.ranking
        self.model.show(ranking)
        self._fit()
        self.measure.setText(words.gettext(MEASURE))
        self.apart.setText(self._said_apart(ranking, office.ranking_minimum))
        self.apart.setVisible(bool(ranking.apart))
        in_effect = set(ranking.excluded)
        for item_id in self._noted():
            self._left_out.addLayout(self._exclusion(item_id, in_effect=item_id in in_effect))

    def _said_apart(self, ranking: Ranking, minimum: int) -> str:
        words, units = self._board.session.words, self._board.session.ledger.departments
        named = words.enumeration(
            words.gettext("{unit} ({count})", unit=units[unit.unit_id].name, count=len(unit.counted))
            for unit in ranking.apart
        )
        return words.gettext("Not ranked, with fewer than {minimum} items: {units}", minimum=minimum, units=named)

    def _noted(self) -> list[ItemId]:
        """The commitments of which it was said that they are left out, by number."""
        session = self._board.session
        items = session.plan.items if session.plan is not None else {}
        noted = {said.item_id for said in session.ledger.ranking_exclusions.values() if said.item_id in items}
        return in_order(session, noted)

    def _exclusion(self, item_id: ItemId, *, in_effect: bool) -> QHBoxLayout:
        session = self._board.session
        words, plan = session.words, session.plan
        said = session.ledger.ranking_exclusions.owned_by(item_id)[-1]
        assert plan is not None
        number = plan.number_of(item_id)
        text = words.gettext(
            "Left out: No. {number} — {reason} ({by}, {day})",
            number=number,
            reason=said.reason,
            by=said.by,
            day=formats.day(said.on, words),
        )
        counts = words.gettext("not in effect now: on pace or closed items count in any case")
        line = QHBoxLayout()
        line.addWidget(small_label(text if in_effect else f"{text} · {counts}"), 1)
        again = link_button(words.gettext("Count it again"), lambda: self.inclusion_requested.emit(item_id))
        again.setAccessibleName(words.gettext("Count No. {number} again", number=number))
        line.addWidget(again)
        return line

    def _open(self, index: QModelIndex) -> None:
        items = self.model.items_of(index.row(), index.column())
        if items:
            self.list_chosen.emit(items)

    def _fit(self) -> None:
        """As high as its rows: the page scrolls, not the table."""
        rows = self.table.verticalHeader()
        height = self.table.horizontalHeader().sizeHint().height() + rows.length() + 4
        self.table.setFixedHeight(height)
        self.table.horizontalHeader().setSectionResizeMode(UNIT, QHeaderView.ResizeMode.Stretch)

    def _name(self, link: QPushButton, text: str) -> None:
        link.setText(text)
        link.setAccessibleName(text)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.exclusion_link)
        head.addWidget(self.approval_link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.table)
        layout.addWidget(self.apart)
        layout.addLayout(self._left_out)
        layout.addWidget(self.measure)
