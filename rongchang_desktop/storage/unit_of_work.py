"""One transaction: records and journal together, only where every record is still as the step expects it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry
from rongchang_desktop.domain.errors import StaleChangeError
from rongchang_desktop.storage.fingerprints import canonical, fingerprint
from rongchang_desktop.storage.journal import last_sequence, write_step
from rongchang_desktop.storage.records.record_mappings import mapping_of, read_records
from rongchang_desktop.storage.schema.tables import RECORD_TABLES, record_columns
from rongchang_desktop.storage.statements import row_born, row_gone, row_kept, rows_found

if TYPE_CHECKING:
    from rongchang_desktop.domain.ledger.record_types import LedgerRecord

_CHUNK = 500


@dataclass(slots=True)
class _Net:
    """A record as the first change of a step expects it, and as the last one leaves it."""

    before: "LedgerRecord | None"
    after: "LedgerRecord | None"
    version: int = 0


class UnitOfWork:
    """Writes steps inside the transaction that the store opened; nothing of them stays when the block fails."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def apply(self, changes: ChangeSet, entry: JournalEntry) -> None:
        """Write a step and its journal row. Raises StaleChangeError where file and step do not fit together."""
        expected = last_sequence(self._connection) + 1
        if entry.sequence != expected:
            raise StaleChangeError(f"journal step {entry.sequence}, expected {expected}")
        nets = _net_of(changes.changes)
        for table in RECORD_TABLES:
            if table.name in nets:
                self._check(table, nets[table.name])
        for table in RECORD_TABLES:
            if table.name in nets:
                self._write(table, nets[table.name])
        write_step(self._connection, changes, entry)

    def _check(self, table: Table, nets: dict[str, _Net]) -> None:
        columns = [column.name for column in record_columns(table)]
        found: dict[str, Any] = {}
        for ids in _chunks(list(nets)):
            rows = self._connection.execute(rows_found(table), {"ids": ids}).all()
            for row in rows:
                nets[row.id].version = row.version
            found |= {record.id: record for record in read_records(table.name, columns, [row[1:] for row in rows])}
        for key, net in nets.items():
            if found.get(key) != net.before:
                raise StaleChangeError(f"{table.name} {key}: expected {net.before!r}, found {found.get(key)!r}")

    def _write(self, table: Table, nets: dict[str, _Net]) -> None:
        gone = [{"key": key, "found": net.version} for key, net in nets.items() if net.before and not net.after]
        kept = [_row(net.after, net.version + 1) for net in nets.values() if net.before and net.after]
        born = [_row(net.after, 1) for net in nets.values() if net.after and not net.before]
        if gone:
            self._expect(self._connection.execute(row_gone(table), gone).rowcount, len(gone))
        if kept:
            for row in kept:
                row |= {"key": row.pop("id"), "found": row["version"] - 1}
            self._expect(self._connection.execute(row_kept(table), kept).rowcount, len(kept))
        if born:
            self._connection.execute(row_born(table), born)

    def _expect(self, count: int, wanted: int) -> None:
        if count != wanted:
            raise StaleChangeError(f"{wanted} records to write, {count} found")


def _net_of(changes: Iterable[Change]) -> dict[str, dict[str, _Net]]:
    nets: dict[str, dict[str, _Net]] = {}
    for change in changes:
        record = change.record
        of_table = nets.setdefault(mapping_of(record).table, {})
        net = of_table.get(record.id)
        if net is None:
            of_table[record.id] = _Net(change.before, change.after)
        elif net.after != change.before:
            raise StaleChangeError(f"{record.id}: expected {change.before!r}, the same step left {net.after!r}")
        else:
            net.after = change.after
    return nets


def _row(record: "LedgerRecord | None", version: int) -> dict[str, Any]:
    assert record is not None
    mapping = mapping_of(record)
    row = mapping.row_of(record)
    return {**row, "version": version, "fingerprint": fingerprint(mapping.table, version, canonical(row))}


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
