"""A transaction that a crash left half written beside the file."""

from pathlib import Path

from rongchang_desktop.storage.driver import open_driver, view_of
from rongchang_desktop.storage.header import read_header
from rongchang_desktop.storage.ledger_lock import LedgerLock


def has_hot_journal(path: Path) -> bool:
    """Whether an interrupted transaction lies beside the file, to be rolled back when it is opened for writing."""
    rollback = path.with_name(f"{path.name}-journal")
    if not rollback.is_file():
        return False
    with rollback.open("rb") as stream:
        return any(stream.read(8))


def roll_back_interrupted(path: Path) -> None:
    """Let the database take the transaction back where there is one. Raises UserFacingError."""
    if has_hot_journal(path):
        read_header(path)
        lock = LedgerLock(path)
        lock.take()
        try:
            driver = open_driver(path)
            try:
                with view_of(driver, path):
                    driver.execute("SELECT count(*) FROM sqlite_master").fetchone()
            finally:
                driver.close()
        finally:
            lock.release()
