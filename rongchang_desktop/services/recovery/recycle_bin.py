"""回收站: what steps of the journal took out of the plans and nobody brought back, the newest first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.plans.restoring import Branch, branches_lost
from rongchang_desktop.domain.ledger.ledger import Ledger

REMOVING = frozenset({Operation.REMOVE_ITEM, Operation.MERGE_ITEMS, Operation.ADJUST_PLAN, Operation.REREAD_REPORT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A branch that is gone, and the step that took it away: by whom, and when."""

    branch: Branch
    entry: JournalEntry


def lost_items(
    ledger: Ledger, entries: Iterable[JournalEntry], changes_of: Callable[[int], ChangeSet]
) -> tuple[Lost, ...]:
    """Each branch once, as it was when it went last."""
    found: list[Lost] = []
    known: set[str] = set()
    for entry in reversed(_standing(entries)):
        if entry.operation not in REMOVING:
            continue
        for branch in branches_lost(ledger, changes_of(entry.sequence)):
            if branch.root.id not in known:
                found.append(Lost(branch=branch, entry=entry))
            known.update(item.id for item in branch.items)
    return tuple(found)


def _standing(entries: Iterable[JournalEntry]) -> list[JournalEntry]:
    """The steps that stand, in order; what was undone and not done again is none of them."""
    taken: dict[int, JournalEntry] = {}
    undone: set[int] = set()
    for entry in entries:
        if entry.kind is StepKind.UNDO and entry.of is not None:
            undone.add(entry.of)
        elif entry.kind is StepKind.REDO and entry.of is not None:
            undone.discard(entry.of)
        else:
            taken[entry.sequence] = entry
    return [entry for sequence, entry in sorted(taken.items()) if sequence not in undone]
