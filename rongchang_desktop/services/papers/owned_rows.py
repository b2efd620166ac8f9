"""What each unit and each leading post owes in a snapshot, in the order of the directory."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.leading import leading_unit
from rongchang_desktop.domain.periods.snapshot import Snapshot, SnapshotRow
from rongchang_desktop.foundation.clean_text import folded


@dataclass(slots=True, kw_only=True)
class OwnedRows:
    """One owner by the name of that day, and its rows by what it does for them; `holder` of a post."""

    key: str
    name: str
    holder: str = ""
    groups: dict[str, list[SnapshotRow]] = field(default_factory=dict)

    def frozen(self, *keys: str) -> Mapping[str, tuple[SnapshotRow, ...]]:
        """The rows of those groups."""
        return {key: tuple(self.groups.get(key, ())) for key in keys}


def owned_by_units(ledger: Ledger, snapshot: Snapshot) -> tuple[OwnedRows, ...]:
    """Every unit that a row names; one merged since then stands under the unit it went into."""
    known: dict[str, str] = {folded(name): unit.id for unit in ledger.departments.in_order() for name in unit.names}
    found: dict[str, OwnedRows] = {}
    for row in _with_leads(snapshot):
        lead = leading_unit(row, ledger)
        named = [("lead", lead or "", row.lead)] if row.lead else []
        named += [("responsible", known.get(folded(name), name), name) for name in row.responsible]
        named += [("supporting", known.get(folded(name), name), name) for name in row.supporting]
        taken: set[str] = set()
        for group, key, name in named:
            if key not in taken:
                taken.add(key)
                owned = found.setdefault(key, OwnedRows(key=key, name=name))
                owned.groups.setdefault(group, []).append(row)
                if row.lead_id == key:  # rather than the name of what went into it
                    owned.name = row.lead
    return _in_order(found, [unit.id for unit in ledger.departments.in_order()])


def owned_by_posts(ledger: Ledger, snapshot: Snapshot) -> tuple[OwnedRows, ...]:
    """Every post that leads a row, with its holder of that day; a work item follows its commitment."""
    ids = {post.title: post.id for post in ledger.posts.in_order()}
    found: dict[str, OwnedRows] = {}
    posts_of: dict[str, tuple[str, ...]] = {}
    for row in snapshot.rows:
        holders = dict(zip(row.leading_posts, row.leaders, strict=False))
        posts_of[row.id] = row.leading_posts or posts_of.get(row.part_of or "", ())
        for name in posts_of[row.id]:
            key = ids.get(name, name)
            owned = found.setdefault(key, OwnedRows(key=key, name=name))
            owned.holder = owned.holder or holders.get(name, "")
            owned.groups.setdefault("lead", []).append(row)
    return _in_order(found, [post.id for post in ledger.posts.in_order()])


def _with_leads(snapshot: Snapshot) -> Iterator[SnapshotRow]:
    """The rows; a work item that names no unit has the lead of its commitment."""
    leads: dict[str, tuple[DepartmentId | None, str]] = {}
    for row in snapshot.rows:
        if not row.lead and row.part_of in leads:
            lead_id, lead = leads[row.part_of]
            row = replace(row, lead_id=lead_id, lead=lead)
        leads[row.id] = row.lead_id, row.lead
        yield row


def _in_order(found: Mapping[str, OwnedRows], order: Iterable[str]) -> tuple[OwnedRows, ...]:
    place = {key: at for at, key in enumerate(order)}
    return tuple(sorted(found.values(), key=lambda owned: place.get(owned.key, len(place))))
