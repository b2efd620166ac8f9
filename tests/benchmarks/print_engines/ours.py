"""This program's own pages, with tags and without."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rongchang_desktop.domain.papers.content import Column, Document, PageBreak, Row, Span, Table
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import CELL, CELL_CENTERED
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.rendering import draw
from tests.benchmarks.print_rows import CENTRED, HEADS, LIGHTS, WIDTHS, PrintRow
from tests.printing.faces import shipped_fonts


def prepared(rows: Sequence[PrintRow], out: Path, *, tagged: bool = False) -> Callable[[], object]:
    """The table, to be drawn and written."""
    marks = {light: _mark(sign, colour) for light, (sign, colour) in LIGHTS.items()}
    columns = tuple(
        Column(head=head, weight=width, style=CELL_CENTERED if centred else CELL)
        for head, width, centred in zip(HEADS, WIDTHS, CENTRED, strict=True)
    )
    table = Table(columns=columns, rows=(Row((*row.texts, (*marks[row.light], Span(row.light)))) for row in rows))
    document = Document(title="进展情况", blocks=(PageBreak(Orientation.LANDSCAPE), table))
    return lambda: out.write_bytes(draw(document, fonts=shipped_fonts(), tagged=tagged).data)


prepared_tagged = partial(prepared, tagged=True)


def _mark(sign: str, colour: str) -> tuple[Span, ...]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return (Span(f"{sign}\n", face=Typeface.MARKS, colour=(red, green, blue)),)
