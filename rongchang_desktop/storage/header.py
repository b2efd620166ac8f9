"""What a file is, told from its first hundred bytes without opening it as a database."""

import struct
from dataclasses import dataclass
from pathlib import Path

from rongchang_desktop.storage.refusals import ForeignFileError, MissingLedgerError, NewerLedgerError
from rongchang_desktop.storage.schema.version import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The version a ledger file says it has; `is_current` when this program writes that version."""

    version: int

    @property
    def is_current(self) -> bool:
        return self.version == SCHEMA_VERSION


def read_header(path: Path) -> Header:
    """The header of a ledger of ours. Raises MissingLedgerError, ForeignFileError or NewerLedgerError."""
    if not path.is_file():
        raise MissingLedgerError(path)
    try:
        with path.open("rb") as stream:
            head = stream.read(_LENGTH)
    except OSError as error:
        raise ForeignFileError(path) from error
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        raise ForeignFileError(path)
    (version,) = struct.unpack_from(">i", head, 60)
    (application_id,) = struct.unpack_from(">I", head, 68)
    if application_id != APPLICATION_ID or version < 1:
        raise ForeignFileError(path)
    if version > SCHEMA_VERSION:
        raise NewerLedgerError(path, found=version, known=SCHEMA_VERSION)
    return Header(version=version)
