"""Whether a step only joins entries of the directory: then the same unit leads an item as before."""

from collections.abc import Iterable, Mapping

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership, Role


def led_as_before(ledger: Ledger, changes: ChangeSet) -> frozenset[ItemId]:
    """The items whose owners the step touches and that the same units and posts lead afterwards, in the same order.

    A unit that the step removes is another's only where the step merges it into that other.
    """
    joined = _joined_units(changes)
    if not joined:
        return frozenset()
    after: dict[ItemId, dict[str, Ownership | None]] = {}
    for change in changes.changes:
        for owned in (change.before, change.after):
            if isinstance(owned, Ownership):
                kept = change.after if isinstance(change.after, Ownership) else None
                stands = kept if kept is not None and kept.item_id == owned.item_id else None
                after.setdefault(owned.item_id, {})[owned.id] = stands
    return frozenset(item_id for item_id, rows in after.items() if _same_leaders(ledger, item_id, rows, joined))


def _joined_units(changes: ChangeSet) -> dict[DepartmentId, DepartmentId]:
    """The units that the step merges, each with the one it is part of from this very step on."""
    joined: dict[DepartmentId, DepartmentId] = {}
    for change in changes.changes:
        before, after = change.before, change.after
        if isinstance(before, Department) and isinstance(after, Department):
            joined |= dict.fromkeys(set(after.merged_ids) - set(before.merged_ids), after.id)
    return joined


def _same_leaders(
    ledger: Ledger,
    item_id: ItemId,
    changed: Mapping[str, Ownership | None],
    joined: Mapping[DepartmentId, DepartmentId],
) -> bool:
    before = ledger.ownerships.owned_by(item_id)
    kept = {owned.id: owned for owned in before} | dict(changed)
    after = ledger.ownerships.holding(owned for owned in kept.values() if owned is not None).owned_by(item_id)
    return _leaders(before, joined) == _leaders(after, {})


def _leaders(owners: Iterable[Ownership], joined: Mapping[DepartmentId, DepartmentId]) -> tuple[object, ...]:
    """Who leads: the posts, the lead units each once, and where there are none the first responsible unit."""
    posts: list[str] = []
    units: dict[Role, dict[str, None]] = {Role.LEAD: {}, Role.RESPONSIBLE: {}}
    for owned in owners:
        if owned.post_id is not None:
            posts.append(owned.post_id)
        elif owned.department_id is not None and owned.role in units:
            units[owned.role][joined.get(owned.department_id, owned.department_id)] = None
    leading = list(units[Role.LEAD]) or list(units[Role.RESPONSIBLE])[:1]
    return posts, leading
