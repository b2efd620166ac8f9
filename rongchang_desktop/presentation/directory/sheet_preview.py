"""What a pasted directory will do, row by row, before anything is done."""

from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.owners.directory_table import DirectoryEntry, take_entries
from rongchang_desktop.foundation.identity import counting_ids


class Effect(Enum):
    """What a row does to the directory."""

    NEW = "new"
    COMPLETES = "completes"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """A row of the sheet, the unit it is about where that is known under another name, and what it does."""

    entry: DirectoryEntry
    effect: Effect
    known_as: str = ""


def preview(ledger: Ledger, entries: tuple[DirectoryEntry, ...]) -> tuple[PreviewRow, ...]:
    """The rows of the sheet with what taking them would do."""
    step = take_entries(ledger, entries, new_id=counting_ids("preview"))
    touched = {change.before.id for change in step.changes if isinstance(change.before, Department)}
    rows = []
    for entry in entries:
        names = (entry.name, *entry.aliases)
        unit = next((known for name in names if (known := ledger.department_called(name)) is not None), None)
        effect = Effect.NEW if unit is None else Effect.COMPLETES if unit.id in touched else Effect.KNOWN
        known_as = unit.name if unit is not None and unit.name != entry.name else ""
        rows.append(PreviewRow(entry=entry, effect=effect, known_as=known_as))
    return tuple(rows)
