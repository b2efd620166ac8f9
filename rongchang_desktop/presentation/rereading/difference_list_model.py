"""The differences of a second reading: a tick, what differs, the plan's words and the reading's."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.intake.rereading.difference import Difference
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.year_labels import year_label
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk

COLUMNS = (N_("What differs"), N_("In the plan"), N_("In this reading"))
KIND, BEFORE, AFTER = range(3)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class DifferenceRole(IntEnum):
    """DIFFERENCE: the Difference. PIECES: its change of wording."""

    DIFFERENCE = Qt.ItemDataRole.UserRole + 1
    PIECES = Qt.ItemDataRole.UserRole + 2


class DifferenceListModel(QAbstractTableModel):
    """Rows stand as they were compared; the tick is in the first column."""

    def __init__(self, desk: RereadingDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = desk.reading.differences
        desk.chosen_changed.connect(self._on_chosen)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._remark(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == KIND:
            return Qt.CheckState.Checked if self._desk.is_chosen(row.key) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._desk.session.words.enumeration(self._text(row, each) for each in range(len(COLUMNS)))
        if role == DifferenceRole.DIFFERENCE:
            return row
        return row.pieces if role == DifferenceRole.PIECES else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole or index.column() != KIND:
            return False
        self._desk.choose(self._rows[index.row()].key, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == KIND else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._desk.session.words.gettext(COLUMNS[section])
        return None

    def _text(self, row: Difference, column: int) -> str:
        if column == KIND:
            return year_label(row.kind, self._desk.session.words)
        return row.before if column == BEFORE else row.after

    def _remark(self, row: Difference, column: int) -> str:
        if row.has_history and column == KIND:
            return self._desk.session.words.gettext("Progress, ticks or a judgement were entered for this item.")
        return row.text if column == KIND else self._text(row, column)

    def _on_chosen(self) -> None:
        if self._rows:
            self.dataChanged.emit(
                self.index(0, KIND), self.index(len(self._rows) - 1, KIND), [Qt.ItemDataRole.CheckStateRole]
            )
