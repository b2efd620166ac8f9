"""Rows of a table set into their columns: how high they are, and how a tall one is split between two pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rongchang_desktop.domain.papers.content import Band, Column, Row
from rongchang_desktop.domain.papers.stylesheet import CELL_PADDING, ROW_PADDING, Style
from rongchang_desktop.printing.text_setting import ColumnSetter, SetLine, TextSetter

_WHOLE_LINES = 8  # rows of up to so many lines go to the next page rather than apart
_LEAST_LINES = 2  # of a split row on either page


@dataclass(frozen=True, slots=True)
class SetCell:
    """The lines of a cell and the style they are shown in."""

    lines: Sequence[SetLine]
    style: Style

    @property
    def height(self) -> float:
        """Without padding."""
        return len(self.lines) * self.style.leading


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row ready to be shown."""

    cells: tuple[SetCell, ...]
    height: float

    @property
    def splits(self) -> bool:
        """Whether it may be split between two pages."""
        return max(len(cell.lines) for cell in self.cells) > _WHOLE_LINES

    @property
    def least_height(self) -> float:
        """What must find room on a page for the row to begin there."""
        if not self.splits:
            return self.height
        return _LEAST_LINES * max(cell.style.leading for cell in self.cells) + 2 * ROW_PADDING


@dataclass(frozen=True, slots=True)
class SetBand:
    """A line across all columns, ready to be shown."""

    band: Band
    cell: SetCell
    height: float


class RowSetter:
    """Sets rows and bands into columns of those widths."""

    def __init__(self, columns: Sequence[Column], widths: Sequence[float], setter: TextSetter) -> None:
        self._columns = columns
        self._setters = [
            setter.column(column.style, width - 2 * CELL_PADDING) for column, width in zip(columns, widths, strict=True)
        ]
        self._width, self._setter = sum(widths), setter
        self._bands: dict[Style, ColumnSetter] = {}

    def row(self, row: Row) -> SetRow:
        """Set a row; it has as many cells as there are columns."""
        cells = tuple(
            SetCell(setter.lines(content), setter.style)
            for setter, content in zip(self._setters, row.cells, strict=True)
        )
        return SetRow(cells, _height(cells))

    def band(self, band: Band) -> SetBand:
        """Set a band."""
        if band.style not in self._bands:
            self._bands[band.style] = self._setter.column(band.style, self._width - 2 * CELL_PADDING)
        cell = SetCell(self._bands[band.style].lines(band.content), band.style)
        return SetBand(band, cell, _height((cell,)))

    def split(self, row: SetRow, room: float) -> tuple[SetRow, SetRow] | None:
        """The lines that fit the room and those that do not; None where too few would stand on either page."""
        first, rest = [], []
        for cell, column in zip(row.cells, self._columns, strict=True):
            fitting = int((room - 2 * ROW_PADDING + 0.01) // cell.style.leading)
            if len(cell.lines) > fitting:
                fitting = min(fitting, len(cell.lines) - _LEAST_LINES)
                if fitting < _LEAST_LINES:
                    return None
            again = column.repeated and len(cell.lines) <= fitting
            first.append(replace(cell, lines=cell.lines[:fitting]))
            rest.append(cell if again else replace(cell, lines=cell.lines[fitting:]))
        return SetRow(tuple(first), _height(first)), SetRow(tuple(rest), _height(rest))


def _height(cells: Sequence[SetCell]) -> float:
    return max(max(cell.height for cell in cells), cells[0].style.leading) + 2 * ROW_PADDING
