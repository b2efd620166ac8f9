"""A table of values: a column says what each value puts into its cell, a group which rows stand under which bands."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rongchang_desktop.domain.papers.content import Band, CellValue, Column, Content, Row, Table, plain
from rongchang_desktop.domain.papers.stylesheet import CELL, TABLE_HEAD, Style

Each = TypeVar("Each")


def _no_value(_: object) -> CellValue:
    return None


def _counted_nowhere(_: object) -> frozenset[str]:
    return frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CellColumn(Generic[Each]):
    """A column: its head, what each value puts into it for readers and for spreadsheets, and how that is set."""

    head: str
    cell: Callable[[Each], Content]
    value: Callable[[Each], CellValue] = _no_value
    style: Style = CELL
    whole: bool = False
    repeated: bool = False
    least: float = 6.0
    group: str = ""
    room: str = ""  # what is to have room in it, whatever the cells hold


@dataclass(frozen=True, slots=True, kw_only=True)
class RowGroup(Generic[Each]):
    """Values that stand under the same bands; `counts_in` names the figures that count each."""

    rows: tuple[Each, ...]
    bands: tuple[Band, ...] = ()
    counts_in: Callable[[Each], frozenset[str]] = _counted_nowhere


def value_table(
    columns: Sequence[CellColumn[Each]],
    groups: Iterable[RowGroup[Each]],
    *,
    name: str,
    complete: bool = True,
    head_style: Style = TABLE_HEAD,
) -> Table:
    """The table of all groups; its columns are measured by what they hold."""
    rows = tuple(_rows(columns, groups))
    held = [row.cells for row in rows if isinstance(row, Row)]
    return Table(
        columns=tuple(
            Column(
                head=column.head,
                style=column.style,
                texts=(*(plain(cells[at]) for cells in held), *filter(None, (column.room,))),
                whole=column.whole,
                repeated=column.repeated,
                least=column.least,
                group=column.group,
            )
            for at, column in enumerate(columns)
        ),
        rows=rows,
        head_style=head_style,
        name=name,
        complete=complete,
    )


def _rows(columns: Sequence[CellColumn[Each]], groups: Iterable[RowGroup[Each]]) -> Iterator[Row | Band]:
    for group in groups:
        yield from group.bands
        for each in group.rows:
            yield Row(
                tuple(column.cell(each) for column in columns),
                tuple(column.value(each) for column in columns),
                group.counts_in(each),
            )
