"""A report saved as a Word file in any of the ways offices save one reads as its text does."""

import io
from pathlib import Path

import docx
import pytest

from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.flow.reflow import passages
from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.readers import read_source
from rongchang_desktop.importing.reading import read_report
from tests.importing.reports import PARAGRAPHS, VOCABULARY, read_lines, shape
from tests.shared import shared_path

DEPTHS = {"comma": 1, "paren": 2}


def read_document(folder: Path, document: "docx.document.Document") -> DraftPlan:
    stream = io.BytesIO()
    document.save(stream)
    path = folder / "报告.docx"
    path.write_bytes(stream.getvalue())
    return read_report(path, VOCABULARY, silent)


def test_heading_styles_change_nothing(tmp_path: Path) -> None:
    document = docx.Document()
    for text in PARAGRAPHS:
        number = list_number(text)
        depth = DEPTHS.get(number.style.value) if number else None
        document.add_paragraph(text, style=f"Heading {depth}" if depth else None)
    assert shape(read_document(tmp_path, document)) == shape(read_lines(*PARAGRAPHS))


def test_runs_tables_and_pictures_between_the_paragraphs_change_nothing(tmp_path: Path) -> None:
    document = docx.Document()
    for place, text in enumerate(PARAGRAPHS):
        paragraph = document.add_paragraph()
        for char in text:
            paragraph.add_run(char)
        if place == 8:
            document.add_paragraph("附表1 主要预期目标")
            table = document.add_table(2, 2)
            table.cell(0, 0).text, table.cell(0, 1).text = "指标", "目标"
            table.cell(1, 0).text, table.cell(1, 1).text = "粮食产量", "18万吨"
    draft = read_document(tmp_path, document)
    assert shape(draft) == shape(read_lines(*PARAGRAPHS))
    assert "粮食产量\t18万吨" in draft.source_text


def test_run_in_headings_in_bold_change_nothing(tmp_path: Path) -> None:
    document = docx.Document()
    for text in PARAGRAPHS:
        head, mark, rest = text.partition("。")
        paragraph = document.add_paragraph()
        paragraph.add_run(head + mark).bold = bool(rest) and "%" not in head
        paragraph.add_run(rest)
    assert shape(read_document(tmp_path, document)) == shape(read_lines(*PARAGRAPHS))


@pytest.mark.parametrize("way", ["a paragraph a line", "soft breaks"])
def test_the_real_report_pasted_with_its_line_ends_reads_as_its_text(tmp_path: Path, way: str) -> None:
    original = shared_path("seeds/000_568547587fd10da2.txt")
    document = docx.Document()
    lines = original.read_text("utf-8").splitlines()
    if way == "soft breaks":
        document.add_paragraph("\n".join(lines))
    else:
        for line in lines:
            document.add_paragraph(line)
    assert shape(read_document(tmp_path, document)) == shape(read_report(original, VOCABULARY, silent))


def test_the_real_report_by_its_paragraphs_reads_as_its_text(tmp_path: Path) -> None:
    original = shared_path("seeds/000_568547587fd10da2.txt")
    draft = read_report(original, VOCABULARY, silent)
    whole = whole_paragraphs(original)
    document = docx.Document()
    for text in whole:
        document.add_paragraph(text)
    assert shape(read_document(tmp_path, document)) == shape(draft)


def whole_paragraphs(report: Path) -> list[str]:
    """The report's paragraphs with their line ends undone; a doubtful one that opens with a figure continues."""
    whole: list[str] = []
    for passage in passages(read_source(report), VOCABULARY):
        if passage.may_continue and any(char.isdigit() for char in passage.text.partition("。")[0]):
            whole[-1] += passage.text
        else:
            whole.append(passage.text)
    return whole
