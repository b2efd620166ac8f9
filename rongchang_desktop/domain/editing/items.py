"""Edits of the tree: each turns a wish into a ChangeSet and touches nothing."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any, Protocol, TypeVar

from rongchang_desktop.domain.editing.change import Change, ChangeSet, changed, created, removed
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.placing import place
from rongchang_desktop.domain.editing.year_ties import require_untied, year_ties
from rongchang_desktop.domain.errors import ForbiddenMoveError
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.consultation import ConsultationReply
from rongchang_desktop.domain.ledger.identifiers import ItemId, MilestoneId
from rongchang_desktop.domain.ledger.item import (
    Commitment,
    Heading,
    PlanItem,
    Task,
    may_hold,
)
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.plan import Plan, PlanState
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_

Belonging = (
    ProgressUpdate
    | Target
    | Ownership
    | Milestone
    | ManualLight
    | Evidence
    | ConsultationReply
    | Agreement
    | RankingExclusion
)

AnyTask = TypeVar("AnyTask", bound=Task)


class TaskChange(Protocol):
    """Says of one task what it is to be; its kind stays."""

    def __call__(self, task: AnyTask, /) -> AnyTask: ...


def add_item(ledger: Ledger, item: PlanItem, *, row: int) -> ChangeSet:
    """Put a new item under `item.parent_id` before the child now at `row`; an issued plan numbers it next."""
    plan = ledger.plans[item.year]
    require_place(ledger, item, item.parent_id)
    position, shifted = place(plan.children(item.parent_id), row)
    item, counted = numbered(plan, replace(item, position=position))
    return ChangeSet(operation=Operation.ADD_ITEM, changes=(*shifted, *counted, *created([item])))


def edit_text(ledger: Ledger, item_id: ItemId, text: str) -> ChangeSet:
    """Reword an item; blank or unchanged wording is no edit."""
    item = ledger.item(item_id)
    text = " ".join(clean_text(text).split())
    if not text or text == item.title:
        return ChangeSet(operation=Operation.EDIT_TEXT)
    return edit_item(ledger, item_id, Operation.EDIT_TEXT, title=text)


def edit_item(ledger: Ledger, item_id: ItemId, operation: Operation, **values: Any) -> ChangeSet:
    """Set fields of one item under the name of the given operation."""
    before = ledger.item(item_id)
    after = replace(before, **values)
    return ChangeSet(operation=operation, changes=changed(before, after))


def edit_tasks(
    ledger: Ledger,
    item_ids: Iterable[ItemId],
    change: TaskChange,
    *,
    node: tuple[date, str] | None = None,
    new_id: IdSource,
) -> ChangeSet:
    """Change many tasks alike as one step; `node` is the day and the words of a node that each of them gets."""
    changes: list[Change] = []
    for item_id in dict.fromkeys(item_ids):
        before = ledger.item(item_id)
        if not isinstance(before, Task):
            continue
        changes += changed(before, change(before))
        if node is not None:
            due, text = node
            changes += created([Milestone(id=MilestoneId(new_id()), item_id=item_id, due=due, text=text.strip())])
    return ChangeSet(operation=Operation.EDIT_DETAILS, changes=tuple(changes))


def move_item(ledger: Ledger, item_id: ItemId, *, parent_id: ItemId | None, row: int) -> ChangeSet:
    """Put an item with all it holds under another parent, or elsewhere among its siblings."""
    plan = ledger.plan_of(item_id)
    item = plan.items[item_id]
    require_place(ledger, item, parent_id)
    if parent_id is not None and any(below.id == parent_id for below in plan.subtree(item_id)):
        raise ForbiddenMoveError(N_("An item cannot be moved into itself. Nothing was moved."))
    siblings = plan.children(parent_id)
    index = next((i for i, sibling in enumerate(siblings) if sibling.id == item_id), None)
    if index is not None:
        if row in (index, index + 1):
            return ChangeSet(operation=Operation.MOVE_ITEM)
        siblings = siblings[:index] + siblings[index + 1 :]
        row = row - 1 if row > index else row
    position, shifted = place(siblings, row)
    moved = Change(before=item, after=replace(item, parent_id=parent_id, position=position))
    return ChangeSet(operation=Operation.MOVE_ITEM, changes=(*shifted, moved))


def remove_items(ledger: Ledger, item_ids: Iterable[ItemId]) -> ChangeSet:
    """Take items away with everything under them and everything they own, the deepest first."""
    gone: dict[ItemId, PlanItem] = {}
    for item_id in item_ids:
        gone.update({item.id: item for item in ledger.plan_of(item_id).subtree(item_id)})
    records: list[LedgerRecord] = []
    for item in gone.values():
        records += belongings(ledger, item.id)
    records += year_ties(ledger, gone)
    items = sorted(gone.values(), key=lambda item: -ledger.plans[item.year].depth(item.id))
    return ChangeSet(operation=Operation.REMOVE_ITEM, changes=removed([*records, *items]))


def change_kind(ledger: Ledger, item_id: ItemId, kind: type[PlanItem]) -> ChangeSet:
    """Make a heading of another rank out of a heading, or a heading out of a commitment, where the tree allows it."""
    plan = ledger.plan_of(item_id)
    item = plan.items[item_id]
    after = converted(item, kind)
    require_place(ledger, after, after.parent_id)
    if not all(may_hold(after, child) for child in plan.children(item_id)):
        raise ForbiddenMoveError(N_("What stands under this item could not stand under it then. Nothing was changed."))
    if isinstance(after, Heading) and belongings(ledger, item_id):
        raise ForbiddenMoveError(N_("An item with targets, owners or progress cannot become a heading."))
    if isinstance(after, Heading):
        require_untied(ledger, item_id)
    if after == item:
        return ChangeSet(operation=Operation.CHANGE_KIND)
    after, counted = numbered(plan, after)
    return ChangeSet(operation=Operation.CHANGE_KIND, changes=(*counted, Change(before=item, after=after)))


def belongings(ledger: Ledger, item_id: ItemId) -> list[Belonging]:
    """Everything that belongs to one item: figures, owners, nodes, progress, and what the year brought to it."""
    return [
        *ledger.updates.owned_by(item_id),
        *ledger.targets.owned_by(item_id),
        *ledger.ownerships.owned_by(item_id),
        *ledger.milestones.owned_by(item_id),
        *ledger.manual_lights.owned_by(item_id),
        *ledger.evidence.owned_by(item_id),
        *ledger.replies.owned_by(item_id),
        *ledger.agreements.owned_by(item_id),
        *ledger.ranking_exclusions.owned_by(item_id),
    ]


def numbered(plan: Plan, item: PlanItem) -> tuple[PlanItem, tuple[Change, ...]]:
    """The item with the next number where an issued plan has given it none yet, and the change that counts it."""
    if plan.state is not PlanState.ISSUED or not isinstance(item, Commitment) or item.number is not None:
        return item, ()
    record = plan.record
    counted = Change(before=record, after=replace(record, next_number=record.next_number + 1))
    return replace(item, number=record.next_number), (counted,)


def require_place(ledger: Ledger, item: PlanItem, parent_id: ItemId | None) -> None:
    """Raise ForbiddenMoveError unless the tree allows the item under that parent, in its own year."""
    parent = ledger.plans[item.year].items.get(parent_id) if parent_id is not None else None
    if (parent_id is not None and parent is None) or not may_hold(parent, item):
        raise ForbiddenMoveError(N_("This item cannot stand there. Nothing was moved."))


def converted(item: PlanItem, kind: type[PlanItem]) -> PlanItem:
    """The same words, place and anchor as an item of another kind."""
    known = {field.name for field in fields(kind)}
    shared = {field.name: getattr(item, field.name) for field in fields(item) if field.name in known}
    if isinstance(item, Heading) != issubclass(kind, Heading):
        shared.pop("number", None)
    return kind(**shared)
