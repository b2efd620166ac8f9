"""How a file is opened: looked at, locked, brought up to date, and checked the more the less well it was left."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rongchang_desktop.storage.driver import hold, open_driver, view_of
from rongchang_desktop.storage.file_facts import is_marked_closed, read_ledger_id
from rongchang_desktop.storage.header import read_header
from rongchang_desktop.storage.interrupted import has_hot_journal, roll_back_interrupted
from rongchang_desktop.storage.ledger_lock import LedgerLock
from rongchang_desktop.storage.page_checks import page_findings
from rongchang_desktop.storage.refusals import DamagedLedgerError, LockedLedgerError, OlderLedgerError
from rongchang_desktop.storage.schema.version import SCHEMA_VERSION

if TYPE_CHECKING:
    from rongchang_desktop.storage.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """An open file: its connection, its lock where it may be written, and its identity."""

    driver: sqlite3.Connection
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
        with _held_by_nobody_who_signs(path):
            if not header.is_current:
                _bring_up_to_date(path, backups)
            driver = open_driver(path)
            undo.callback(driver.close)
            hold(driver, path)
        _verify(driver, path, thoroughly=was_interrupted)
        ledger_id = _identity(driver, path)
        undo.pop_all()
    return OpenFile(driver=driver, lock=lock, ledger_id=ledger_id)


def open_for_reading(path: Path) -> OpenFile:
    """The file as it lies, also on read-only media; nothing can be written. Raises UserFacingError."""
    roll_back_interrupted(path)
    header = read_header(path)
    if not header.is_current:
        raise OlderLedgerError(path, found=header.version, known=SCHEMA_VERSION)
    with ExitStack() as undo:
        driver = open_driver(path, read_only=True)
        undo.callback(driver.close)
        ledger_id = _identity(driver, path)
        undo.pop_all()
    return OpenFile(driver=driver, lock=None, ledger_id=ledger_id)


@contextmanager
def _held_by_nobody_who_signs(path: Path) -> Iterator[None]:
    try:
        yield
    except LockedLedgerError as error:  # the signature in the lock file is our own: another program holds the file
        raise LockedLedgerError(path) from error


def _bring_up_to_date(path: Path, backups: Path | None) -> None:
    from rongchang_desktop.storage.upgrade import upgrade  # Alembic is slow to import and rarely needed

    upgrade(path, backups=backups)


def _verify(driver: sqlite3.Connection, path: Path, *, thoroughly: bool) -> None:
    with view_of(driver, path):
        was_left_well = not thoroughly and is_marked_closed(driver)
        findings = tuple(page_findings(driver, "quick_check")) if was_left_well else ()
    if not was_left_well:
        findings = _every_finding(driver, path)
    if findings:
        raise DamagedLedgerError(path, detail=findings[0])


def _every_finding(driver: sqlite3.Connection, path: Path) -> "tuple[Finding, ...]":
    from rongchang_desktop.storage.checking import thorough_findings  # SQLAlchemy, for the file that was left badly
    from rongchang_desktop.storage.connection import over, reading

    with over(driver) as connection, reading(connection, path):
        return tuple(thorough_findings(connection, with_journal=False))


def _identity(driver: sqlite3.Connection, path: Path) -> str:
    with view_of(driver, path):
        return read_ledger_id(driver)
