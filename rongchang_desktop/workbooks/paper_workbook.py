"""A paper as a workbook: its prose on the first sheet where it has any, then a sheet a table."""

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from rongchang_desktop.domain.papers.content import Document, Paragraph, one_line, plain
from rongchang_desktop.foundation.steady_archive import steady_archive
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.workbooks.paper_tables import parts_of
from rongchang_desktop.workbooks.sheet_names import sheet_name

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_PROSE_WIDTH = 78.0
_TITLE = 1.6  # how much higher a line of the title is
_TOLD_EVERY = 50  # lines of tables


def workbook_bytes(paper: Document, words: Localizer, progress: ProgressSink = silent) -> bytes:
    """The paper as .xlsx, the same bytes for the same paper. Progress is told lines, and may raise Cancelled."""
    from openpyxl import Workbook

    from rongchang_desktop.workbooks.paper_sheet import PaperSheet

    book, parts, title = Workbook(), parts_of(paper, words), one_line(paper.title)
    told = _Teller(progress)
    book.remove(book.worksheets[0])
    if parts.prose or not parts.tables:
        _write_prose(book.create_sheet(sheet_name(words.gettext("Text"), ())), parts.prose)
    for placed in parts.tables:
        sheet = book.create_sheet(sheet_name(placed.name, book.sheetnames))
        PaperSheet(sheet, placed, words).write(title, told)
    _describe(book, paper)
    return _saved(book)


class _Teller:
    """Tells the progress every so many lines."""

    def __init__(self, progress: ProgressSink) -> None:
        self._progress, self._lines = progress, 0

    def __call__(self) -> None:
        self._lines += 1
        if self._lines % _TOLD_EVERY == 0:
            self._progress(self._lines)


def _write_prose(sheet: "Worksheet", prose: list[Paragraph]) -> None:
    from rongchang_desktop.workbooks import form_styles as styles
    from rongchang_desktop.workbooks.form_cells import put_text
    from rongchang_desktop.workbooks.paper_cells import row_height
    from rongchang_desktop.workbooks.paper_sheet import set_up_page

    for row, paragraph in enumerate(prose, 1):
        cell, level = sheet.cell(row, 1), paragraph.style.outline_level
        cell_text = plain(paragraph.content)
        put_text(cell, cell_text)
        cell.font = styles.PLAIN if level is None else styles.STRONG if level else styles.TITLE
        cell.alignment = styles.TOP
        lines = row_height([(cell_text, _PROSE_WIDTH)])
        sheet.row_dimensions[row].height = lines if level != 0 else lines * _TITLE
    sheet.column_dimensions["A"].width = _PROSE_WIDTH
    sheet.sheet_view.showGridLines = False
    sheet.print_area = f"A1:A{max(len(prose), 1)}"
    set_up_page(sheet, "portrait")


def _describe(book: "Workbook", paper: Document) -> None:
    said = book.properties
    said.title, said.creator, said.language = one_line(paper.title), paper.author or None, paper.language
    said.subject, said.keywords = paper.subject or None, paper.keywords or None
    said.created = said.modified = datetime.combine(paper.dated, time()) if paper.dated is not None else None


def _saved(book: "Workbook") -> bytes:
    """Not by its own `save`, which names the moment."""
    from openpyxl.writer.excel import ExcelWriter

    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
    return steady_archive(stream.getvalue())
