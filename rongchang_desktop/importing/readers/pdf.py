"""A PDF report with a text layer, a paragraph a line."""

import logging
from io import BytesIO

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.paragraph import Paragraph
from rongchang_desktop.importing.readers.content import Content, lines_of

_MOST_PAGES = 500
_LEAST_CHARACTERS = 20
_SCANNED = N_(
    "{name} is a scan: its pages are pictures without text. "
    "Ask for the file it was printed from, or save it as .docx or .txt."
)


def read(data: bytes, name: str) -> Content:
    """The lines of the pages. Raises UserFacingError for a locked, damaged, scanned or endless file."""
    import pypdf  # here, not above: most reports are text
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        document = pypdf.PdfReader(BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise UserFacingError(N_("{name} is locked by a password. Save it without one and read that."), name=name)
        if len(document.pages) > _MOST_PAGES:
            raise UserFacingError(
                N_("{name} has more than {pages} pages. Save the report alone and read that."),
                name=name,
                pages=_MOST_PAGES,
            )
        pages = [clean_text(page.extract_text()) for page in document.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise UserFacingError(
            N_("{name} is damaged and cannot be read. Save it again as .docx or .txt and read that."), name=name
        ) from error
    if sum(len("".join(page.split())) for page in pages) < _LEAST_CHARACTERS * len(pages) or not pages:
        raise UserFacingError(_SCANNED, name=name)
    return _joined(pages)


def _joined(pages: list[str]) -> Content:
    paragraphs: list[Paragraph] = []
    start = 0
    for number, page in enumerate(pages, start=1):
        paragraphs += lines_of(page, page=number, offset=start)
        start += len(page) + 1
    return Content(text="\n".join(pages), paragraphs=tuple(paragraphs))
