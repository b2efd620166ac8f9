"""The one door for writes: a ChangeSet is shown at once, journalled, saved, and can be undone."""

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.services.change_feed import (
    ChangeFeed,
    LedgerChanged,
    LedgerReplaced,
    SaveState,
    SaveStateChanged,
)
from rongchang_desktop.services.runner import Runner
from rongchang_desktop.services.undo_history import Step, UndoHistory

if TYPE_CHECKING:
    from rongchang_desktop.domain.progress.update import ProgressUpdate


class Unit(Protocol):
    """One transaction."""

    def apply(self, changes: ChangeSet, entry: JournalEntry) -> None: ...


class Journal(Protocol):
    """What the editor needs of a store."""

    def unit_of_work(self) -> AbstractContextManager[Unit]: ...
    def changes_of(self, sequence: int) -> ChangeSet: ...
    def updates_of(self, item_ids: Iterable[ItemId]) -> "tuple[ProgressUpdate, ...]": ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who edits, when, and where new ids come from."""

    actor: Callable[[], str]
    now: Callable[[], datetime]
    new_id: IdSource


class WriteSkipped(Exception):
    """A write queued behind a refused one; it was never tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pending:
    entry: JournalEntry
    changes: ChangeSet
    ledger: Ledger
    history: UndoHistory
    generation: int


class LedgerEditor:
    """Holds the ledger as it is shown; without a journal (a draft under review) nothing is saved."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        feed: ChangeFeed,
        runner: Runner,
        signature: Signature,
        journal: Journal | None = None,
        history: UndoHistory | None = None,
    ) -> None:
        self._ledger = self._saved_ledger = ledger
        self._feed = feed
        self._runner = runner
        self._signature = signature
        self._journal = journal
        self._history = history or UndoHistory()
        self._saved_history = self._history.copy()
        self._kept: dict[int, ChangeSet] = {}
        self._pending: deque[_Pending] = deque()
        self._unsent: deque[_Pending] = deque()
        self._generation = 1
        self._failed_generation = 0

    @property
    def ledger(self) -> Ledger:
        """The ledger as it stands, saved or being saved."""
        return self._ledger

    @property
    def undoable(self) -> Step | None:
        return self._history.undoable

    @property
    def redoable(self) -> Step | None:
        return self._history.redoable

    @property
    def last_sequence(self) -> int:
        """The journal's last step, taken or being saved."""
        return self._history.last_sequence

    @property
    def new_id(self) -> IdSource:
        return self._signature.new_id

    @property
    def actor(self) -> str:
        return self._signature.actor()

    def commit(self, changes: ChangeSet, *, origin: object | None = None) -> None:
        """Take a step. Raises AdjustmentRequiredError, StaleChangeError; an empty step is none."""
        if changes:
            from rongchang_desktop.domain.editing.adjustment import require_adjustments  # with the first step

            require_adjustments(self._ledger, changes)
            self._take(changes, StepKind.DO, None, origin)

    def undo(self) -> None:
        """Take the last step back; nothing happens where there is none."""
        step = self._history.undoable
        if step is not None:
            self._take(self._changes_of(step).inverted(), StepKind.UNDO, step.sequence, None)

    def redo(self) -> None:
        """Do again what was taken back last."""
        step = self._history.redoable
        if step is not None:
            self._take(self._changes_of(step), StepKind.REDO, step.sequence, None)

    def finish(self) -> bool:
        """Wait for what is on its way to the disk; False where it was refused and that is still to be told."""
        if self._pending:
            self._runner.call(lambda: None)
        return self._failed_generation < self._generation

    def recall(self, item_ids: Iterable[ItemId]) -> Ledger:
        """Bring all updates of the items into memory, before a step that touches older ones."""
        if self._journal is not None:
            journal, wanted = self._journal, tuple(item_ids)
            found = self._runner.call(lambda: journal.updates_of(wanted))
            leaving = self._leaving()
            self._ledger = self._ledger.recalling(update for update in found if update.id not in leaving)
        return self._ledger

    def _leaving(self) -> set[str]:
        """What steps on their way to the disk took away; it is there still while they wait, or where one is refused."""
        changes = (change for pending in self._pending for change in pending.changes.changes)
        return {change.record.id for change in changes if change.after is None}

    def _changes_of(self, step: Step) -> ChangeSet:
        changes = self._kept.get(step.sequence)
        if changes is None:
            assert self._journal is not None
            journal, sequence = self._journal, step.sequence
            changes = self._runner.call(lambda: journal.changes_of(sequence))
            self._kept[step.sequence] = changes
        from rongchang_desktop.domain.progress.update import ProgressUpdate  # with the first undo

        records = (record for change in changes.changes for record in (change.before, change.after))
        touched = {record.item_id for record in records if isinstance(record, ProgressUpdate)}
        if touched:
            self.recall(touched)
        return changes

    def _take(self, changes: ChangeSet, kind: StepKind, of: int | None, origin: object | None) -> None:
        before = self._ledger
        after = changes.apply_to(before)
        entry = JournalEntry(
            id=self._signature.new_id(),
            sequence=self._history.last_sequence + 1,
            kind=kind,
            operation=changes.operation,
            actor=self._signature.actor(),
            at=self._signature.now(),
            params=changes.params,
            of=of,
        )
        if kind is StepKind.DO:
            self._kept[entry.sequence] = changes
        self._ledger = after
        self._history.record(entry)
        self._queue(entry, changes)
        try:
            self._feed.publish(LedgerChanged(before=before, ledger=after, changes=changes, origin=origin))
        finally:  # a screen that fails to draw a step does not keep it from the disk
            self._write_queued()

    def _queue(self, entry: JournalEntry, changes: ChangeSet) -> None:
        if self._journal is not None:
            pending = _Pending(
                entry=entry,
                changes=changes,
                ledger=self._ledger,
                history=self._history.copy(),
                generation=self._generation,
            )
            self._pending.append(pending)
            self._unsent.append(pending)

    def _write_queued(self) -> None:
        while self._unsent:
            self._feed.publish(SaveStateChanged(state=SaveState.SAVING))
            self._write(self._unsent.popleft())

    def _write(self, pending: _Pending) -> None:
        self._runner.submit(lambda: self._apply(pending), done=self._acknowledged, failed=self._refused)

    def _apply(self, pending: _Pending) -> None:
        if pending.generation <= self._failed_generation:
            raise WriteSkipped
        assert self._journal is not None
        try:
            with self._journal.unit_of_work() as unit:
                unit.apply(pending.changes, pending.entry)
        except BaseException:
            self._failed_generation = pending.generation
            raise

    def _acknowledged(self, _: None) -> None:
        saved = self._pending.popleft()
        self._saved_ledger, self._saved_history = saved.ledger, saved.history
        if not self._pending:
            self._feed.publish(SaveStateChanged(state=SaveState.SAVED, at=self._signature.now()))

    def _refused(self, error: Exception) -> None:
        if isinstance(error, WriteSkipped):
            return
        lost = tuple(pending.changes for pending in self._pending)
        self._pending.clear()
        self._unsent.clear()
        self._ledger, self._history = self._saved_ledger, self._saved_history.copy()
        self._generation += 1
        self._feed.publish(LedgerReplaced(ledger=self._ledger))
        self._feed.publish(SaveStateChanged(state=SaveState.REFUSED, error=error, lost=lost))
