"""印发 and 调整: when a plan becomes fixed, and the only way it changes afterwards."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet, LedgerRecord, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import AdjustmentRequiredError
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.ledger.target import Target

FREE_FIELDS = frozenset({"done", "outlook", "expected", "note", "type", "answers_to"})


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


def items_needing_adjustment(ledger: Ledger, changes: ChangeSet) -> tuple[ItemId, ...]:
    """The items of issued plans whose fixed parts the step would change."""
    needing: dict[ItemId, None] = {}
    for change in changes.changes:
        item_id = _fixed_part_of(change)
        if item_id is not None and _is_issued(ledger, item_id):
            needing[item_id] = None
    return tuple(needing)


def require_adjustments(ledger: Ledger, changes: ChangeSet) -> None:
    """Raise AdjustmentRequiredError where a step changes an issued plan and carries no adjustment for it."""
    covered = {change.after.item_id for change in changes.changes if isinstance(change.after, Adjustment)}
    if None not in covered and not covered.issuperset(items_needing_adjustment(ledger, changes)):
        raise AdjustmentRequiredError


def _is_issued(ledger: Ledger, item_id: ItemId) -> bool:
    return any(plan.state is PlanState.ISSUED and item_id in plan.items for plan in ledger.plans.values())


def _fixed_part_of(change: Change) -> ItemId | None:
    before, after = change.before, change.after
    record = change.record
    if isinstance(record, Target):
        return record.item_id
    if isinstance(record, Ownership):
        return record.item_id if record.role in (Role.LEAD, Role.LEADING_POST) else None
    if not isinstance(record, Heading | Task):
        return None
    if before is None or after is None:
        return record.id if before is not None else record.parent_id
    return record.id if _fixed(before) != _fixed(after) else None


def _fixed(record: LedgerRecord) -> tuple[object, ...]:
    names = [field.name for field in fields(record) if field.name not in FREE_FIELDS]
    return (type(record), *(getattr(record, name) for name in names))
