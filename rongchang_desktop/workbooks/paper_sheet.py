"""One table of a paper as a sheet: title, heads that stay in sight and come again in print, filters, typed cells."""

from collections.abc import Callable
from typing import Any

from openpyxl.utils import get_column_letter

from rongchang_desktop.domain.papers.column_widths import widths_of
from rongchang_desktop.domain.papers.content import Band, Content, Row, plain
from rongchang_desktop.domain.papers.page import LANDSCAPE
from rongchang_desktop.domain.papers.stylesheet import Align
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.workbooks import form_styles as styles
from rongchang_desktop.workbooks.form_cells import put_text
from rongchang_desktop.workbooks.number_formats import plain_number
from rongchang_desktop.workbooks.paper_cells import dress, least_width, put_content, row_height
from rongchang_desktop.workbooks.paper_tables import PlacedTable, places

_POINTS_A_CHARACTER = 5.0
_NARROWEST, _WIDEST = 6.0, 60.0
_PLACE_WIDTH = 24.0
_HEAD_ROOM = 4.0  # points
_TITLE_HEIGHT = 30.0  # points
_A4 = 9


class PaperSheet:
    """Writes one table to a sheet."""

    def __init__(self, sheet: Any, placed: PlacedTable, words: Localizer) -> None:
        self._sheet, self._placed, self._words = sheet, placed, words
        self._columns = placed.table.columns
        self._rows = list(places(placed.table.rows))
        self._has_places = any(place for _, place in self._rows)
        self._last = len(self._columns) + self._has_places
        shares = (width / _POINTS_A_CHARACTER for width in widths_of(self._columns, LANDSCAPE.area_width))
        typed = [row for row, _ in self._rows if isinstance(row, Row)]
        self._widths = [
            max(min(width, _WIDEST), _NARROWEST, *(least_width(row, at) for row in typed))
            for at, width in enumerate(shares)
        ]
        self._widths += [_PLACE_WIDTH] if self._has_places else []
        self._row = 1

    def write(self, title: str, tell: Callable[[], None]) -> None:
        """Write everything; `tell` is called each line of the table."""
        self._write_lines(dict.fromkeys([title, *self._placed.above]))
        first_head = self._row
        self._write_heads()
        head, first = self._row - 1, self._row
        for row, place in self._rows:
            self._write_band(row) if isinstance(row, Band) else self._write_row(row, place)
            tell()
        end = self._row - 1
        for text in self._placed.below:
            put_text(self._sheet.cell(self._row, 1), text)
            self._sheet.cell(self._row, 1).font = styles.QUIET
            self._row += 1
        self._set_up(first_head, head, first, end)

    def _write_lines(self, lines: dict[str, None]) -> None:
        for number, text in enumerate(lines):
            cell = self._sheet.cell(self._row, 1)
            put_text(cell, text)
            cell.font = styles.QUIET if number else styles.TITLE
            cell.alignment = styles.MIDDLE
            if not number:
                self._sheet.row_dimensions[self._row].height = _TITLE_HEIGHT
            self._row += 1

    def _write_heads(self) -> None:
        """One line of heads, two where columns share a head; what stands over both is merged."""
        columns = self._columns
        heads = [(column.group, column.head) for column in columns]
        if self._has_places:
            heads.append(("", self._words.gettext("Part")))
        lines = 2 if any(group for group, _ in heads) else 1
        for at, (group, head) in enumerate(heads, 1):
            self._head(self._row, at, group if lines == 2 and group else head)
            if lines == 2:
                self._head(self._row + 1, at, head if group else "")
                if not group:
                    self._sheet.merge_cells(start_row=self._row, end_row=self._row + 1, start_column=at, end_column=at)
        below = zip((head for _, head in heads), self._widths, strict=True)
        self._sheet.row_dimensions[self._row + lines - 1].height = row_height(below) + _HEAD_ROOM
        for start, end in _runs([group for group, _ in heads]):
            self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=start, end_column=end)
        self._row += lines

    def _head(self, row: int, column: int, text: str) -> None:
        cell = self._sheet.cell(row, column)
        put_text(cell, text)
        cell.font, cell.fill = styles.STRONG, styles.HEAD_GROUND
        cell.alignment, cell.border = styles.CENTRE, styles.GRID

    def _write_row(self, row: Row, place: str) -> None:
        values = row.values or tuple(plain_number(plain(content)) for content in row.cells)
        for at, (content, value, column) in enumerate(zip(row.cells, values, self._columns, strict=True), 1):
            cell = self._sheet.cell(self._row, at)
            put_content(cell, content, value)
            dress(cell, column.style.align, is_strong=_is_strong(content))
        if self._has_places:
            cell = self._sheet.cell(self._row, self._last)
            put_text(cell, place)
            dress(cell, Align.LEFT)
        texts = (*map(plain, row.cells), place)
        self._sheet.row_dimensions[self._row].height = row_height(zip(texts, self._widths, strict=False))
        self._row += 1

    def _write_band(self, band: Band) -> None:
        """Not merged: a sheet with merged lines can be neither sorted nor filtered."""
        for at in range(1, self._last + 1):
            self._sheet.cell(self._row, at).fill = styles.KNOWN_GROUND
        cell = self._sheet.cell(self._row, 1)
        put_content(cell, band.content, None)
        cell.font, cell.alignment = styles.STRONG, styles.MIDDLE
        self._row += 1

    def _set_up(self, first_head: int, head: int, first: int, end: int) -> None:
        sheet, last = self._sheet, get_column_letter(self._last)
        for at, width in enumerate(self._widths, 1):
            sheet.column_dimensions[get_column_letter(at)].width = width
        sheet.freeze_panes = sheet.cell(first, 1)
        sheet.auto_filter.ref = f"A{head}:{last}{max(end, head)}"
        sheet.print_title_rows = f"{first_head}:{head}"
        sheet.print_area = f"A1:{last}{max(self._row - 1, head)}"
        set_up_page(sheet, "landscape")


def set_up_page(sheet: Any, orientation: str) -> None:
    """A4, as wide as the paper, with page numbers."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = orientation, _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.oddFooter.center.text = "— &P —"


def _runs(groups: list[str]) -> list[tuple[int, int]]:
    """First and last column of each group of two and more neighbours, counted from one."""
    found: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(groups) + 1):
        if at == len(groups) or groups[at] != groups[start]:
            if groups[start] and at - start > 1:
                found.append((start + 1, at))
            start = at
    return found


def _is_strong(content: Content) -> bool:
    spans = content if isinstance(content, tuple) else ()
    return bool(spans) and all(span.bold or span.face is Typeface.HEI for span in spans)
