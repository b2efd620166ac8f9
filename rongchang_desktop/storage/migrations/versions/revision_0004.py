"""What was merged into a unit, and what the office remembers of its papers."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ADDED = {"departments": ("merged_ids",)}


def upgrade() -> None:
    """Add columns that are null in older rows, and tables; nothing that is there changes.

    Some builds laid part of this in files that call themselves version 3, so only what a file lacks is added.
    """
    file = sa.inspect(op.get_bind())
    for table, columns in ADDED.items():
        there = {column["name"] for column in file.get_columns(table)}
        for name in columns:
            if name not in there:
                op.add_column(table, sa.Column(name, sa.Text()))
    if not file.has_table("paper_settings"):
        _records("paper_settings", "options", "wordings")


def _records(name: str, *texts: str) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        *(sa.Column(text, sa.Text(), nullable=False) for text in texts),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
