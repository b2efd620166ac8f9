"""What a person can do to chosen rows: add, remove, shift, cut, join, turn into another kind; each one step."""

from collections.abc import Callable, Iterable, Sequence

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import add_item, change_kind, remove_items
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.outline_moves import indent_item, move_down, move_up, outdent_item
from rongchang_desktop.domain.editing.splitting import merge_with_previous, split_item
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Group, Heading, PlanItem, Section, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.moves import topmost

Step = Callable[[Ledger, ItemId], ChangeSet]


class PlanEdits:
    """Edits of the tree's shape; every refusal is told by the session."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session

    def add_after(self, item_id: ItemId | None) -> ItemId | None:
        """A new item of the same kind after this one; the first area of an empty plan. Gives its id when taken."""
        plan = self._session.plan
        if plan is None:
            return None
        if item_id is None:
            return self._add(Area, None, len(plan.children(None)))
        item = plan.items[item_id]
        row = [sibling.id for sibling in plan.children(item.parent_id)].index(item_id) + 1
        return self._add(type(item), item.parent_id, row)

    def add_inside(self, item_id: ItemId) -> ItemId | None:
        """A new last child: a task under a heading, a work item under a task. Gives its id when taken."""
        plan = self._session.plan
        if plan is None or isinstance(plan.items[item_id], WorkItem):
            return None
        kind = Commitment if isinstance(plan.items[item_id], Heading) else WorkItem
        return self._add(kind, item_id, len(plan.children(item_id)))

    def remove(self, item_ids: Iterable[ItemId]) -> bool:
        """Take the items and all they hold away; undo brings them back with every update."""
        plan = self._session.plan
        if plan is None:
            return False
        ids = topmost(plan, item_ids)
        self._session.editor.recall(below.id for item_id in ids for below in plan.subtree(item_id))
        return bool(ids) and self._session.edit(lambda ledger: remove_items(ledger, ids))

    def indent(self, item_ids: Iterable[ItemId]) -> bool:
        return self._each(item_ids, Operation.INDENT_ITEM, indent_item)

    def outdent(self, item_ids: Iterable[ItemId]) -> bool:
        return self._each(item_ids, Operation.OUTDENT_ITEM, outdent_item, backwards=True)

    def move_up(self, item_ids: Iterable[ItemId]) -> bool:
        return self._each(item_ids, Operation.MOVE_ITEM, move_up)

    def move_down(self, item_ids: Iterable[ItemId]) -> bool:
        return self._each(item_ids, Operation.MOVE_ITEM, move_down, backwards=True)

    def split(self, item_id: ItemId, at: int) -> ItemId | None:
        """Cut the wording at a character; gives the id of the second part when taken."""
        new_id = ItemId(self._session.editor.new_id())
        taken = self._session.edit(lambda ledger: split_item(ledger, item_id, at=at, new_id=new_id))
        return new_id if taken else None

    def merge(self, item_id: ItemId) -> bool:
        """Join the item to the one before it."""
        self._session.editor.recall([item_id])
        return self._session.edit(lambda ledger: merge_with_previous(ledger, item_id))

    def turn(self, item_id: ItemId) -> bool:
        """A task becomes a heading, a heading that holds nothing becomes a task."""
        plan = self._session.plan
        if plan is None:
            return False
        kind = _turned(plan, plan.items[item_id])
        return self._session.edit(lambda ledger: change_kind(ledger, item_id, kind))

    def _add(self, kind: type[PlanItem], parent_id: ItemId | None, row: int) -> ItemId | None:
        session, words = self._session, self._session.words
        new_id = ItemId(session.editor.new_id())
        title = words.gettext("New heading") if issubclass(kind, Heading) else words.gettext("New task")
        item = kind(id=new_id, year=session.year, parent_id=parent_id, position=0, title=title)
        return new_id if session.edit(lambda ledger: add_item(ledger, item, row=row)) else None

    def _each(self, item_ids: Iterable[ItemId], operation: Operation, step: Step, *, backwards: bool = False) -> bool:
        plan = self._session.plan
        ids = topmost(plan, item_ids) if plan is not None else []
        if backwards:
            ids.reverse()
        return bool(ids) and self._session.edit(lambda ledger: _in_one_step(ledger, ids, operation, step))


def _in_one_step(ledger: Ledger, item_ids: Sequence[ItemId], operation: Operation, step: Step) -> ChangeSet:
    changes: list[Change] = []
    for item_id in item_ids:
        taken = step(ledger, item_id)
        changes += taken.changes
        ledger = taken.apply_to(ledger)
    return ChangeSet(operation=operation, changes=tuple(changes))


def _turned(plan: Plan, item: PlanItem) -> type[PlanItem]:
    if isinstance(item, Heading):
        return Commitment
    parent = plan.items[item.parent_id] if item.parent_id is not None else None
    return Section if isinstance(parent, Area) else Group
