"""The steps of the journal without what they changed: what undoing and its menu need of a file that was opened."""

import json
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from sqlite3 import Connection as Driver
from typing import Any

from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.storage.refusals import UnreadableRowError

ENTRY_COLUMNS = ("sequence", "id", "kind", "operation", "params", "actor", "at", "of")


def read_entries(driver: Driver) -> tuple[JournalEntry, ...]:
    """Every step without its changes, oldest first. Raises UnreadableRowError."""
    columns = ", ".join(f'"{name}"' for name in ENTRY_COLUMNS)
    with closing(driver.execute(f"SELECT {columns} FROM journal ORDER BY sequence")) as rows:
        return tuple(map(entry_of, rows))


def entry_of(row: Sequence[Any]) -> JournalEntry:
    """The step a row stands for that begins with ENTRY_COLUMNS. Raises UnreadableRowError."""
    sequence, key, kind, operation, params, actor, at, of = row[: len(ENTRY_COLUMNS)]
    try:
        return JournalEntry(
            id=key,
            sequence=sequence,
            kind=StepKind(kind),
            operation=Operation(operation),
            actor=actor,
            at=datetime.fromisoformat(at),
            params=json.loads(params),
            of=of,
        )
    except (ValueError, TypeError) as error:
        raise UnreadableRowError(f"journal {sequence}: {error!r}") from error
