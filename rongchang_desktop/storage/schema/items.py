"""The tables of plans and of what stands in their trees; portable types only, keys are text."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def record_table(name: str, *columns: Column[object] | Index) -> Table:
    """A table of records: key, version (raised by each write), SHA-256 of the row, then the record's own columns."""
    return Table(
        name,
        METADATA,
        Column("id", Text, primary_key=True),
        Column("version", Integer, nullable=False),
        Column("fingerprint", LargeBinary, nullable=False),
        *columns,
    )


def text(name: str) -> Column[object]:
    """Text that is never null."""
    return Column(name, Text, nullable=False)


def number(name: str) -> Column[object]:
    """A whole number that is never null; flags are 0 or 1."""
    return Column(name, Integer, nullable=False)


def added(name: str, kind: type[Text] | type[Integer] = Text) -> Column[object]:
    """A column of a later version: null in older rows, which stand as they were and read as the field's default."""
    return Column(name, kind, nullable=True, info={"added": True})


def reference(name: str, target: str, *, nullable: bool = False) -> Column[object]:
    """A key into another table, checked when the transaction ends so that the order of writes is free."""
    foreign = ForeignKey(target, deferrable=True, initially="DEFERRED")
    return Column(name, foreign, nullable=nullable, index=True)


PLANS = record_table(
    "plans",
    Column("year", Integer, nullable=False, unique=True),
    text("title"),
    text("state"),
    Column("issued_on", Text),
    text("document_number"),
    number("next_number"),
    Column("as_of", Text),
)

ITEMS = record_table(
    "items",
    text("kind"),
    reference("year", "plans.year"),
    reference("parent_id", "items.id", nullable=True),
    number("position"),
    text("title"),
    Column("heading_number", Text),
    Column("preamble", Text),
    Column("role", Text),
    Column("number", Integer),
    Column("type", Text),
    Column("start", Text),
    Column("deadline", Text),
    Column("recurrence", Text),
    Column("answers_to", Text),
    Column("done_state", Text),
    Column("done_reported_on", Text),
    Column("done_reported_by", Text),
    Column("done_checked_on", Text),
    Column("done_checked_by", Text),
    Column("done_basis", Text),
    Column("outlook", Text),
    Column("expected", Text),
    Column("note", Text),
    Column("source_source_id", Text),
    Column("source_start", Integer),
    Column("source_end", Integer),
    Column("source_quote", Text),
    added("rhythm"),
)

TARGETS = record_table(
    "targets",
    reference("item_id", "items.id"),
    number("position"),
    text("indicator"),
    text("comparator"),
    Column("value", Text),
    Column("value_max", Text),
    text("unit"),
    text("quote"),
    Column("start", Integer),
    Column("end", Integer),
    text("pacing"),
    Column("baseline", Text),
    number("soft"),
    added("curve"),
    added("relative_to"),
)

MILESTONES = record_table(
    "milestones",
    reference("item_id", "items.id"),
    text("due"),
    text("text"),
    Column("done_on", Text),
    added("stage"),
)

UPDATES = record_table(
    "updates",
    Column("item_id", ForeignKey("items.id", deferrable=True, initially="DEFERRED"), nullable=False),
    text("as_of"),
    text("layer"),
    text("by"),
    Column("word", Text),
    Column("stage", Text),
    Column("percent", Text),
    text("figures"),
    text("text"),
    text("problem"),
    text("next_step"),
    number("unchanged"),
    added("cause"),
    added("received_on"),
    Index("ix_updates_newest", "item_id", "layer", "as_of", "id"),
)

ADJUSTMENTS = record_table(
    "adjustments",
    number("year"),
    Column("item_id", Text),
    text("on"),
    text("what"),
    text("basis"),
    text("approved_by"),
    added("values"),
)
