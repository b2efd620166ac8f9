"""Changes as before and after records: one form for doing, undoing, storing and refreshing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import StaleChangeError
from rongchang_desktop.domain.ledger.item import Heading, PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan, PlanRecord, plan_items

# The types of all records come with the first step: the window is painted before.
if TYPE_CHECKING:
    from rongchang_desktop.domain.ledger.record_types import LedgerRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record before and after; None before means it is new, None after that it is gone."""

    before: LedgerRecord | None
    after: LedgerRecord | None

    @property
    def record(self) -> LedgerRecord:
        """The record as it is after the change, or as it was if it is gone."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    def inverted(self) -> Change:
        """The change that takes this one back."""
        return Change(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """One named step: applied whole, journalled whole, undone whole."""

    operation: Operation
    changes: tuple[Change, ...] = ()
    params: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def inverted(self) -> ChangeSet:
        """The step that takes this one back; it keeps the name of what it undoes."""
        return replace(self, changes=tuple(change.inverted() for change in reversed(self.changes)))

    def apply_to(self, ledger: Ledger) -> Ledger:
        """The ledger after the step. Raises StaleChangeError where a record is not as the step expects."""
        from rongchang_desktop.domain.ledger.record_types import COLLECTIONS

        pending: dict[str, dict[str, Any]] = {}
        items: dict[int, dict[str, PlanItem | None]] = {}
        plans = dict(ledger.plans)
        for change in self.changes:
            record = change.record
            if isinstance(record, PlanRecord):
                _apply_plan(plans, change)
            elif isinstance(record, Heading | Task):
                year_items = items.setdefault(record.year, {})
                _expect(change, _current_item(plans, year_items, record))
                after = change.after
                assert after is None or isinstance(after, Heading | Task)
                year_items[record.id] = after
            else:
                name = COLLECTIONS[type(record)]
                changed = pending.setdefault(name, {})
                collection = getattr(ledger, name)
                _expect(change, changed[record.id] if record.id in changed else collection.get(record.id))
                changed[record.id] = change.after
        for year, replaced in items.items():
            if year in plans:
                plans[year] = _with_items(plans[year], replaced)
        _expect_plans(ledger, plans, items)
        updated: dict[str, Any] = {name: getattr(ledger, name).changed(records) for name, records in pending.items()}
        return replace(ledger, plans=MappingProxyType(plans), **updated)


def created(records: Iterable[LedgerRecord]) -> tuple[Change, ...]:
    """Changes that add each record."""
    return tuple(Change(before=None, after=record) for record in records)


def changed(before: LedgerRecord | None, after: LedgerRecord) -> tuple[Change, ...]:
    """The change from one to the other; none where they are the same."""
    return () if after == before else (Change(before=before, after=after),)


def removed(records: Iterable[LedgerRecord]) -> tuple[Change, ...]:
    """Changes that take each record away."""
    return tuple(Change(before=record, after=None) for record in records)


def _expect(change: Change, current: object) -> None:
    if change.before != current:
        raise StaleChangeError(f"{change.record.id}: expected {change.before!r}, found {current!r}")


def _expect_plans(
    before: Ledger, plans: Mapping[int, Plan], items: Mapping[int, Mapping[str, PlanItem | None]]
) -> None:
    """Raise StaleChangeError where items would be left without their plan."""
    for year in {*before.plans, *items} - {*plans}:
        known = before.plans[year].items if year in before.plans else {}
        replaced = items.get(year, {})
        if any(item is not None for item in {**known, **replaced}.values()):
            raise StaleChangeError(f"items of {year}, but no plan")


def _current_item(plans: Mapping[int, Plan], pending: Mapping[str, PlanItem | None], item: PlanItem) -> PlanItem | None:
    if item.id in pending:
        return pending[item.id]
    plan = plans.get(item.year)
    return plan.items.get(item.id) if plan else None


def _apply_plan(plans: dict[int, Plan], change: Change) -> None:
    record = change.record
    assert isinstance(record, PlanRecord)
    current = plans.get(record.year)
    _expect(change, current.record if current else None)
    if change.after is None:
        del plans[record.year]
    elif current is None:
        plans[record.year] = Plan(record, plan_items())
    else:
        plans[record.year] = current.with_record(record)


def _with_items(plan: Plan, replaced: Mapping[str, PlanItem | None]) -> Plan:
    structural = any(_place(plan.items.get(key)) != _place(item) for key, item in replaced.items())
    return plan.with_items(plan.items.changed(replaced), structure_changed=structural)


def _place(item: PlanItem | None) -> object:
    return None if item is None else (type(item), item.parent_id, item.position, item.number)
