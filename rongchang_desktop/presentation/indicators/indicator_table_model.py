"""The headline indicators of the year as a table: target as printed, actual, 与目标±, each value with its period."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import PeriodName
from rongchang_desktop.domain.indicators.table import IndicatorRow, indicator_rows, shared_period
from rongchang_desktop.domain.indicators.trend import TrendYear, trend
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.indicator_rows import (
    actual_words,
    difference_words,
    done_heading,
    period_label,
    printed_otherwise,
    target_words,
)
from rongchang_desktop.presentation.indicators.roles import IndicatorRole
from rongchang_desktop.presentation.session import PlanChanged, PlanSession

COLUMNS = (
    N_("No."),
    N_("Indicator"),
    N_("Year's target"),
    N_("Done"),
    N_("Against the target"),
    N_("Period covered"),
    N_("Trend"),
)
NUMBER, NAME, TARGET, ACTUAL, DIFFERENCE, PERIOD, TREND = range(7)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def concerns_indicators(event: PlanChanged) -> bool:
    """Whether a step touched an indicator or a value."""
    return any(isinstance(change.record, Indicator | IndicatorValue) for change in event.changes.changes)


class IndicatorTableModel(QAbstractTableModel):
    """Reads the session; every step on indicators lays it out anew."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: tuple[IndicatorRow, ...] = ()
        self._trends: dict[IndicatorId, tuple[TrendYear, ...]] = {}
        self.until: PeriodName | None = None
        self._texts: dict[int, Callable[[IndicatorRow], str]] = {
            NUMBER: lambda row: str(self.rows.index(row) + 1),
            NAME: lambda row: row.indicator.name,
            TARGET: lambda row: target_words(row.indicator, session.words),
            ACTUAL: lambda row: actual_words(row, session.words) if self._is_said(row) else "",
            DIFFERENCE: self._difference,
            PERIOD: lambda row: period_label(row.period, session.words) if row.period is not None else "",
        }
        session.replaced.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self.refresh()

    @property
    def period(self) -> PeriodName | None:
        """The period the column of values stands for; None where each row has its own."""
        return self.until or shared_period(self.rows)

    def show_until(self, period: PeriodName | None) -> None:
        """Show no value of a later period; the newest of each row for None."""
        if period != self.until:
            self.until = period
            self.refresh()

    def row_of(self, indicator_id: IndicatorId | None) -> int:
        """Where an indicator stands; -1 for none."""
        return next((place for place, row in enumerate(self.rows) if row.indicator.id == indicator_id), -1)

    def refresh(self) -> None:
        """Read the ledger of now."""
        ledger, year = self._session.ledger, self._session.year
        if self.until is not None and self.until.year != year:
            self.until = None
        self.beginResetModel()
        self.rows = indicator_rows(ledger, year, self.until)
        self._trends = {row.indicator.id: trend(ledger, row.indicator) for row in self.rows}
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._remark(row, column) or self._text(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._session.words.enumeration(self._text(row, place) for place in range(TREND))
            case IndicatorRole.ID:
                return row.indicator.id
            case IndicatorRole.TREND:
                return self._trends[row.indicator.id]
            case IndicatorRole.IS_OLDER:
                return row.period is not None and self.until is not None and row.period != self.until
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            words = self._session.words
            return done_heading(self.period, words) if section == ACTUAL else words.gettext(COLUMNS[section])
        return None

    def _on_changed(self, event: PlanChanged) -> None:
        if concerns_indicators(event):
            self.refresh()

    def _text(self, row: IndicatorRow, column: int) -> str:
        found = self._texts.get(column)
        return found(row) if found is not None else ""

    @staticmethod
    def _is_said(row: IndicatorRow) -> bool:
        """Whether a cell is written: a dash where nothing is to be expected yet, nothing where a figure is missing."""
        return row.value is not None or row.is_annual

    def _difference(self, row: IndicatorRow) -> str:
        if not self._is_said(row):
            return ""
        return difference_words(row.difference, self._session.words) + ("" if row.as_printed else " ⚠")

    def _remark(self, row: IndicatorRow, column: int) -> str:
        words = self._session.words
        if column == DIFFERENCE:
            return printed_otherwise(row, words)
        if column in (ACTUAL, PERIOD) and row.value is not None:
            day = formats.day(row.value.as_of, words) if row.value.as_of else ""
            return words.enumeration(filter(None, (day, row.value.source)))
        return ""
