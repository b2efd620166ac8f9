"""Backups: a copy counts only when it was reopened, checked page by page and row by row, and found complete."""

import os
import tempfile
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from rongchang_desktop.foundation.files import sync_folder
from rongchang_desktop.storage.checking import check
from rongchang_desktop.storage.connection import driver_of, reading
from rongchang_desktop.storage.refusals import DamagedLedgerError, refusal_of
from rongchang_desktop.storage.row_checks import row_counts


def backup_name(path: Path, at: datetime) -> str:
    """The name of a backup of the file made at that moment; names sort by time."""
    return f"{path.stem} {at:%Y-%m-%d %H%M%S}.rcplan"


def write_backup(connection: Connection, target: Path) -> None:
    """Copy the open file to the path; what was there stands until the copy is proven. Raises UserFacingError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise refusal_of(error, target) from error
    part = folder / target.name
    try:
        driver_of(connection).execute("VACUUM INTO ?", (str(part),)).close()
        _prove(connection, part)
        _put(part, target)
    finally:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)
        folder.rmdir()


def _prove(connection: Connection, part: Path) -> None:
    report = check(part)
    if not report.is_sound:
        raise DamagedLedgerError(part, detail=report.findings[0])
    with reading(connection, part):
        wanted = row_counts(connection)
    if report.counts != wanted:
        raise DamagedLedgerError(part, detail=f"{dict(report.counts)} / {wanted}")


def _put(part: Path, target: Path) -> None:
    try:
        descriptor = os.open(part, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise refusal_of(error, target) from error
