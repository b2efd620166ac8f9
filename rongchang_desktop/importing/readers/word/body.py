"""Walks the body of a Word file in the order a reader meets it: paragraphs, tables, text boxes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from rongchang_desktop.importing.readers.word.numbering import Numbering
from rongchang_desktop.importing.readers.word.package import Element, W, number_of
from rongchang_desktop.importing.readers.word.styles import Styles
from rongchang_desktop.importing.readers.word.text import (
    NoteMarks,
    chosen,
    is_alternate,
    paragraph_text,
    placeholder_shown,
)

_PASSED_THROUGH = (f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}sdtContent")
_DELETED_MARK = (f"{W}pPr/{W}rPr/{W}del", f"{W}pPr/{W}rPr/{W}moveFrom")
_MOST_COLUMNS = 63  # of a table of Word
_LONG_TEXT = 400
_LARGE_SHARE = 0.6
_LONGEST_BROKEN_TITLE = 60
_BREAK_IN_TITLE = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A paragraph with its number; `emphasised` counts the characters at its head that are set apart."""

    text: str
    emphasised: int = 0
    level: int | None = None
    in_contents: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """What stands in a cell, how many columns it spans, and whether the cell above runs on into it.

    `text` is the words, a line a paragraph; a table inside is flattened.
    """

    blocks: tuple["Block", ...] = ()
    text: str = ""
    columns: int = 1
    continues: bool = False
    is_gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock:
    """The rows of a table that holds data."""

    rows: tuple[tuple[TableCell, ...], ...]


Block: TypeAlias = TextBlock | TableBlock


class BodyReader:
    """Reads containers of blocks; one reader a document, for numbers and notes are counted along it."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._carried: TextBlock | None = None
        self.notes = NoteMarks()
        self.embedded = 0

    def blocks(self, container: Element, *, in_contents: bool = False, in_cell: bool = False) -> Iterator[Block]:
        """The blocks in reading order; a paragraph whose mark was deleted runs on into the next."""
        for child in container:
            tag = child.tag
            if tag == f"{W}p":
                yield from self._paragraph(child, in_contents=in_contents, in_cell=in_cell)
            elif tag == f"{W}tbl":
                yield from self._table(child)
            elif tag == f"{W}sdt":
                contents = in_contents or _is_contents(child)
                inner = child.find(f"{W}sdtContent")
                if inner is not None and not placeholder_shown(child):
                    yield from self.blocks(inner, in_contents=contents, in_cell=in_cell)
            elif tag in _PASSED_THROUGH:
                yield from self.blocks(child, in_contents=in_contents, in_cell=in_cell)
            elif is_alternate(child):
                branch = chosen(child)
                if branch is not None:
                    yield from self.blocks(branch, in_contents=in_contents, in_cell=in_cell)
            elif tag == f"{W}altChunk":
                self.embedded += 1
        if self._carried is not None:
            yield self._carried
            self._carried = None

    def _paragraph(self, paragraph: Element, *, in_contents: bool, in_cell: bool) -> Iterator[Block]:
        found = paragraph_text(paragraph, self._styles, self.notes)
        runs_on = any(paragraph.find(path) is not None for path in _DELETED_MARK)
        carried, self._carried = self._carried, None
        label = "" if runs_on else self._numbering.label(paragraph)
        label = label if in_cell or found.text.strip() else ""
        level = self._styles.level(paragraph)
        head = f"{carried.text if carried else ''}{label}"
        text = head + (found.text.lstrip(" \t") if label else found.text)
        block = TextBlock(
            text=_whole_title(text) if level is not None else text,
            emphasised=found.emphasised + len(text) - len(found.text) if found.emphasised else 0,
            level=level,
            in_contents=in_contents or self._styles.in_contents(paragraph),
        )
        if runs_on:
            self._carried = replace(block, emphasised=0)
        else:
            yield block
        for box in found.boxes:
            yield from self.blocks(box)

    def _table(self, table: Element) -> Iterator[Block]:
        rows = tuple(self._row(row) for row in _children(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None)
        if not _is_layout(rows):
            yield TableBlock(rows=rows)
            return
        for row in rows:
            for cell in row:
                yield from cell.blocks

    def _row(self, row: Element) -> tuple[TableCell, ...]:
        cells = _gap(row, "gridBefore")
        for cell in _children(row, f"{W}tc"):
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            continues = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            sideways = cell.find(f"{W}tcPr/{W}hMerge")
            if cells and sideways is not None and sideways.get(f"{W}val", "continue") == "continue":
                cells[-1] = replace(cells[-1], columns=cells[-1].columns + 1)
                continue
            columns = number_of(cell.find(f"{W}tcPr/{W}gridSpan")) or 1
            blocks = () if continues else tuple(self.blocks(cell, in_cell=True))
            cells.append(
                TableCell(
                    blocks=blocks,
                    text="\n".join(line for block in blocks for line in _lines(block)),
                    columns=max(1, min(columns, _MOST_COLUMNS)),
                    continues=continues,
                )
            )
        return (*cells, *_gap(row, "gridAfter"))


def _gap(row: Element, name: str) -> list[TableCell]:
    columns = number_of(row.find(f"{W}trPr/{W}{name}")) or 0
    return [TableCell(is_gap=True)] * max(0, min(columns, _MOST_COLUMNS))


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, those in content controls and insertions too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == f"{W}sdt" or child.tag in _PASSED_THROUGH:
            yield from _children(child, tag)


def _is_contents(content_control: Element) -> bool:
    gallery = content_control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"


def _is_layout(rows: tuple[tuple[TableCell, ...], ...]) -> bool:
    """Whether the table only frames running text: one column, or one cell that holds nearly all there is."""
    if all(len(row) <= 1 for row in rows):
        return True
    sizes = [(len(cell.text), len(cell.blocks)) for row in rows for cell in row]
    largest, paragraphs = max(sizes)
    return largest >= _LONG_TEXT and paragraphs >= 3 and largest >= _LARGE_SHARE * sum(size for size, _ in sizes)


def _lines(block: Block) -> list[str]:
    if isinstance(block, TextBlock):
        return [block.text.strip()] if block.text.strip() else []
    return [" ".join(cell.text for cell in row if cell.text) for row in block.rows]


def _whole_title(text: str) -> str:
    """A heading set in two lines is one; a heading with its paragraph in the next line stays two."""
    head, _, rest = text.partition("\n")
    if not rest or len(text) > _LONGEST_BROKEN_TITLE or head.rstrip().endswith(("。", "！", "？", "：")):
        return text
    return _BREAK_IN_TITLE.sub("", text).replace("\n", " ")
