"""年终认定: judging how the items of a past year ended; the year stays open, so a judgement can be changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.ending import Ending, Outcome
from rongchang_desktop.domain.ledger.identifiers import EndingId, ItemId
from rongchang_desktop.domain.ledger.item import Recurrence, Task, WorkItem
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Assessment
from rongchang_desktop.domain.progress.update import ProgressWord
from rongchang_desktop.foundation.identity import IdSource

GOING_WELL = (ProgressWord.ON_TRACK, ProgressWord.FINISHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What is to be written of an item: how it ended, and why."""

    item_id: ItemId
    outcome: Outcome
    reason: str = ""


def end_items(
    ledger: Ledger, judgements: Iterable[Judgement], *, on: date, checked_by: str, new_id: IdSource
) -> ChangeSet:
    """Judge items; work items follow their commitment unless they are closed. Saying the same again changes nothing."""
    changes: dict[ItemId, Change] = {}
    for judgement in judgements:
        for change in _judged(ledger, judgement, on=on, checked_by=checked_by, new_id=new_id):
            assert isinstance(change.after, Ending)
            changes[change.after.item_id] = change
    return ChangeSet(operation=Operation.END_YEAR, changes=tuple(changes.values()))


def _judged(ledger: Ledger, judgement: Judgement, *, on: date, checked_by: str, new_id: IdSource) -> Iterator[Change]:
    """The changes that write one judgement, for the item and for the work items under it."""
    for item in ledger.plan_of(judgement.item_id).subtree(judgement.item_id):
        if not isinstance(item, Task):
            continue
        own = isinstance(item, WorkItem) and item.id != judgement.item_id and item.done.state is DoneState.VERIFIED
        before = ending_of(ledger, item.id)
        after = Ending(
            id=before.id if before else EndingId(new_id()),
            item_id=item.id,
            outcome=Outcome.COMPLETED if own else judgement.outcome,
            on=on,
            reason=judgement.reason.strip(),
            checked_by=checked_by.strip(),
        )
        if before is None or replace(before, on=on, checked_by=after.checked_by) != after:
            yield Change(before=before, after=after)


def ending_of(ledger: Ledger, item_id: ItemId) -> Ending | None:
    """The judgement of an item, None while there is none."""
    return next(iter(ledger.endings.owned_by(item_id)), None)


def proposed_outcome(ledger: Ledger, item: Task, judged: Mapping[ItemId, Assessment]) -> Outcome:
    """How an item seems to have ended: 完成 takes a closing, 基本完成 the unit's word or a figure that was reached."""
    if item.done.state is DoneState.VERIFIED:
        return Outcome.COMPLETED
    if any(change.item_id == item.id for change in ledger.adjustments.owned_by(str(item.year))):
        return Outcome.ADJUSTED
    if item.done.state is DoneState.REPORTED:
        return Outcome.MOSTLY
    known = judged.get(item.id)
    if known is not None and known.reached is not None and known.reached >= 1:
        return Outcome.MOSTLY
    if known is not None and item.recurrence is Recurrence.STANDING and known.word in GOING_WELL:
        return Outcome.MOSTLY
    return Outcome.UNFINISHED
