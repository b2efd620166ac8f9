"""The journal as it lies in the file: one row a step, with every record before and after it."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry
from rongchang_desktop.domain.ledger.item import Heading, Task
from rongchang_desktop.storage.fingerprints import canonical, journal_fingerprint
from rongchang_desktop.storage.journal_entries import ENTRY_COLUMNS, entry_of
from rongchang_desktop.storage.records.codecs import Scalar, to_json
from rongchang_desktop.storage.records.record_mappings import mapping_named, mapping_of
from rongchang_desktop.storage.refusals import UnreadableRowError
from rongchang_desktop.storage.schema.journal_rows import JOURNAL, JOURNAL_ITEMS
from rongchang_desktop.storage.statements import item_of_step, newest_step, step_written

if TYPE_CHECKING:
    from rongchang_desktop.domain.ledger.record_types import LedgerRecord

_PACKED_FROM = 64 * 1024
_ENTRY_COLUMNS = [JOURNAL.c[name] for name in ENTRY_COLUMNS]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One step of the journal and what it changed of one item."""

    entry: JournalEntry
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredChange:
    """A change as the journal keeps it: the table and the record's columns without nulls."""

    table: str
    before: Mapping[str, Scalar] | None
    after: Mapping[str, Scalar] | None

    @property
    def row(self) -> Mapping[str, Scalar]:
        """The record as it is after the change, or as it was if it is gone."""
        row = self.after if self.after is not None else self.before
        if row is None:
            raise ValueError("a change without a record")
        return row

    def change(self) -> Change:
        """The records themselves."""
        return Change(before=_record(self.table, self.before), after=_record(self.table, self.after))


def write_step(connection: Connection, changes: ChangeSet, entry: JournalEntry) -> None:
    """Add the step as the journal's newest row."""
    text = f"[{','.join(_change_text(change) for change in changes.changes)}]"
    is_long = len(text) > _PACKED_FROM
    row: dict[str, Any] = {
        "sequence": entry.sequence,
        "id": entry.id,
        "kind": entry.kind.value,
        "operation": entry.operation.value,
        "params": to_json(dict(entry.params)),
        "actor": entry.actor,
        "at": entry.at.isoformat(),
        "of": entry.of,
        "changes": None if is_long else text,
        "changes_packed": zlib.compress(text.encode(), 1) if is_long else None,
    }
    row["fingerprint"] = journal_fingerprint(row)
    connection.execute(step_written(), row)
    touched = {item_id for change in changes.changes if (item_id := item_of(change.record)) is not None}
    if touched:
        connection.execute(
            item_of_step(), [{"item_id": item_id, "sequence": entry.sequence} for item_id in sorted(touched)]
        )


def last_sequence(connection: Connection) -> int:
    """The newest step's sequence, 0 where there is none."""
    return int(connection.execute(newest_step()).scalar() or 0)


def read_changes(connection: Connection, sequence: int) -> ChangeSet:
    """What a step changed. Raises KeyError where there is no such step."""
    query = select(*_ENTRY_COLUMNS, JOURNAL.c.changes, JOURNAL.c.changes_packed).where(JOURNAL.c.sequence == sequence)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise KeyError(sequence)
    entry = entry_of(row)
    changes = tuple(stored.change() for stored in stored_changes(row.changes, row.changes_packed))
    return ChangeSet(operation=entry.operation, changes=changes, params=entry.params)


def read_history(connection: Connection, item_id: str, limit: int) -> tuple[HistoryLine, ...]:
    """The newest steps that touched an item or what belongs to it, newest first."""
    query = (
        select(*_ENTRY_COLUMNS, JOURNAL.c.changes, JOURNAL.c.changes_packed)
        .join(JOURNAL_ITEMS, JOURNAL_ITEMS.c.sequence == JOURNAL.c.sequence)
        .where(JOURNAL_ITEMS.c.item_id == item_id)
        .order_by(JOURNAL.c.sequence.desc())
        .limit(limit)
    )
    lines = []
    for row in connection.execute(query).all():
        stored = stored_changes(row.changes, row.changes_packed)
        concerned = tuple(one.change() for one in stored if item_id in (one.row["id"], one.row.get("item_id")))
        lines.append(HistoryLine(entry=entry_of(row), changes=concerned))
    return tuple(lines)


def stored_changes(text: str | None, packed: bytes | None) -> tuple[StoredChange, ...]:
    """The changes in a journal row, in the order they were made. Raises UnreadableRowError."""
    try:
        plain = zlib.decompress(packed).decode() if packed is not None else text or "[]"
        return tuple(map(_stored_change, json.loads(plain)))
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableRowError(f"journal: {error!r}") from error


def _stored_change(stored: dict[str, Any]) -> StoredChange:
    change = StoredChange(table=stored["table"], before=stored.get("before"), after=stored.get("after"))
    if "id" not in change.row:
        raise KeyError("id")
    return change


def item_of(record: "LedgerRecord") -> str | None:
    """The item a record is or belongs to; None for the directory and what concerns whole plans."""
    if isinstance(record, Heading | Task):
        return record.id
    return getattr(record, "item_id", None)


def _change_text(change: Change) -> str:
    parts = [f'"table":"{mapping_of(change.record).table}"']
    for side, record in (("before", change.before), ("after", change.after)):
        if record is not None:
            parts.append(f'"{side}":{canonical(mapping_of(record).row_of(record))}')
    return f"{{{','.join(parts)}}}"


def _record(table: str, row: Mapping[str, Scalar] | None) -> Any:
    return None if row is None else mapping_named(table, row.get("kind")).record_of(row)
