"""A table of words to read, look through and copy: rows are made elsewhere, once, and shown as they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.foundation.clean_text import folded
from rongchang_desktop.localization.catalog import Localizer

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LIGHT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One row: what it is about, its cells in the order of the headers, and the light that colours the `lit` cell."""

    key: str
    cells: tuple[str, ...]
    item_id: ItemId | None = None
    light: Light | None = None
    lit: int = -1


class TextTableModel(QAbstractTableModel):
    """Shows the rows that hold all words looked for, in any cell."""

    def __init__(self, words: Localizer, headers: Sequence[str]) -> None:
        super().__init__()
        self._words = words
        self._headers = tuple(headers)
        self._rows: tuple[TextRow, ...] = ()
        self._shown: tuple[TextRow, ...] = ()
        self._sought: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[TextRow, ...]:
        """The rows that are shown."""
        return self._shown

    def show(self, rows: Sequence[TextRow]) -> None:
        """Show these rows, as far as they hold what is looked for; equal ones leave the screen as it is."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._fill()

    def seek(self, text: str) -> None:
        """Show only rows that hold every word of the text."""
        self._sought = tuple(folded(word) for word in text.split())
        self._fill()

    def key(self, row: int) -> str | None:
        """What a row is about."""
        return self._shown[row].key if 0 <= row < len(self._shown) else None

    def item_id(self, row: int) -> ItemId | None:
        """The item a row is about."""
        return self._shown[row].item_id if 0 <= row < len(self._shown) else None

    def table_text(self, rows: Sequence[int] = ()) -> str:
        """The rows, all where none are named, as a table that Excel and WPS take: tabs between cells, a head first."""
        chosen = [self._shown[row] for row in rows] if rows else list(self._shown)
        lines = [[self._words.gettext(header) for header in self._headers], *(row.cells for row in chosen)]
        return "\n".join("\t".join(_in_one_cell(cell) for cell in line) for line in lines)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _in_one_line(row.cells[index.column()], self._words)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.cells[index.column()]
        if role == LIGHT:
            return row.light if index.column() == row.lit else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words.gettext(self._headers[section])

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = tuple(row for row in self._rows if self._holds(row))
        self.endResetModel()

    def _holds(self, row: TextRow) -> bool:
        text = folded(" ".join(row.cells))
        return all(word in text for word in self._sought)


def _in_one_cell(text: str) -> str:
    """Excel and WPS take a cell with lines or tabs in quotation marks."""
    return '"' + text.replace('"', '""') + '"' if {"\n", "\t", '"'} & set(text) else text


def _in_one_line(text: str, words: Localizer) -> str:
    """The lines side by side; a full stop at the end of one gives way to the mark between them."""
    if words.language == "zh_CN":
        return text.replace("。\n", "\n").replace("\n", "；")
    return text.replace(".\n", "\n").replace("\n", "; ")
