"""Evidence files of a ledger: kept by content, lent under their own names; all that is kept can be checked."""

import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.services.content_store import ContentStore

_CHARACTERS_NO_NAME_HAS = '<>:"/\\|?*'


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file as it was taken in: its own name, the SHA-256 of its bytes and how many they are."""

    name: str
    sha256: str
    size: int


class FaultKind(Enum):
    """What can be wrong with a kept file; the value is the sentence for one of them."""

    MISSING = N_("The kept file {name} is missing from the folder beside the ledger.")
    ALTERED = N_("The kept file {name} is not as it was when it was kept.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFault:
    """One kept file that is missing or altered, by the name it was kept under."""

    kind: FaultKind
    name: str


class EvidenceStore:
    """What can be done with the files of one ledger."""

    def __init__(self, store: ContentStore) -> None:
        self._store = store

    def add(self, path: Path) -> KeptFile:
        """Keep a copy of the file. Raises UserFacingError, for folders and empty files too."""
        if not path.is_file():
            raise UserFacingError(N_("{name} is no file that could be kept. Choose a file."), name=path.name)
        sha256 = self._store.put(path)
        return KeptFile(name=path.name, sha256=sha256, size=self.size_of(sha256))

    def size_of(self, sha256: str) -> int:
        """How many bytes a kept file has. Raises UserFacingError where it is missing."""
        return self._store.path(sha256).stat().st_size

    def lend(self, name: str, sha256: str) -> Path:
        """A read-only copy under its own name in a folder of the system's, to be opened elsewhere."""
        kept = self._store.path(sha256)
        folder = Path(tempfile.mkdtemp(prefix="rongchang-"))
        copy = folder / "".join("_" if each in _CHARACTERS_NO_NAME_HAS else each for each in name)
        copy.write_bytes(kept.read_bytes())
        copy.chmod(stat.S_IRUSR)
        return copy

    def faults(self, ledger: Ledger) -> Iterator[FileFault]:
        """Every evidence file and frozen paper of the ledger that is missing or altered; reads all of them."""
        kept = {one.sha256: one.name for one in ledger.evidence.values()}
        kept |= {paper.sha256: paper.name for paper in ledger.frozen_papers.values()}
        for sha256, name in kept.items():
            if self._store.is_sound(sha256):
                continue
            try:
                self._store.path(sha256)
            except UserFacingError:
                yield FileFault(kind=FaultKind.MISSING, name=name)
            else:
                yield FileFault(kind=FaultKind.ALTERED, name=name)
