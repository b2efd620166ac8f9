"""One year beside the next: endings, continuations, duties; what a published indicator table prints."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what the new year needs; nothing that is there changes."""
    op.add_column("indicators", sa.Column("relative_to", sa.Text()))
    op.add_column("indicator_values", sa.Column("comparator", sa.Text()))
    op.add_column("indicator_values", sa.Column("printed_difference", sa.Text()))
    _records("endings", "item_id", "outcome", "on", "reason", "checked_by", items=("item_id",))
    _records("continuations", "earlier_id", "later_id", "continuation_kind", items=("earlier_id", "later_id"))
    _records("duties", "unit", "words", numbers=("position",))


def _records(name: str, *texts: str, items: tuple[str, ...] = (), numbers: tuple[str, ...] = ()) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        *(sa.Column(number, sa.Integer(), nullable=False) for number in numbers),
        *(sa.Column(text, sa.Text(), nullable=False) for text in texts),
        *(
            sa.ForeignKeyConstraint(
                [column], ["items.id"], name=f"fk_{name}_{column}", deferrable=True, initially="DEFERRED"
            )
            for column in items
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in items:
        op.create_index(f"ix_{name}_{column}", name, [column])
