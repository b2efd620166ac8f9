"""One module a file form; `read_source` finds the form by the first bytes, never by the extension."""

from pathlib import Path

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.files import sha256
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers import text
from rongchang_desktop.importing.readers.archive_guard import DAMAGED
from rongchang_desktop.importing.readers.content import Content
from rongchang_desktop.importing.readers.pdf.document import read as read_pdf
from rongchang_desktop.importing.readers.sheets import separated, workbook
from rongchang_desktop.importing.readers.sniffing import Form, form_of
from rongchang_desktop.importing.readers.web import page
from rongchang_desktop.importing.readers.word.document import read as read_word

LARGEST_FILE = 60_000_000

_REFUSALS = {
    Form.OLD_OFFICE: N_(
        "{name} is an old .doc or .xls file, a WPS file or locked by a password. "
        "Open it, save it as .docx, .xlsx or .txt without a password and read that."
    ),
    Form.OPEN_OFFICE: N_("{name} is an OpenDocument file (.odt, .ods). Save it as .docx, .xlsx or .txt and read that."),
    Form.FIXED_LAYOUT: N_("{name} is an OFD file. Open it, save it as .pdf or .txt and read that."),
    Form.WEB_ARCHIVE: N_(
        "{name} is a web page saved in one file (.mht) or a mail. "
        "Save the page again as .html, or copy the report into a .txt file, and read that."
    ),
    Form.DATA: N_("{name} holds data for programs (JSON, XML). Ask for the report as .docx, .xlsx or .txt."),
    Form.RICH_TEXT: N_("{name} is an RTF file. Save it as .docx or .txt and read that."),
    Form.PICTURE: N_("{name} is a picture. Reading needs text: save the report as .docx or .txt and read that."),
    Form.ARCHIVE: N_("{name} is an archive. Unpack it and read the report inside."),
    Form.DAMAGED_ARCHIVE: DAMAGED,
    Form.BINARY: N_("{name} is not a text in a form that can be read. Save the report as .docx or .txt and read that."),
}


def read_source(path: Path) -> Source:
    """The text of the file, its paragraphs and tables. Raises UserFacingError with what to do instead."""
    data = _bytes_of(path)
    content = _content_of(data, path.name)
    if not content.text.strip():
        raise UserFacingError(N_("{name} is empty. Choose the file that holds the report."), name=path.name)
    return Source(
        name=clean_text(path.name),
        text=content.text,
        sha256=sha256(data),
        paragraphs=content.paragraphs,
        may_be_wrapped=content.may_be_wrapped,
        grids=content.grids,
        notes=content.notes,
    )


def _content_of(data: bytes, name: str) -> Content:
    form = form_of(data)
    if form in _REFUSALS:
        raise UserFacingError(_REFUSALS[form], name=name)
    if form is Form.TEXT:
        return separated.read(data, name) or text.read(data, name)
    readers = {
        Form.WORD: read_word,
        Form.PDF: read_pdf,
        Form.SHEET: workbook.read,
        Form.WEB_PAGE: page.read,
    }
    return readers[form](data, name)


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise UserFacingError(N_("{name} is a folder. Choose the file that holds the report."), name=path.name)
    if path.exists() and not path.is_file():
        raise UserFacingError(N_("{name} is not a file. Choose the file that holds the report."), name=path.name)
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise UserFacingError(
            N_("{name} was not found. It may have been moved; choose it again."), name=path.name
        ) from error
    except OSError as error:
        raise UserFacingError(
            N_("{name} could not be read: it may be locked by another program or not be yours to read."), name=path.name
        ) from error
    if not data.strip():
        raise UserFacingError(N_("{name} is empty. Choose the file that holds the report."), name=path.name)
    if len(data) > LARGEST_FILE:
        raise UserFacingError(N_("{name} is larger than a report can be. Choose the report alone."), name=path.name)
    return data
