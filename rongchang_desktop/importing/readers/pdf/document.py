"""A PDF report with a text layer, a paragraph a line; heads, feet and page numbers stay in the source text alone."""

import logging
import re
import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.paragraph import Paragraph
from rongchang_desktop.importing.readers.content import Content
from rongchang_desktop.importing.readers.emphasis import phrase_end, where_it_tells
from rongchang_desktop.importing.readers.pdf.furniture import mark_furniture
from rongchang_desktop.importing.readers.pdf.indents import mark_gaps, write_indents
from rongchang_desktop.importing.readers.pdf.lines import PageLines, PdfLine, offset_of

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 500
_LARGEST_DRAWING = 3_000_000  # bytes of a page; a map can be more, text never is
_LEAST_CHARACTERS = 20
_LEAST_SHARE_OF_WORDS = 0.6
_WORDS = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2018-\u201d\x20-\x7e]")
_SCANNED = N_(
    "{name} is a scan: its pages are pictures without text. "
    "Ask for the file it was printed from, or save it as .docx or .txt."
)
_LOCKED = N_("{name} is locked by a password. Save it without one and read that.")
_DAMAGED = N_("{name} is damaged and cannot be read. Save it again as .docx or .txt and read that.")
_ENDLESS = N_("{name} has more than {pages} pages. Save the report alone and read that.")
_UNREADABLE = N_(
    "The letters of {name} do not say which characters they are. "
    "Ask for the file it was printed from, or save it as .docx or .txt."
)
_BROKEN = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    OSError,
    struct.error,
    zlib.error,
)


def read(data: bytes, name: str) -> Content:
    """The lines of the pages. Raises UserFacingError for a locked, damaged, scanned or endless file."""
    import pypdf  # here, not above: most reports are text
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        drawn = _drawn(pypdf.PdfReader(BytesIO(data)), name)
    except DependencyError as error:  # a cipher whose library is not here
        raise UserFacingError(_LOCKED, name=name) from error
    except (PyPdfError, *_BROKEN) as error:  # of a damaged file pypdf raises nearly anything
        raise UserFacingError(_DAMAGED, name=name) from error
    pages = [page.lines() for page in drawn]
    _require_words(pages, name)
    mark_furniture(pages)
    mark_gaps(pages)
    write_indents(pages)
    return _content(pages)


def _drawn(document: "PdfReader", name: str) -> list[PageLines]:
    if document.is_encrypted and not document.decrypt(""):
        raise UserFacingError(_LOCKED, name=name)
    tree = document.root_object["/Pages"].get_object()
    promised = tree.get("/Count", 0) if isinstance(tree, dict) else 0
    if promised > _MOST_PAGES or len(document.pages) > _MOST_PAGES:
        raise UserFacingError(_ENDLESS, name=name, pages=_MOST_PAGES)
    pages = []
    for page in document.pages:
        lines = PageLines()
        drawing = page.get_contents()
        if drawing is not None and len(drawing.get_data()) <= _LARGEST_DRAWING:
            page.extract_text(visitor_text=lines.draw)
        pages.append(lines)
    return pages


def _require_words(pages: list[list[PdfLine]], name: str) -> None:
    text = "".join("".join(line.text.split()) for page in pages for line in page)
    if not pages:
        raise UserFacingError(_DAMAGED, name=name)
    if len(text) < _LEAST_CHARACTERS * len(pages):
        raise UserFacingError(_SCANNED, name=name)
    if len(_WORDS.findall(text)) < _LEAST_SHARE_OF_WORDS * len(text):
        raise UserFacingError(_UNREADABLE, name=name)


def _content(pages: list[list[PdfLine]]) -> Content:
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    start = 0

    def write(text: str) -> tuple[int, int]:
        nonlocal start
        pieces.append(text)
        place = (start, start + len(text))
        start = place[1] + 1
        return place

    for number, page in enumerate(pages, start=1):
        for line in page:
            if line.apart:
                place = write("")
                paragraphs.append(Paragraph(text="", start=place[0], end=place[1], page=number))
            place = write(line.text)
            if not line.furniture:
                shown = phrase_end(line.text, offset_of(line.text, line.emphasised))
                paragraphs.append(Paragraph(text=line.text, start=place[0], end=place[1], page=number, set_apart=shown))
    empty = [number for number, page in enumerate(pages, start=1) if not page]
    return Content(text="\n".join(pieces), paragraphs=where_it_tells(paragraphs), notes=_notes(empty))


def _notes(empty: list[int]) -> tuple[Note, ...]:
    if not empty:
        return ()
    pages = tuple(map(str, empty))
    return (
        Note(msgid=N_("No text was found on these pages: {pages}. They may be pictures."), params={"pages": pages}),
    )
