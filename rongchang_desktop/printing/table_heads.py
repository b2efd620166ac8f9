"""The heads of a table: one line of cells, or two where neighbouring columns share a head; none where none is named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rongchang_desktop.domain.papers.content import Column
from rongchang_desktop.domain.papers.stylesheet import CELL_PADDING, ROW_PADDING, Style
from rongchang_desktop.printing.page_writer import PageWriter
from rongchang_desktop.printing.structure import COLUMN_HEAD, Element
from rongchang_desktop.printing.table_rows import SetCell
from rongchang_desktop.printing.text_setting import TextSetter

Line = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Head:
    """One cell of the heads: above which columns it stands, and which of the two lines it takes."""

    cell: SetCell
    first: int
    count: int
    upper: bool = True
    lower: bool = True


class TableHead:
    """The heads of all columns, set for their widths."""

    def __init__(self, columns: Sequence[Column], widths: Sequence[float], style: Style, setter: TextSetter) -> None:
        self._edges = [sum(widths[:at]) for at in range(len(widths) + 1)]
        self._setter, self._style = setter, style
        self._heads = list(self._set(columns)) if any(column.head or column.group for column in columns) else []
        self._lines = 2 if any(not head.lower for head in self._heads) else 1
        self._upper = max((_height(head.cell) for head in self._heads if not head.lower), default=0.0)
        below = max((_height(head.cell) for head in self._heads if not head.upper), default=0.0)
        alone = max((_height(head.cell) for head in self._heads if head.upper and head.lower), default=0.0)
        self.height = max(self._upper + below, alone)

    def show(self, writer: PageWriter, left: float, table: Element | None) -> list[Line]:
        """Put them on the page, as rows of the table where it has an element; gives the rules between them."""
        top = writer.advance(self.height)
        rows = [writer.element("TR", table) for _ in range(self._lines)] if table is not None else [None] * self._lines
        rules: list[Line] = []
        for head in self._heads:
            start, end = (
                top - (0 if head.upper else self._upper),
                top - (self._upper if not head.lower else self.height),
            )
            x, right = left + self._edges[head.first], left + self._edges[head.first + head.count]
            row = rows[0 if head.upper else 1]
            element = row and writer.element("TH", row, attributes=self._attributes(head))
            middle = (start - end - head.cell.height) / 2
            writer.show(head.cell.lines, x=x + CELL_PADDING, top=start - middle, style=head.cell.style, element=element)
            if head.first:
                rules.append((x, start, x, end))
            if not head.lower:
                rules.append((x, end, right, end))
        return rules

    def _attributes(self, head: _Head) -> str:
        if not head.lower:
            return f"{COLUMN_HEAD}/ColSpan {head.count}"
        return f"{COLUMN_HEAD}/RowSpan 2" if self._lines == 2 and head.upper else COLUMN_HEAD

    def _set(self, columns: Sequence[Column]) -> Iterator[_Head]:
        at = 0
        for group, found in groupby(columns, key=lambda column: column.group):
            held = list(found)
            if group:
                yield _Head(self._cell(group, at, len(held)), at, len(held), lower=False)
            for column in held:
                yield _Head(self._cell(column.head, at, 1), at, 1, upper=not group)
                at += 1

    def _cell(self, text: str, first: int, count: int) -> SetCell:
        width = self._edges[first + count] - self._edges[first] - 2 * CELL_PADDING
        return SetCell(self._setter.column(self._style, width).lines(text), self._style)


def _height(cell: SetCell) -> float:
    return max(cell.height, cell.style.leading) + 2 * ROW_PADDING
