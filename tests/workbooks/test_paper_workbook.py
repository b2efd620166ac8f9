"""A paper as a workbook: typed cells, filters, heads in sight, names that every program takes."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText

from rongchang_desktop.domain.papers.content import (
    Band,
    BarChart,
    Block,
    ChartBar,
    ChartPart,
    Column,
    Document,
    PageBreak,
    Paragraph,
    Row,
    Span,
    Table,
    heading,
    title,
)
from rongchang_desktop.domain.papers.stylesheet import NOTE, RED, TABLE_SUBBAND, TABLE_TITLE
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.workbooks.number_formats import number_format, plain_number
from rongchang_desktop.workbooks.paper_workbook import workbook_bytes
from rongchang_desktop.workbooks.sheet_names import sheet_name

CHINESE = Localizer("zh_CN")
COLUMNS = tuple(Column(head=head, weight=1) for head in ("序号", "任务", "完成率"))


def book_of(*blocks: Block, words: Localizer = CHINESE, rich: bool = False) -> Workbook:
    paper = Document(title="进展情况\n汇总", blocks=blocks, author="示例区办", dated=date(2026, 9, 30))
    return load_workbook(BytesIO(workbook_bytes(paper, words)), rich_text=rich)


def table(*rows: Row | Band, columns: Iterable[Column] = COLUMNS, name: str = "汇总表") -> Table:
    return Table(columns=tuple(columns), rows=rows, name=name)


def test_cells_are_typed_where_values_are_known() -> None:
    values = (1, date(2026, 12, 31), Decimal("0.8125"))
    sheet = book_of(table(Row(("1", "12月底", "81.3%"), values))).active
    assert sheet is not None
    number, day, share = sheet[3]
    assert (number.value, number.number_format) == (1, "0")
    assert (day.value, day.number_format) == (datetime(2026, 12, 31), "yyyy-mm-dd")
    assert (share.value, share.number_format) == (0.8125, "0.0%")


def test_no_number_and_no_day_is_too_wide_for_its_column() -> None:
    columns = (*(Column(head=head, weight=1) for head in ("完成值", "时限")), Column(head="进展", weight=60))
    values = (Decimal("1234567.89"), date(2026, 12, 31), None)
    sheet = book_of(table(Row(("1,234,567.89亿元", "12月底", "好"), values), columns=columns)).active
    assert sheet is not None
    assert sheet.column_dimensions["A"].width > len("1,234,567.89") + 2 * len("亿元")
    assert sheet.column_dimensions["B"].width > len("2026-12-31")


def test_heads_of_two_lines_are_seen_whole() -> None:
    columns = (Column(head="牵头\n单位", weight=1), Column(head="任务", weight=9))
    sheet = book_of(table(Row(("甲", "乙")), columns=columns)).active
    assert sheet is not None
    assert sheet.row_dimensions[2].height > 2 * 13


def test_counts_and_percentages_are_numbers_where_nobody_gave_values() -> None:
    sheet = book_of(table(Row(("1", "007", "43.4%")))).active
    assert sheet is not None
    assert [cell.value for cell in sheet[3]] == [1, "007", 0.434]


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("12 家", 12, '0" 家"'),
        ("≥1,200亿元", 1200, '"≥"#,##0"亿元"'),
        ("61%", Decimal("0.612"), "0%"),
        ("61.2%", Decimal("61.2"), '0.0"%"'),
        ("+3.5个百分点", Decimal("3.5"), '+0.0"个百分点";-0.0"个百分点"'),
        ("-0.8", Decimal("-0.8"), "0.0"),
        ("持平", 0, "General"),
        ("第2季度", 40, "General"),
        ('5"', 5, "General"),
    ],
)
def test_a_number_is_shown_as_the_paper_words_it(text: str, value: int | Decimal, shown: str) -> None:
    assert number_format(text, value) == shown


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("12", 12), ("99.5%", Decimal("0.995")), ("012", None), ("1.5", None), ("12月", None), ("1" * 20, None)],
)
def test_only_counts_and_percentages_are_read_from_words(text: str, value: int | Decimal | None) -> None:
    assert plain_number(text) == value


def test_words_stay_words_whatever_they_begin_with() -> None:
    sheet = book_of(table(Row(("=1+1", "@SUM(A1)", "-2+3")))).active
    assert sheet is not None
    for cell in sheet[3]:
        assert cell.data_type == "s" and cell.quotePrefix
    heads = book_of(table(columns=(Column(head="=1+1", weight=1),), name="=1+1")).active
    assert heads is not None and heads["A2"].data_type == "s"


def test_a_light_keeps_its_word_beside_the_coloured_shape() -> None:
    light = (Span("●", colour=RED), Span(" 滞后"))
    blocks = table(Row(("1", light, "")))
    plain, rich = book_of(blocks).active, book_of(blocks, rich=True).active
    assert plain is not None and rich is not None
    assert plain["B3"].value == "● 滞后"
    assert isinstance(rich["B3"].value, CellRichText) and rich["B3"].value[0].font.color.rgb == "FFCC0000"
    assert rich["B3"].value[1] == " 滞后"


def test_title_heads_filter_and_print_are_set_up() -> None:
    note = Paragraph("注：截至9月底。", NOTE)
    sheet = book_of(Paragraph("附表1　汇总", TABLE_TITLE), table(Row(("1", "甲", "50%"))), note).active
    assert sheet is not None
    assert [sheet.cell(row, 1).value for row in range(1, 6)] == [
        "进展情况汇总",
        "附表1　汇总",
        "序号",
        1,
        "注：截至9月底。",
    ]
    assert sheet.freeze_panes == "A4" and sheet.auto_filter.ref == "A3:C4"
    assert sheet.print_title_rows == "$3:$3" and str(sheet.print_area).endswith("$A$1:$C$5")
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_heads_in_common_are_merged_above_their_columns() -> None:
    columns = (
        Column(head="序号", weight=1),
        Column(head="牵头", weight=1, group="单位"),
        Column(head="配合", weight=1, group="单位"),
    )
    sheet = book_of(table(Row(("1", "甲", "乙")), columns=columns)).active
    assert sheet is not None
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {"A2:A3", "B2:C2"}
    assert [sheet["B2"].value, sheet["B3"].value, sheet["C3"].value] == ["单位", "牵头", "配合"]
    assert sheet.auto_filter.ref == "A3:C4" and sheet.print_title_rows == "$2:$3"


def test_each_row_says_under_which_bands_it_stands() -> None:
    rows = (
        Band("一、工业"),
        Band("共2项", joined=True),
        Band("做强园区", TABLE_SUBBAND),
        Row(("1", "甲", "")),
        Band("二、农业"),
        Row(("2", "乙", "")),
    )
    sheet = book_of(table(*rows)).active
    assert sheet is not None
    assert [sheet.cell(row, 4).value for row in (2, 6, 8)] == ["所属部分", "一、工业 / 做强园区", "二、农业"]
    assert not sheet.merged_cells.ranges, "merged lines can be neither sorted nor filtered"
    assert sheet.auto_filter.ref == "A2:D8"


def test_prose_comes_first_and_every_table_has_a_sheet_of_its_own() -> None:
    chart = BarChart(
        caption="图1",
        parts=(ChartPart(legend="● 正常", fill=RED, ink=RED),),
        bars=(ChartBar(label="工业", counts=(3,), note="办结1/3"),),
    )
    book = book_of(
        title("进展情况"),
        heading(1, "一、总体"),
        Paragraph("=总体良好。"),
        chart,
        PageBreak(),
        table(name=""),
        table(name=""),
    )
    assert book.sheetnames == ["正文", "图1", "一、总体", "一、总体 (2)"]
    assert [cell.value for cell in book["正文"]["A"]] == ["进展情况", "一、总体", "=总体良好。"]
    assert book["正文"]["A3"].data_type == "s"
    assert [[cell.value for cell in row] for row in book["图1"]["A2:C3"]] == [
        ["分项", "● 正常", "备注"],
        ["工业", 3, "办结1/3"],
    ]


def test_long_and_rare_texts_are_whole() -> None:
    sheet = book_of(table(Row(("1", "荣" * 3000, "㐂𠮷䶮")))).active
    assert sheet is not None
    assert (sheet["B3"].value, sheet["C3"].value) == ("荣" * 3000, "㐂𠮷䶮")
    assert sheet.row_dimensions[3].height == 409, "as high as a row may be"


def test_names_of_sheets_are_valid_and_unique() -> None:
    assert sheet_name("一/二:三[四]*?", ()) == "一_二_三_四_"
    assert sheet_name("'引'", ()) == "引" and sheet_name("", ()) == "_"
    assert sheet_name("汇总表", ["汇总表", "汇总表 (2)"]) == "汇总表 (3)"
    assert sheet_name("HISTORY", ()) == "HISTORY (2)" and sheet_name("table", ["Table"]) == "table (2)"
    assert sheet_name("荣" * 40, ["荣" * 31]) == "荣" * 27 + " (2)"
    assert sheet_name("𠮷" * 20, ()) == "𠮷" * 15


def test_the_book_says_what_it_is_and_is_the_same_every_time() -> None:
    paper = Document(
        title="题",
        author="示例区办",
        dated=date(2026, 9, 30),
        blocks=(
            table(
                Row(("1", "甲", "")),
            ),
        ),
    )
    first, second = workbook_bytes(paper, CHINESE), workbook_bytes(paper, CHINESE)
    assert first == second
    said = load_workbook(BytesIO(first)).properties
    assert (said.title, said.creator, said.created) == ("题", "示例区办", datetime(2026, 9, 30))


def test_a_paper_without_tables_is_its_prose() -> None:
    book = book_of(title("题"), Paragraph("尚无任务。"))
    assert book.sheetnames == ["正文"]
    assert book_of().sheetnames == ["正文"]
