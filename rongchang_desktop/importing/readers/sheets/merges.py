"""What a reader of cells does not see of a sheet: merged areas, hidden rows and columns, formulas never worked out."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.readers.assembly import Carried
from rongchang_desktop.importing.readers.sheets.limits import LARGEST_MERGE, MOST_CELLS, MOST_COLUMNS, MOST_ROWS

_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_MOST_MERGES = 20_000
_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A merged area: first and last row and column, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class SheetFacts:
    """What the scan of a sheet found; rows and columns count from 1."""

    merges: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0
    unworked_formulas: int = 0


def scan(blocks: Iterable[bytes]) -> SheetFacts:
    """Read the sheet's markup once, keeping no tree. Raises expat.ExpatError for markup that is broken."""
    return _Scan().run(blocks)


class _Scan:
    """The handlers of one scan and where it stands."""

    def __init__(self) -> None:
        self.facts = SheetFacts()
        self._row = self._column = 0
        self._cell_type = ""
        self._formula = self._filled = False
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.buffer_text = True
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "row": self._start_row,
            "c": self._start_cell,
            "v": self._start_value,
            "t": self._start_value,
            "f": self._start_formula,
            "col": self._start_column,
            "mergeCell": self._start_merge,
        }

    def run(self, blocks: Iterable[bytes]) -> SheetFacts:
        for block in blocks:
            self._parser.Parse(block, False)
        self._parser.Parse(b"", True)
        return self.facts

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        handler = self._starts.get(name) or self._starts.get(name.rpartition(":")[2])
        if handler is not None:
            handler(attributes)

    def _end(self, name: str) -> None:
        self._parser.CharacterDataHandler = None
        if name == "c" or name.endswith(":c"):
            if self._filled:
                self.facts.last_row = max(self.facts.last_row, self._row)
                self.facts.last_column = max(self.facts.last_column, self._column)
            elif self._formula and self._cell_type != "str":
                self.facts.unworked_formulas += 1

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = _number(attributes.get("r"), self._row + 1)
        self._column = 0
        hidden = attributes.get("hidden") in _TRUE or attributes.get("ht") == "0"
        if self._row > MOST_ROWS:  # nobody will read from here on
            self._parser.StartElementHandler = self._start_beyond
            self._parser.EndElementHandler = self._parser.CharacterDataHandler = None
            self.facts.last_row = max(self.facts.last_row, self._row)
        elif hidden:
            self.facts.hidden_rows.add(self._row)

    def _start_beyond(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith("mergeCell"):
            self._start_merge(attributes)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        place = _AREA.fullmatch(attributes.get("r", ""))
        self._column = column_number(place.group(1)) if place else self._column + 1
        self._cell_type = attributes.get("t", "")
        self._formula = self._filled = False

    def _start_value(self, attributes: dict[str, str]) -> None:
        self._parser.CharacterDataHandler = self._text

    def _start_formula(self, attributes: dict[str, str]) -> None:
        self._formula = True

    def _text(self, text: str) -> None:
        self._filled = True

    def _start_column(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in _TRUE:
            first, last = _number(attributes.get("min"), 1), _number(attributes.get("max"), 0)
            self.facts.hidden_columns |= set(range(first, min(last, MOST_COLUMNS) + 1))

    def _start_merge(self, attributes: dict[str, str]) -> None:
        found = _AREA.fullmatch(attributes.get("ref", ""))
        if found is None or found.group(3) is None or len(self.facts.merges) >= _MOST_MERGES:
            return
        left, top, right, bottom = found.groups()
        self.facts.merges.append(
            Area(top=int(top), left=column_number(left), bottom=int(bottom), right=column_number(right))
        )


def fill_merges(rows: list[list[str | Carried]], facts: SheetFacts, name: str) -> None:
    """Carry the text of each merged area's first cell over the area, as far as the sheet is filled.

    Raises UserFacingError for areas larger than a table's can be.
    """
    height, width = min(len(rows), facts.last_row), min(max(map(len, rows), default=0), facts.last_column)
    carried = 0
    for area in facts.merges:
        bottom, right = min(area.bottom, height), min(area.right, width)
        size = (bottom - area.top + 1) * (right - area.left + 1) if bottom >= area.top and right >= area.left else 0
        carried += size
        if size > LARGEST_MERGE or carried > MOST_CELLS:
            raise UserFacingError(
                N_("Merged cells of {name} are larger than those of a table. Undo the merge, save it and read that."),
                name=name,
            )
        if size and isinstance(rows[area.top - 1][area.left - 1], str) and rows[area.top - 1][area.left - 1]:
            _carry(rows, area, bottom, right)


def _carry(rows: list[list[str | Carried]], area: Area, bottom: int, right: int) -> None:
    origin = Carried(row=area.top - 1, column=area.left - 1)
    for row in range(area.top - 1, bottom):
        for column in range(area.left - 1, right):
            if (row, column) != (origin.row, origin.column):
                rows[row][column] = origin


def column_number(letters: str) -> int:
    """The number of the column that wears the letters: A is 1, XFD 16384."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 7 else otherwise
