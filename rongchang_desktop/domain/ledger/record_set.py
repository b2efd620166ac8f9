"""An immutable set of records with an index by owner: cheap to change one of, cheap to ask what belongs to what."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar


class Record(Protocol):
    """Anything the ledger keeps: frozen, with an id of its own."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Record)


class RecordSet(Mapping[str, R], Generic[R]):
    """Records by id; `owned_by(owner)` gives an owner's records in order."""

    __slots__ = ("_by_owner", "_order", "_owner", "_records")

    def __init__(
        self,
        records: Iterable[R] = (),
        *,
        owner: Callable[[R], str | None] = lambda record: None,
        order: Callable[[R], Any] = lambda record: record.id,
    ) -> None:
        self._owner = owner
        self._order = order
        self._records: dict[str, R] = {record.id: record for record in records}
        owned: dict[str | None, list[str]] = {}
        for record in sorted(self._records.values(), key=order):
            owned.setdefault(owner(record), []).append(record.id)
        self._by_owner: dict[str | None, tuple[str, ...]] = {key: tuple(ids) for key, ids in owned.items()}

    def __getitem__(self, key: str) -> R:
        return self._records[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    @property
    def by_id(self) -> Mapping[str, R]:
        """The records by id, to look many of them up: faster than asking the set for each."""
        return MappingProxyType(self._records)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RecordSet) and self._records == other._records

    def owned_by(self, owner: str | None) -> tuple[R, ...]:
        """The owner's records in order."""
        return tuple(map(self._records.__getitem__, self._by_owner.get(owner, ())))

    @property
    def ids_by_owner(self) -> Mapping[str | None, tuple[str, ...]]:
        """The ids of each owner's records in order; owners without any are not in it."""
        return MappingProxyType(self._by_owner)

    def owns_any(self, owner: str | None) -> bool:
        """Whether the owner has any record."""
        return owner in self._by_owner

    def in_order(self) -> tuple[R, ...]:
        """All records, sorted by their order whatever their owner."""
        return tuple(sorted(self._records.values(), key=self._order))

    def holding(self, records: Iterable[R]) -> "RecordSet[R]":
        """Another set, of these records, with the same owners and order."""
        return RecordSet(records, owner=self._owner, order=self._order)

    def changed(self, replaced: Mapping[str, R | None]) -> "RecordSet[R]":
        """A copy in which each id holds its new record, or nothing where that is None."""
        copy: RecordSet[R] = RecordSet.__new__(RecordSet)
        copy._owner, copy._order = self._owner, self._order
        copy._records = dict(self._records)
        copy._by_owner = dict(self._by_owner)
        touched: set[str | None] = set()
        for key, record in replaced.items():
            old = copy._records.pop(key, None)
            if old is not None:
                touched.add(self._owner(old))
            if record is not None:
                copy._records[key] = record
                touched.add(self._owner(record))
        copy._reindex(touched, replaced)
        return copy

    def _reindex(self, owners: set[str | None], replaced: Mapping[str, R | None]) -> None:
        fresh: dict[str | None, list[R]] = {owner: [] for owner in owners}
        for record in replaced.values():
            if record is not None:
                fresh[self._owner(record)].append(record)
        for owner in owners:
            kept = [self._records[key] for key in self._by_owner.get(owner, ()) if key not in replaced]
            ordered = sorted(kept + fresh[owner], key=self._order)
            if ordered:
                self._by_owner[owner] = tuple(record.id for record in ordered)
            else:
                self._by_owner.pop(owner, None)
