"""Tells the form of a file from its bytes."""

import zipfile
from enum import Enum
from io import BytesIO


class Form(Enum):
    """What a file is, whatever its name says."""

    TEXT = "text"
    WORD = "word"
    PDF = "pdf"
    SHEET = "sheet"
    WEB_PAGE = "web_page"
    RICH_TEXT = "rich_text"
    OLD_OFFICE = "old_office"
    PICTURE = "picture"
    ARCHIVE = "archive"
    BINARY = "binary"


_HEADS: tuple[tuple[bytes, Form], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form.OLD_OFFICE),
    (b"{\\rtf", Form.RICH_TEXT),
    (b"\x89PNG", Form.PICTURE),
    (b"\xff\xd8\xff", Form.PICTURE),
    (b"GIF8", Form.PICTURE),
    (b"BM\x00", Form.PICTURE),
    (b"II*\x00", Form.PICTURE),
    (b"MM\x00*", Form.PICTURE),
    (b"Rar!", Form.ARCHIVE),
    (b"7z\xbc\xaf", Form.ARCHIVE),
    (b"\x1f\x8b", Form.ARCHIVE),
    (b"MZ", Form.BINARY),
    (b"\x7fELF", Form.BINARY),
    (b"SQLite format 3", Form.BINARY),
)
_WEB_HEADS = (b"<!doctype html", b"<html", b"<head", b"<?xml")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MOST_ZIP_ENTRIES = 2000


def form_of(data: bytes) -> Form:
    """The form the bytes are in; TEXT when nothing speaks against it."""
    for head, form in _HEADS:
        if data.startswith(head):
            return form
    if data.startswith(b"PK\x03\x04"):
        return _form_of_zip(data)
    if b"%PDF-" in data[:1024]:
        return Form.PDF
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(_WEB_HEADS):
        return Form.WEB_PAGE
    return Form.BINARY if _looks_binary(data) else Form.TEXT


def _form_of_zip(data: bytes) -> Form:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist()[:_MOST_ZIP_ENTRIES])
    except zipfile.BadZipFile:
        return Form.BINARY
    if "word/document.xml" in names:
        return Form.WORD
    return Form.SHEET if "xl/workbook.xml" in names else Form.ARCHIVE


def _looks_binary(data: bytes) -> bool:
    """Zero bytes mean UTF-16 or no text at all; of UTF-16 they stand on one side only."""
    head = data[:4096]
    if head.startswith(_UTF16_MARKS) or b"\x00" not in head:
        return False
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return min(even, odd) > 0.01 * len(head) or b"\x00\x00\x00" in head
