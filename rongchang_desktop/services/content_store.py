"""Files kept by what is in them: each lies once, read-only, under the name of its own fingerprint."""

import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from rongchang_desktop.foundation.files import sync_folder
from rongchang_desktop.foundation.messages import N_, UserFacingError

_BLOCK = 1 << 20
_DIGITS = 64
_READ_ONLY = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


def store_beside(ledger_path: Path) -> "ContentStore":
    """The store of a ledger file: a folder beside it that bears its name."""
    return ContentStore(ledger_path.with_name(f"{ledger_path.name}.files"))


class ContentStore:
    """A folder of files by SHA-256 (`ab/abcdef…`); it is made with the first file put into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, content: bytes | Path) -> str:
        """Keep the bytes, or a copy of the file; its hexadecimal SHA-256. Raises UserFacingError."""
        name = content.name if isinstance(content, Path) else self.folder.name
        try:
            return self._kept(content)
        except OSError as error:
            raise UserFacingError(
                N_("{name} could not be kept in {folder}: {reason}. Nothing was changed."),
                name=name,
                folder=str(self.folder),
                reason=error.strerror or "",
            ) from error

    def path(self, sha256: str) -> Path:
        """Where the bytes lie. Raises UserFacingError where they are missing."""
        place = self._place(sha256)
        if not place.is_file():
            raise UserFacingError(
                N_(
                    "A kept file is missing from {folder}. Put the folder back beside the ledger or add the file again."
                ),
                folder=str(self.folder),
            )
        return place

    def is_sound(self, sha256: str) -> bool:
        """Whether the bytes are there and unaltered."""
        place = self._place(sha256)
        return place.is_file() and _fingerprint(place) == sha256

    def _place(self, sha256: str) -> Path:
        if len(sha256) != _DIGITS or not set(sha256) <= set("0123456789abcdef"):
            raise ValueError(f"no fingerprint: {sha256}")
        return self.folder / sha256[:2] / sha256

    def _kept(self, content: bytes | Path) -> str:
        self.folder.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".unfinished-", suffix=".part", dir=self.folder)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                fingerprint = _copied(_blocks(content), stream.write)
                stream.flush()
                os.fsync(stream.fileno())
            if not self.is_sound(fingerprint):
                self._move(part, self._place(fingerprint))
            return fingerprint
        finally:
            part.unlink(missing_ok=True)

    def _move(self, part: Path, place: Path) -> None:
        place.parent.mkdir(exist_ok=True)
        if place.exists():
            place.chmod(stat.S_IWRITE | stat.S_IREAD)  # Windows replaces no read-only file
        part.replace(place)
        place.chmod(_READ_ONLY)
        sync_folder(place.parent)


def _blocks(content: bytes | Path) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with content.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block


def _copied(blocks: Iterator[bytes], write: Callable[[bytes], object]) -> str:
    import hashlib

    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
        write(block)
    return digest.hexdigest()


def _fingerprint(path: Path) -> str:
    return _copied(_blocks(path), len)
