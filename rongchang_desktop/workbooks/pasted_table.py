"""Rows pasted from Excel or WPS: tab-separated text with quoted cells, with heads or without."""

import csv
from io import StringIO

from rongchang_desktop.domain.forms.reply import FormReply
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.workbooks import form_layout as layout
from rongchang_desktop.workbooks.reply_rows import Line, SheetRows, number_in, rows_of, table_of

MOST_TEXT, LONGEST_CELL = 2_000_000, 20_000
_MOSTLY = 0.6
_NO_ROWS = N_(
    "What was pasted has no two columns of numbers and progress. "
    "In Excel or WPS, mark the columns “No.” and “Progress”, copy them and paste again."
)


def read_pasted(text: str, name: str) -> FormReply:
    """The rows as a reply without a unit; `name` is how the screen calls it. Raises UserFacingError."""
    lines = _lines(text[:MOST_TEXT])
    table = table_of(lines) or _without_heads(lines)
    if table is None:
        raise UserFacingError(_NO_ROWS)
    return FormReply(name=name, rows=rows_of(table, {}))


def _lines(text: str) -> list[Line]:
    plain = clean_text(text.replace("\x00", ""))
    csv.field_size_limit(MOST_TEXT)
    found = []
    for place, row in enumerate(csv.reader(StringIO(plain, newline=""), delimiter="\t"), start=1):
        cells = {column: cell.strip()[:LONGEST_CELL] for column, cell in enumerate(row, start=1) if cell.strip()}
        if cells:
            found.append(Line(place=place, cells=cells))
    return found


def _without_heads(lines: list[Line]) -> SheetRows | None:
    """The column that is mostly numbers of tasks, and of the others the one with the most words."""
    columns = sorted({column for line in lines for column in line.cells})
    numbers = next((column for column in columns if _is_numbers(lines, column)), None)
    others = [column for column in columns if column != numbers]
    if numbers is None or not others:
        return None
    progress = max(others, key=lambda column: sum(len(line.cells.get(column, "")) for line in lines))
    return SheetRows(top=[], heads={numbers: layout.NUMBER, progress: "progress"}, lines=lines)


def _is_numbers(lines: list[Line], column: int) -> bool:
    return sum(bool(number_in(line.cells.get(column, ""))) for line in lines) >= _MOSTLY * len(lines)
