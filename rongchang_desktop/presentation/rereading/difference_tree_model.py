"""The differences of a second reading by kind: a tick for each and for the kind, the plan's words and the reading's."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.intake.rereading.difference import Difference, DifferenceKind
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.year_labels import year_label
from rongchang_desktop.presentation.rereading.difference_wording import DifferenceWording
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk

COLUMNS = ("", N_("In the plan"), N_("In this reading"))
KIND, BEFORE, AFTER = range(3)
ORDER = (
    DifferenceKind.ADDED,
    DifferenceKind.REWORDED,
    DifferenceKind.TARGETS,
    DifferenceKind.MOVED,
    DifferenceKind.REMOVED,
    DifferenceKind.HEADING,
    DifferenceKind.INDICATOR,
    DifferenceKind.OWNERS,
    DifferenceKind.DEADLINE,
)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
CHECK = Qt.ItemDataRole.CheckStateRole


class DifferenceRole(IntEnum):
    """DIFFERENCE: the Difference, None for a kind. CELLS: its DifferenceCells. COUNTS: (ticked, all) of a kind."""

    DIFFERENCE = Qt.ItemDataRole.UserRole + 1
    CELLS = Qt.ItemDataRole.UserRole + 2
    COUNTS = Qt.ItemDataRole.UserRole + 3


class DifferenceTreeModel(QAbstractItemModel):
    """Kinds that have differences, and under each its differences as they were compared; ticks are in column KIND."""

    def __init__(self, desk: RereadingDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.wording = DifferenceWording(desk)
        of_kind: dict[DifferenceKind, list[Difference]] = {}
        for difference in desk.reading.differences:
            of_kind.setdefault(difference.kind, []).append(difference)
        self._groups = [(kind, tuple(of_kind[kind])) for kind in ORDER if kind in of_kind]
        desk.chosen_changed.connect(self._on_chosen)

    def difference(self, index: Index) -> Difference | None:
        """The difference of a row; None for the row of a kind."""
        group = index.internalId()
        return self._groups[group - 1][1][index.row()] if index.isValid() and group else None

    def differences(self, index: Index) -> tuple[Difference, ...]:
        """The difference of a row, or all of its kind."""
        one = self.difference(index)
        if one is not None:
            return (one,)
        return self._groups[index.row()][1] if index.isValid() else ()

    def press(self, indexes: Sequence[Index]) -> bool:
        """Press the ticks of rows; False where all that would be taken loses something entered."""
        pressed = dict.fromkeys(known for index in indexes for known in self.differences(index))
        return not pressed or self._desk.press(tuple(pressed))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.wording.forget()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, AFTER)
        self._tell_all([])

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, KIND, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() or parent.column() != KIND else len(self._groups[parent.row()][1])

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == KIND else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        difference = self.difference(index)
        if difference is None:
            return self._of_kind(index, role)
        cells, words = self.wording.cells(difference), self._desk.session.words
        if role == Qt.ItemDataRole.DisplayRole:
            return (cells.name, *cells.texts)[index.column()]
        if role == CHECK and index.column() == KIND:
            return Qt.CheckState.Checked if self._desk.is_chosen(difference.key) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == KIND:
            sides = dict.fromkeys((cells.number, cells.name, *cells.texts, cells.remark))
            return words.enumeration(filter(None, (year_label(difference.kind, words), *sides)))
        if role == DifferenceRole.DIFFERENCE:
            return difference
        return cells if role == DifferenceRole.CELLS else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != CHECK or index.column() != KIND:
            return False
        difference = self.difference(index)
        if difference is None:
            return self.press([index])
        self._desk.choose(difference.key, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._desk.session.words.gettext(COLUMNS[section])
        return None

    def _of_kind(self, index: Index, role: int) -> object:
        kind, differences = self._groups[index.row()]
        if index.column() != KIND:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return year_label(kind, self._desk.session.words)
        if role not in (CHECK, DifferenceRole.COUNTS, Qt.ItemDataRole.AccessibleTextRole):
            return None
        ticked, total = sum(self._desk.is_chosen(known.key) for known in differences), len(differences)
        if role == DifferenceRole.COUNTS:
            return ticked, total
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._desk.session.words
            return words.gettext(
                "{kind}: {count} of {total} ticked", kind=year_label(kind, words), count=ticked, total=total
            )
        if ticked in (0, total):
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked

    def _on_chosen(self) -> None:
        self._tell_all([CHECK, DifferenceRole.COUNTS])

    def _tell_all(self, roles: list[int]) -> None:
        for row, (_, differences) in enumerate(self._groups):
            group = self.index(row, KIND)
            self.dataChanged.emit(group, group.siblingAtColumn(AFTER), roles)
            last = self.index(len(differences) - 1, AFTER, group)
            self.dataChanged.emit(self.index(0, KIND, group), last, roles)
