"""The special days of one year as a table to edit: the day, 休 or 班, the name, and whose word it is."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes
from rongchang_desktop.services.working_days import SpecialDay

COLUMNS = (N_("Day"), N_("Weekday"), N_("Free or worked"), N_("Occasion"), N_("Source"))
DAY, WEEKDAY, KIND, NAME, SOURCE = range(5)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class WorkingDaysModel(QAbstractTableModel):
    """A name is edited in place, 休 and 班 are set through the model too; each edit is a step of the open file."""

    def __init__(self, wishes: OfficeWishes, year: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self.year = year
        self._days: tuple[SpecialDay, ...] = ()
        wishes.changed.connect(self.reload)
        self.reload()

    def show_year(self, year: int) -> None:
        """Show the days of another year."""
        self.year = year
        self.reload()

    def reload(self) -> None:
        """Lay the rows out anew where they differ."""
        days = self._wishes.days(self.year)
        self.beginResetModel()
        self._days = days
        self.endResetModel()

    def special_day(self, row: int) -> SpecialDay | None:
        """The day in a row."""
        return self._days[row] if 0 <= row < len(self._days) else None

    def row_of(self, day: object) -> int:
        """The row of a date; -1 where it has none."""
        return next((row for row, known in enumerate(self._days) if known.day == day), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        kept = super().flags(index)
        return kept | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else kept

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        known, words = self._days[index.row()], self._wishes.session.words
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(known, index.column())
        if role == Qt.ItemDataRole.EditRole:
            return known.is_working if index.column() == KIND else self._text(known, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.enumeration(filter(None, (self._text(known, column) for column in range(len(COLUMNS)))))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        known = self.special_day(index.row())
        if known is None or role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        name = str(value) if index.column() == NAME else self._wishes.name_of(known)
        worked = bool(value) if index.column() == KIND else known.is_working
        return self._wishes.put_day(known.day, is_working=worked, name=name)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._wishes.session.words.gettext(COLUMNS[section])
        return None

    def _text(self, known: SpecialDay, column: int) -> str:
        words = self._wishes.session.words
        if column == DAY:
            return formats.day(known.day, words)
        if column == WEEKDAY:
            return formats.weekday(known.day, words)
        if column == KIND:
            return kind_word(known.is_working, self._wishes)
        if column == NAME:
            return self._wishes.name_of(known)
        return words.gettext("the office's own") if known.own is not None else words.gettext("State Council")


def kind_word(is_working: bool, wishes: OfficeWishes) -> str:
    """休 or 班."""
    words = wishes.session.words
    return words.gettext("worked") if is_working else words.gettext("free")
