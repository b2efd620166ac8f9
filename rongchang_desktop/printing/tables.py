"""Tables that stream: rows are set and shown one by one, the heads come again on each page, only the page is kept."""

from collections.abc import Iterator, Sequence

from rongchang_desktop.domain.papers.column_widths import widths_of
from rongchang_desktop.domain.papers.content import Band, Row, Table
from rongchang_desktop.domain.papers.stylesheet import BAND_FILL, CELL_PADDING, HEAD_FILL, ROW_PADDING, TABLE_RULE
from rongchang_desktop.printing.page_writer import PageWriter
from rongchang_desktop.printing.structure import COLUMN_HEAD, Element
from rongchang_desktop.printing.table_heads import Line, TableHead
from rongchang_desktop.printing.table_rows import RowSetter, SetBand, SetRow

_EPSILON = 0.01
_Elements = Sequence[Element | None]  # one a cell; None says nothing new


class FlowingTable:
    """A table across the whole width of the type area."""

    keep_with_next = False

    def __init__(self, table: Table, writer: PageWriter) -> None:
        self._writer, self._left = writer, writer.shape.left
        self._widths = widths_of(table.columns, writer.shape.area_width, head_size=table.head_style.size)
        self._setter = RowSetter(table.columns, self._widths, writer.setter)
        self._head = TableHead(table.columns, self._widths, table.head_style, writer.setter)
        self._groups = _with_their_bands(iter(table.rows), self._setter)
        self._next, self._room_below = next(self._groups, None), table.room_below
        self._standing: SetBand | None = None
        self._element: Element | None = None
        self._nothing_new: _Elements = [None] * len(table.columns)
        self._grid = _Grid([self._left + sum(self._widths[:at]) for at in range(len(self._widths) + 1)])

    def least_height(self) -> float:
        """The heads and the beginning of the first row."""
        return self._head.height + (_least_height(self._next) if self._next else 0.0)

    def flow(self, writer: PageWriter) -> None:
        """Show all rows, over as many pages as they take."""
        self._element = writer.element("Table")
        self._begin(self._element)
        while self._next is not None:
            (bands, row), follower = self._next, next(self._groups, None)
            least = _least_height(self._next, room_below=0.0 if follower else self._room_below)
            if least > writer.room + _EPSILON and self._grid.has_body:
                self._turn(anew=any(band.band.continued for band in bands))
            for band in bands:
                if band.height > writer.room + _EPSILON:
                    self._turn()
                self._show_band(band, self._band_element())
            if row is not None:
                self._show_row(row)
            self._next = follower
        self._grid.draw(writer)

    def _begin(self, table: Element | None = None) -> None:
        """The heads; without the table's element they say nothing new."""
        top, height = self._writer.y, self._head.height
        if height:
            self._grid.fill(self._writer, top, height, grey=HEAD_FILL)
            self._grid.add_head(top, top - height, self._head.show(self._writer, self._left, table))

    def _turn(self, *, anew: bool = False) -> None:
        """Close the grid on this page and begin it on the next, under its band unless another begins anew."""
        self._grid.draw(self._writer)
        self._writer.end_page()
        self._begin()
        if self._standing is not None and not anew:
            self._show_band(self._standing, None)
            self._grid.has_body = False

    def _show_row(self, row: SetRow) -> None:
        elements = self._cell_elements()
        while row.height > self._writer.room + _EPSILON:
            parts = self._setter.split(row, self._writer.room) if row.splits or not self._grid.has_body else None
            if parts is None:
                if not self._grid.has_body:
                    break  # not even two lines fit beneath the heads of an empty page: nothing is gained by turning
            else:
                self._show_cells(parts[0], elements)
                again = [new is old for new, old in zip(parts[1].cells, row.cells, strict=True)]
                elements = [None if seen else element for seen, element in zip(again, elements, strict=True)]
                row = parts[1]
            self._turn()
        self._show_cells(row, elements)

    def _show_cells(self, row: SetRow, elements: _Elements) -> None:
        writer = self._writer
        top = writer.advance(row.height)
        x = self._left + CELL_PADDING
        for cell, width, element in zip(row.cells, self._widths, elements, strict=True):
            middle = (row.height - 2 * ROW_PADDING - cell.height) / 2
            writer.show(cell.lines, x=x, top=top - ROW_PADDING - middle, style=cell.style, element=element)
            x += width
        self._grid.add_row(top, top - row.height)

    def _show_band(self, band: SetBand, element: Element | None) -> None:
        top = self._writer.advance(band.height)
        self._grid.fill(self._writer, top, band.height, grey=BAND_FILL)
        x, style = self._left + CELL_PADDING, band.cell.style
        self._writer.show(band.cell.lines, x=x, top=top - ROW_PADDING, style=style, element=element)
        if band.band.continued:
            self._standing = self._setter.band(Band(band.band.continued, band.band.style))
        if band.band.style.outline_level is not None and band.band.outline_title:
            self._writer.mark(band.band.style.outline_level, band.band.outline_title, top)
        self._grid.add_band(top, top - band.height, joined=band.band.joined)

    def _cell_elements(self) -> _Elements:
        """A row of cells in the tree of the document."""
        row = self._writer.element("TR", self._element)
        if row is None:
            return self._nothing_new
        return [self._writer.element("TD", row) for _ in self._widths]

    def _band_element(self) -> Element | None:
        row = self._writer.element("TR", self._element)
        return row and self._writer.element("TH", row, attributes=f"{COLUMN_HEAD}/ColSpan {len(self._widths)}")


_Group = tuple[list[SetBand], SetRow | None]


def _with_their_bands(rows: Iterator[Row | Band], setter: RowSetter) -> Iterator[_Group]:
    """Each row with the bands right before it, set only when asked for."""
    bands: list[SetBand] = []
    for row in rows:
        if isinstance(row, Band):
            bands.append(setter.band(row))
        else:
            yield bands, setter.row(row)
            bands = []
    if bands:
        yield bands, None


def _least_height(group: _Group, *, room_below: float = 0.0) -> float:
    """What of it must stand together; all of it with the room below where there is to be any."""
    bands, row = group
    own = (row.height if room_below else row.least_height) if row else 0.0
    return sum(band.height for band in bands) + own + room_below


class _Grid:
    """The rules of the part of a table that stands on one page."""

    def __init__(self, xs: list[float]) -> None:
        self.has_body = False
        self._xs = xs
        self._ys: list[float] = []
        self._columns: list[tuple[float, float]] = []  # stretches with rules between the columns
        self._heads: list[Line] = []  # the rules between the heads

    def fill(self, writer: PageWriter, top: float, height: float, *, grey: float) -> None:
        """Shade the whole width of the table, from that top down."""
        box = f"{self._xs[0]:.2f} {top - height:.2f} {self._xs[-1] - self._xs[0]:.2f} {height:.2f}"
        writer.canvas.addLiteral(f"{grey:g} g {box} re f")

    def add_head(self, top: float, bottom: float, rules: list[Line]) -> None:
        """The heads, with the rules between them."""
        self._heads = rules
        self._extend(top, bottom)
        self.has_body = False

    def add_row(self, top: float, bottom: float) -> None:
        """A row with rules between its cells."""
        if self._columns and abs(self._columns[-1][1] - top) < _EPSILON:
            self._columns[-1] = (self._columns[-1][0], bottom)
        else:
            self._columns.append((top, bottom))
        self._extend(top, bottom)

    def add_band(self, top: float, bottom: float, *, joined: bool) -> None:
        """A row without; joined to the one above, the rule between them goes."""
        if joined and len(self._ys) > 1:
            self._ys.pop()
        self._extend(top, bottom)

    def draw(self, writer: PageWriter) -> None:
        """Draw the rules and forget them."""
        if not self._ys:
            return
        left, right, top, bottom = self._xs[0], self._xs[-1], self._ys[0], self._ys[-1]
        rules = [*self._heads, *[(left, y, right, y) for y in self._ys]]
        rules += [(x, top, x, bottom) for x in (left, right)]
        rules += [(x, upper, x, lower) for upper, lower in self._columns for x in self._xs[1:-1]]
        # as operators: the canvas takes longer to write the numbers of the rules than all their text takes
        lines = " ".join([f"{x:.2f} {y:.2f} m {end:.2f} {foot:.2f} l" for x, y, end, foot in rules])
        writer.canvas.addLiteral(f"0 G {TABLE_RULE:g} w {lines} S")
        self._ys.clear()
        self._columns.clear()
        self._heads.clear()
        self.has_body = False

    def _extend(self, top: float, bottom: float) -> None:
        self._ys.extend((top, bottom) if not self._ys else (bottom,))
        self.has_body = True
