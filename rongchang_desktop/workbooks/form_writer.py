"""Writes a unit's form: a protected sheet with open fields, and a hidden sheet that knows what went out."""

from io import BytesIO
from typing import TYPE_CHECKING

from rongchang_desktop.domain.forms.form import DepartmentForm, FormRow
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.workbooks import form_layout as layout
from rongchang_desktop.workbooks.form_cells import base_texts
from rongchang_desktop.workbooks.form_rows import RowWriter

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def form_bytes(form: DepartmentForm, words: Localizer) -> bytes:
    """The form as the bytes of an .xlsx file."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = _sheet_title(form, words)
    _write_top(sheet, form, words)
    writer = RowWriter(sheet, words)
    for row in form.rows:
        writer.write(row)
    writer.finish()
    _set_up_page(sheet)
    hidden = book.create_sheet(layout.HIDDEN_SHEET)
    hidden.sheet_state = "veryHidden"
    _write_hidden(hidden, form, writer.ids, words)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _sheet_title(form: DepartmentForm, words: Localizer) -> str:
    return words.gettext("Period {number}", number=form.period.number)


def _write_top(sheet: "Worksheet", form: DepartmentForm, words: Localizer) -> None:
    from rongchang_desktop.workbooks import form_styles as styles
    from rongchang_desktop.workbooks.form_cells import put_text

    last = len(layout.COLUMNS)
    title = words.gettext(
        "{district} {year}: progress on the work report's tasks, period {number}",
        district=form.district,
        year=form.period.year,
        number=form.period.number,
    ).strip()
    facts = words.gettext(
        "{label}: {unit}        As of {as_of}        Please return by {due}",
        label=words.gettext(layout.UNIT_LABEL),
        unit=form.department.name,
        as_of=formats.day(form.period.as_of, words),
        due=formats.day(form.due_on, words),
    )
    hint = words.gettext(
        "Fill in the yellow cells only; what has not changed needs only the tick under “No change”. "
        "Progress and value are for the year so far. Save as .xlsx and send it back."
    )
    lines = (
        (layout.TITLE_ROW, title, styles.TITLE, styles.CENTRE, 30),
        (layout.FACTS_ROW, facts, styles.STRONG, styles.MIDDLE, 20),
        (layout.HINT_ROW, hint, styles.QUIET, styles.MIDDLE, 18),
    )
    for row, text, font, alignment, height in lines:
        sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=last)
        cell = sheet.cell(row, 2)
        put_text(cell, text)
        cell.font, cell.alignment = font, alignment
        sheet.row_dimensions[row].height = height
    _write_contact(sheet, form, words)
    _write_heads(sheet, words)


def _write_contact(sheet: "Worksheet", form: DepartmentForm, words: Localizer) -> None:
    from rongchang_desktop.workbooks import form_styles as styles
    from rongchang_desktop.workbooks.form_cells import put_field, put_text

    pairs = (
        (layout.CONTACT_LABEL_COLUMN, layout.CONTACT_LABEL, form.department.contact),
        (layout.PHONE_LABEL_COLUMN, layout.PHONE_LABEL, form.department.phone),
    )
    for column, label, text in pairs:
        cell = sheet.cell(layout.CONTACT_ROW, column)
        put_text(cell, words.gettext(label))
        cell.font, cell.alignment = styles.STRONG, styles.MIDDLE
        put_field(sheet.cell(layout.CONTACT_ROW, column + 1), text)
    sheet.row_dimensions[layout.CONTACT_ROW].height = 20


def _write_heads(sheet: "Worksheet", words: Localizer) -> None:
    from openpyxl.utils import get_column_letter

    from rongchang_desktop.workbooks import form_styles as styles
    from rongchang_desktop.workbooks.form_cells import put_text

    for place, column in enumerate(layout.COLUMNS, start=1):
        cell = sheet.cell(layout.HEAD_ROW, place)
        put_text(cell, words.gettext(column.head))
        cell.font, cell.alignment, cell.border = styles.STRONG, styles.CENTRE, styles.GRID
        cell.fill = styles.FIELD_GROUND if column.field is not None else styles.HEAD_GROUND
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.column_dimensions[get_column_letter(layout.PLACES[layout.ID])].hidden = True
    sheet.row_dimensions[layout.HEAD_ROW].height = 32
    sheet.freeze_panes = sheet.cell(layout.FIRST_ROW, layout.PLACES[layout.TARGET])


def _set_up_page(sheet: "Worksheet") -> None:
    sheet.protection.sheet = True
    sheet.protection.formatRows = sheet.protection.formatColumns = False  # False: not forbidden
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{layout.HEAD_ROW}:{layout.HEAD_ROW}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    sheet.oddFooter.center.text = "&P / &N"
    sheet.sheet_view.showGridLines = False


def _write_hidden(hidden: "Worksheet", form: DepartmentForm, ids: list[str], words: Localizer) -> None:
    from rongchang_desktop.workbooks.form_cells import put_text

    facts = {
        "version": layout.VERSION,
        "ledger": form.ledger_id,
        "period": form.period.id,
        "department": form.department.id,
        "unit": form.department.name,
    }
    facts["checksum"] = layout.checksum(facts, ids)
    lines: list[tuple[str, ...]] = [(layout.MARK, ""), *facts.items()]
    lines += [_base(row, words) for row in form.rows]
    for number, line in enumerate(lines, start=1):
        for place, text in enumerate(line, start=1):
            put_text(hidden.cell(number, place), text)
    hidden.protection.sheet = True


def _base(row: FormRow, words: Localizer) -> tuple[str, ...]:
    texts = base_texts(row)
    return ("row", row.item.id, row.base_id, *(texts[field] for field in layout.BASE_FIELDS))
