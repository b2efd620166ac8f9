"""The tables of the journal, of what the file says about itself, and of the revision it was built by."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, PrimaryKeyConstraint, String, Table, Text

from rongchang_desktop.storage.schema.items import METADATA, text

JOURNAL = Table(
    "journal",
    METADATA,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    text("kind"),
    text("operation"),
    text("params"),
    text("actor"),
    text("at"),
    Column("of", Integer),
    Column("changes", Text),
    Column("changes_packed", LargeBinary),
    Column("fingerprint", LargeBinary, nullable=False),
)

JOURNAL_ITEMS = Table(
    "journal_items",
    METADATA,
    Column("item_id", Text, primary_key=True),
    Column("sequence", Integer, ForeignKey("journal.sequence"), primary_key=True, autoincrement=False),
)

META = Table("meta", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

ALEMBIC_VERSION = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
