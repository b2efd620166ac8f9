"""Cells of a paper's table in a sheet: typed where the paper knows a value, else words that stay words."""

import math
from collections.abc import Iterable
from datetime import date
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from rongchang_desktop.domain.papers.column_widths import ems
from rongchang_desktop.domain.papers.content import CellValue, Content, Row, Span, plain
from rongchang_desktop.domain.papers.stylesheet import Align
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.workbooks import form_styles as styles
from rongchang_desktop.workbooks.form_cells import put_text
from rongchang_desktop.workbooks.number_formats import number_format

_LONGEST_COLOURED = 200
_LINE, _HIGHEST = 13.5, 409.0  # points: a line of the face, and the most that a row may have
_DAY_WIDTH = 12.0
_FILLED = 0.92  # of a column's width: lines end early, and cells have margins


def put_content(cell: Any, content: Content, value: CellValue) -> None:
    """Write the value, shown as the paper words it; the words where there is no value."""
    text = plain(content)
    if isinstance(value, date):
        cell.value, cell.number_format = value, styles.DAY_FORMAT
    elif value is not None:
        cell.value, cell.number_format = value, number_format(text, value)
    elif isinstance(content, tuple) and any(span.colour for span in content) and len(text) <= _LONGEST_COLOURED:
        cell.value = CellRichText(*(_piece(span) for span in content if span.text))
    else:
        put_text(cell, text)


def dress(cell: Any, align: Align, *, is_strong: bool = False) -> None:
    """Rules around it, wrapped, at the top."""
    cell.border, cell.font = styles.GRID, styles.STRONG if is_strong else styles.PLAIN
    cell.alignment = styles.TOP_CENTRE if align is Align.CENTER else styles.TOP


def least_width(row: Row, at: int) -> float:
    """The characters that a typed cell needs: a number or a day that does not fit is shown as a row of #."""
    value = row.values[at] if row.values else None
    if value is None:
        return 0.0
    return _DAY_WIDTH if isinstance(value, date) else 2 * ems(plain(row.cells[at])) + 2


def row_height(texts: Iterable[tuple[str, float]]) -> float:
    """The height in points at which all texts of a row can be read, each in a column of that many characters."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(lines * _LINE + _LINE / 3, _HIGHEST)


def _lines(text: str, width: float) -> int:
    return sum(max(math.ceil(2 * ems(line) / (width * _FILLED)), 1) for line in text.split("\n"))


def _piece(span: Span) -> TextBlock | str:
    """A light's shape in its colour; the word beside it stays black."""
    text = clean_text(span.text)
    if span.colour is None:
        return text
    colour = "FF" + "".join(f"{round(part * 255):02X}" for part in span.colour)
    return TextBlock(InlineFont(rFont=styles.FACE, sz=10, color=colour), text)
