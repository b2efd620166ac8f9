"""Workbooks and separated rows: tables as tables with all that a sheet hides, running text as paragraphs."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers import read_source
from rongchang_desktop.importing.readers.sheets import limits
from rongchang_desktop.importing.readers.sheets import workbook as workbook_reader
from rongchang_desktop.importing.readers.sheets.values import shown
from tests.importing.hostile_sheets import inline, sheet
from tests.importing.reports import PARAGRAPHS
from tests.importing.saved_forms import saved, separated, workbook

ROWS = [
    ["序号", "目标任务", "牵头单位", "完成时限"],
    ["1", "新建停车位500个以上", "县住建局", "12月底前"],
    ["2", "粮食产量稳定在18万吨以上，其中稻谷10万吨", "县农业农村局", "长期坚持"],
    ["3", "办好10件民生实事", "县政府办", "每季度"],
]


def read(data: bytes, folder: Path, name: str = "任务表.xlsx") -> Source:
    path = folder / name
    path.write_bytes(data)
    return read_source(path)


def texts(source: Source, grid: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in source.grids[grid].rows]


def said(source: Source) -> list[str]:
    return [note.msgid.format(**note.params) for note in source.notes]


def test_a_table_gives_its_cells_and_their_places(tmp_path: Path) -> None:
    source = read(workbook(ROWS, "任务分解"), tmp_path)
    assert texts(source) == ROWS
    assert source.grids[0].name == "任务分解"
    assert source.text == "\n".join("\t".join(row) for row in ROWS)
    assert all(source.text[cell.start : cell.end] == cell.text for row in source.grids[0].rows for cell in row)
    assert not source.paragraphs and not source.notes


def test_a_title_row_names_the_table_and_belongs_to_it(tmp_path: Path) -> None:
    source = read(workbook([["2031年重点任务分解表"], *ROWS]), tmp_path)
    assert source.grids[0].name == "2031年重点任务分解表"
    assert texts(source)[0] == ["2031年重点任务分解表", "", "", ""]


def test_values_are_shown_as_a_person_sees_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    values = [
        (230.0, "General", "230"),
        (0.1 + 0.2, "General", "0.3"),
        (0.065, "0.0%", "6.5%"),
        (0.07, "0%", "7%"),
        (-1.5, '0.0"个百分点"', "-1.5个百分点"),
        (12000000, "#,##0", "12000000"),
        (5, '"第"0"位"', "第5位"),
        (123456, '0!.0,"万"', "123456"),
        (date(2031, 12, 31), "yyyy-mm-dd", "2031-12-31"),
        (datetime(2031, 6, 1), 'yyyy"年"m"月"', "2031-06"),
        (datetime(2031, 6, 1, 9, 30), "yyyy-mm-dd hh:mm", "2031-06-01 09:30"),
        (True, "General", "TRUE"),
        ("  文字\t和\r\n换行 ", "General", "文字 和\n换行"),
    ]
    for row, (value, number_format, _) in enumerate(values, start=1):
        sheet.cell(row, 1, row)
        sheet.cell(row, 2, value).number_format = number_format
    assert [row[1] for row in texts(read(saved(book), tmp_path))] == [words for _, _, words in values]
    assert shown(1e20, "General") == "100000000000000000000"


def test_merged_cells_are_filled_and_say_so(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in [["分类", "任务", "单位"], ["民生", "停车", "住建局"], [None, "就业", "人社局"], [None, "教育", None]]:
        book.active.append(row)
    book.active.merge_cells("A2:A4")
    book.active.merge_cells("B4:C4")
    source = read(saved(book), tmp_path)
    assert texts(source)[1:] == [["民生", "停车", "住建局"], ["民生", "就业", "人社局"], ["民生", "教育", "教育"]]
    assert [[cell.repeated for cell in row] for row in source.grids[0].rows[2:]] == [
        [True, False, False],
        [True, False, True],
    ]
    assert source.grids[0].rows[3][0].span == source.grids[0].rows[1][0].span
    assert source.text.count("民生") == 1


def test_a_title_merged_over_whole_rows_is_no_harm(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in [["2031年任务表"], *ROWS]:
        book.active.append(row)
    book.active.merge_cells("A1:XFD1")
    assert texts(read(saved(book), tmp_path))[0] == ["2031年任务表"] * 4


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["C"].hidden = True
    source = read(saved(book), tmp_path)
    assert texts(source) == ROWS
    assert source.grids[0].hidden_rows == 1
    assert said(source) == [
        "Hidden rows in “Sheet”: 1. They were read as well.",
        "Hidden columns in “Sheet”: 1. They were read as well.",
    ]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_left_out_and_told(tmp_path: Path, state: str) -> None:
    book = openpyxl.load_workbook(tmp_path_of(workbook(ROWS), tmp_path))
    book.create_sheet("底稿").append(["内部", "文字"])
    book["底稿"].sheet_state = state
    source = read(saved(book), tmp_path)
    assert len(source.grids) == 1 and "内部" not in source.text
    assert said(source) == ["The hidden sheet “底稿” was not read."]


def tmp_path_of(data: bytes, folder: Path) -> Path:
    path = folder / "start.xlsx"
    path.write_bytes(data)
    return path


def test_formulas_without_a_result_ask_to_be_worked_out(tmp_path: Path) -> None:
    source = read(workbook([*ROWS, ["=1+3", "停车位合计", '=CONCATENATE("a","b")', ""]]), tmp_path)
    assert texts(source)[-1] == ["", "停车位合计", "", ""]
    assert "“Sheet1”: 2." in said(source)[0] and "Excel or WPS" in said(source)[0]


def test_sheets_follow_one_another(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["青禾县任务"])
    for paragraph in PARAGRAPHS:
        book.active.append([paragraph])
    for title in ("表一", "表二"):
        sheet = book.create_sheet(title)
        for row in ROWS:
            sheet.append(row)
    source = read(saved(book), tmp_path)
    assert [grid.name for grid in source.grids] == ["表一", "表二"]
    running = [paragraph for paragraph in source.paragraphs if paragraph.text]
    assert [paragraph.text for paragraph in running] == ["青禾县任务", *PARAGRAPHS]
    assert running[-1].end < source.grids[0].start < source.grids[1].start
    assert all(source.text[p.start : p.end] == p.text for p in source.paragraphs)


def test_rows_beyond_the_limit_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_reader, "MOST_ROWS", 3)
    source = read(workbook(ROWS, "任务"), tmp_path)
    assert texts(source) == ROWS[:3]
    assert said(source) == ["Rows after 3 of “任务” were not read."]


def test_a_long_stretch_of_blank_rows_ends_the_sheet(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(tmp_path_of(workbook(ROWS, "任务"), tmp_path))
    book.active.cell(5000, 1, "远处")
    source = read(saved(book), tmp_path)
    assert texts(source) == ROWS
    assert said(source) == ["Rows after 4 of “任务” were not read."]


def test_columns_beyond_the_limit_are_told(tmp_path: Path) -> None:
    wide = [[*row, *["x"] * limits.MOST_COLUMNS] for row in ROWS]
    source = read(workbook(wide, "任务"), tmp_path)
    assert source.grids[0].width == limits.MOST_COLUMNS
    assert said(source) == [f"Columns after {limits.MOST_COLUMNS} of “任务” were not read."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_separated_rows_are_a_table(tmp_path: Path, encoding: str, delimiter: str) -> None:
    source = read(separated(ROWS, encoding=encoding, delimiter=delimiter), tmp_path, "任务表.csv")
    assert texts(source) == ROWS
    assert source.grids[0].name == "任务表"


def test_separated_rows_keep_quoted_newlines_and_lose_zeros(tmp_path: Path) -> None:
    rows = [*ROWS, ["4", '第一行\r\n第二行，含"引号"', "县\x00政府办", ""]]
    assert texts(read(separated(rows), tmp_path, "a.csv"))[-1] == ["4", '第一行\n第二行，含"引号"', "县政府办", ""]


def test_regular_rows_are_a_table_under_any_name(tmp_path: Path) -> None:
    assert texts(read(separated(ROWS), tmp_path, "任务表.txt")) == ROWS
    assert texts(read(separated(ROWS, delimiter="\t"), tmp_path, "任务表.txt")) == ROWS


def test_prose_with_commas_is_prose(tmp_path: Path) -> None:
    prose = [paragraph.replace("，", ",") for paragraph in PARAGRAPHS]
    for name in ("报告.txt", "报告.csv"):
        source = read("\n".join(prose).encode(), tmp_path, name)
        assert not source.grids
        assert [paragraph.text for paragraph in source.paragraphs] == prose


def test_indented_prose_is_prose(tmp_path: Path) -> None:
    assert not read("\n".join(f"\t{paragraph}" for paragraph in PARAGRAPHS).encode(), tmp_path, "a.txt").grids


def test_a_quotation_mark_that_stays_open(tmp_path: Path) -> None:
    data = separated(ROWS) + '5,"没有完,'.encode() + "字,字\n".encode() * 20_000
    with pytest.raises(UserFacingError, match=r"a\.csv.*quotation mark stays open"):
        read(data, tmp_path, "a.csv")
    prose = '"一、工作安排\n' + "今年要办好实事。\n" * 10_000
    assert read(prose.encode(), tmp_path, "a.csv").text == prose


def test_what_is_prose_in_one_cell_is_no_table(tmp_path: Path) -> None:
    row = f"<row>{inline('一、工作安排')}{inline('办好实事。' * 8_000)}</row>".encode()
    source = read(sheet(iter([row, row])), tmp_path)
    assert not source.grids and len(source.text) > 40_000
