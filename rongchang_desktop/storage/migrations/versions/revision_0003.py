"""A year of tracking: what items, targets and reports gained, and ten new kinds of records."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ADDED = {
    "items": ("rhythm",),
    "targets": ("curve", "relative_to"),
    "milestones": ("stage",),
    "updates": ("cause", "received_on"),
    "adjustments": ("values",),
    "departments": ("department_kind",),
    "indicators": ("frequency",),
    "indicator_values": ("source",),
    "offices": ("due_day:int", "lead_days:int", "ranking_approved_by", "ranking_approved_on", "ranking_minimum:int"),
    "rules": ("measure", "slow_at_bound:int", "missed_slow:int", "missed_lagging:int", "late_repair:int"),
}


def upgrade() -> None:
    """Add columns that are null in older rows, and tables; nothing that is there changes."""
    for table, columns in ADDED.items():
        for column in columns:
            name, _, kind = column.partition(":")
            op.add_column(table, sa.Column(name, sa.Integer() if kind else sa.Text()))
    _records("manual_lights", "light", "reason", "by", "on", refers=("item_id",))
    _records(
        "evidence", "name", "sha256", "added_on", "note", maybe=("update_id",), numbers=("size",), refers=("item_id",)
    )
    _records("replies", "on", "stance", "text", "why", maybe=("taken:int",), refers=("item_id", "department_id"))
    _records("agreements", "on", "what", "who", maybe=("due", "done_on"), refers=("item_id",))
    _records("ranking_exclusions", "reason", "by", "on", refers=("item_id",))
    _records("saved_views", "name", "criteria", "grouping", numbers=("position",))
    _records("calendar_days", "day", "name", numbers=("is_working",))
    _records(
        "periods", "as_of", "name", "snapshot", maybe=("due_on", "frozen_on"), numbers=("number",), refers=("year",)
    )
    _records("frozen_papers", "paper_kind", "name", "sha256", "printed_on", refers=("period_id",))
    _records(
        "dispatches",
        *("sent_on", "due_on", "item_ids", "returned_name", "returned_sha256"),
        maybe=("returned_on",),
        refers=("period_id", "department_id"),
    )


REFERS = {
    "item_id": "items.id",
    "department_id": "departments.id",
    "period_id": "periods.id",
    "year": "plans.year",
}


def _records(
    name: str,
    *texts: str,
    maybe: tuple[str, ...] = (),
    numbers: tuple[str, ...] = (),
    refers: tuple[str, ...] = (),
) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        *(sa.Column(number, sa.Integer(), nullable=False) for number in numbers),
        *(sa.Column(text, sa.Text(), nullable=False) for text in texts),
        *(sa.Column(column, sa.Integer() if column == "year" else sa.Text(), nullable=False) for column in refers),
        *(sa.Column(column.partition(":")[0], sa.Integer() if ":" in column else sa.Text()) for column in maybe),
        *(
            sa.ForeignKeyConstraint(
                [column], [REFERS[column]], name=f"fk_{name}_{column}", deferrable=True, initially="DEFERRED"
            )
            for column in refers
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in refers:
        op.create_index(f"ix_{name}_{column}", name, [column])
