"""One list of the turn of the year: a tick, the item as it was promised, what becomes of it, and how it ended."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.intake.carry_decision import CarryProposal, Fate
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.year_labels import year_label
from rongchang_desktop.presentation.new_year.year_turn_desk import TurnList, YearTurnDesk

COLUMNS = (N_("No."), N_("Last year"), N_("What becomes of it"), N_("Lead unit"), N_("Outcome"))
NUMBER, EARLIER, LATER, LEAD, OUTCOME = range(5)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class TurnRole(IntEnum):
    """PROPOSAL: CarryProposal. PIECES: the change of wording, of a row that is taken for promised again."""

    PROPOSAL = Qt.ItemDataRole.UserRole + 1
    PIECES = Qt.ItemDataRole.UserRole + 2


class TurnListModel(QAbstractTableModel):
    """The tick stands in the first column; the outcome is edited in the last, as an `Outcome`."""

    def __init__(self, desk: YearTurnDesk, which: TurnList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._which = desk, which
        self._rows = desk.rows(which)
        desk.laid_out.connect(self._reload)
        desk.decided.connect(self._on_decided)
        self._roles: dict[int, Callable[[CarryProposal, int], object]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.ToolTipRole: self._remark,
            Qt.ItemDataRole.CheckStateRole: self._tick,
            Qt.ItemDataRole.EditRole: self._edited,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            TurnRole.PROPOSAL: lambda proposal, column: proposal,
            TurnRole.PIECES: self._pieces,
        }

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = self._roles.get(role)
        if not index.isValid() or answer is None:
            return None
        return answer(self._desk.proposal(self._rows[index.row()]), index.column())

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        item_id = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NUMBER:
            self._desk.check(self._which, item_id, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == OUTCOME and isinstance(value, Outcome):
            self._desk.judge(item_id, value, self._desk.proposal(item_id).decision.reason)
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == NUMBER:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.isValid() and index.column() == OUTCOME:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._desk.session.words.gettext(COLUMNS[section])
        return None

    def _text(self, proposal: CarryProposal, column: int) -> str:
        words, ledger = self._desk.session.words, self._desk.ledger
        if column == NUMBER:
            return proposal.number
        if column == EARLIER:
            return proposal.text
        if column == LATER:
            return self._later(proposal) or year_label(proposal.decision.fate, words)
        if column == LEAD:
            lead = ledger.lead(proposal.decision.item_id)
            return lead.name if lead is not None else ""
        return year_label(proposal.decision.outcome, words)

    def _later(self, proposal: CarryProposal) -> str:
        later_id = proposal.decision.later_id
        if later_id is None and self._which is TurnList.MATCHED and proposal.match is not None:
            return proposal.match.later_text
        plan = self._desk.ledger.plans.get(self._desk.turn.to_year)
        return plan.items[later_id].title if later_id is not None and plan is not None else ""

    def _remark(self, proposal: CarryProposal, column: int) -> str:
        """What a match rests on, and what is left of the figures."""
        words = self._desk.session.words
        said = []
        if proposal.match is not None and column in (EARLIER, LATER):
            said = [year_label(proposal.match.certainty, words), year_label(proposal.match.reason, words)]
        for left in proposal.remaining if column != LATER else ():
            said.append(
                words.gettext(
                    "{indicator}: {reached} of {promised} {unit} done",
                    indicator=left.indicator,
                    reached=formats.number(left.reached, words),
                    promised=formats.number(left.promised, words),
                    unit=left.unit,
                )
            )
        return "\n".join(said) or self._text(proposal, column)

    def _tick(self, proposal: CarryProposal, column: int) -> object:
        if column != NUMBER:
            return None
        checked = self._desk.is_checked(self._which, proposal.decision.item_id)
        return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked

    def _edited(self, proposal: CarryProposal, column: int) -> object:
        return proposal.decision.outcome if column == OUTCOME else self._text(proposal, column)

    def _spoken(self, proposal: CarryProposal, column: int) -> str:
        return self._desk.session.words.enumeration(self._text(proposal, each) for each in range(len(COLUMNS)))

    def _pieces(self, proposal: CarryProposal, column: int) -> object:
        shows = column == LATER and proposal.match is not None and proposal.decision.fate is Fate.RECURS
        return proposal.match.difference if shows and proposal.match is not None else ()

    def _reload(self) -> None:
        self.beginResetModel()
        self._rows = self._desk.rows(self._which)
        self.endResetModel()

    def _on_decided(self, item_id: ItemId) -> None:
        if item_id in self._rows:
            row = self._rows.index(item_id)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
