"""A .xlsx workbook: sheets of running text become paragraphs, all others tables."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from xml.parsers import expat

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.readers.archive_guard import DAMAGED, check_archive, unpacked
from rongchang_desktop.importing.readers.assembly import Assembly, Carried, cell_text
from rongchang_desktop.importing.readers.content import Content
from rongchang_desktop.importing.readers.sheets.limits import (
    COLUMNS_LEFT,
    LONGEST_CELL,
    MOST_BLANK_ROWS,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    ROWS_LEFT,
)
from rongchang_desktop.importing.readers.sheets.merges import SheetFacts, fill_merges, scan
from rongchang_desktop.importing.readers.sheets.values import shown

Rows = list[list[str | Carried]]

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SINGLE_SHARE = 0.95
_LONGEST_TITLE = 60
_BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, SyntaxError, ArithmeticError, RecursionError, EOFError, OSError,
    KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError,
)  # fmt: skip
_HIDDEN_SHEET = N_("The hidden sheet “{sheet}” was not read.")
_HIDDEN_ROWS = N_("Hidden rows in “{sheet}”: {count}. They were read as well.")
_HIDDEN_COLUMNS = N_("Hidden columns in “{sheet}”: {count}. They were read as well.")
_UNWORKED = N_(
    "Formulas without a result in “{sheet}”: {count}. Their cells are empty. "
    "Open the file once in Excel or WPS, save it and read it again."
)


def read(data: bytes, name: str) -> Content:
    """The visible sheets in order. Raises UserFacingError for a damaged, swollen or locked workbook."""
    check_archive(data, name)
    assembly, notes = Assembly(), list[Note]()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about charts and validations, which nobody reads here
        for title, visible, rows, facts in _sheets(data, name):
            if not visible:
                notes.append(Note(msgid=_HIDDEN_SHEET, params={"sheet": title}))
            elif facts is not None:
                _add_sheet(assembly, title, rows, facts, name)
                notes += _notes(title, rows, facts)
    return assembly.content(notes=tuple(notes))


def _sheets(data: bytes, name: str) -> Iterator[tuple[str, bool, Rows, SheetFacts | None]]:
    """(title, whether it is shown, rows, what the scan found) of each sheet; hidden ones are not looked into."""
    import openpyxl  # here, not above: it takes a fifth of a second and most reports are text

    room = (MOST_ROWS, MOST_CELLS)
    with _refused_if_damaged(name):
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for sheet in book.worksheets:
            title = cell_text(sheet.title)
            if sheet.sheet_state != "visible":
                yield title, False, [], None
                continue
            facts = _scanned(archive, sheet._worksheet_path, name)
            rows = _rows(sheet, facts, room, name)
            room = (room[0] - len(rows), room[1] - sum(map(len, rows)))
            yield title, True, rows, facts


@contextmanager
def _refused_if_damaged(name: str) -> Iterator[None]:
    """Around calls of the library alone: of a damaged file it raises nearly anything."""
    try:
        yield
    except _BROKEN as error:
        raise UserFacingError(DAMAGED, name=name) from error


def _scanned(archive: zipfile.ZipFile, part: str, name: str) -> SheetFacts:
    try:
        return scan(unpacked(archive, part, name))
    except expat.ExpatError as error:
        raise UserFacingError(DAMAGED, name=name) from error


def _rows(sheet: Any, facts: SheetFacts, room: tuple[int, int], name: str) -> Rows:
    """The cells as text, up to the rows and cells there is room for and to the first long stretch of blank rows."""
    rows: Rows = []
    width = max(1, min(facts.last_column, MOST_COLUMNS))
    last, blank = min(facts.last_row, room[0], room[1] // width), 0
    if not last:
        return rows
    for cells in _cells(sheet, last, width, name):
        row: list[str | Carried] = [_text_of(value, number_format) for value, number_format in cells]
        rows.append(row)
        blank = 0 if any(row) else blank + 1
        if blank >= MOST_BLANK_ROWS or len(rows) >= last:
            break
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _cells(sheet: Any, last: int, width: int, name: str) -> Iterator[list[tuple[Any, str]]]:
    """Row by row the values with their number formats, which only figures and days have need of."""
    found = sheet.iter_rows(min_row=1, max_row=last, min_col=1, max_col=width)
    while True:
        with _refused_if_damaged(name):
            cells = next(found, None)
            read = [(cell.value, "" if _is_text(cell.value) else cell.number_format) for cell in cells or ()]
        if cells is None:
            return
        yield read


def _is_text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _text_of(value: Any, number_format: str) -> str:
    """The text with its indent, which parts paragraphs; empty where nothing can be seen."""
    if value is None:
        return ""
    text = _unescaped(value) if isinstance(value, str) else shown(value, str(number_format))
    return text if cell_text(text) else ""


def _unescaped(text: str) -> str:
    """The text with the characters that markup cannot hold, which workbooks write as _x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text


def _add_sheet(assembly: Assembly, title: str, rows: Rows, facts: SheetFacts, name: str) -> None:
    if not rows:
        return
    assembly.add_blank()
    filled = [sum(map(bool, row)) for row in rows]
    single = sum(count <= 1 for count in filled if count) >= _SINGLE_SHARE * sum(map(bool, filled))
    if single or any(len(cell) > LONGEST_CELL for row in rows for cell in row if isinstance(cell, str)):
        for row in rows:
            assembly.add_paragraph("\t".join(cell for cell in row if cell and isinstance(cell, str)))
        return
    first = next(index for index, count in enumerate(filled) if count)
    heads = [cell for cell in rows[first] if cell and isinstance(cell, str)]
    fill_merges(rows, facts, name)
    caption = cell_text(heads[0]) if len(heads) == 1 and len(heads[0]) <= _LONGEST_TITLE else title
    assembly.add_grid(rows, name=caption, hidden_rows=sum(row <= len(rows) for row in facts.hidden_rows))


def _notes(title: str, rows: Rows, facts: SheetFacts) -> Iterator[Note]:
    hidden = sum(row <= len(rows) for row in facts.hidden_rows)
    if hidden:
        yield Note(msgid=_HIDDEN_ROWS, params={"sheet": title, "count": hidden})
    hidden_columns = sum(column <= facts.last_column for column in facts.hidden_columns)
    if hidden_columns:
        yield Note(msgid=_HIDDEN_COLUMNS, params={"sheet": title, "count": hidden_columns})
    if facts.last_row > len(rows):
        yield Note(msgid=ROWS_LEFT, params={"sheet": title, "rows": len(rows)})
    if facts.last_column > MOST_COLUMNS:
        yield Note(msgid=COLUMNS_LEFT, params={"sheet": title, "columns": MOST_COLUMNS})
    if facts.unworked_formulas:
        yield Note(msgid=_UNWORKED, params={"sheet": title, "count": facts.unworked_formulas})
