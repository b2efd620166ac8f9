"""Lays the tables of a Word file out as grids of equal rows, merged cells filled, and finds their captions."""

import re
from collections.abc import Callable
from typing import TypeAlias

from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.paragraph import Paragraph
from rongchang_desktop.importing.readers.word.body import TableBlock

_LONGEST_CAPTION = 40
_NEAR = 4
_CAPTION = re.compile(r"(?:附?表|附件)\s*[\d一二三四五六七八九十\-—.]*|.*(?:表|清单|一览|台账)(?:[（(].*[）)])?")
_UNITS = re.compile(r"[（(]?\s*(?:计量)?单位\s*[:：].{1,12}")

Write: TypeAlias = Callable[[str], tuple[int, int]]


def grid_of(block: TableBlock, *, name: str, write: Write, start: int) -> Grid:
    """The table as a grid; `write` puts a text into the source text and says where: a row a line, tabs between."""
    rows: list[list[Cell]] = []
    for row in block.rows:
        cells: list[Cell] = []
        for cell in row:
            above = rows[-1] if rows else []
            if cell.continues and len(cells) < len(above):
                cells.append(_again(above[len(cells)]))
            else:
                written = "" if cell.is_gap else cell.text
                if cells:
                    write("\t")
                place = write(written)
                cells.append(Cell(text=written, start=place[0], end=place[1]))
            cells += [_again(cells[-1])] * (cell.columns - 1)
        write("\n")
        rows.append(cells)
    width = max((len(row) for row in rows), default=0)
    return Grid(name=name, start=start, rows=tuple((*row, *[Cell()] * (width - len(row))) for row in rows))


def caption_above(paragraphs: list[Paragraph]) -> tuple[str, list[Paragraph]]:
    """The name of the table that begins now, and the lines above it that belong to it: caption and line of units."""
    own: list[Paragraph] = []
    for paragraph in reversed(paragraphs[-_NEAR:]):
        text = paragraph.text.strip()
        if text and not _UNITS.fullmatch(text):
            is_caption = len(text) <= _LONGEST_CAPTION and bool(_CAPTION.match(text)) and "。" not in text
            if not is_caption:
                return "", own
            titles_text = list_number(text) is not None or paragraph.style_level is not None
            return text, own if titles_text else [*own, paragraph]
        if text:
            own.append(paragraph)
    return "", own


def _again(cell: Cell) -> Cell:
    return Cell(text=cell.text, start=cell.start, end=cell.end, repeated=True)
