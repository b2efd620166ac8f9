"""Looks an office archive (.docx, .xlsx) over before a tree is built of it: no bombs, document types, passwords."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.parsers import expat

from rongchang_desktop.foundation.messages import N_, UserFacingError

MOST_ENTRIES = 2000
LARGEST_PART = 100_000_000
LARGEST_TOTAL = 200_000_000
HIGHEST_RATIO = 200
SMALL_PART = 1_000_000

DAMAGED = N_(
    "{name} is damaged or was not saved whole. Open it in the program that made it, save it again and read that."
)
_SWOLLEN = N_("{name} holds far more than its size says and was not opened. Save its text as .txt and read that.")
_LOCKED = N_("{name} is locked by a password. Save it without one and read that.")

_BLOCK = 1 << 16
_DIRECTORY_ENTRY = b"PK\x01\x02"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, KeyError, ValueError, expat.ExpatError,
)  # fmt: skip


def check_archive(data: bytes, name: str) -> None:
    """Raises UserFacingError for a bomb, a damaged or locked archive or one with a DOCTYPE; sizes are counted."""
    if is_endless(data):
        raise UserFacingError(_SWOLLEN, name=name)
    with refused_if_broken(name):
        archive = zipfile.ZipFile(BytesIO(data))
    with archive:
        _check_entries(archive, name)


@contextmanager
def refused_if_broken(name: str) -> Iterator[None]:
    """Around a call of the library that unpacks: what it raises for a broken archive becomes a UserFacingError."""
    try:
        yield
    except _BROKEN as error:
        raise UserFacingError(DAMAGED, name=name) from error


def unpacked(archive: zipfile.ZipFile, part: str | zipfile.ZipInfo, name: str) -> Iterator[bytes]:
    """The blocks of a part one after the other. Raises UserFacingError where it is missing or broken."""
    with refused_if_broken(name):
        stream = archive.open(part)
    with stream:
        while True:
            with refused_if_broken(name):
                block = stream.read(_BLOCK)
            if not block:
                return
            yield block


def is_endless(data: bytes) -> bool:
    """Whether the archive lists so many entries that even opening its list costs too much."""
    return data.count(_DIRECTORY_ENTRY) > 10 * MOST_ENTRIES


def _check_entries(archive: zipfile.ZipFile, name: str) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise UserFacingError(_SWOLLEN, name=name)
    total = 0
    for entry in entries:
        if entry.flag_bits & 1:
            raise UserFacingError(_LOCKED, name=name)
        total += _counted_size(archive, entry, name)
        if total > LARGEST_TOTAL:
            raise UserFacingError(_SWOLLEN, name=name)


def _counted_size(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> int:
    """The size of the part as unpacked, block by block: what its header says may be a lie."""
    size = 0
    parser: expat.XMLParserType | None = None
    for block in unpacked(archive, entry, name):
        if not size and _is_markup(entry.filename, block):
            parser = _parser_without_document_type(name)
        size += len(block)
        swollen = size > SMALL_PART and size > HIGHEST_RATIO * max(1, entry.compress_size)
        if swollen or size > LARGEST_PART:
            raise UserFacingError(_SWOLLEN, name=name)
        if parser is not None:
            with refused_if_broken(name):
                parser.Parse(block, False)
    return size


def _is_markup(filename: str, head: bytes) -> bool:
    """Whatever its name: a part may be called anything and still be read as XML."""
    return filename.lower().endswith((".xml", ".rels", ".vml")) or head[:64].lstrip(
        b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"
    ).startswith(b"<")


def _parser_without_document_type(name: str) -> expat.XMLParserType:
    """The parser meets a DOCTYPE in whatever encoding it stands, UTF-16 included."""
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise UserFacingError(DAMAGED, name=name)

    parser.StartDoctypeDeclHandler = refuse
    return parser
