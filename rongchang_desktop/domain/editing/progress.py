"""Edits of progress: reporting, ticking, closing and reopening."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet, changed, created
from rongchang_desktop.domain.editing.items import edit_item
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import StandingItemError
from rongchang_desktop.domain.ledger.done import OPEN, Done, DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId, MilestoneId, UpdateId
from rongchang_desktop.domain.ledger.item import Recurrence, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.counting import newest, newest_of_layer
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate
from rongchang_desktop.foundation.identity import IdSource


def tick(ledger: Ledger, item_ids: Iterable[ItemId], *, today: date, by: str) -> ChangeSet:
    """单位报完成: open items become reported; others stay as they are."""
    done = Done(state=DoneState.REPORTED, reported_on=today, reported_by=by)
    return _set_done(ledger, item_ids, Operation.TICK, DoneState.OPEN, done)


def untick(ledger: Ledger, item_ids: Iterable[ItemId]) -> ChangeSet:
    """Take back a unit's report of completion; closed items stay closed."""
    return _set_done(ledger, item_ids, Operation.UNTICK, DoneState.REPORTED, OPEN)


def close_items(
    ledger: Ledger, item_ids: Iterable[ItemId], *, checked_on: date, checked_by: str, basis: str
) -> ChangeSet:
    """核实办结: close items with one checker, date and basis; closed ones stay as they are. Raises UserFacingError."""
    checked = Done(state=DoneState.VERIFIED, checked_on=checked_on, checked_by=checked_by.strip(), basis=basis.strip())
    changes = []
    for item_id in dict.fromkeys(item_ids):
        item = ledger.item(item_id)
        if isinstance(item, Task) and item.done.state is not DoneState.VERIFIED:
            require_closable(item, checked_on)
            done = replace(checked, reported_on=item.done.reported_on, reported_by=item.done.reported_by)
            changes.append(Change(before=item, after=replace(item, done=done)))
    return ChangeSet(operation=Operation.CLOSE_ITEM, changes=tuple(changes))


def require_closable(item: Task, day: date) -> None:
    """Raise UserFacingError for a standing item (长期坚持) before its year is over."""
    if item.recurrence is Recurrence.STANDING and day < closing_day(item):
        raise StandingItemError(item.title, closing_day(item))


def closing_day(item: Task) -> date:
    """The first day on which a standing item may be closed: the last one of its year."""
    return date(item.year, 12, 31)


def reopen_item(ledger: Ledger, item_id: ItemId, *, reason: str) -> ChangeSet:
    """Open a reported or closed item again; the journal keeps the reason with what is taken back."""
    item = ledger.item(item_id)
    if not isinstance(item, Task) or item.done.state is DoneState.OPEN:
        return ChangeSet(operation=Operation.REOPEN_ITEM)
    step = edit_item(ledger, item_id, Operation.REOPEN_ITEM, done=OPEN)
    return replace(step, params={"reason": reason.strip()})


def report_progress(ledger: Ledger, update: ProgressUpdate) -> ChangeSet:
    """Enter what was reported, checked or published of an item."""
    ledger.item(update.item_id)
    return ChangeSet(operation=Operation.REPORT_PROGRESS, changes=created([update]))


def report_no_change(
    ledger: Ledger,
    item_ids: Iterable[ItemId],
    *,
    today: date,
    by: str,
    new_id: IdSource,
    layer: Layer = Layer.REPORTED,
) -> ChangeSet:
    """无变化: the last values of the source again, dated today; its words only where nobody has said more since."""
    fresh = []
    for item_id in dict.fromkeys(item_ids):
        item = ledger.item(item_id)
        if not isinstance(item, Task) or item.done.state is DoneState.VERIFIED:
            continue  # a heading reports nothing, and of what is closed nothing more is asked
        known = ledger.updates.owned_by(item_id)
        last = newest_of_layer(known, layer)
        if last is not None and newest(known) != last:
            last = replace(last, text="", problem="", cause="", next_step="")
        base = last or ProgressUpdate(id=UpdateId(""), item_id=item_id, as_of=today, layer=layer)
        again = replace(base, id=UpdateId(new_id()), as_of=today, received_on=None, by=by or base.by, unchanged=True)
        fresh.append(again)
    return ChangeSet(operation=Operation.REPORT_NO_CHANGE, changes=created(fresh))


def set_milestone(ledger: Ledger, milestone_id: MilestoneId, *, done_on: date | None) -> ChangeSet:
    """Tick a node off, or open it again."""
    before = ledger.milestones[milestone_id]
    after = replace(before, done_on=done_on)
    return ChangeSet(operation=Operation.SET_MILESTONE, changes=changed(before, after))


def _set_done(
    ledger: Ledger, item_ids: Iterable[ItemId], operation: Operation, state: DoneState, done: Done
) -> ChangeSet:
    changes = []
    for item_id in dict.fromkeys(item_ids):
        item = ledger.item(item_id)
        if isinstance(item, Task) and item.done.state is state:
            changes.append(Change(before=item, after=replace(item, done=done)))
    return ChangeSet(operation=operation, changes=tuple(changes))
