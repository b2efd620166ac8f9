"""How a file is opened: looked at, locked, brought up to date, and checked the more the less well it was left."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from rongchang_desktop.storage.checking import page_findings, roll_back_interrupted, thorough_findings
from rongchang_desktop.storage.connection import connect, hold, reading
from rongchang_desktop.storage.file_facts import has_hot_journal, is_marked_closed, read_ledger_id
from rongchang_desktop.storage.header import read_header
from rongchang_desktop.storage.ledger_lock import LedgerLock
from rongchang_desktop.storage.refusals import DamagedLedgerError, OlderLedgerError
from rongchang_desktop.storage.schema.version import SCHEMA_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """An open file: its connection, its lock where it may be written, and its identity."""

    connection: Connection
    lock: LedgerLock | None
    ledger_id: str


def open_for_writing(path: Path, *, backups: Path | None) -> OpenFile:
    """The file, held against everybody else. Raises UserFacingError, and then nothing is held or changed."""
    was_interrupted = has_hot_journal(path)
    roll_back_interrupted(path)
    header = read_header(path)
    with ExitStack() as undo:
        lock = LedgerLock(path)
        lock.take()
        undo.callback(lock.release)
        if not header.is_current:
            _bring_up_to_date(path, backups)
        connection = connect(path)
        undo.callback(connection.close)
        hold(connection, path)
        _verify(connection, path, thoroughly=was_interrupted)
        ledger_id = _identity(connection, path)
        undo.pop_all()
    return OpenFile(connection=connection, lock=lock, ledger_id=ledger_id)


def open_for_reading(path: Path) -> OpenFile:
    """The file as it lies, also on read-only media; nothing can be written. Raises UserFacingError."""
    roll_back_interrupted(path)
    header = read_header(path)
    if not header.is_current:
        raise OlderLedgerError(path, found=header.version, known=SCHEMA_VERSION)
    with ExitStack() as undo:
        connection = connect(path, read_only=True)
        undo.callback(connection.close)
        ledger_id = _identity(connection, path)
        undo.pop_all()
    return OpenFile(connection=connection, lock=None, ledger_id=ledger_id)


def _bring_up_to_date(path: Path, backups: Path | None) -> None:
    from rongchang_desktop.storage.upgrade import upgrade  # Alembic is slow to import and rarely needed

    upgrade(path, backups=backups)


def _verify(connection: Connection, path: Path, *, thoroughly: bool) -> None:
    with reading(connection, path):
        if thoroughly or not is_marked_closed(connection):
            findings = tuple(thorough_findings(connection, with_journal=False))
        else:
            findings = tuple(page_findings(connection, "quick_check"))
    if findings:
        raise DamagedLedgerError(path, detail=findings[0])


def _identity(connection: Connection, path: Path) -> str:
    with reading(connection, path):
        return read_ledger_id(connection)
