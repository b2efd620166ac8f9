"""The tables of a paper as CSV that spreadsheets open by a double click and other programs read."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO

from rongchang_desktop.domain.papers.content import Band, CellValue, Document, plain
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.workbooks.paper_tables import PlacedTable, parts_of, places

_TOLD_EVERY = 50  # lines
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?%?")
_SHARE = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?%")
_WORKED_OUT = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|")
_GUARD = "'"


def csv_bytes(paper: Document, words: Localizer, progress: ProgressSink = silent) -> bytes:
    """UTF-8 with a mark, by which Excel knows it; the complete tables, or all where none is complete.

    Where there are several each has its name above it, and where there is none the prose stands, a paragraph a line.
    """
    parts = parts_of(paper, words)
    tables = [placed for placed in parts.tables if placed.table.complete] or parts.tables
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    for done, placed in enumerate(tables):
        if done:
            writer.writerow(())
        if len(tables) > 1:
            writer.writerow((guarded(placed.name),))
        for number, line in enumerate(_lines(placed, words)):
            writer.writerow(line)
            if number % _TOLD_EVERY == 0:
                progress(number)
    if not tables:
        writer.writerows((guarded(plain(paragraph.content)),) for paragraph in parts.prose)
    return stream.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """The text so that no spreadsheet works it out: an apostrophe before what begins like a formula.

    A tab would be invisible, yet programs cut it off when they read, and then write the formula back; the apostrophe
    stays in sight and in the file. Numbers are left alone.
    """
    text = clean_text(text)
    bare = text.lstrip()
    if len(bare) > 1 and bare.startswith(_WORKED_OUT) and not _NUMBER.fullmatch(text):
        return _GUARD + text
    return text


def _lines(placed: PlacedTable, words: Localizer) -> Iterator[list[str]]:
    columns, rows = placed.table.columns, list(places(placed.table.rows))
    has_places = any(place for _, place in rows)
    heads = [f"{column.group} / {column.head}" if column.group else column.head for column in columns]
    yield [guarded(head) for head in (*heads, *([words.gettext("Part")] if has_places else []))]
    for row, place in rows:
        if isinstance(row, Band):
            continue
        values = row.values or (None,) * len(columns)
        cells = [_cell(plain(content), value) for content, value in zip(row.cells, values, strict=True)]
        yield [*cells, *([guarded(place)] if has_places else [])]


def _cell(text: str, value: CellValue) -> str:
    """A number as a number, a day as a day; a share as the percentage it is printed as, which is read as a number."""
    if value is None or _NUMBER.fullmatch(text):
        return guarded(text)
    if share := _SHARE.search(text):
        return share[0]
    return value.isoformat() if isinstance(value, date) else f"{value:f}" if not isinstance(value, int) else str(value)
