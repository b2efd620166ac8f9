"""The headline indicators as rows: name, the year's target, the latest actual value and its closing day."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.figures import amount, target_figure
from rongchang_desktop.presentation.session import PlanSession

COLUMNS = (N_("No."), N_("Indicator"), N_("Target of the year"), N_("Latest value"), N_("As of"))
NUMBER, NAME, TARGET, LATEST, AS_OF = range(5)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class IndicatorTableModel(QAbstractTableModel):
    """Reads the session; every change of the plan's indicators lays it out anew."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: tuple[Indicator, ...] = ()
        session.replaced.connect(self._reload)
        session.changed.connect(self._reload)
        self._reload()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != NAME:
            return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._session.words.enumeration(self._text(row, column) for column in range(len(COLUMNS)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._session.words.gettext(COLUMNS[section])
        return None

    def _reload(self) -> None:
        rows = self._session.ledger.indicators.owned_by(str(self._session.year))
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _text(self, row: Indicator, column: int) -> str:
        words = self._session.words
        if column == NUMBER:
            return str(self._rows.index(row) + 1)
        if column == NAME:
            return row.name
        if column == TARGET:
            return row.text or target_figure(row, words)
        latest = self._latest(row)
        if latest is None:
            return "—"
        if column == LATEST:
            return latest.text or (amount(latest.value, row.unit, words) if latest.value is not None else "—")
        return formats.day(latest.as_of, words) if latest.as_of else latest.period

    def _latest(self, row: Indicator) -> IndicatorValue | None:
        values = self._session.ledger.indicator_values.owned_by(row.id)
        return values[-1] if values else None
