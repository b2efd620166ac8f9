"""The tables of a paper as CSV: what is read back is what the cells hold, and nothing is ever worked out."""

import csv
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from rongchang_desktop.domain.papers.content import Band, Block, Column, Document, Paragraph, Row, Table
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.workbooks.paper_csv import csv_bytes, guarded

COLUMNS = (Column(head="序号", weight=1), Column(head="任务", weight=1))


def lines_of(*blocks: Block) -> list[list[str]]:
    data = csv_bytes(Document(title="题", blocks=blocks), Localizer("zh_CN"))
    assert data.startswith(b"\xef\xbb\xbf"), "the mark by which Excel knows that it is UTF-8"
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def table(*rows: Row | Band, name: str = "", complete: bool = False) -> Table:
    return Table(columns=COLUMNS, rows=rows, name=name, complete=complete)


def test_cells_come_back_as_they_were() -> None:
    told = ("1", '甲，“乙”,"丙"\n第二行㐂𠮷䶮' + "荣" * 3000)
    assert lines_of(table(Row(told))) == [["序号", "任务"], list(told)]


def test_values_are_numbers_and_days() -> None:
    rows = (
        Row(("12 家", "12月底"), (12, date(2026, 12, 31))),
        Row(("6.1%（上半年）", "0.5 亿"), (Decimal("6.1"), Decimal("0.5"))),
    )
    assert lines_of(table(*rows))[1:] == [["12", "2026-12-31"], ["6.1%", "0.5"]]


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", " =1+1", "\t=1", "-0.8个百分点"])
def test_what_would_be_worked_out_is_guarded(text: str) -> None:
    assert lines_of(table(Row(("1", text))))[1] == ["1", "'" + text]
    assert lines_of(Paragraph(text)) == [["'" + text]]


@pytest.mark.parametrize("text", ["-0.8", "+3.5%", "12", "—", "-", "甲=乙", "", "'甲"])
def test_numbers_and_other_words_are_left_alone(text: str) -> None:
    assert guarded(text) == text


def test_rows_say_under_which_band_they_stand() -> None:
    assert lines_of(table(Band("一、工业"), Row(("1", "甲")))) == [
        ["序号", "任务", "所属部分"],
        ["1", "甲", "一、工业"],
    ]


def test_several_tables_stand_below_each_other_under_their_names() -> None:
    first, second = table(Row(("1", "甲")), name="=表一"), table(Row(("2", "乙")), name="表二")
    assert lines_of(first, second) == [
        ["'=表一"], ["序号", "任务"], ["1", "甲"], [], ["表二"], ["序号", "任务"], ["2", "乙"],
    ]  # fmt: skip


def test_the_complete_table_stands_alone() -> None:
    assert lines_of(table(Row(("1", "甲"))), table(Row(("2", "乙")), complete=True)) == [["序号", "任务"], ["2", "乙"]]


def test_a_paper_without_tables_is_its_prose() -> None:
    assert lines_of(Paragraph("尚无任务。")) == [["尚无任务。"]]
