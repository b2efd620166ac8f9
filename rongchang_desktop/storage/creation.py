"""A new ledger file: whole, or not there at all."""

import os
import tempfile
from pathlib import Path

from sqlalchemy import insert

import rongchang_desktop
from rongchang_desktop.foundation.files import sync_folder
from rongchang_desktop.storage.connection import connect, writing
from rongchang_desktop.storage.file_facts import lay_facts
from rongchang_desktop.storage.refusals import ExistingFileError, refusal_of
from rongchang_desktop.storage.schema.tables import ALEMBIC_VERSION, METADATA
from rongchang_desktop.storage.schema.version import APPLICATION_ID, REVISIONS, SCHEMA_VERSION


def create_file(path: Path, *, ledger_id: str) -> None:
    """Lay an empty ledger at the path. Raises ExistingFileError and other refusals; then nothing is left behind."""
    if path.exists():
        raise ExistingFileError(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise refusal_of(error, path) from error
    os.close(handle)
    part = Path(name)
    try:
        _lay(part, path, ledger_id)
        _put(part, path)
    finally:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


def _lay(part: Path, path: Path, ledger_id: str) -> None:
    connection = connect(part)
    try:
        with writing(connection, path):
            METADATA.create_all(connection, checkfirst=False)
            connection.execute(insert(ALEMBIC_VERSION), {"version_num": REVISIONS[-1]})
            lay_facts(connection, ledger_id=ledger_id, created_by=rongchang_desktop.__version__)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
    finally:
        connection.close()


def _put(part: Path, path: Path) -> None:
    umask = os.umask(0)
    os.umask(umask)
    try:
        part.chmod(0o666 & ~umask)
        if path.exists():
            raise ExistingFileError(path)
        part.rename(path)
        sync_folder(path.parent)
    except OSError as error:
        raise refusal_of(error, path) from error
