"""Whether a file is sound: its pages, its references, every row's fingerprint, and the journal against the rows."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from rongchang_desktop.storage.connection import connect, driver_of, reading
from rongchang_desktop.storage.file_facts import read_ledger_id
from rongchang_desktop.storage.findings import CheckReport, Finding, Trouble
from rongchang_desktop.storage.header import read_header
from rongchang_desktop.storage.interrupted import roll_back_interrupted
from rongchang_desktop.storage.page_checks import page_findings
from rongchang_desktop.storage.refusals import DamagedLedgerError
from rongchang_desktop.storage.row_checks import fingerprinted_tables, journal_findings, row_counts, row_findings


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


def thorough_findings(connection: Connection, *, with_journal: bool) -> Iterator[Finding]:
    """Pages, references and every row; the journal too where it has the shape of this program's version."""
    yield from page_findings(driver_of(connection), "integrity_check")
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


def _ledger_id(connection: Connection) -> str:
    try:
        return read_ledger_id(driver_of(connection))
    except sqlite3.DatabaseError:
        return ""


def _counts(connection: Connection) -> dict[str, int]:
    try:
        return row_counts(connection)
    except DatabaseError:
        return {}
