"""A report printed to PDF, however set and drawn, reads as its text does; what stands around it is left out."""

from pathlib import Path

import pytest

from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.papers import content as printed
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers.content import Content
from rongchang_desktop.importing.readers.pdf import document as pdf
from rongchang_desktop.importing.reading import draft_of, read_report
from rongchang_desktop.printing.rendering import draw
from tests.importing.pdf_files import Setting, pdf_of
from tests.importing.reports import PARAGRAPHS, VOCABULARY, read_lines, shape
from tests.importing.test_word_whole import whole_paragraphs
from tests.shared import shared_path

SETTINGS = [
    Setting(),
    Setting(width=22, draw="letters", foot="{page}"),
    Setting(width=35, size=12, draw="runs", head="青禾县人民政府工作报告", foot="— {page} —"),
    Setting(width=25, draw="stretched", head="第{page}页 共99页", mirrored=30),
    Setting(turned=90, foot="第 {page} 页"),
    Setting(width=40, size=11, mirrored=28, head="内部资料 注意保存", foot="- {page} -"),
]


def draft(content: Content) -> DraftPlan:
    source = Source(
        name="报告.pdf",
        text=content.text,
        sha256="",
        paragraphs=content.paragraphs,
        may_be_wrapped=content.may_be_wrapped,
    )
    return draft_of(source, VOCABULARY, silent)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: f"{setting.width} {setting.draw}")
def test_however_it_is_set_it_reads_as_its_text(setting: Setting) -> None:
    content = pdf.read(pdf_of(PARAGRAPHS, setting), "报告.pdf")
    assert shape(draft(content)) == shape(read_lines(*PARAGRAPHS))
    assert [content.text[p.start : p.end] for p in content.paragraphs] == [p.text for p in content.paragraphs]


@pytest.mark.parametrize("setting", SETTINGS[:4], ids=lambda setting: f"{setting.width} {setting.draw}")
def test_the_real_report_printed_reads_as_its_text(setting: Setting) -> None:
    original = shared_path("seeds/000_568547587fd10da2.txt")
    printed_report = pdf_of(whole_paragraphs(original), setting)
    assert shape(draft(pdf.read(printed_report, "报告.pdf"))) == shape(read_report(original, VOCABULARY, silent))


def test_the_real_report_from_our_own_printing_reads_as_its_text(tmp_path: Path) -> None:
    original = shared_path("seeds/000_568547587fd10da2.txt")
    blocks = [printed.Paragraph(text) for text in whole_paragraphs(original)]
    path = tmp_path / "报告.pdf"
    path.write_bytes(draw(printed.Document(title="报告", blocks=blocks)).data)
    assert shape(read_report(path, VOCABULARY, silent)) == shape(read_report(original, VOCABULARY, silent))


def test_heads_feet_and_numbers_stay_in_the_source_alone() -> None:
    content = pdf.read(pdf_of(PARAGRAPHS, SETTINGS[2]), "报告.pdf")
    assert content.text.count("青禾县人民政府工作报告") == 3
    assert "— 2 —" in content.text
    lines = [p.text for p in content.paragraphs]
    assert sum("青禾县人民政府工作报告" in line for line in lines) == 1
    assert not any("— " in line for line in lines)


def test_a_heading_in_its_own_face_is_set_apart() -> None:
    heads = {text: text.index("。") + 1 for text in PARAGRAPHS if text.startswith(("壮大制造业集群", "完善城市功能"))}
    content = pdf.read(pdf_of(PARAGRAPHS, Setting(), heading_until=lambda text: heads.get(text, 0)), "报告.pdf")
    shown = [p.text[: p.set_apart].strip() for p in content.paragraphs if p.set_apart]
    assert shown == ["壮大制造业集群。", "完善城市功能。"]


def test_white_between_paragraphs_is_a_blank_line() -> None:
    lines = ["今年重点抓好以下工作，做好各项准备工作不松劲。" * 3, "完善城市功能。新建停车位。" * 6]
    content = pdf.read(pdf_of(lines, Setting(indent=0, gap=14)), "报告.pdf")
    assert [p.text for p in content.paragraphs].count("") == 1


def test_blanks_of_extraction_are_undone() -> None:
    content = pdf.read(
        pdf_of(["民生工作：政 府 要 求 ，建成 12 个站点，持续改善城乡居民生活。"], Setting(width=60)), "报告.pdf"
    )
    assert "民生工作：政府要求，建成12个站点" in content.text


def test_a_row_of_cells_keeps_its_blanks() -> None:
    content = pdf.read(
        pdf_of(["粮食产量 万吨 18", "今年要扎实做好各项工作，持续改善城乡居民生活。"], Setting()), "报告.pdf"
    )
    assert "粮食产量 万吨 18" in content.text


def test_pages_without_text_are_told() -> None:
    content = pdf.read(
        pdf_of(["今年要扎实做好各项工作，持续改善城乡居民生活。" * 4], Setting(blank_pages=1)), "报告.pdf"
    )
    assert [note.params for note in content.notes] == [{"pages": ("2",)}]
