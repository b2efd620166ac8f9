"""Tells tables of data from tables that only lay a page out, and sets their cells in rows."""

from dataclasses import dataclass, field
from statistics import median

from rongchang_desktop.importing.readers.assembly import Carried
from rongchang_desktop.importing.readers.sheets.limits import LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from rongchang_desktop.importing.readers.web.markup import Line, Markup

_LARGEST_CELL, _LARGEST_CELL_SHARE = 400, 0.5


@dataclass(slots=True)
class _Cell:
    """A cell while its text is gathered."""

    box: int
    texts: list[str] = field(default_factory=list)

    def text(self) -> str:
        return "\n".join(text for text in self.texts if text)


@dataclass(slots=True)
class DataTable:
    """A table of data: its cells by row, and its caption."""

    rows: dict[int, list[_Cell]] = field(default_factory=dict)
    cells: dict[int, _Cell] = field(default_factory=dict)
    caption: str = ""
    nested: bool = False


class TablesFound:
    """The data tables of a page; `table_of` tells which of them a box lies in."""

    def __init__(self, markup: Markup) -> None:
        self._boxes = markup.boxes
        self._tables: dict[int, DataTable] = {}
        self._cell_of = self._places()
        for line in markup.lines:
            self._gather(line)
        self._tables = {number: table for number, table in self._tables.items() if _is_data(table)}
        self.boxes = frozenset(self._tables)

    def _places(self) -> list[tuple[int, int]]:
        """(table, cell) that each box lies in, 0 where in none; an inner table ends what the outer one holds."""
        places = [(0, 0)]
        row_of = [0]
        for number, box in enumerate(self._boxes[1:], start=1):
            table, cell = places[box.parent]
            row = row_of[box.parent]
            if box.tag == "table":
                if table:
                    self._tables[table].nested = True
                self._tables[number] = DataTable()
                table, cell, row = number, 0, 0
            elif box.tag == "tr" and table:
                row, cell = number, 0
                self._tables[table].rows[number] = []
            elif box.tag in ("td", "th") and row and not cell:
                cell = number
                found = _Cell(number)
                self._tables[table].cells[number] = found
                self._tables[table].rows[row].append(found)
            places.append((table, cell))
            row_of.append(row)
        return places

    def _gather(self, line: Line) -> None:
        table, cell = self._cell_of[line.box]
        if cell:
            self._tables[table].cells[cell].texts.append(line.text)
        elif table and self._boxes[line.box].tag == "caption":
            self._tables[table].caption += line.text

    def table_of(self, box: int) -> int:
        """The data table the box lies in, or 0."""
        table, _ = self._cell_of[box]
        return table if table in self.boxes else 0

    def caption(self, table: int) -> str:
        """What the table calls itself."""
        return self._tables[table].caption

    def rows(self, table: int) -> list[list[str | Carried]]:
        """The cells in rows, spans filled, up to the limits of a table."""
        rows: list[list[str | Carried]] = []
        waiting: dict[tuple[int, int], Carried] = {}
        for cells in list(self._tables[table].rows.values())[:MOST_ROWS]:
            rows.append(self._row(len(rows), cells, waiting))
        return rows

    def _row(self, number: int, cells: list[_Cell], waiting: dict[tuple[int, int], Carried]) -> list[str | Carried]:
        row: list[str | Carried] = []
        pending = iter(cells)
        while len(row) < MOST_COLUMNS:
            carried = waiting.pop((number, len(row)), None)
            if carried is not None:
                row.append(carried)
                continue
            cell = next(pending, None)
            if cell is None:
                if not any(key[0] == number for key in waiting):
                    break
                row.append("")
                continue
            self._place(cell, number, row, waiting)
        return row[:MOST_COLUMNS]

    def _place(
        self, cell: _Cell, number: int, row: list[str | Carried], waiting: dict[tuple[int, int], Carried]
    ) -> None:
        box = self._boxes[cell.box]
        origin = Carried(row=number, column=len(row))
        first = len(row)
        row += [cell.text(), *[origin] * (box.column_span - 1)]
        if len(waiting) < MOST_CELLS:
            for below in range(1, box.row_span):
                waiting.update({(number + below, first + beside): origin for beside in range(box.column_span)})


def _is_data(table: DataTable) -> bool:
    """Whether the table holds data: rows of several filled cells, none of which holds a page."""
    rows = [cells for cells in table.rows.values() if cells]
    if table.nested or len(rows) < 2 or median(len(cells) for cells in rows) < 2:
        return False
    lengths = [len(cell.text()) for cell in table.cells.values()]
    filled = sum(sum(bool(cell.text().strip()) for cell in cells) >= 2 for cells in rows)
    largest = max(lengths)
    if largest > LONGEST_CELL:
        return False
    return filled >= 0.5 * len(rows) and (largest <= _LARGEST_CELL or largest <= _LARGEST_CELL_SHARE * sum(lengths))
