"""An older file brought up to date: copied first, changed in one transaction, and checked before it counts."""

from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from rongchang_desktop.foundation.paths import user_data
from rongchang_desktop.storage.backup import backup_name, write_backup
from rongchang_desktop.storage.checking import thorough_findings
from rongchang_desktop.storage.connection import connect, reading, refusing, writing
from rongchang_desktop.storage.fingerprints import row_fingerprint
from rongchang_desktop.storage.refusals import DamagedLedgerError
from rongchang_desktop.storage.row_checks import fingerprinted_tables

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path, *, backups: Path | None = None) -> Path:
    """Bring the file to the newest version; returns the backup made before. On any failure the file is as it was."""
    backup = (backups or user_data() / "backups") / backup_name(path, datetime.now())
    connection = connect(path, foreign_keys=False)
    try:
        _refuse_damaged(connection, path)
        with refusing(path):
            write_backup(connection, backup)
        with writing(connection, path):
            run_migrations(connection)
            _renew_fingerprints(connection)
            _refuse_found(connection, path)
    finally:
        connection.close()
    return backup


def run_migrations(connection: Connection) -> None:
    """Run the missing revisions inside the transaction that is open; each also writes the version into the header."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _refuse_damaged(connection: Connection, path: Path) -> None:
    with reading(connection, path):
        _refuse_found(connection, path)


def _refuse_found(connection: Connection, path: Path) -> None:
    for finding in thorough_findings(connection, with_journal=False):
        raise DamagedLedgerError(path, detail=finding)


def _renew_fingerprints(connection: Connection) -> None:
    for table in fingerprinted_tables(connection):
        rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"').mappings().all()
        renewed = [(row_fingerprint(table, dict(row)), row["id"]) for row in rows]
        if renewed:
            connection.exec_driver_sql(f'UPDATE "{table}" SET fingerprint = ? WHERE id = ?', renewed)
