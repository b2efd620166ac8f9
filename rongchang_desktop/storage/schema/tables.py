"""Every table of a ledger file."""

from typing import Any

from sqlalchemy import Column, Table

from rongchang_desktop.storage.schema.items import ADJUSTMENTS, ITEMS, METADATA, MILESTONES, PLANS, TARGETS, UPDATES
from rongchang_desktop.storage.schema.journal_rows import ALEMBIC_VERSION, JOURNAL, JOURNAL_ITEMS, META
from rongchang_desktop.storage.schema.office import (
    DEPARTMENTS,
    DUTIES,
    INDICATOR_VALUES,
    INDICATORS,
    OFFICES,
    OWNERSHIPS,
    POSTS,
    RULES,
    SOURCES,
)
from rongchang_desktop.storage.schema.tracking import (
    AGREEMENTS,
    CALENDAR_DAYS,
    DISPATCHES,
    EVIDENCE,
    FROZEN_PAPERS,
    MANUAL_LIGHTS,
    PAPER_SETTINGS,
    PERIODS,
    RANKING_EXCLUSIONS,
    REPLIES,
    SAVED_VIEWS,
)
from rongchang_desktop.storage.schema.years import CONTINUATIONS, ENDINGS

RECORD_TABLES: tuple[Table, ...] = (
    OFFICES,
    DEPARTMENTS,
    POSTS,
    RULES,
    SOURCES,
    PLANS,
    ITEMS,
    TARGETS,
    OWNERSHIPS,
    MILESTONES,
    UPDATES,
    INDICATORS,
    INDICATOR_VALUES,
    ADJUSTMENTS,
    ENDINGS,
    CONTINUATIONS,
    DUTIES,
    MANUAL_LIGHTS,
    EVIDENCE,
    REPLIES,
    AGREEMENTS,
    RANKING_EXCLUSIONS,
    PAPER_SETTINGS,
    SAVED_VIEWS,
    CALENDAR_DAYS,
    PERIODS,
    FROZEN_PAPERS,
    DISPATCHES,
)

TABLES = {table.name: table for table in RECORD_TABLES}


def record_columns(table: Table) -> list[Column[Any]]:
    """The table's columns that belong to the record itself."""
    return [column for column in table.columns if column.name not in ("version", "fingerprint")]


__all__ = [
    "ALEMBIC_VERSION",
    "JOURNAL",
    "JOURNAL_ITEMS",
    "META",
    "METADATA",
    "RECORD_TABLES",
    "TABLES",
    "record_columns",
]
