"""Reads returned forms in this process, which is the limited child: whatever a file does, nothing else is lost."""

from collections.abc import Sequence
from pathlib import Path

from rongchang_desktop.domain.forms.reply import FormReply
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.importing.readers.archive_guard import check_archive
from rongchang_desktop.importing.readers.sniffing import Form, form_of
from rongchang_desktop.services.reply_json import replies_to_json
from rongchang_desktop.workbooks.form_reader import read_form

LARGEST_FORM = 10_000_000
_TOO_LARGE = N_("{name} is far larger than a form can be and was not read.")
_NOT_A_WORKBOOK = N_(
    "{name} is no .xlsx workbook (an old .xls or .et file, or locked by a password). "
    "Open it in Excel or WPS, save it as .xlsx without a password and read it again."
)
_UNREADABLE = N_("{name} cannot be opened: it is in use by another program or may not be read. Close it there.")


def replies_as_json(files: Sequence[Path], progress: ProgressSink) -> str:
    """The forms in the files, refusals among them, as JSON."""
    read: list[FormReply | UserFacingError] = []
    for done, path in enumerate(files):
        progress(done, len(files), "")
        try:
            read.append(_read(path))
        except UserFacingError as error:
            read.append(error)
    return replies_to_json(read)


def _read(path: Path) -> FormReply:
    name = clean_text(path.name)
    try:
        if path.stat().st_size > LARGEST_FORM:
            raise UserFacingError(_TOO_LARGE, name=name)
        data = path.read_bytes()
    except OSError as error:
        raise UserFacingError(_UNREADABLE, name=name) from error
    if form_of(data) is not Form.SHEET:
        raise UserFacingError(_NOT_A_WORKBOOK, name=name)
    check_archive(data, name)
    return read_form(data, name)
