"""The indicator table: name, the year's target, the actual value of a period, the difference, the closing day."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.indicators.table import IndicatorRow, indicator_rows, shared_period
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.figures import target_figure
from rongchang_desktop.localization.indicator_rows import (
    actual_words,
    difference_words,
    period_words,
    printed_otherwise,
)
from rongchang_desktop.presentation.session import PlanSession

COLUMNS = (N_("No."), N_("Indicator"), N_("Target of the year"), N_("Done"), N_("Against the target"), N_("As of"))
NUMBER, NAME, TARGET, ACTUAL, DIFFERENCE, AS_OF = range(6)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class IndicatorTableModel(QAbstractTableModel):
    """Reads the session; every change of the plan's indicators lays it out anew."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: tuple[IndicatorRow, ...] = ()
        self.period: str | None = None
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
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._remark(row, index.column()) or self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != NAME:
            return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._session.words.enumeration(self._text(row, column) for column in range(len(COLUMNS)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            words = self._session.words
            if section == ACTUAL and self.period is not None:
                return words.gettext("Done: {period}", period=period_words(self.period, words))
            return words.gettext(COLUMNS[section])
        return None

    def _reload(self) -> None:
        ledger, year = self._session.ledger, self._session.year
        self.beginResetModel()
        self._rows = indicator_rows(ledger, year)
        self.period = shared_period(self._rows)
        self.endResetModel()

    def _text(self, row: IndicatorRow, column: int) -> str:
        words = self._session.words
        if column == NUMBER:
            return str(self._rows.index(row) + 1)
        if column == NAME:
            return row.indicator.name
        if column == TARGET:
            return row.indicator.text or target_figure(row.indicator, words)
        if row.value is None:
            return ""
        if column == ACTUAL:
            return actual_words(row, words)
        if column == DIFFERENCE:
            return difference_words(row.difference, words) + ("" if row.as_printed else " ⚠")
        return formats.day(row.value.as_of, words) if row.value.as_of else period_words(row.value.period, words)

    def _remark(self, row: IndicatorRow, column: int) -> str:
        return printed_otherwise(row, self._session.words) if column == DIFFERENCE else ""
