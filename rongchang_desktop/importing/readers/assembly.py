"""Puts a source text together piece by piece, so that every paragraph and cell knows where it stands in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.paragraph import Paragraph
from rongchang_desktop.importing.readers.content import Content, lines_of
from rongchang_desktop.importing.readers.emphasis import phrase_end, where_it_tells
from rongchang_desktop.importing.readers.text import plain

_TABS = re.compile("\t+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A cell that a merge fills with the text of the cell at (row, column) of the same table."""

    row: int
    column: int


class Assembly:
    """A text that grows; paragraphs are lines of it, rows are lines with tabs between the cells."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._paragraphs: list[Paragraph] = []
        self._grids: list[Grid] = []

    def add_paragraph(self, text: str, *, style_level: int | None = None, emphasised: int = 0) -> None:
        """Add the text, a paragraph a line; its first `emphasised` characters stand out from the rest."""
        emphasised = len(plain(text[:emphasised]))
        text = plain(text)
        for line in lines_of(text, offset=self._length):
            self._paragraphs.append(
                Paragraph(
                    text=line.text,
                    start=line.start,
                    end=line.end,
                    style_level=style_level,
                    set_apart=phrase_end(line.text, min(emphasised, len(line.text))),
                )
            )
            emphasised = max(0, emphasised - len(line.text) - 1)
        self._append(text + "\n")

    def add_blank(self) -> None:
        """Add an empty line, unless nothing stands before it."""
        if self._pieces:
            self.add_paragraph("")

    def add_grid(self, rows: Sequence[Sequence[str | Carried]], *, name: str = "", hidden_rows: int = 0) -> None:
        """Add a table; shorter rows are filled with empty cells, a carried text stands in the text once."""
        start = self._length
        width = max((len(row) for row in rows), default=0)
        cells = [self._row(row, width) for row in rows]
        filled = tuple(tuple(self._settled(cell, cells) for cell in row) for row in cells)
        self._grids.append(Grid(name=name, start=start, rows=filled, hidden_rows=hidden_rows))

    def content(self, *, notes: tuple[Note, ...] = (), may_be_wrapped: bool = True) -> Content:
        """What was put together."""
        return Content(
            text="".join(self._pieces).removesuffix("\n"),
            paragraphs=where_it_tells(self._paragraphs),
            grids=tuple(self._grids),
            notes=notes,
            may_be_wrapped=may_be_wrapped,
        )

    def _row(self, row: Sequence[str | Carried], width: int) -> list[Cell | Carried]:
        cells: list[Cell | Carried] = []
        for position in range(width):
            value = row[position] if position < len(row) else ""
            text = "" if isinstance(value, Carried) else cell_text(value)
            if position:
                self._append("\t")
            cells.append(
                value
                if isinstance(value, Carried)
                else Cell(text=text, start=self._length, end=self._length + len(text))
            )
            self._append(text)
        self._append("\n")
        return cells

    @staticmethod
    def _settled(cell: Cell | Carried, cells: list[list[Cell | Carried]]) -> Cell:
        if isinstance(cell, Cell):
            return cell
        origin = cells[cell.row][cell.column]
        assert isinstance(origin, Cell)
        return Cell(text=origin.text, start=origin.start, end=origin.end, repeated=True)

    def _append(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)


def cell_text(text: str) -> str:
    """The text as a cell holds it: clean, without tabs and without white space around it."""
    return _TABS.sub(" ", plain(text)).strip()
