"""Runs revisions on the connection it is handed, inside the caller's transaction: all of them or none."""

from collections.abc import Collection

from alembic import context

from rongchang_desktop.storage.schema.tables import METADATA
from rongchang_desktop.storage.schema.version import version_of

connection = context.config.attributes["connection"]


def write_version(*, heads: Collection[str], **_: object) -> None:
    """Put the revision's ordinal into the file's header, in the same transaction."""
    (head,) = heads
    connection.exec_driver_sql(f"PRAGMA user_version={version_of(head)}")


context.configure(
    connection=connection,
    target_metadata=METADATA,
    transactional_ddl=True,
    render_as_batch=True,
    on_version_apply=write_version,  # type: ignore[arg-type]  # Alembic passes everything by name
)
context.run_migrations()
