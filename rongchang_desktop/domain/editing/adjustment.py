"""印发 and 调整: when a plan becomes fixed, and the only way it changes afterwards."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import AdjustmentRequiredError
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.owners.joined_units import led_as_before

Place = tuple[int, ItemId | None]

FREE_FIELDS = frozenset({"position", "done", "outlook", "expected", "note", "type", "answers_to", "rhythm"})
"""What an issued plan leaves free; of positions it fixes the order."""


def issue_plan(ledger: Ledger, year: int, *, on: date, document_number: str) -> ChangeSet:
    """印发: fix the numbers as they run today; from now on only an adjustment changes the plan."""
    plan = ledger.plans[year]
    if plan.state is PlanState.ISSUED:
        return ChangeSet(operation=Operation.ISSUE_PLAN)
    changes: list[Change] = []
    number = 0
    for number, item in enumerate(plan.commitments(), start=1):
        changes.append(Change(before=item, after=replace(item, number=number)))
    after = replace(
        plan.record,
        state=PlanState.ISSUED,
        issued_on=on,
        document_number=document_number.strip(),
        next_number=number + 1,
    )
    return ChangeSet(operation=Operation.ISSUE_PLAN, changes=(*changes, Change(before=plan.record, after=after)))


def adjusted(changes: ChangeSet, adjustments: Iterable[Adjustment]) -> ChangeSet:
    """The same step with its adjustments beside it, so that an issued plan accepts it."""
    return replace(changes, operation=Operation.ADJUST_PLAN, changes=(*changes.changes, *created(adjustments)))


def places_needing_adjustment(ledger: Ledger, changes: ChangeSet) -> tuple[Place, ...]:
    """Year and item (None: the plan as a whole) of everything fixed by an issued plan that the step would change."""
    moved = _reordered(ledger, changes)
    same = led_as_before(ledger, changes)
    places = (
        place
        for change in changes.changes
        if not (isinstance(change.record, Ownership) and change.record.item_id in same)
        for place in _fixed_parts_of(ledger, change, moved)
    )
    return tuple(dict.fromkeys(place for place in places if _is_issued(ledger, *place)))


def require_adjustments(ledger: Ledger, changes: ChangeSet) -> None:
    """Raise AdjustmentRequiredError where a step changes an issued plan and carries no adjustment for it."""
    given = [change.after for change in changes.changes if isinstance(change.after, Adjustment)]
    covered = {(adjustment.year, adjustment.item_id) for adjustment in given}
    for year, item_id in places_needing_adjustment(ledger, changes):
        if not covered & {(year, item_id), (year, None)}:
            raise AdjustmentRequiredError


def _is_issued(ledger: Ledger, year: int, item_id: ItemId | None) -> bool:
    plan = ledger.plans.get(year)
    return plan is not None and plan.state is PlanState.ISSUED and (item_id is None or item_id in plan.items)


def _fixed_parts_of(ledger: Ledger, change: Change, reordered: frozenset[str]) -> Iterator[Place]:
    for record in (change.before, change.after):
        if isinstance(record, Target) or (isinstance(record, Ownership) and _leads(ledger, record)):
            yield from ((plan.year, record.item_id) for plan in ledger.plans.values() if record.item_id in plan.items)
    before, record = change.before, change.record
    if not isinstance(record, Heading | Task):
        return
    if before is None:
        yield record.year, record.parent_id
    elif change.after is None or _fixed(before) != _fixed(change.after) or record.id in reordered:
        yield record.year, record.id


def _reordered(ledger: Ledger, changes: ChangeSet) -> frozenset[str]:
    """Items that the step puts before or after other siblings than now; making room for a new one moves nobody."""
    after = {change.record.id: change.after for change in changes.changes if isinstance(change.record, Heading | Task)}
    found: set[str] = set()
    for year, parent_id in {(item.year, item.parent_id) for item in after.values() if isinstance(item, Heading | Task)}:
        siblings = ledger.plans[year].children(parent_id) if year in ledger.plans else ()
        staying: dict[str, PlanItem] = {}
        for sibling in siblings:
            item = after.get(sibling.id, sibling)
            if isinstance(item, Heading | Task) and item.parent_id == parent_id:
                staying[sibling.id] = item
        ordered = sorted(staying.values(), key=lambda item: (item.position, item.id))
        found |= {old for old, new in zip(staying, ordered, strict=True) if old != new.id}
    return frozenset(found & set(after))


def _leads(ledger: Ledger, owned: Ownership) -> bool:
    """Whether the row may decide who leads: where no lead is named, the first responsible unit does."""
    if owned.role is Role.RESPONSIBLE:
        return not ledger.owners(owned.item_id, Role.LEAD)
    return owned.role in (Role.LEAD, Role.LEADING_POST)


def _fixed(record: LedgerRecord) -> tuple[object, ...]:
    names = [field.name for field in fields(record) if field.name not in FREE_FIELDS]
    return (type(record), *(getattr(record, name) for name in names))
