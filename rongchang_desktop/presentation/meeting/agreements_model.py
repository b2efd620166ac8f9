"""What meetings agreed on the items of the plan, as a table with a tick for what was kept."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.identifiers import AgreementId, ItemId
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.agreement_words import AgreementStanding, agreement_standing, standing_words
from rongchang_desktop.presentation.meeting.agreement_edits import AgreementEdits
from rongchang_desktop.presentation.session import PlanSession

COLUMNS = (N_("Agreed"), N_("No."), N_("Task"), N_("By whom"), N_("By when"), N_("State"), N_("Agreed on"))
WHAT, NUMBER, TASK, WHO, DUE, STATE, ON = range(7)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class AgreementsModel(QAbstractTableModel):
    """Worked out when it is looked at: `refresh` reads the ledger of now. Open ones first, the earliest due before."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._edits = AgreementEdits(session)
        self._rows: tuple[Agreement, ...] = ()
        self.only_open = True
        self.kept = 0
        self.open = 0
        self._texts: tuple[Callable[[Agreement], str], ...] = (
            lambda agreed: agreed.what,
            lambda agreed: session.plan.number_of(agreed.item_id) if session.plan else "",
            lambda agreed: session.plan.items[agreed.item_id].title if session.plan else "",
            lambda agreed: agreed.who,
            lambda agreed: formats.day_beside(agreed.due, session.year, session.words) if agreed.due else "",
            lambda agreed: standing_words(agreed, day=session.judging_day(), year=session.year, words=session.words),
            lambda agreed: formats.day_beside(agreed.on, session.year, session.words),
        )

    def refresh(self) -> None:
        """Read the ledger of now."""
        plan = self._session.plan
        known = plan.items if plan is not None else {}
        found = [agreed for agreed in self._session.ledger.agreements.in_order() if agreed.item_id in known]
        self.beginResetModel()
        self.open = sum(agreed.done_on is None for agreed in found)
        self.kept = len(found) - self.open
        shown = [agreed for agreed in found if agreed.done_on is None or not self.only_open]
        self._rows = tuple(sorted(shown, key=_urgency))
        self.endResetModel()

    def show_kept(self, wanted: bool) -> None:
        """Show those that were kept as well, or not."""
        self.only_open = not wanted
        self.refresh()

    def item_id(self, row: int) -> ItemId | None:
        """The item of a row."""
        return self._rows[row].item_id if 0 <= row < len(self._rows) else None

    def agreement_id(self, row: int) -> AgreementId | None:
        """The agreement of a row."""
        return self._rows[row].id if 0 <= row < len(self._rows) else None

    def is_overdue(self, row: int) -> bool:
        """Whether a row is past its day."""
        return agreement_standing(self._rows[row], self._session.judging_day()) is AgreementStanding.OVERDUE

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == WHAT else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == WHAT:
            return Qt.CheckState.Checked if row.done_on is not None else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts[column](row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._session.words.enumeration(text(row) for text in self._texts)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != WHAT:
            return False
        return self._edits.keep(self._rows[index.row()].id, Qt.CheckState(value) is Qt.CheckState.Checked)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._session.words.gettext(COLUMNS[section])
        return None


def _urgency(agreed: Agreement) -> tuple[bool, bool, str, str]:
    due = agreed.due.isoformat() if agreed.due else ""
    return agreed.done_on is not None, agreed.due is None, due, agreed.id
