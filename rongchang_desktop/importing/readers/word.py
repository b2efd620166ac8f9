"""A .docx report: its paragraphs with their outline level, tables left to the reader of workbooks."""

import re
import zipfile
from io import BytesIO
from xml.parsers import expat

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.paragraph import Paragraph
from rongchang_desktop.importing.readers.content import Content

_MOST_ENTRIES = 2000
_LARGEST_PART = 100_000_000
_LARGEST_TOTAL = 200_000_000
_HIGHEST_RATIO = 200
_SMALL_PART = 1_000_000
_HEADING_STYLE = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)

_DAMAGED = N_("{name} is damaged or not a Word file after all. Open it in Word or WPS, save it again and read that.")
_SWOLLEN = N_("{name} holds far more than its size says and was not opened. Save its text as .txt and read that.")


def read(data: bytes, name: str) -> Content:
    """The paragraphs of the body. Raises UserFacingError for a damaged or swollen file."""
    _check_archive(data, name)
    import docx  # here, not above: it takes a quarter of a second and most reports are text

    try:
        document = docx.Document(BytesIO(data))
    except (KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UserFacingError(_DAMAGED, name=name) from error
    paragraphs: list[Paragraph] = []
    start = 0
    for found in document.paragraphs:
        text = clean_text(found.text)
        level = _level(found.style.name if found.style is not None else None)
        for line in text.split("\n"):
            paragraphs.append(Paragraph(text=line, start=start, end=start + len(line), style_level=level))
            start += len(line) + 1
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    return Content(text=text, paragraphs=tuple(paragraphs), may_be_wrapped=False)


def _level(style_name: str | None) -> int | None:
    found = _HEADING_STYLE.match(style_name or "")
    return int(found.group(1)) if found else None


def _check_archive(data: bytes, name: str) -> None:
    """Refuse bombs and document types before a parser of trees sees them; sizes are counted, not believed."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_ENTRIES:
                raise UserFacingError(_SWOLLEN, name=name)
            total = 0
            for entry in entries:
                if entry.flag_bits & 1:
                    raise UserFacingError(
                        N_("{name} is locked by a password. Save it without one and read that."), name=name
                    )
                total += _checked_size(archive, entry, name)
                if total > _LARGEST_TOTAL:
                    raise UserFacingError(_SWOLLEN, name=name)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, expat.ExpatError) as error:
        raise UserFacingError(_DAMAGED, name=name) from error


def _checked_size(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> int:
    size = 0
    parser = expat.ParserCreate() if entry.filename.endswith((".xml", ".rels")) else None
    if parser is not None:
        parser.StartDoctypeDeclHandler = lambda *_: _refuse(name)
    with archive.open(entry) as stream:
        while block := stream.read(1 << 16):
            size += len(block)
            swollen = size > _SMALL_PART and size > _HIGHEST_RATIO * max(1, entry.compress_size)
            if swollen or size > _LARGEST_PART:
                raise UserFacingError(_SWOLLEN, name=name)
            if parser is not None:
                parser.Parse(block, False)
    return size


def _refuse(name: str) -> None:
    raise UserFacingError(_DAMAGED, name=name)
