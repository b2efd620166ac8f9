"""Ledger files for the benchmarks."""

from datetime import UTC, datetime
from pathlib import Path

from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.foundation.identity import new_id
from rongchang_desktop.storage.store import Store
from tests.builders import big_records, founding


def big_file(path: Path, commitments: int) -> Path:
    """A saved ledger of `tests.builders.big_ledger`."""
    changes = founding(big_records(commitments, ids=new_id))
    entry = JournalEntry(
        id=new_id(),
        sequence=1,
        kind=StepKind.FOUND,
        operation=changes.operation,
        actor="benchmark",
        at=datetime.now(UTC),
    )
    with Store.create(path, ledger_id=new_id()) as store, store.unit_of_work() as unit:
        unit.apply(changes, entry)
    return path
