"""Moving rows by drag and drop: what travels, where it may land, and the one step that lands it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import may_hold
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan

MIME = "application/x-rongchang-items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """A place between rows: under `parent_id`, before `before_id` (None: at the end)."""

    parent_id: ItemId | None
    before_id: ItemId | None = None


def packed(plan: Plan, item_ids: Iterable[ItemId]) -> QMimeData:
    """The items as they travel: their ids for the program, their wording for everything else."""
    ids = topmost(plan, item_ids)
    data = QMimeData()
    data.setData(MIME, json.dumps({"year": plan.year, "items": ids}).encode())
    data.setText("\n".join(plan.items[item_id].title for item_id in ids))
    return data


def unpacked(plan: Plan | None, data: QMimeData) -> tuple[ItemId, ...]:
    """The items that arrive, none where they are not of this plan."""
    if plan is None or not data.hasFormat(MIME):
        return ()
    parcel = json.loads(data.data(MIME).data())
    ids = tuple(ItemId(item_id) for item_id in parcel["items"])
    return ids if parcel["year"] == plan.year and all(item_id in plan.items for item_id in ids) else ()


def topmost(plan: Plan, item_ids: Iterable[ItemId]) -> list[ItemId]:
    """The items in document order, without those that stand under another of them."""
    wanted = set(item_ids)
    places = {item_id: place for place, item_id in enumerate(plan.order)} if len(wanted) > 1 else {}
    kept = [key for key in wanted if not any(parent.id in wanted for parent in plan.ancestors(key))]
    return sorted(kept, key=lambda key: places.get(key, 0))


def may_land(plan: Plan, item_ids: Sequence[ItemId], landing: Landing) -> bool:
    """Whether every item may stand there."""
    parent = plan.items[landing.parent_id] if landing.parent_id is not None else None
    lineage = {landing.parent_id, *(above.id for above in plan.ancestors(parent.id))} if parent else set()
    return bool(item_ids) and all(
        may_hold(parent, plan.items[item_id]) and item_id not in lineage for item_id in item_ids
    )


def move_items(ledger: Ledger, item_ids: Sequence[ItemId], landing: Landing) -> ChangeSet:
    """Put the items there in their order, as one step."""
    from rongchang_desktop.domain.editing.items import move_item  # with the first move

    changes: list[Change] = []
    for item_id in item_ids:
        if item_id == landing.before_id:
            continue
        plan = ledger.plan_of(item_id)
        siblings = [child.id for child in plan.children(landing.parent_id)]
        row = siblings.index(landing.before_id) if landing.before_id in siblings else len(siblings)
        step = move_item(ledger, item_id, parent_id=landing.parent_id, row=row)
        changes += step.changes
        ledger = step.apply_to(ledger)
    return ChangeSet(operation=Operation.MOVE_ITEM, changes=tuple(changes))
