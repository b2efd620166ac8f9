"""One list of the new year's page as a table: a tick, last year's wording, this year's, light, ending, lead."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rongchang_desktop.domain.intake.wording_difference import Piece, PieceKind
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.new_year.row_wording import RowWording
from rongchang_desktop.presentation.new_year.turn_rows import Group, TurnCells, TurnRow, grouped
from rongchang_desktop.presentation.new_year.turning import Turning

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TICK, OLD, STATE, NEW, ENDING, LEAD = range(6)
CELLS = Qt.ItemDataRole.UserRole + 1
"""TurnCells of the row."""
HEADERS = {STATE: N_("Progress"), ENDING: N_("Ends as"), LEAD: N_("Lead unit")}
_CHECK = Qt.ItemDataRole.CheckStateRole


class TurnModel(QAbstractTableModel):
    """Shows one group, all of it or what a search leaves; follows every decision."""

    def __init__(self, turning: Turning, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turning = turning
        self.wording = RowWording(turning)
        self._groups = grouped(turning)
        self._group = next((group for group in Group if self._groups[group]), Group.RECURRING)
        self._sought = ""
        self._rows = self._found()
        turning.changed.connect(self._follow)

    @property
    def group(self) -> Group:
        """The list shown."""
        return self._group

    def counts(self, group: Group) -> tuple[int, int]:
        """How many rows of a list are ticked, and how many it has."""
        rows = self._groups[group]
        return sum(bool(row.ticked) for row in rows), len(rows)

    def show_group(self, group: Group) -> None:
        """Show another list."""
        self._group = group
        self._lay_out()

    def search(self, text: str) -> None:
        """Keep only rows whose number is the text or whose wordings hold it."""
        self._sought = text.strip().casefold()
        self._lay_out()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.wording.forget()
        self._lay_out()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, LEAD)

    def row(self, place: int) -> TurnRow | None:
        """The row at a place; None where there is none."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, row: TurnRow) -> int:
        """Where an item stands in the list shown; -1 where it does not."""
        key = (row.earlier_id, row.later_id if row.earlier_id is None else None)
        keys = ((one.earlier_id, one.later_id if one.earlier_id is None else None) for one in self._rows)
        return next((place for place, known in enumerate(keys) if known == key), -1)

    def tick(self, places: Iterable[int]) -> None:
        """Press the ticks of rows."""
        rows = [self._rows[place] for place in places]
        ids = [row.earlier_id for row in rows if row.ticked is not None and row.earlier_id is not None]
        if ids:
            self._turning.tick(ids)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else LEAD + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        ticked = index.isValid() and index.column() == TICK and self._rows[index.row()].ticked is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsUserCheckable if ticked else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _CHECK:
            if index.column() != TICK or row.ticked is None:
                return None
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == CELLS:
            return self.wording.cells(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(self.wording.cells(row))[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, index.column())
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _CHECK or not index.isValid() or self._rows[index.row()].ticked is None:
            return False
        self.tick([index.row()])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        words, pair = self._turning.session.words, self._turning.pair
        if section in (OLD, NEW):
            return words.gettext("In {year}", year=pair.earlier if section == OLD else pair.later)
        return words.gettext(HEADERS[section]) if section in HEADERS else ""

    def _spoken(self, row: TurnRow, column: int) -> str:
        """A row is read whole at its first column, with what was struck out and put in."""
        cells, words = self.wording.cells(row), self._turning.session.words
        texts = _texts(cells)
        if column != TICK:
            return texts[column]
        ticked = {None: "", True: words.gettext("ticked"), False: words.gettext("not ticked")}[cells.ticked]
        changed = [_spoken_piece(piece, words) for piece in (*cells.old, *cells.new)]
        parts = [ticked, *(texts[at] for at in (OLD, STATE, NEW, ENDING, LEAD)), *changed]
        return words.enumeration(filter(None, parts))

    def _follow(self) -> None:
        self._groups = grouped(self._turning)
        self.wording.forget()
        found = self._found()
        if [row.earlier_id for row in found] != [row.earlier_id for row in self._rows] or self._group is Group.NEW:
            self._lay_out()
            return
        self._rows = found
        if found:
            self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, LEAD))

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = self._found()
        self.endResetModel()

    def _found(self) -> tuple[TurnRow, ...]:
        rows = self._groups[self._group]
        return tuple(row for row in rows if self._holds(row)) if self._sought else rows

    def _holds(self, row: TurnRow) -> bool:
        ids: list[ItemId] = [key for key in (row.earlier_id, row.later_id) if key is not None]
        facts = self.wording.facts
        return any(self._sought == facts.number(key) or self._sought in facts.item(key).title.casefold() for key in ids)


def _texts(cells: TurnCells) -> tuple[str, ...]:
    old = " ".join(filter(None, (cells.old_number, "".join(piece.text for piece in cells.old))))
    new = " ".join(filter(None, (cells.new_number, "".join(piece.text for piece in cells.new), cells.new_remark)))
    state = " ".join(filter(None, (cells.state, cells.said)))
    ending = " ".join(filter(None, (cells.ending, cells.ending_remark)))
    return "", old, state, new, ending, " ".join(filter(None, (cells.lead, cells.lead_remark)))


def _spoken_piece(piece: Piece, words: Localizer) -> str:
    if piece.kind is PieceKind.REMOVED:
        return words.gettext("struck out: {text}", text=piece.text)
    return words.gettext("put in: {text}", text=piece.text) if piece.kind is PieceKind.ADDED else ""
