"""Tells the form of a file from its bytes."""

import re
import zipfile
from enum import Enum
from io import BytesIO

from rongchang_desktop.importing.readers.archive_guard import is_endless


class Form(Enum):
    """What a file is, whatever its name says."""

    TEXT = "text"
    WORD = "word"
    PDF = "pdf"
    SHEET = "sheet"
    WEB_PAGE = "web_page"
    WEB_ARCHIVE = "web_archive"
    RICH_TEXT = "rich_text"
    OLD_OFFICE = "old_office"
    OPEN_OFFICE = "open_office"
    FIXED_LAYOUT = "fixed_layout"
    DATA = "data"
    PICTURE = "picture"
    ARCHIVE = "archive"
    DAMAGED_ARCHIVE = "damaged_archive"
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
_PARTS: tuple[tuple[re.Pattern[str], Form], ...] = (
    (re.compile(r"word/document\d*\.xml"), Form.WORD),
    (re.compile(r"xl/workbook\d*\.xml"), Form.SHEET),
    (re.compile(r"xl/workbook\.bin"), Form.OLD_OFFICE),
    (re.compile(r"OFD\.xml"), Form.FIXED_LAYOUT),
)
_UTF16_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MOST_ZIP_ENTRIES = 2000
_LOOKED_AT = 20_000
_WEB_HEAD = re.compile(
    r"\s*<(?:!--|!doctype\s+html|\?xml[^>]{0,200}\?>\s*<(?:!doctype\s+)?html|"
    r"(?:html|head|meta|title|body|div|p|span|table|h[1-6]|center|section|article)\b)",
    re.IGNORECASE,
)
_WEB_PIECE = re.compile(r"</?(?:p|br|div|span|td|li)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
_FEWEST_WEB_PIECES = 5
_MAIL_HEAD = re.compile(r"\s*(?:[A-Za-z-]{2,30}:[^\n]*\n\s*){0,20}?(?:MIME-Version:|Content-Type:\s*multipart/)", re.I)
_DATA_HEAD = re.compile(r'\s*(?:\{\s*"|\[\s*[\[{"])')


def form_of(data: bytes) -> Form:
    """The form the bytes are in; TEXT when nothing speaks against it."""
    for head, form in _HEADS:
        if data.startswith(head):
            return form
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return Form.PICTURE
    if data.startswith(b"PK\x03\x04"):
        return _form_of_zip(data)
    if b"%PDF-" in data[:1024]:
        return Form.PDF
    return _form_of_marked_text(data) or (Form.BINARY if _looks_binary(data) else Form.TEXT)


def _form_of_marked_text(data: bytes) -> Form | None:
    """The form that the first words of a text give away: markup, a saved mail, data for programs."""
    head = data[:_LOOKED_AT].decode(_UTF16_MARKS.get(data[:2], "utf-8"), "replace").lstrip("\ufeff")
    if _MAIL_HEAD.match(head[:4096]):
        return Form.WEB_ARCHIVE
    if _WEB_HEAD.match(head) or len(_WEB_PIECE.findall(head)) >= _FEWEST_WEB_PIECES:
        return Form.WEB_PAGE
    if head.lstrip().startswith("<?xml"):
        return Form.WEB_PAGE if re.search(r"<html\b", head, re.IGNORECASE) else Form.DATA
    return Form.DATA if _DATA_HEAD.match(head) and data.rstrip()[-1:] in (b"}", b"]") else None


def _form_of_zip(data: bytes) -> Form:
    if is_endless(data):
        return Form.ARCHIVE
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist()[:_MOST_ZIP_ENTRIES])
            kind = archive.read("mimetype")[:200] if "mimetype" in names else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return Form.DAMAGED_ARCHIVE
    if b"opendocument" in kind:
        return Form.OPEN_OFFICE
    return next((form for part, form in _PARTS if any(map(part.fullmatch, names))), Form.ARCHIVE)


def _looks_binary(data: bytes) -> bool:
    """Zero bytes mean UTF-16 or no text at all; of UTF-16 they stand on one side only."""
    head = data[:4096]
    if head[:2] in _UTF16_MARKS or b"\x00" not in head:
        return False
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return min(even, odd) > 0.01 * len(head) or b"\x00\x00\x00" in head
