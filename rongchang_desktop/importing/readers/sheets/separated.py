"""Comma-, semicolon- or tab-separated rows, told from prose by their regularity; not by the extension alone."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import PurePath

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.readers.assembly import Assembly
from rongchang_desktop.importing.readers.content import Content
from rongchang_desktop.importing.readers.sheets.limits import (
    COLUMNS_LEFT,
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    ROWS_LEFT,
)
from rongchang_desktop.importing.readers.text import decoded, notes_on

_EXTENSIONS = (".csv", ".tsv", ".tab")
_DELIMITERS = ("\t", ",", ";")
_LOOKED_AT = 300
_FEWEST_ROWS = 3
_REGULAR, _REGULAR_BY_NAME = 0.9, 0.6


def read(data: bytes, name: str) -> Content | None:
    """The rows as a table, a single column as paragraphs; None when the bytes are prose."""
    text = _one_newline(decoded(data, name))
    named = PurePath(name).suffix.lower() in _EXTENSIONS
    delimiter = _delimiter(text, named=named)
    if delimiter is None and not named:
        return None
    if delimiter is None and not _is_closed(text):
        return None
    rows, rest = _rows(text, delimiter, name)
    assembly, notes = Assembly(), list(notes_on(text))
    if delimiter is None:
        for row in rows:
            assembly.add_paragraph(",".join(row))
    else:
        wide = any(any(row[MOST_COLUMNS:]) for row in rows)
        assembly.add_grid([row[:MOST_COLUMNS] for row in _without_blank_ends(rows)], name=PurePath(name).stem)
        if wide:
            notes.append(Note(msgid=COLUMNS_LEFT, params={"sheet": name, "columns": MOST_COLUMNS}))
    if rest:
        notes.append(Note(msgid=ROWS_LEFT, params={"sheet": name, "rows": len(rows)}))
    return assembly.content(notes=tuple(notes))


def _one_newline(text: str) -> str:
    """Newlines as \\n and no zero characters, which the reader of rows takes for an end."""
    return text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")


def _delimiter(text: str, *, named: bool) -> str | None:
    """What parts the cells: the sign that gives most rows the same number of filled columns."""
    start = "\n".join(islice((line for line in text.split("\n") if line.strip()), 10 * _LOOKED_AT))
    best, most = None, 0.0
    for delimiter in _DELIMITERS if named else _DELIMITERS[:2]:
        if 2 * start.count(delimiter) < start.count("\n"):
            continue
        share, columns = _regularity(start, delimiter, named=named)
        if columns >= 2 and share >= (_REGULAR_BY_NAME if named else _REGULAR) and share * columns > most:
            best, most = delimiter, share * columns
    return best


def _regularity(text: str, delimiter: str, *, named: bool) -> tuple[float, int]:
    """(share of rows with the commonest count of cells, that count); 0 where those rows are hardly filled."""
    try:
        rows = [row for row in islice(_reader(text, delimiter), _LOOKED_AT) if any(cell.strip() for cell in row)]
    except csv.Error:
        return 0.0, 0
    if len(rows) < (1 if named else _FEWEST_ROWS):
        return 0.0, 0
    columns, count = Counter(len(row) for row in rows).most_common(1)[0]
    regular = [row for row in rows if len(row) == columns]
    filled = sum(sum(bool(cell.strip()) for cell in row) >= 2 for row in regular)
    return (count / len(rows) if filled >= 0.5 * len(regular) else 0.0), columns


def _is_closed(text: str) -> bool:
    """Whether no quotation mark swallows more than a cell can hold."""
    try:
        return all(len(row) >= 0 for row in _reader(text, ","))
    except csv.Error:
        return False


def _rows(text: str, delimiter: str | None, name: str) -> tuple[list[list[str]], bool]:
    """The rows up to the limit, and whether more follow."""
    reader = _reader(text, delimiter or ",")
    kept = None if delimiter is None else MOST_COLUMNS + 1
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in reader:
            cells += len(row[:kept])
            if len(rows) == MOST_ROWS or cells > MOST_CELLS:
                return rows, True
            rows.append(row[:kept])
        return rows, False
    except csv.Error as error:
        raise UserFacingError(
            N_("The rows of {name} cannot be told apart: a quotation mark stays open. Save it as .xlsx and read that."),
            name=name,
        ) from error


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(StringIO(text, newline="\n"), delimiter=delimiter)


def _without_blank_ends(rows: list[list[str]]) -> list[list[str]]:
    filled = [index for index, row in enumerate(rows) if any(cell.strip() for cell in row)]
    return rows[filled[0] : filled[-1] + 1] if filled else []
