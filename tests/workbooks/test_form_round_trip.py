"""A form that is written and read gives back its rows, whatever the unit's program did to the file between."""

from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.reply import FormReply
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.workbooks import form_layout as layout
from rongchang_desktop.workbooks.form_reader import read_form
from rongchang_desktop.workbooks.form_writer import form_bytes
from tests.builders import a_ledger, area, commitment, section, target, update
from tests.form_parts import PERIOD, an_office, forms_of, saved, written
from tests.importing.hostile_sheets import with_part

FORM = forms_of(an_office())["区第1局"]
CELL = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), min_size=1, max_size=30)


def read(data: bytes) -> FormReply:
    return read_form(data, "区第1局.xlsx")


@given(
    st.lists(st.tuples(CELL, CELL, st.decimals(0, 10**6, places=1)), min_size=1, max_size=5),
    st.sampled_from(["zh_CN", "en"]),
)
def test_write_and_read_gives_the_same_rows(rows: list[tuple[str, str, object]], language: str) -> None:
    tasks = [
        commitment(title, target("企业", value), lead="区科技局", updates=(update(text=problem, problem=problem),))
        for title, problem, value in rows
    ]
    ledger = a_ledger(area(section(*tasks)), records=[PERIOD])
    form = forms_of(ledger)["区科技局"]
    reply = read(form_bytes(form, Localizer(language)))
    assert [row.item_id for row in reply.rows] == [row.item.id for row in form.rows]
    assert [row.number for row in reply.rows] == [row.number for row in form.rows]
    assert [row.values[0].target_id for row in reply.rows] == [f"t{n}" for n in range(1, len(rows) + 1)]
    assert [row.texts[FormField.PROBLEM] for row in reply.rows] == [row.base[FormField.PROBLEM] for row in reply.rows]
    assert (reply.period_id, reply.department_id, reply.is_intact) == (PERIOD.id, form.department.id, True)


def test_what_the_unit_types_is_read_back() -> None:
    reply = read(written(FORM, {("1", "progress"): "新增3家", ("1", "value/2"): 0.61, ("2", "unchanged"): "是"}))
    assert reply.rows[0].texts[FormField.PROGRESS] == "新增3家"
    assert [value.text for value in reply.rows[0].values] == ["", "0.61"]
    assert reply.rows[1].texts[FormField.UNCHANGED] == "是"


@pytest.mark.parametrize("words", ["=1+1", "+86", "-3", "@now", '=HYPERLINK("http://x","y")'])
def test_words_that_look_like_a_formula_stay_words(words: str) -> None:
    ledger = a_ledger(
        area(section(commitment(words, lead="区科技局", updates=(update(problem=words),)))), records=[PERIOD]
    )
    sheet = openpyxl.load_workbook(BytesIO(form_bytes(forms_of(ledger)["区科技局"], Localizer("zh_CN")))).worksheets[0]
    for key in ("task", "problem"):
        cell = sheet.cell(layout.FIRST_ROW, layout.PLACES[key])
        assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (words, "s", True)


def test_only_the_fields_are_open_and_the_sheet_prints_one_page_wide() -> None:
    book = openpyxl.load_workbook(BytesIO(written(FORM)))
    sheet = book.worksheets[0]
    locked = {
        column.key: sheet.cell(layout.FIRST_ROW, layout.PLACES[column.key]).protection.locked
        for column in layout.COLUMNS
    }
    assert {key for key, is_locked in locked.items() if not is_locked} == {
        column.key for column in layout.COLUMNS if column.field is not None
    }
    assert sheet.protection.sheet and not sheet.protection.password
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert book.worksheets[1].sheet_state == "veryHidden"


def test_a_form_without_its_hidden_columns_is_matched_by_number_and_name() -> None:
    book = openpyxl.load_workbook(BytesIO(written(FORM, {("1", "value"): "１２家", ("1", "progress"): "新增3家"})))
    del book[layout.HIDDEN_SHEET]
    book.worksheets[0].delete_cols(layout.PLACES["id"])
    reply = read(saved(book))
    assert (reply.unit, reply.department_id) == ("区第1局", "")
    assert [(row.number, row.item_id) for row in reply.rows] == [("1", ""), ("2", "")]
    assert reply.rows[0].values[0].text == "１２家" and reply.rows[0].values[0].name.startswith("高新技术企业")


def test_sorted_inserted_and_merged_rows_are_read() -> None:
    book = openpyxl.load_workbook(BytesIO(written(FORM)))
    sheet = book.worksheets[0]
    first, third = ([cell.value for cell in sheet[row]] for row in (layout.FIRST_ROW, layout.FIRST_ROW + 2))
    for column, (one, two) in enumerate(zip(first, third, strict=True), start=1):
        sheet.cell(layout.FIRST_ROW, column).value, sheet.cell(layout.FIRST_ROW + 2, column).value = two, one
    sheet.insert_rows(layout.FIRST_ROW)
    sheet.cell(layout.FIRST_ROW, 3).value = "以下为我局任务"
    place = layout.PLACES["progress"]
    sheet.cell(layout.FIRST_ROW + 1, place).value = "合并填写"
    sheet.merge_cells(
        start_row=layout.FIRST_ROW + 1, end_row=layout.FIRST_ROW + 3, start_column=place, end_column=place
    )
    told = {row.item_id: row.texts[FormField.PROGRESS] for row in read(saved(book)).rows}
    assert told == {"": "", "c2": "合并填写", "c1": "合并填写"}


def test_rows_sorted_without_their_hidden_column_are_not_matched_by_it() -> None:
    book = openpyxl.load_workbook(BytesIO(written(FORM, {("1", "progress"): "甲", ("2", "progress"): "乙"})))
    sheet = book.worksheets[0]
    lines = [[cell.value for cell in sheet[row][1:]] for row in range(layout.FIRST_ROW, layout.FIRST_ROW + 3)]
    for row, line in enumerate(reversed(lines), start=layout.FIRST_ROW):
        for column, said in enumerate(line, start=2):
            sheet.cell(row, column).value = said
    reply = read(saved(book))
    assert [(row.item_id, row.number, row.texts[FormField.PROGRESS]) for row in reply.rows] == [
        ("", "2", "乙"),
        ("", "1", "甲"),
    ]
    assert not reply.is_intact


def test_a_row_copied_from_elsewhere_shows_that_the_form_is_not_as_it_went_out() -> None:
    book = openpyxl.load_workbook(BytesIO(written(FORM)))
    sheet = book.worksheets[0]
    sheet.cell(layout.FIRST_ROW + 3, layout.PLACES["id"]).value = "c9"
    assert not read(saved(book)).is_intact


def test_a_workbook_that_is_no_form_is_refused_in_a_sentence() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "会议签到表"
    with pytest.raises(UserFacingError, match="no form"):
        read(saved(book))


def test_a_form_damaged_inside_is_refused_in_a_sentence() -> None:
    with pytest.raises(UserFacingError, match="cannot be read as a workbook"):
        read(with_part(form_bytes(FORM, Localizer()), "docProps/core.xml", iter([b"<a:b/>"])))


def test_a_form_written_in_english_is_read_in_any_language() -> None:
    assert [row.number for row in read(form_bytes(FORM, Localizer("en"))).rows] == ["1", "2"]
