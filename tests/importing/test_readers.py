"""Files of every kind, sound and hostile: read, or refused with a sentence that says what to do."""

import io
import struct
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.flow.lines import lines_of
from rongchang_desktop.importing.paragraph import Paragraph
from rongchang_desktop.importing.readers import archive_guard, read_source
from rongchang_desktop.importing.readers.sniffing import Form, form_of
from rongchang_desktop.importing.reading import read_report
from rongchang_desktop.importing.vocabulary import shipped_vocabulary
from tests.importing.reports import PARAGRAPHS


def refusal(path: Path) -> str:
    """The sentence; it names the file."""
    with pytest.raises(UserFacingError) as caught:
        read_source(path)
    sentence = str(caught.value)
    assert path.name in sentence
    return sentence


def file(folder: Path, data: bytes, name: str = "报告.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    assert "not found" in refusal(tmp_path / "无.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", "\u3000\n\u200b".encode()])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    assert "empty" in refusal(file(tmp_path, data))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old .doc or .xls"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"Rar!\x1a\x07", "archive"),
        (b"<!DOCTYPE html><html><body>", "No text of a report"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>", ".mht"),
        (b"From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n", ".mht"),
        (b'{"title": "x"}', "data for programs"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:x"/>', "data for programs"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "picture"),
        (b"MZ\x90\x00" + b"\x00" * 100, "not a text"),
        (b"\x7fELF" + bytes(range(256)), "not a text"),
        (b"SQLite format 3\x00" + b"\x00" * 100, "not a text"),
        (b"PK\x03\x04 and nothing more", "damaged"),
    ],
)
def test_forms_that_are_no_text(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refusal(file(tmp_path, data))


def test_characters_that_no_encoding_explains(tmp_path: Path) -> None:
    assert "cannot be made out" in refusal(file(tmp_path, "政府工作".encode() + b"\xff\xff\xfe\xff" * 40))
    assert "cannot be made out" in refusal(file(tmp_path, bytes(range(256)) * 20))


def test_the_extension_is_not_believed(tmp_path: Path) -> None:
    assert read_source(file(tmp_path, "一、工作".encode(), "报告.xls")).text == "一、工作"
    assert "old .doc" in refusal(file(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "报告.docx"))


def test_control_and_direction_marks_are_dropped(tmp_path: Path) -> None:
    assert read_source(file(tmp_path, "一、\u202e工\x07作安排\u200b".encode())).text == "一、工作安排"


def test_written_newlines_and_spaces_become_real(tmp_path: Path) -> None:
    source = read_source(file(tmp_path, "一、工作&nbsp;安排\\r\\n今年".encode()))
    assert [paragraph.text for paragraph in source.paragraphs] == ["一、工作 安排", "今年"]


def test_paragraphs_lie_in_the_text(tmp_path: Path) -> None:
    source = read_source(file(tmp_path, "\r\n".join(PARAGRAPHS).encode("gb18030")))
    assert [source.text[p.start : p.end] for p in source.paragraphs] == [p.text for p in source.paragraphs]


def a_docx(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_word_file_gives_its_paragraphs_and_heading_levels(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("一、工作安排", level=1)
    document.add_paragraph("今年要办好实事。")
    stream = io.BytesIO()
    document.save(stream)
    source = read_source(file(tmp_path, stream.getvalue(), "报告.docx"))
    assert [(p.text, p.style_level) for p in source.paragraphs] == [("一、工作安排", 1), ("今年要办好实事。", None)]
    assert source.text == "一、工作安排\n今年要办好实事。"


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return stream.getvalue()


def test_a_swollen_word_file_is_not_opened(tmp_path: Path) -> None:
    bomb = with_part(a_docx("一"), "word/media/huge.bin", b"\x00" * 30_000_000)
    assert "far more than its size" in refusal(file(tmp_path, bomb, "报告.docx"))


def test_a_word_file_with_too_many_entries_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_guard, "MOST_ENTRIES", 3)
    assert "far more than its size" in refusal(file(tmp_path, a_docx("一"), "报告.docx"))


def test_a_word_file_with_a_document_type_is_refused(tmp_path: Path) -> None:
    hostile = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'
    assert "damaged" in refusal(file(tmp_path, with_part(a_docx("一"), "word/document.xml", hostile), "报告.docx"))


def test_a_truncated_word_file_is_refused(tmp_path: Path) -> None:
    data = a_docx(*PARAGRAPHS)
    refusal(file(tmp_path, data[: len(data) // 2], "报告.docx"))


def test_a_locked_archive_is_refused(tmp_path: Path) -> None:
    data = bytearray(a_docx("一"))
    at = data.index(b"PK\x01\x02")
    flags = struct.unpack_from("<H", data, at + 8)[0]
    struct.pack_into("<H", data, at + 8, flags | 1)
    assert "password" in refusal(file(tmp_path, bytes(data), "报告.docx"))


def test_a_workbook_and_an_archive_are_told_apart() -> None:
    def packed(name: str) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr(name, "x")
        return stream.getvalue()

    assert form_of(packed("xl/workbook.xml")) is Form.SHEET
    assert form_of(packed("readme.txt")) is Form.ARCHIVE
    assert form_of(packed("OFD.xml")) is Form.FIXED_LAYOUT
    assert form_of(packed("xl/workbook.bin")) is Form.OLD_OFFICE


def test_an_open_document_is_named(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert "OpenDocument" in refusal(file(tmp_path, stream.getvalue(), "任务.ods"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("一、工作&nbsp;安排&#12288;今年&amp;ldquo;实事&amp;rdquo;&middot;&#x2460;", "一、工作 安排\u3000今年“实事”·①"),
        ("一、工作\\n今年\\r\\n办好\r\n实事\u2028项目\x0b其他\f结束", "一、工作\n今年\n办好\n实事\n项目\n其他\n结束"),
        ("一、\u200b工\u200d作\ufeff安\u00ad排", "一、工作安排"),
        ("一、AT&T; 和 R&D 中心", "一、AT&T; 和 R&D 中心"),
    ],
)
def test_what_careless_exports_write(tmp_path: Path, written: str, read: str) -> None:
    assert read_source(file(tmp_path, written.encode())).text == read


def test_a_text_of_written_newlines_alone_is_empty(tmp_path: Path) -> None:
    assert "empty" in refusal(file(tmp_path, b"\\r\\n" * 50))
    assert "empty" in refusal(file(tmp_path, "&nbsp;&#8203;\u200d\f".encode()))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_few_damaged_characters_are_marked_and_told(tmp_path: Path, encoding: str) -> None:
    data = "\n".join(PARAGRAPHS * 5).encode(encoding)
    source = read_source(file(tmp_path, data[:-1]))
    assert source.text.startswith(PARAGRAPHS[0]) and source.text.endswith("�")
    assert [note.params["count"] for note in source.notes] == [1]


def test_zeros_in_a_text_do_no_harm(tmp_path: Path) -> None:
    assert read_source(file(tmp_path, ("一、工作\x00安排，" * 20).encode())).text == "一、工作安排，" * 20


def a_pdf(*pages: str, password: str = "") -> bytes:
    writer = pypdf.PdfWriter()
    for text in pages:
        page = writer.add_blank_page(595, 842)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        content = StreamObject()
        content.set_data(f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode())
        page[NameObject("/Contents")] = content
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_pdf_with_text_gives_its_lines_and_pages(tmp_path: Path) -> None:
    source = read_source(file(tmp_path, a_pdf("work plan of the year 2031", "second page of the plan"), "报告.pdf"))
    assert [(p.text, p.page) for p in source.paragraphs if p.text] == [
        ("work plan of the year 2031", 1),
        ("second page of the plan", 2),
    ]


def test_a_scanned_pdf_is_refused_with_the_reason(tmp_path: Path) -> None:
    assert "scan" in refusal(file(tmp_path, a_pdf("", "", "a stamp"), "报告.pdf"))


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    assert "password" in refusal(file(tmp_path, a_pdf("work plan of the year 2031", password="secret"), "报告.pdf"))


def test_a_broken_pdf_is_refused(tmp_path: Path) -> None:
    assert "damaged" in refusal(file(tmp_path, b"%PDF-1.7\n" + b"garbage " * 50, "报告.pdf"))


def test_a_pdf_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rongchang_desktop.importing.readers.pdf.document._MOST_PAGES", 1)
    assert "more than 1 pages" in refusal(file(tmp_path, a_pdf("one", "two"), "报告.pdf"))


def test_a_file_larger_than_any_report_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rongchang_desktop.importing.readers.LARGEST_FILE", 100)
    assert "larger" in refusal(file(tmp_path, b"x" * 101))


@pytest.mark.parametrize("name", ["\u202a报告.txt", "报\u200b告.txt", "e\u0301tude.txt", "\udcb1\udca8.txt"])
def test_the_name_of_a_file_is_told_in_clean_text(tmp_path: Path, name: str) -> None:
    told = read_source(file(tmp_path, "一、工作安排".encode(), name)).name
    assert told == clean_text(told) and told.endswith(".txt")


def test_a_passage_that_never_ends_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "无标点.txt"
    path.write_text("一、产业发展\n" + "推进项目建设" * 10_000 + "\n二、城乡建设\n新建公园三个。", encoding="utf-8")
    with pytest.raises(UserFacingError, match="without an end of a sentence") as refused:
        read_report(path, shipped_vocabulary(), silent)
    assert refused.value.params["name"] == path.name


def test_a_rule_of_dashes_with_words_around_it_is_a_line_like_any_other() -> None:
    text = "签字" + "-" * 3000 + "盖章"
    assert [line.text for line in lines_of((Paragraph(text=text, start=0, end=len(text)),))] == [text]


@pytest.mark.parametrize("main", ["word/document2.xml", "word/document.xml"])
def test_a_word_file_is_known_by_its_main_part_whatever_its_number(tmp_path: Path, main: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(main, "<w:document/>")
    assert form_of(packed.getvalue()) is Form.WORD
