"""回收站: what a step took out of a plan, and bringing it back whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created
from rongchang_desktop.domain.editing.items import require_place
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.placing import place
from rongchang_desktop.domain.ledger.consultation import ConsultationReply
from rongchang_desktop.domain.ledger.continuation import Continuation
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Heading, PlanItem, Task, may_hold
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import ROLE_ORDER, Ownership
from rongchang_desktop.domain.ledger.plan import Plan, PlanState
from rongchang_desktop.domain.ledger.record_types import COLLECTIONS, LedgerRecord
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.domain.progress.update import ProgressUpdate


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """An item that is gone with all that hung below it: items from the root down, and what belonged to them."""

    items: tuple[PlanItem, ...]
    records: tuple[LedgerRecord, ...]

    @property
    def root(self) -> PlanItem:
        """The topmost of the items."""
        return self.items[0]


def branches_lost(ledger: Ledger, changes: ChangeSet) -> tuple[Branch, ...]:
    """What the step took away and the ledger does not hold; a year that is no longer there is left out."""
    gone = {
        ItemId(change.record.id): change.record
        for change in changes.changes
        if change.after is None and isinstance(change.record, Heading | Task) and _is_missing(ledger, change.record)
    }
    below: dict[ItemId | None, list[PlanItem]] = {}
    for item in gone.values():
        below.setdefault(item.parent_id, []).append(item)
    roots = [item for item in gone.values() if item.parent_id not in gone]
    belonging = [
        change.record
        for change in changes.changes
        if change.after is None and not isinstance(change.record, Heading | Task)
    ]
    return tuple(_branch(tuple(_downwards(root, below)), belonging) for root in reversed(roots))


def places_for(plan: Plan, branch: Branch) -> tuple[ItemId | None, ...]:
    """Where the branch may stand, in document order; its old place alone where that is still there."""
    root = branch.root
    if root.parent_id is None or root.parent_id in plan.items:
        return (root.parent_id,)
    return tuple(item_id for item_id in plan.order if may_hold(plan.items[item_id], root))


def restore_items(ledger: Ledger, branch: Branch, *, parent_id: ItemId | None) -> ChangeSet:
    """Bring the branch back whole under that parent, with its numbers; what points to nothing now is left out."""
    plan = ledger.plans[branch.root.year]
    if any(item.id in plan.items for item in branch.items):
        return ChangeSet(operation=Operation.RESTORE_ITEMS)
    require_place(ledger, branch.root, parent_id)
    siblings = plan.children(parent_id)
    before = [sibling for sibling in siblings if sibling.position < branch.root.position]
    row = len(before) if parent_id == branch.root.parent_id else len(siblings)
    position, shifted = place(siblings, row)
    root = replace(branch.root, parent_id=parent_id, position=position)
    items, counted = _numbered(plan, (root, *branch.items[1:]))
    known = {item.id for item in items}
    records = tuple(_still_valid(branch.records, ledger, known))
    return ChangeSet(operation=Operation.RESTORE_ITEMS, changes=(*shifted, *counted, *created((*items, *records))))


def _is_missing(ledger: Ledger, item: Heading | Task) -> bool:
    plan = ledger.plans.get(item.year)
    return plan is not None and item.id not in plan.items


def _downwards(root: PlanItem, below: dict[ItemId | None, list[PlanItem]]) -> Iterator[PlanItem]:
    yield root
    for child in sorted(below.get(root.id, ()), key=lambda item: (item.position, item.id)):
        yield from _downwards(child, below)


def _branch(items: tuple[PlanItem, ...], belonging: Iterable[LedgerRecord]) -> Branch:
    ids = {item.id for item in items}
    owned = tuple(record for record in belonging if ids.intersection(_ends(record)))
    return Branch(items=items, records=owned)


def _ends(record: LedgerRecord) -> tuple[ItemId, ...]:
    if isinstance(record, Continuation):
        return (record.earlier_id, record.later_id)
    item_id = getattr(record, "item_id", None)
    return (item_id,) if item_id is not None else ()


def _numbered(plan: Plan, items: tuple[PlanItem, ...]) -> tuple[tuple[PlanItem, ...], tuple[Change, ...]]:
    """The items with their own numbers; where an issued plan gave them none, or gave it to another, with the next."""
    if plan.state is not PlanState.ISSUED:
        return items, ()
    record, following = plan.record, plan.record.next_number
    taken = {item.number for item in plan.commitments()}
    numbered: list[PlanItem] = []
    for item in items:
        if isinstance(item, Commitment) and (item.number is None or item.number in taken):
            item = replace(item, number=following)
            following += 1
        numbered.append(item)
    if following == record.next_number:
        return tuple(numbered), ()
    return tuple(numbered), (Change(before=record, after=replace(record, next_number=following)),)


def _still_valid(records: Iterable[LedgerRecord], ledger: Ledger, items: set[ItemId]) -> Iterator[LedgerRecord]:
    records = tuple(records)
    updates = {record.id for record in records if isinstance(record, ProgressUpdate)}
    for record in _under_their_units(records, ledger):
        if record.id in getattr(ledger, COLLECTIONS[type(record)]):
            continue
        if isinstance(record, Continuation) and not all(_is_there(end, ledger, items) for end in _ends(record)):
            continue
        if isinstance(record, Evidence) and record.update_id is not None and record.update_id not in updates:
            record = replace(record, update_id=None)
        yield record


def _under_their_units(records: Iterable[LedgerRecord], ledger: Ledger) -> Iterator[LedgerRecord]:
    """What a unit owns goes to the one it was merged into since, once on each item; what nobody owns is left out."""
    owners: list[Ownership] = []
    for record in records:
        if isinstance(record, Ownership) and record.post_id is not None:
            if record.post_id in ledger.posts:
                yield record
        elif isinstance(record, Ownership | ConsultationReply):
            unit = ledger.standing_unit(record.department_id or "")
            if unit is not None and isinstance(record, Ownership):
                owners.append(replace(record, department_id=unit.id))
            elif unit is not None:
                yield replace(record, department_id=unit.id)
        else:
            yield record
    strongest: dict[tuple[str, str | None], Ownership] = {}
    for owned in sorted(owners, key=lambda owned: (ROLE_ORDER[owned.role], owned.position)):
        strongest.setdefault((owned.item_id, owned.department_id), owned)
    yield from strongest.values()


def _is_there(item_id: ItemId, ledger: Ledger, items: set[ItemId]) -> bool:
    return item_id in items or any(item_id in plan.items for plan in ledger.plans.values())
