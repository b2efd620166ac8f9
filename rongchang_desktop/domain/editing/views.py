"""Edits of saved views: keeping, renaming, putting in order and taking away."""

from dataclasses import replace

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import SavedViewId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.saved_view import SavedView


def put_view(ledger: Ledger, view: SavedView) -> ChangeSet:
    """Keep a view: in the place of the one with its id, a new one behind all others."""
    before = ledger.saved_views.get(view.id)
    last = max((other.position for other in ledger.saved_views.values()), default=-1)
    after = replace(view, name=view.name.strip(), position=before.position if before is not None else last + 1)
    return _edit((before, after))


def rename_view(ledger: Ledger, view_id: SavedViewId, name: str) -> ChangeSet:
    """Call a view by another name; a blank one is no edit."""
    view = ledger.saved_views[view_id]
    return _edit((view, replace(view, name=name.strip() or view.name)))


def move_view(ledger: Ledger, view_id: SavedViewId, *, down: bool) -> ChangeSet:
    """Let a view change places with its neighbour; at either end nothing moves."""
    views = ledger.saved_views.in_order()
    here = [view.id for view in views].index(view_id)
    there = here + (1 if down else -1)
    if not 0 <= there < len(views):
        return _edit()
    order = list(views)
    order[here], order[there] = order[there], order[here]
    return _edit(*((view, replace(view, position=place)) for place, view in enumerate(order)))


def remove_view(ledger: Ledger, view_id: SavedViewId) -> ChangeSet:
    """Take a view away; what it shows stays."""
    return _edit((ledger.saved_views[view_id], None))


def _edit(*pairs: tuple[SavedView | None, SavedView | None]) -> ChangeSet:
    changes = tuple(Change(before=before, after=after) for before, after in pairs if before != after)
    return ChangeSet(operation=Operation.EDIT_VIEWS, changes=changes)
