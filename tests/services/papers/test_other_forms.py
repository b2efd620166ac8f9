"""Every kind of paper as Word file, workbook, CSV and picture: the same texts, typed cells, no formula anywhere."""

import csv
import errno
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image

from rongchang_desktop.domain.papers.consistency import checked
from rongchang_desktop.domain.papers.content import BarChart, Document, Row, Table, plain
from rongchang_desktop.foundation import files
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import Cancelled
from rongchang_desktop.services.papers.exporting import export, written
from rongchang_desktop.services.papers.kind import PaperFormat
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.workbooks.number_formats import plain_number
from rongchang_desktop.workbooks.paper_csv import guarded
from tests.builders import a_ledger, area, commitment
from tests.printing.drawn import without_space
from tests.services.papers.plans import PLANS, request_for
from tests.services.papers.printed import KEYS, Print, document_of, named
from tests.writing.word_files import opened, said_by, texts

BUILT_DIFFERENTLY = ("status-report", "briefing", "progress-table")
"""Of other plans these stand for all."""
WRITTEN = [
    *(Print(plan, key) for plan in ("demo", "empty") for key in KEYS),
    *(Print(plan, key) for plan in ("2024", "400 rows", "awkward") for key in BUILT_DIFFERENTLY),
]
OTHERS = [form for form in PaperFormat if form is not PaperFormat.PDF]
FORMULAS = ("=1+1", "+8613800000000", "-2+3", "@SUM(A1:A9)", '=HYPERLINK("http://a","b")')


@pytest.mark.parametrize("one", WRITTEN, ids=named)
def test_whatever_the_plan_holds_every_form_says_what_the_paper_says(one: Print) -> None:
    request, paper = request_for(PLANS[one.plan](), one.key), document_of(one)
    word, _ = written(paper, PaperFormat.DOCX, request)
    assert _lines(texts(opened(word))) == _lines(said_by(paper.blocks))
    book, _ = written(paper, PaperFormat.XLSX, request)
    _holds_the_tables(book, paper)
    data, _ = written(paper, PaperFormat.CSV, request)
    _holds_the_rows(data, paper)
    if any(isinstance(block, BarChart) for block in paper.blocks):
        picture = Image.open(BytesIO(written(paper, PaperFormat.PNG, request)[0]))
        assert picture.format == "PNG" and round(picture.info["dpi"][0]) == 200 and picture.width > 1228
    else:
        with pytest.raises(UserFacingError, match="no chart"):
            written(paper, PaperFormat.PNG, request)


def _lines(said: list[str]) -> list[str]:
    return [without_space(text) for text in said if text.strip()]


def _holds_the_tables(data: bytes, paper: Document) -> None:
    """Every row of words stands on a sheet as it stands in the paper, and nothing is worked out."""
    sheets = load_workbook(BytesIO(data)).worksheets
    assert all(cell.data_type != "f" for sheet in sheets for row in sheet.iter_rows() for cell in row)
    shown = {
        tuple("" if isinstance(value, int | float | datetime) else value or "" for value in row)
        for sheet in sheets
        for row in sheet.iter_rows(values_only=True)
    }
    for table in _tables(paper):
        sized = {row[: len(table.columns)] for row in shown}
        for row in _rows(table):
            read = [None if plain_number(plain(cell)) is None else 1 for cell in row.cells]
            words = zip(row.cells, row.values or read, strict=True)
            assert tuple("" if value is not None else clean_text(plain(cell)) for cell, value in words) in sized


def _holds_the_rows(data: bytes, paper: Document) -> None:
    lines = {tuple(line) for line in csv.reader(StringIO(data.decode("utf-8-sig")))}
    tables = _tables(paper)
    for table in [table for table in tables if table.complete] or tables:
        sized = {line[: len(table.columns)] for line in lines}
        for row in _rows(table):
            if not any(value is not None for value in row.values):
                assert tuple(guarded(plain(cell)) for cell in row.cells) in sized


def _tables(paper: Document) -> list[Table]:
    return [block for block in paper.blocks if isinstance(block, Table)]


def _rows(table: Table) -> list[Row]:
    return [row for row in table.rows if isinstance(row, Row)]


@pytest.mark.parametrize("key", KEYS)
def test_a_kind_offers_the_forms_that_it_can_be_had_in(key: str) -> None:
    kind, paper = KIND_BY_KEY[key], document_of(Print("demo", key))
    assert (PaperFormat.PNG in kind.formats) == any(isinstance(block, BarChart) for block in paper.blocks)
    assert {PaperFormat.PDF, PaperFormat.DOCX} <= set(kind.formats)


@pytest.mark.parametrize("form", OTHERS, ids=lambda form: form.value)
def test_the_same_paper_gives_the_same_bytes(form: PaperFormat) -> None:
    first, second = (
        written(checked(KIND_BY_KEY["status-report"].make(request)), form, request)
        for request in (request_for(PLANS["demo"](), "status-report") for _ in range(2))
    )
    assert first == second


@pytest.mark.parametrize("key", ["checklist", "status-report"])
def test_what_looks_like_a_formula_is_a_text_in_every_form(key: str) -> None:
    request = request_for(a_ledger(area(*(commitment(text) for text in FORMULAS))), key)
    paper = checked(KIND_BY_KEY[key].make(request))
    book = load_workbook(BytesIO(written(paper, PaperFormat.XLSX, request)[0]))
    cells = {cell.value: cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    for text in FORMULAS:
        assert cells[text].data_type == "s" and cells[text].quotePrefix
    lines = csv.reader(StringIO(written(paper, PaperFormat.CSV, request)[0].decode("utf-8-sig")))
    fields = {field for line in lines for field in line}
    for text in FORMULAS:
        assert f"'{text}" in fields or text == "+8613800000000"
        assert text not in fields or text == "+8613800000000"


@pytest.mark.parametrize("form", [PaperFormat.DOCX, PaperFormat.XLSX, PaperFormat.CSV], ids=lambda form: form.value)
def test_stopped_in_the_middle_the_old_file_stands(form: PaperFormat, tmp_path: Path) -> None:
    def stop(done: int, total: int | None = None, message: str = "") -> None:
        raise Cancelled

    path = tmp_path / f"a.{form.value}"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        export(KIND_BY_KEY["checklist"], request_for(PLANS["400 rows"](), "checklist"), path, stop, format=form)
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("form", list(PaperFormat), ids=lambda form: form.value)
@pytest.mark.parametrize(
    ("code", "said"),
    [(errno.ENOSPC, "Free some space"), (errno.EACCES, "Close it there or choose another place")],
    ids=["full disk", "open elsewhere"],
)
def test_what_cannot_be_written_leaves_the_old_file_and_says_what_to_do(
    form: PaperFormat, code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"a.{form.value}"
    path.write_bytes(b"old")

    def fail(descriptor: int) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(UserFacingError, match=said):
        export(KIND_BY_KEY["status-report"], request_for(PLANS["demo"](), "status-report"), path, format=form)
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_each_form_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    beginnings = {
        PaperFormat.PDF: b"%PDF-",
        PaperFormat.DOCX: b"PK",
        PaperFormat.XLSX: b"PK",
        PaperFormat.CSV: b"\xef\xbb\xbf",
        PaperFormat.PNG: b"\x89PNG",
    }
    for form, beginning in beginnings.items():
        path = tmp_path / f"a.{form.value}"
        printed = export(KIND_BY_KEY["status-report"], request_for(PLANS["demo"](), "status-report"), path, format=form)
        assert printed.path == path and path.read_bytes().startswith(beginning)
