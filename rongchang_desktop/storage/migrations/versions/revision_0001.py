"""The first shape of a ledger file; a new file is laid from the tables themselves and must come out the same."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Lay every table of an empty file."""
    _office_tables()
    _indicator_tables()
    _plan_tables()
    _item_tables()
    _progress_tables()
    _journal_tables()


def _records(name: str, *parts: sa.Column[str] | sa.Column[int] | sa.Constraint) -> None:
    op.create_table(
        name,
        _text("id"),
        _number("version"),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [_text(name) for name in names]


def _foreign(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _office_tables() -> None:
    _records("offices", *_texts("district", "name"), _number("fictional"))
    _records("departments", _number("position"), *_texts("name", "aliases", "contact", "phone"))
    _records("posts", _number("position"), *_texts("title", "tenures"))
    _records("rules", *_texts("name", "effective_from", "slow_from", "lagging_from"))
    _records("sources", _number("year"), *_texts("name", "sha256", "text"))


def _indicator_tables() -> None:
    _records(
        "indicators",
        _number("year"),
        _number("position"),
        *_texts("name", "comparator"),
        _text("value", nullable=True),
        _text("value_max", nullable=True),
        *_texts("unit", "text", "quote"),
    )
    _index("indicators", "year")
    _records(
        "indicator_values",
        *_texts("indicator_id", "period"),
        _text("value", nullable=True),
        _text("text"),
        _text("as_of", nullable=True),
        _foreign("indicator_values", "indicator_id", "indicators.id"),
    )
    _index("indicator_values", "indicator_id")


def _plan_tables() -> None:
    _records(
        "plans",
        _number("year"),
        *_texts("title", "state"),
        _text("issued_on", nullable=True),
        _text("document_number"),
        _number("next_number"),
        _text("as_of", nullable=True),
        sa.UniqueConstraint("year", name="uq_plans_year"),
    )
    _records(
        "adjustments", _number("year"), _text("item_id", nullable=True), *_texts("on", "what", "basis", "approved_by")
    )


def _item_tables() -> None:
    optional = ("heading_number", "preamble", "role", "number", "type", "start", "deadline", "recurrence", "answers_to")
    done = ("state", "reported_on", "reported_by", "checked_on", "checked_by", "basis")
    numbers = ("number", "source_start", "source_end")
    last = ("outlook", "expected", "note", "source_source_id", "source_start", "source_end", "source_quote")
    names = (*optional, *(f"done_{name}" for name in done), *last)
    _records(
        "items",
        _text("kind"),
        _number("year"),
        _text("parent_id", nullable=True),
        _number("position"),
        _text("title"),
        *(_number(name, nullable=True) if name in numbers else _text(name, nullable=True) for name in names),
        _foreign("items", "year", "plans.year"),
        _foreign("items", "parent_id", "items.id"),
    )
    _index("items", "year", "parent_id")


def _progress_tables() -> None:
    _records(
        "targets",
        _text("item_id"),
        _number("position"),
        *_texts("indicator", "comparator"),
        _text("value", nullable=True),
        _text("value_max", nullable=True),
        *_texts("unit", "quote"),
        _number("start", nullable=True),
        _number("end", nullable=True),
        _text("pacing"),
        _text("baseline", nullable=True),
        _number("soft"),
        _foreign("targets", "item_id", "items.id"),
    )
    _index("targets", "item_id")
    _records(
        "ownerships",
        *_texts("item_id", "role"),
        _number("position"),
        _text("department_id", nullable=True),
        _text("post_id", nullable=True),
        _foreign("ownerships", "item_id", "items.id"),
        _foreign("ownerships", "department_id", "departments.id"),
        _foreign("ownerships", "post_id", "posts.id"),
    )
    _index("ownerships", "item_id", "department_id", "post_id")
    _records(
        "milestones",
        *_texts("item_id", "due", "text"),
        _text("done_on", nullable=True),
        _foreign("milestones", "item_id", "items.id"),
    )
    _index("milestones", "item_id")
    _update_table()


def _update_table() -> None:
    _records(
        "updates",
        *_texts("item_id", "as_of", "layer", "by"),
        *(_text(name, nullable=True) for name in ("word", "stage", "percent")),
        *_texts("figures", "text", "problem", "next_step"),
        _number("unchanged"),
        _foreign("updates", "item_id", "items.id"),
    )
    op.create_index("ix_updates_newest", "updates", ["item_id", "layer", "as_of", "id"])


def _journal_tables() -> None:
    op.create_table(
        "journal",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        *_texts("id", "kind", "operation", "params", "actor", "at"),
        _number("of", nullable=True),
        _text("changes", nullable=True),
        sa.Column("changes_packed", sa.LargeBinary(), nullable=True),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_journal"),
        sa.UniqueConstraint("id", name="uq_journal_id"),
    )
    op.create_table(
        "journal_items",
        _text("item_id"),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["sequence"], ["journal.sequence"], name="fk_journal_items_sequence"),
        sa.PrimaryKeyConstraint("item_id", "sequence", name="pk_journal_items"),
    )
    op.create_table("meta", *_texts("key", "value"), sa.PrimaryKeyConstraint("key", name="pk_meta"))
