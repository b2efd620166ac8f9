"""Runs revisions on the connection it is handed, inside the caller's transaction: all of them or none."""

from alembic import context

from rongchang_desktop.storage.schema_version import version_of
from rongchang_desktop.storage.tables import METADATA

connection = context.config.attributes["connection"]
version_in_header = context.config.attributes.get("version_of", version_of)


def write_version(*, ctx: object, step: object, heads: set[str], **rest: object) -> None:
    """Put the revision's ordinal into the file's header, in the same transaction."""
    (head,) = heads
    connection.exec_driver_sql(f"PRAGMA user_version={version_in_header(head)}")


context.configure(
    connection=connection,
    target_metadata=METADATA,
    transactional_ddl=True,
    render_as_batch=True,
    on_version_apply=write_version,
)
context.run_migrations()
