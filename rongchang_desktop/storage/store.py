"""A ledger file that is open: the one way from records to the disk and back. Used by the thread that opened it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.storage.driver import view_of
from rongchang_desktop.storage.journal_entries import read_entries
from rongchang_desktop.storage.loading import load_ledger, load_updates
from rongchang_desktop.storage.opening import OpenFile, open_for_reading, open_for_writing
from rongchang_desktop.storage.refusals import ReadOnlyLedgerError, UnreachableLedgerError

if TYPE_CHECKING:
    from rongchang_desktop.storage.database import Database
    from rongchang_desktop.storage.journal import HistoryLine
    from rongchang_desktop.storage.unit_of_work import UnitOfWork


class Store:
    """One ledger file, held until `close`; what was saved stays saved whatever happens to the process or the power."""

    def __init__(self, path: Path, opened: OpenFile) -> None:
        self.path = path
        self.ledger_id = opened.ledger_id
        self._driver = opened.driver
        self._lock = opened.lock
        self._place = _place_of(path)
        self._known_database: Database | None = None

    @classmethod
    def create(cls, path: Path, *, ledger_id: str) -> Self:
        """A new, empty ledger, open for writing. Raises ExistingFileError or another refusal; then nothing is left."""
        from rongchang_desktop.storage.creation import create_file  # brings SQLAlchemy

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
        with view_of(self._driver, self.path):
            return load_ledger(self._driver, updates=updates)

    def updates_of(self, item_ids: Iterable[str]) -> tuple[ProgressUpdate, ...]:
        """Every progress update of the items, oldest first."""
        with view_of(self._driver, self.path):
            return load_updates(self._driver, item_ids)

    def steps(self) -> tuple[JournalEntry, ...]:
        """The journal without its changes, oldest first."""
        with view_of(self._driver, self.path):
            return read_entries(self._driver)

    def prepare(self) -> None:
        """Bring in what the first write needs, so that it need not wait for it."""
        self._database()

    @contextmanager
    def unit_of_work(self) -> "Iterator[UnitOfWork]":
        """A transaction, on the disk when the block ends. Raises StaleChangeError, UserFacingError; then nothing is."""
        if self.is_read_only:
            raise ReadOnlyLedgerError(self.path)
        if _place_of(self.path) != self._place:
            raise UnreachableLedgerError(self.path)
        with self._database().unit_of_work() as unit:
            yield unit

    def changes_of(self, sequence: int) -> ChangeSet:
        """What a step of the journal changed. Raises KeyError."""
        return self._database().changes_of(sequence)

    def history_of(self, item_id: str, *, limit: int = 50) -> "tuple[HistoryLine, ...]":
        """The newest steps that touched the item or what belongs to it, newest first."""
        return self._database().history_of(item_id, limit=limit)

    def back_up(self, target: Path) -> None:
        """Put a copy at the path; what is there stands until the copy is proven. Raises UserFacingError."""
        self._database().back_up(target)

    def close(self) -> None:
        """Let go of the file."""
        try:
            if self._known_database is not None:
                self._known_database.close()
        finally:
            self._driver.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _database(self) -> "Database":
        if self._known_database is None:
            from rongchang_desktop.storage.database import Database  # brings SQLAlchemy, 0.25 s: after the rows

            self._known_database = Database(self._driver, self.path)
        return self._known_database


def _place_of(path: Path) -> tuple[int, int] | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_dev, facts.st_ino
