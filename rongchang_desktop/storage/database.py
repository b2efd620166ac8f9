"""An open file through SQLAlchemy: what is written to it, and what is asked of its journal."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.storage.backup import write_backup
from rongchang_desktop.storage.connection import over, reading, refusing, writing
from rongchang_desktop.storage.file_facts import mark_closed
from rongchang_desktop.storage.journal import HistoryLine, read_changes, read_history
from rongchang_desktop.storage.unit_of_work import UnitOfWork

_log = logging.getLogger(__name__)


class Database:
    """The file behind a driver's connection, which stays the caller's to close."""

    def __init__(self, driver: sqlite3.Connection, path: Path) -> None:
        self._path = path
        self._connection = over(driver)
        self._has_written = False

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """A transaction, on the disk when the block ends. Raises StaleChangeError, UserFacingError; then nothing is."""
        with writing(self._connection, self._path):
            if not self._has_written:
                mark_closed(self._connection, closed=False)
            yield UnitOfWork(self._connection)
        self._has_written = True

    def changes_of(self, sequence: int) -> ChangeSet:
        """What a step of the journal changed. Raises KeyError."""
        with reading(self._connection, self._path):
            return read_changes(self._connection, sequence)

    def history_of(self, item_id: str, *, limit: int) -> tuple[HistoryLine, ...]:
        """The newest steps that touched the item or what belongs to it, newest first."""
        with reading(self._connection, self._path):
            return read_history(self._connection, item_id, limit)

    def back_up(self, target: Path) -> None:
        """Put a copy at the path; what is there stands until the copy is proven. Raises UserFacingError."""
        with refusing(self._path):
            write_backup(self._connection, target)

    def close(self) -> None:
        """Mark the file as closed properly where it was written, and let go of it."""
        try:
            if self._has_written:
                self._sign_off()
        finally:
            self._connection.close()

    def _sign_off(self) -> None:
        try:
            with writing(self._connection, self._path):
                mark_closed(self._connection, closed=True)
        except UserFacingError as error:  # nothing is lost: without the mark the next opening checks every row
            _log.warning("not marked as closed: %s", type(error).__name__)
