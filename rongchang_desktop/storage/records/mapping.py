"""A record ↔ its row: worked out once from the record's own fields, so that table, journal and check agree."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from rongchang_desktop.storage.records.codecs import (
    KEY,
    Codec,
    Scalar,
    codec_for,
    defaults_of,
    nested_type,
    types_of,
    with_default,
)
from rongchang_desktop.storage.refusals import UnreadableRowError

Row = dict[str, Scalar]


class RecordMapping:
    """How one type of record lies in its table; `kind` tells apart the types that share one.

    `added` are columns of a later version, null in older rows, where nothing stored reads as the field's default.
    """

    def __init__(
        self,
        record_type: type,
        table: str,
        *,
        kind: str | None = None,
        renamed: Mapping[str, str] | None = None,
        added: Sequence[str] = (),
    ) -> None:
        self.record_type = record_type
        self.table = table
        self.kind = kind
        self.added = frozenset(added)
        self.renamed = renamed or {}

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that the record's fields lie in."""
        return tuple(column for field in self._fields for column in field.columns)

    # Worked out with the first record: many tables of a young file are empty.
    @cached_property
    def _fields(self) -> "tuple[_PlainField | _NestedField, ...]":
        types, defaults = types_of(self.record_type), defaults_of(self.record_type)
        return tuple(
            self._mapped(name, self.renamed.get(name, name), annotation, default)
            for (name, annotation), default in zip(types.items(), defaults, strict=True)
        )

    @cached_property
    def _fillers(self) -> tuple[Callable[[Any, Any], None], ...]:
        return tuple(getattr(self.record_type, field.name).__set__ for field in self._fields)

    @cached_property
    def _blank(self) -> Row:
        from rongchang_desktop.storage.schema.tables import TABLES, record_columns  # where one writes, SQLAlchemy is

        return dict.fromkeys(column.name for column in record_columns(TABLES[self.table]))

    def row_of(self, record: object) -> Row:
        """The record's own columns (neither version nor fingerprint), null where they belong to another kind."""
        row: Row = dict(self._blank)
        if self.kind is not None:
            row["kind"] = self.kind
        for field in self._fields:
            field.write(row, getattr(record, field.name))
        return row

    def record_of(self, row: Mapping[str, Scalar]) -> Any:
        """The record a row stands for; a column the row does not name is null. Raises UnreadableRowError."""
        return self.records_of([tuple(row.get(column) for column in self.columns)], self.columns)[0]

    def records_of(self, rows: Sequence[Sequence[Any]], columns: Sequence[str]) -> list[Any]:
        """The records of many rows that hold these columns; far faster together than one by one."""
        if not rows:
            return []
        stored = dict(zip(columns, zip(*rows, strict=True), strict=True))
        records: list[Any] = [object.__new__(self.record_type) for _ in rows]
        try:
            for field, fill in zip(self._fields, self._fillers, strict=True):
                values = field.read([stored[column] for column in field.columns])
                deque(map(fill, records, values), maxlen=0)  # four times as fast as a constructor call for each
        except (ValueError, KeyError, TypeError, ArithmeticError) as error:
            raise UnreadableRowError(f"{self.table}: {error!r}") from error
        return records

    def _mapped(self, name: str, column: str, annotation: Any, default: Any) -> "_PlainField | _NestedField":
        nested = nested_type(annotation)
        if nested is not None:
            return _NestedField(name, column, nested)
        codec = KEY if name == "id" or name.endswith("_id") else codec_for(annotation)
        return _PlainField(name, column, with_default(codec, default) if column in self.added else codec)


class _PlainField:
    """A field that lies in one column."""

    def __init__(self, name: str, column: str, codec: Codec) -> None:
        self.name = name
        self.columns = (column,)
        self._column, self._write, self._read = column, codec.write, codec.read

    def write(self, row: Row, value: Any) -> None:
        row[self._column] = value if self._write is None else self._write(value)

    def read(self, stored: list[Sequence[Any]]) -> Iterable[Any]:
        return stored[0] if self._read is None else map(self._read, stored[0])


class _NestedField:
    """A record inside the record: a column for each of its fields; all null where there is none."""

    def __init__(self, name: str, column: str, record_type: type) -> None:
        self.name = name
        parts = types_of(record_type)
        self.columns = tuple(f"{column}_{part}" for part in parts)
        codecs = [codec_for(annotation) for annotation in parts.values()]
        self._parts = tuple(zip(self.columns, parts, codecs, strict=True))

        def build(stored: tuple[Any, ...]) -> Any:
            if all(value is None for value in stored):
                return None
            read = (
                value if codec.read is None else codec.read(value) for value, codec in zip(stored, codecs, strict=True)
            )
            return record_type(**dict(zip(parts, read, strict=True)))

        self._build: Callable[[tuple[Any, ...]], Any] = lru_cache(maxsize=1 << 12)(build)

    def write(self, row: Row, value: Any) -> None:
        if value is not None:
            for column, part, codec in self._parts:
                inner = getattr(value, part)
                row[column] = inner if codec.write is None else codec.write(inner)

    def read(self, stored: list[Sequence[Any]]) -> Iterable[Any]:
        return map(self._build, zip(*stored, strict=True))
