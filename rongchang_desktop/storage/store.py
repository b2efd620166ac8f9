"""A ledger file that is open: the one way from records to the disk and back. Used by the thread that opened it."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.storage.backup import write_backup
from rongchang_desktop.storage.connection import reading, refusing, writing
from rongchang_desktop.storage.creation import create_file
from rongchang_desktop.storage.file_facts import mark_closed
from rongchang_desktop.storage.journal import HistoryLine, read_changes, read_entries, read_history
from rongchang_desktop.storage.loading import load_ledger, load_updates
from rongchang_desktop.storage.opening import OpenFile, open_for_reading, open_for_writing
from rongchang_desktop.storage.refusals import ReadOnlyLedgerError, UnreachableLedgerError
from rongchang_desktop.storage.unit_of_work import UnitOfWork

_log = logging.getLogger(__name__)


class Store:
    """One ledger file, held until `close`; what was saved stays saved whatever happens to the process or the power."""

    def __init__(self, path: Path, opened: OpenFile) -> None:
        self.path = path
        self.ledger_id = opened.ledger_id
        self._connection = opened.connection
        self._lock = opened.lock
        self._place = _place_of(path)
        self._has_written = False

    @classmethod
    def create(cls, path: Path, *, ledger_id: str) -> Self:
        """A new, empty ledger, open for writing. Raises ExistingFileError or another refusal; then nothing is left."""
        create_file(path, ledger_id=ledger_id)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, backups: Path | None = None) -> Self:
        """An existing ledger. Raises UserFacingError; `backups` is the folder for the copy made before an upgrade."""
        return cls(path, open_for_reading(path) if read_only else open_for_writing(path, backups=backups))

    @property
    def is_read_only(self) -> bool:
        """Whether it was opened for reading alone."""
        return self._lock is None

    def load(self, *, updates: Literal["newest", "all"] = "newest") -> Ledger:
        """The ledger; of the progress updates at least each item's newest of each layer. Raises DamagedLedgerError."""
        with reading(self._connection, self.path):
            return load_ledger(self._connection, updates=updates)

    def updates_of(self, item_ids: Iterable[str]) -> tuple[ProgressUpdate, ...]:
        """Every progress update of the items, oldest first."""
        with reading(self._connection, self.path):
            return load_updates(self._connection, item_ids)

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """A transaction, on the disk when the block ends. Raises StaleChangeError, UserFacingError; then nothing is."""
        if self.is_read_only:
            raise ReadOnlyLedgerError(self.path)
        if _place_of(self.path) != self._place:
            raise UnreachableLedgerError(self.path)
        with writing(self._connection, self.path):
            if not self._has_written:
                mark_closed(self._connection, closed=False)
            yield UnitOfWork(self._connection)
        self._has_written = True

    def steps(self) -> tuple[JournalEntry, ...]:
        """The journal without its changes, oldest first."""
        with reading(self._connection, self.path):
            return read_entries(self._connection)

    def changes_of(self, sequence: int) -> ChangeSet:
        """What a step of the journal changed. Raises KeyError."""
        with reading(self._connection, self.path):
            return read_changes(self._connection, sequence)

    def history_of(self, item_id: str, *, limit: int = 50) -> tuple[HistoryLine, ...]:
        """The newest steps that touched the item or what belongs to it, newest first."""
        with reading(self._connection, self.path):
            return read_history(self._connection, item_id, limit)

    def back_up(self, target: Path) -> None:
        """Put a copy at the path; what is there stands until the copy is proven. Raises UserFacingError."""
        with refusing(self.path):
            write_backup(self._connection, target)

    def close(self) -> None:
        """Let go of the file."""
        try:
            if self._has_written:
                self._sign_off()
        finally:
            self._connection.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _sign_off(self) -> None:
        try:
            with writing(self._connection, self.path):
                mark_closed(self._connection, closed=True)
        except UserFacingError as error:  # nothing is lost: without the mark the next opening checks every row
            _log.warning("not marked as closed: %s", type(error).__name__)


def _place_of(path: Path) -> tuple[int, int] | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_dev, facts.st_ino
