"""A .docx report: its paragraphs with their outline level, tables left to the reader of workbooks."""

import re
import zipfile
from io import BytesIO

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.importing.paragraph import Paragraph
from rongchang_desktop.importing.readers.archive_guard import DAMAGED, check_archive
from rongchang_desktop.importing.readers.content import Content

_HEADING_STYLE = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)


def read(data: bytes, name: str) -> Content:
    """The paragraphs of the body. Raises UserFacingError for a damaged or swollen file."""
    check_archive(data, name)
    import docx  # here, not above: it takes a quarter of a second and most reports are text

    try:
        document = docx.Document(BytesIO(data))
    except (KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UserFacingError(DAMAGED, name=name) from error
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
