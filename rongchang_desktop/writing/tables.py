"""Tables of a paper as tables of Word: heads that come again on each page, bands across all columns."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from rongchang_desktop.domain.papers.column_widths import ems, widths_of
from rongchang_desktop.domain.papers.content import Band, Column, Content, Row, Table, plain
from rongchang_desktop.domain.papers.stylesheet import (
    BAND_FILL,
    CELL_PADDING,
    HEAD_FILL,
    ROW_PADDING,
    TABLE_RULE,
    Style,
)
from rongchang_desktop.writing.paragraphs import ParagraphWriter
from rongchang_desktop.writing.word_xml import Mould, element, hexadecimal, prop, twips

_WHOLE_LINES = 8  # rows of up to so many lines go to the next page rather than apart


class TableWriter:
    """Writes one table of that width in points."""

    def __init__(self, table: Table, width: float, paragraphs: ParagraphWriter) -> None:
        self._table, self._paragraphs, self._looks = table, paragraphs, Mould()
        self._widths = widths_of(table.columns, width)

    def begun(self) -> Any:
        """The table with its heads alone."""
        columns = [element("w:gridCol", w=twips(width)) for width in self._widths]
        heads = (self._line(cells, is_head=True) for cells in self._heads())
        return element("w:tbl", _look(sum(self._widths)), element("w:tblGrid", *columns), *heads)

    def rows(self) -> Iterator[Any]:
        """The lines of the table one by one."""
        rows = iter(self._table.rows)
        row = next(rows, None)
        while row is not None:
            follower = next(rows, None)
            open_below = isinstance(follower, Band) and follower.joined
            keeps = follower is None and self._table.room_below > 0
            yield self._band(row, open_below) if isinstance(row, Band) else self._row(row, open_below, keeps=keeps)
            row = follower

    def _heads(self) -> Iterator[list[Any]]:
        """One line of heads; two where columns have heads in common, none where there are none."""
        columns, style = self._table.columns, self._table.head_style
        if not any(column.head or column.group for column in columns):
            return
        grouped = any(column.group for column in columns)
        if grouped:
            yield [cell for group in _groups(columns) for cell in self._group_head(group, style)]
        yield [
            self._head("" if grouped and not column.group else column.head, (at,), style,
                       *([element("w:vMerge")] if grouped and not column.group else []))
            for at, column in enumerate(columns)
        ]  # fmt: skip

    def _group_head(self, places: tuple[int, ...], style: Style) -> Iterator[Any]:
        column = self._table.columns[places[0]]
        if column.group:
            yield self._head(column.group, places, style)
        else:
            for at in places:
                yield self._head(self._table.columns[at].head, (at,), style, element("w:vMerge", val="restart"))

    def _head(self, text: str, places: tuple[int, ...], style: Style, *merging: Any) -> Any:
        return self._cell(text, style, places, *merging, grey=HEAD_FILL, keeps=True)

    def _row(self, row: Row, open_below: bool, *, keeps: bool) -> Any:
        cells = [
            self._cell(content, column.style, (at,), *_open_edges(bottom=open_below), keeps=keeps)
            for at, (content, column) in enumerate(zip(row.cells, self._table.columns, strict=True))
        ]
        return self._line(cells, is_whole=self._lines(row) <= _WHOLE_LINES)

    def _band(self, band: Band, open_below: bool) -> Any:
        every, edges = tuple(range(len(self._widths))), _open_edges(top=band.joined, bottom=open_below)
        cell = self._cell(band.content, band.style, every, *edges, grey=BAND_FILL, keeps=True)
        return self._line([cell], is_whole=True)

    def _line(self, cells: Sequence[Any], *, is_head: bool = False, is_whole: bool = False) -> Any:
        asked = [element("w:cantSplit")] if is_head or is_whole else []
        asked += [element("w:tblHeader")] if is_head else []
        return element("w:tr", element("w:trPr", *asked), *cells)

    def _cell(
        self,
        content: Content,
        style: Style,
        places: tuple[int, ...],
        *asked: Any,
        grey: float = 1.0,
        keeps: bool = False,
    ) -> Any:
        look = (
            [self._cell_look(places, grey, *asked)]
            if asked
            else self._looks.cast((places, grey), lambda: [self._cell_look(places, grey)])
        )
        return element("w:tc", *look, self._paragraphs.styled(content, style, [prop("w:keepNext")] if keeps else []))

    def _cell_look(self, places: tuple[int, ...], grey: float, *asked: Any) -> Any:
        span = [element("w:gridSpan", val=len(places))] if len(places) > 1 else []
        shade = [element("w:shd", val="clear", color="auto", fill=hexadecimal((grey,) * 3))] if grey < 1 else []
        width = element("w:tcW", w=twips(sum(self._widths[at] for at in places)), type="dxa")
        return element("w:tcPr", width, *span, *asked, *shade, element("w:vAlign", val="center"))

    def _lines(self, row: Row) -> int:
        """About how many lines the highest cell takes."""
        texts = (plain(cell).split("\n") for cell in row.cells)
        rooms = [
            (width - 2 * CELL_PADDING) / column.style.size
            for column, width in zip(self._table.columns, self._widths, strict=True)
        ]
        return max(sum(math.ceil(ems(line) / room) for line in lines) for lines, room in zip(texts, rooms, strict=True))


def _groups(columns: Sequence[Column]) -> Iterator[tuple[int, ...]]:
    """The places of neighbours under one head."""
    for _, places in groupby(range(len(columns)), key=lambda at: columns[at].group):
        yield tuple(places)


def _open_edges(*, top: bool = False, bottom: bool = False) -> list[Any]:
    """No rule there; it must be missing on both sides of the edge."""
    edges = [element(f"w:{side}", val="nil") for side, is_open in (("top", top), ("bottom", bottom)) if is_open]
    return [element("w:tcBorders", *edges)] if edges else []


def _look(width: float) -> Any:
    """Ruled all over, as wide as the type area, padded as on our own pages."""
    edge = {"val": "single", "sz": round(TABLE_RULE * 8), "space": 0, "color": "000000"}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    padding = {"top": ROW_PADDING, "left": CELL_PADDING, "bottom": ROW_PADDING, "right": CELL_PADDING}
    return element(
        "w:tblPr",
        element("w:tblW", w=twips(width), type="dxa"),
        element("w:jc", val="center"),
        element("w:tblBorders", *(element(f"w:{side}", **edge) for side in sides)),
        element("w:tblLayout", type="fixed"),
        element("w:tblCellMar", *(element(f"w:{side}", w=twips(pad), type="dxa") for side, pad in padding.items())),
    )
