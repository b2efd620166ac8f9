"""Reads a unit's form back, however it was saved: columns moved or gone, rows sorted or added, cells merged."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.reply import FormReply
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.files import sha256
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.workbooks import form_layout as layout
from rongchang_desktop.workbooks.reply_rows import Line, rows_of, table_of, told_apart

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 3000, 60, 20_000
HIDDEN_COLUMNS = 7
Place = tuple[int, int]
"""Row and column, counted from 1."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, SyntaxError, ArithmeticError, RecursionError, EOFError, OSError,
    KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError, AssertionError,
)  # fmt: skip
_DAMAGED = N_("{name} cannot be read as a workbook. Open it in Excel or WPS, save it as .xlsx and read it again.")
_NO_FORM = N_("{name} is no form of this program: it has no columns for a number and for progress or a value.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """The filled cells in their order, each with its value and number format, and the merged areas."""

    cells: dict[Place, tuple[Any, str]]
    merged: list[Any]

    def value(self, row: int, column: int) -> Any:
        return self.cells.get((row, column), (None, ""))[0]


@dataclass(slots=True)
class _Hidden:
    """What the hidden sheet says."""

    facts: dict[str, str] = field(default_factory=dict)
    bases: dict[str, tuple[str, dict[FormField, str]]] = field(default_factory=dict)


def read_form(data: bytes, name: str) -> FormReply:
    """The reply in an .xlsx file's bytes, looked over for bombs before. Raises UserFacingError."""
    sheets = _sheets(data, name)
    hidden = next((_hidden(sheet) for sheet in sheets if _is_hidden_sheet(sheet)), _Hidden())
    shown = [_sheet_rows(sheet) for sheet in sheets if not _is_hidden_sheet(sheet)]
    return _reply(name, sha256(data), hidden, shown)


def _sheets(data: bytes, name: str) -> list[_Sheet]:
    import openpyxl

    try:  # around the library alone: of a damaged file it raises nearly anything
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about charts and validations, which nobody reads here
            book = openpyxl.load_workbook(BytesIO(data), data_only=True, keep_links=False)
            return [_Sheet(cells=_cells(sheet), merged=list(sheet.merged_cells.ranges)) for sheet in book.worksheets]
    except _BROKEN as error:
        raise UserFacingError(_DAMAGED, name=name) from error


def _cells(sheet: "Worksheet") -> dict[Place, tuple[Any, str]]:
    return {
        (row, column): (cell.value, str(cell.number_format))
        for (row, column), cell in sorted(sheet._cells.items())
        if row <= MOST_ROWS and column <= MOST_COLUMNS and cell.value is not None
    }


def _reply(name: str, digest: str, hidden: _Hidden, sheets: list[list[Line]]) -> FormReply:
    found = next((rows for lines in sheets if (rows := table_of(lines)) is not None), None)
    if found is None:
        raise UserFacingError(_NO_FORM, name=name)
    facts = hidden.facts
    return FormReply(
        name=name,
        sha256=digest,
        ledger_id=facts.get("ledger", ""),
        period_id=facts.get("period", ""),
        department_id=facts.get("department", ""),
        unit=facts.get("unit", "") or found.labelled(layout.UNIT_LABEL) or "",
        rows=rows_of(found, hidden.bases),
        contact=found.labelled(layout.CONTACT_LABEL),
        phone=found.labelled(layout.PHONE_LABEL),
        is_intact=not facts or facts.get("checksum") == layout.checksum(facts, told_apart(found)),
    )


def _is_hidden_sheet(sheet: _Sheet) -> bool:
    return str(sheet.value(1, 1)) == layout.MARK


def _hidden(sheet: _Sheet) -> _Hidden:
    hidden = _Hidden()
    for row in sorted({row for row, _ in sheet.cells} - {1}):
        key, *rest = (_text(sheet.value(row, column)) for column in range(1, HIDDEN_COLUMNS + 1))
        if key == "row":
            item_id, base_id, *texts = rest
            hidden.bases[item_id] = (base_id, dict(zip(layout.BASE_FIELDS, texts, strict=False)))
        elif key:
            hidden.facts[key] = rest[0]
    return hidden


def _sheet_rows(sheet: _Sheet) -> list[Line]:
    """The filled cells as text by row and column; merged areas say everywhere what their first cell says."""
    cells: dict[int, dict[int, str]] = {}
    for (row, column), (value, number_format) in sheet.cells.items():
        if text := _text(value, number_format):
            cells.setdefault(row, {})[column] = text
    for row, column, text in _carried(sheet, cells):
        cells.setdefault(row, {}).setdefault(column, text)
    return [Line(place=row, cells=cells[row]) for row in sorted(cells)]


def _carried(sheet: _Sheet, cells: dict[int, dict[int, str]]) -> Iterator[tuple[int, int, str]]:
    """What merged cells below the first one stand for; beside it they would only repeat a heading."""
    for area in sheet.merged[:MOST_ROWS]:
        text = cells.get(area.min_row, {}).get(area.min_col)
        for row in range(area.min_row + 1, min(area.max_row, MOST_ROWS) + 1) if text else ():
            assert text is not None
            yield row, area.min_col, text


def _text(value: Any, number_format: str = "") -> str:
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else ""
        case int() | float():
            return _figure(value, number_format)
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case time():
            return value.strftime("%H:%M")
        case _:
            return clean_text(str(value).replace("_x000D_", ""))[:LONGEST_CELL].strip()


def _figure(value: float, number_format: str) -> str:
    number = Decimal(f"{value:.15g}")
    if not number.is_finite():
        return str(value)
    of_hundred = "%" in number_format.split(";")[0].replace('"%"', "").replace("\\%", "")
    text = f"{number * 100 if of_hundred else number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text + ("%" if of_hundred else "")
