"""Units or posts with what they carry, a row each; any number can be asked for the list behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.directory.load_columns import LoadColumn, LoadRow
from rongchang_desktop.presentation.session import PlanSession

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
IN_ORDER = -1


class LoadTableModel(QAbstractTableModel):
    """In the order of the directory, or by the words or numbers of a column."""

    def __init__(self, session: PlanSession, columns: Sequence[LoadColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.columns = tuple(columns)
        self._given: tuple[LoadRow, ...] = ()
        self.rows: tuple[LoadRow, ...] = ()
        self._by: tuple[int, Qt.SortOrder] = (IN_ORDER, Qt.SortOrder.AscendingOrder)

    @property
    def is_in_order(self) -> bool:
        """Whether the rows stand as the directory has them."""
        return self._by[0] == IN_ORDER

    def show(self, rows: Sequence[LoadRow]) -> None:
        """Show these rows, sorted as the others were."""
        if tuple(rows) != self._given:
            self._given = tuple(rows)
            self._lay_out()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By that column; a negative one stands for the order of the directory."""
        if (column, order) != self._by:
            self._by = (column, order)
            self._lay_out()

    def row_of(self, key: str) -> int:
        """The row of a unit or post; -1 where it is not shown."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)

    def asks(self, index: Index) -> Selection | None:
        """The list behind a number; None where there is no number or nothing behind it."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.rows[index.row()]
        return column.asks(row) if column.asks is not None and column.text(row) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column.count is None else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if index.column() == 0 else column.text(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._session.words.gettext(column.msgid)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.count is not None:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _lay_out(self) -> None:
        place, order = self._by
        self.beginResetModel()
        if place == IN_ORDER:
            self.rows = self._given
        else:
            column = self.columns[place]
            self.rows = tuple(
                sorted(self._given, key=column.count or column.text, reverse=order == Qt.SortOrder.DescendingOrder)
            )
        self.endResetModel()

    def _spoken(self, row: LoadRow) -> str:
        words = self._session.words
        said = [column.text(row) for column in self.columns if column.count is None and column.text(row)]
        counted = [
            words.gettext("{name} {count}", name=words.gettext(column.msgid), count=column.text(row))
            for column in self.columns
            if column.count is not None and column.text(row)
        ]
        return words.enumeration([*said, *counted])
