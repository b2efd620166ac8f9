"""历年: indicators by year as a table; those of several years first, the rest on demand."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.indicators.series import Series, SeriesPoint, indicator_series
from rongchang_desktop.domain.indicators.trend import trend_of_series
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.year_sentences import point_actual, point_target
from rongchang_desktop.presentation.indicators.roles import IndicatorRole
from rongchang_desktop.presentation.session import PlanSession

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NAME = 0
_HEADERS = (N_("Target of {year}"), N_("Reached in {year}"))


class SeriesModel(QAbstractTableModel):
    """Worked out when it is looked at: `refresh` reads the ledger of now."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: tuple[Series, ...] = ()
        self._rows: tuple[Series, ...] = ()
        self._years: tuple[int, ...] = ()
        self._sought = ""
        self.shows_all = False

    @property
    def continued(self) -> int:
        """How many indicators more than one year names."""
        return sum(series.is_continued for series in self._all)

    @property
    def total(self) -> int:
        """How many indicators there are."""
        return len(self._all)

    @property
    def trend_column(self) -> int:
        """The column of the charts, the last."""
        return 1 + 2 * len(self._years)

    def refresh(self) -> None:
        """Read the ledger of now."""
        ledger = self._session.ledger
        self.beginResetModel()
        self._all = indicator_series(ledger)
        self._years = tuple(sorted({point.year for series in self._all for point in series.points}))
        self._rows = self._found()
        self.endResetModel()

    def search(self, text: str) -> None:
        """Keep what has these words in its name, in any year."""
        self._sought = text.strip().casefold()
        self._lay_out()

    def show_all(self, wanted: bool) -> None:
        """Show indicators of one year only as well, or not."""
        self.shows_all = wanted
        self._lay_out()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 2 + 2 * len(self._years)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        series = self._rows[index.row()]
        if role == IndicatorRole.TREND:
            return trend_of_series(series)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(series, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            point = self._point(series, index.column())
            return series.name if point is None else "\n".join(dict.fromkeys((point.name, point.text)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._session.words.enumeration(self._text(series, at) for at in range(self.trend_column))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = self._session.words
        if section == NAME:
            return words.gettext("Indicator")
        if section == self.trend_column:
            return words.gettext("Trend")
        return words.gettext(_HEADERS[(section - 1) % 2], year=self._years[(section - 1) // 2])

    def _text(self, series: Series, column: int) -> str:
        if column == NAME:
            return series.name
        point = self._point(series, column)
        if point is None:
            return ""
        words = self._session.words
        return point_target(point, words) if column % 2 else point_actual(point, words)

    def _point(self, series: Series, column: int) -> SeriesPoint | None:
        if column in (NAME, self.trend_column):
            return None
        year = self._years[(column - 1) // 2]
        return next((point for point in series.points if point.year == year), None)

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = self._found()
        self.endResetModel()

    def _found(self) -> tuple[Series, ...]:
        wanted = self._all if self.shows_all else (series for series in self._all if series.is_continued)
        ordered = sorted(wanted, key=lambda series: not series.is_continued)
        return tuple(series for series in ordered if self._holds(series))

    def _holds(self, series: Series) -> bool:
        return any(self._sought in point.name.casefold() for point in series.points)
