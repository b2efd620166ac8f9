"""Edits of targets and of the day a plan is judged on."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet, changed, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import TargetId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Target


def put_target(ledger: Ledger, target: Target) -> ChangeSet:
    """Enter a new target, or set an existing one to the given record."""
    before = ledger.targets.get(target.id)
    ledger.item(target.item_id)
    if before == target:
        return ChangeSet(operation=Operation.EDIT_TARGET)
    return ChangeSet(operation=Operation.EDIT_TARGET, changes=(Change(before=before, after=target),))


def remove_target(ledger: Ledger, target_id: TargetId) -> ChangeSet:
    """Take a target away; figures reported for it stay in the updates."""
    return ChangeSet(operation=Operation.EDIT_TARGET, changes=removed([ledger.targets[target_id]]))


def next_target_position(ledger: Ledger, target: Target) -> int:
    """The place after the item's last target."""
    return max((known.position for known in ledger.targets.owned_by(target.item_id)), default=0) + 1


def set_as_of(ledger: Ledger, year: int, day: date | None) -> ChangeSet:
    """Judge the plan on a fixed day, or on today's for None."""
    record = ledger.plans[year].record
    return ChangeSet(operation=Operation.SET_AS_OF, changes=changed(record, replace(record, as_of=day)))
