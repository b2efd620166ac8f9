"""Which shape of the file this program writes; kept apart so that a current file opens without Alembic."""

APPLICATION_ID = 0x52435044
REVISIONS = ("0001", "0002", "0003", "0004")
SCHEMA_VERSION = len(REVISIONS)


def version_of(revision: str) -> int:
    """The number written into a file's header for an Alembic revision: its place in the order, from 1."""
    return REVISIONS.index(revision) + 1
