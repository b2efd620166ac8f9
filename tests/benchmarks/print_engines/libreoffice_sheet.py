"""LibreOffice without a window, from a workbook whose rows already have their heights."""

import math
import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.typefaces.fonts import shipped_place
from tests.benchmarks.print_rows import CENTRED, HEADS, LEADING, LIGHTS, PADDING, ROW_PADDING, SIZE, WIDTHS, PrintRow

_POINTS_A_CHARACTER = 5.6
_EDGE = Side(style="thin")
_LOOK = (Font(name="JZ FangSong", size=SIZE), Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE))


def prepared(rows: Sequence[PrintRow], out: Path) -> Callable[[], object]:
    """The workbook, to be converted."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr = 0, PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    for at, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width / _POINTS_A_CHARACTER
    for at, texts in enumerate((HEADS, *((*row.texts, f"{LIGHTS[row.light][0]}\n{row.light}") for row in rows)), 1):
        sheet.row_dimensions[at].height = _height(texts)
        sheet.append([_cell(sheet, text, centred) for text, centred in zip(texts, CENTRED, strict=True)])
    source = out.with_suffix(".xlsx")
    book.save(source)
    fonts = out.parent / ".fonts"  # where LibreOffice looks for them, as the file lies in the home of this process
    if not fonts.exists():
        fonts.symlink_to(shipped_place(Typeface.FANG).path.parent)
    profile = f"-env:UserInstallation={(out.parent / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(out.parent), str(source)]
    return partial(subprocess.run, command, capture_output=True, check=True)


def _cell(sheet: object, text: str, centred: bool) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, text)
    cell.font, cell.border = _LOOK
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center" if centred else None)
    return cell


def _height(texts: Sequence[str]) -> float:
    lines = (math.ceil(len(text) * SIZE / (width - 2 * PADDING)) for text, width in zip(texts, WIDTHS, strict=True))
    return max(1, *lines) * LEADING + 2 * ROW_PADDING
