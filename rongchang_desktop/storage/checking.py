"""Whether a file is sound: its pages, its references, every row's fingerprint, and the journal against the rows."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from rongchang_desktop.storage.connection import connect, reading
from rongchang_desktop.storage.file_facts import has_hot_journal, read_ledger_id
from rongchang_desktop.storage.findings import CheckReport, Finding, Trouble
from rongchang_desktop.storage.header import read_header
from rongchang_desktop.storage.ledger_lock import LedgerLock
from rongchang_desktop.storage.refusals import DamagedLedgerError
from rongchang_desktop.storage.row_checks import fingerprinted_tables, journal_findings, row_counts, row_findings

_MOST_PAGES = 100


def check(path: Path) -> CheckReport:
    """Every damage of the file, which is left as it is. Raises UserFacingError where it is no ledger of ours."""
    roll_back_interrupted(path)
    header = read_header(path)
    try:
        connection = connect(path, read_only=True)
        try:
            with reading(connection, path):
                connection.exec_driver_sql("PRAGMA schema_version").scalar()  # refused here when it is locked
                return CheckReport(
                    path=path,
                    version=header.version,
                    ledger_id=_ledger_id(connection),
                    counts=_counts(connection),
                    findings=tuple(thorough_findings(connection, with_journal=header.is_current)),
                )
        finally:
            connection.close()
    except DamagedLedgerError as error:
        finding = Finding(trouble=Trouble.PAGES, detail=str(error.params["detail"]))
        return CheckReport(path=path, version=header.version, findings=(finding,))


def roll_back_interrupted(path: Path) -> None:
    """Let the database take back a transaction that a crash left half written beside the file."""
    if has_hot_journal(path):
        read_header(path)
        lock = LedgerLock(path)
        lock.take()
        try:
            connection = connect(path)
            try:
                with reading(connection, path):
                    connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
            finally:
                connection.close()
        finally:
            lock.release()


def thorough_findings(connection: Connection, *, with_journal: bool) -> Iterator[Finding]:
    """Pages, references and every row; the journal too where it has the shape of this program's version."""
    yield from page_findings(connection, "integrity_check")
    try:
        for table, row, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            yield Finding(trouble=Trouble.ORPHAN, table=table, key=f"#{row}")
        tables = fingerprinted_tables(connection)
    except DatabaseError as error:
        yield Finding(trouble=Trouble.PAGES, detail=str(error.orig))
        return
    for name in tables:
        yield from row_findings(connection, name)
    if with_journal:
        yield from journal_findings(connection)


def page_findings(connection: Connection, pragma: str) -> Iterator[Finding]:
    """What SQLite itself finds: `quick_check`, or `integrity_check` that also holds the indexes against the tables."""
    try:
        lines = connection.exec_driver_sql(f"PRAGMA {pragma}({_MOST_PAGES})").scalars().all()
    except DatabaseError as error:
        yield Finding(trouble=Trouble.PAGES, detail=str(error.orig))
        return
    for line in lines:
        if line != "ok":
            yield Finding(trouble=Trouble.PAGES, detail=str(line))


def _ledger_id(connection: Connection) -> str:
    try:
        return read_ledger_id(connection)
    except DatabaseError:
        return ""


def _counts(connection: Connection) -> dict[str, int]:
    try:
        return row_counts(connection)
    except DatabaseError:
        return {}
