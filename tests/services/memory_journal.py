"""A journal in memory that behaves like the file: checks, keeps, refuses when told; and a runner worked by hand."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import TypeVar

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry
from rongchang_desktop.domain.errors import StaleChangeError
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.services.change_feed import ChangeFeed, Event, SaveState, SaveStateChanged
from rongchang_desktop.services.ledger_editor import LedgerEditor, Signature
from rongchang_desktop.services.runner import InlineRunner, Runner
from rongchang_desktop.services.undo_history import UndoHistory

T = TypeVar("T")


class DiskFull(Exception):
    """What the disk says in these tests."""


class MemoryJournal:
    """The disk: a ledger, the journal, and a switch that lets the next writes fail."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.entries: list[JournalEntry] = []
        self.steps: dict[int, ChangeSet] = {}
        self.refusals = 0

    @contextmanager
    def unit_of_work(self) -> Iterator["MemoryJournal"]:
        before = (self.ledger, len(self.entries))
        try:
            yield self
            if self.refusals:
                self.refusals -= 1
                raise DiskFull
        except BaseException:
            self.ledger = before[0]
            del self.entries[before[1] :]
            raise

    def apply(self, changes: ChangeSet, entry: JournalEntry) -> None:
        last = self.entries[-1].sequence if self.entries else 0
        if entry.sequence != last + 1:
            raise StaleChangeError(f"{entry.sequence} after {last}")
        self.ledger = changes.apply_to(self.ledger)
        self.entries.append(entry)
        self.steps[entry.sequence] = changes

    def changes_of(self, sequence: int) -> ChangeSet:
        return self.steps[sequence]

    def updates_of(self, item_ids: Iterable[str]) -> tuple[ProgressUpdate, ...]:
        return tuple(update for item_id in item_ids for update in self.ledger.updates.owned_by(item_id))

    def loaded(self) -> Ledger:
        """The ledger as opening the file gives it: the newest update of each layer of each item."""
        newest: dict[tuple[str, Layer], ProgressUpdate] = {}
        for update in sorted(self.ledger.updates.values(), key=lambda update: (update.as_of, update.id)):
            newest[update.item_id, update.layer] = update
        return replace(self.ledger, updates=self.ledger.updates.holding(newest.values()))


class HandRunner:
    """Works and delivers only when told to, so that a test decides what happens in between."""

    def __init__(self) -> None:
        self.works: deque[Callable[[], None]] = deque()
        self.callbacks: deque[Callable[[], None]] = deque()

    def submit(self, work: Callable[[], T], *, done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - handed on, never swallowed
                failure = error
                self.callbacks.append(lambda: failed(failure))
            else:
                self.callbacks.append(lambda: done(result))

        self.works.append(run)

    def call(self, work: Callable[[], T]) -> T:
        self.work()
        return work()

    def work(self, times: int | None = None) -> None:
        for _ in range(len(self.works) if times is None else times):
            self.works.popleft()()

    def deliver(self) -> None:
        while self.callbacks:
            self.callbacks.popleft()()

    def finish(self) -> None:
        self.work()
        self.deliver()

    def close(self) -> None:
        self.work()


class Office:
    """An editor on a journal in memory, with everything its feed told."""

    def __init__(self, ledger: Ledger, *, runner: Runner | None = None, journal: MemoryJournal | None = None) -> None:
        self.journal = journal or MemoryJournal(ledger)
        self.feed = ChangeFeed()
        self.told: list[Event] = []
        self.feed.subscribe(self.told.append)
        minutes = count()
        self.editor = LedgerEditor(
            ledger,
            feed=self.feed,
            runner=runner or InlineRunner(),
            signature=Signature(
                actor=lambda: "王敏",
                now=lambda: datetime(2024, 9, 30, 8) + timedelta(minutes=next(minutes)),
                new_id=counting_ids("entry"),
            ),
            journal=self.journal,
            history=UndoHistory(self.journal.entries),
        )

    def reopened(self) -> "Office":
        """The same file, opened by a new process."""
        return Office(self.journal.loaded(), journal=self.journal)

    @property
    def save_states(self) -> list[SaveState]:
        return [event.state for event in self.told if isinstance(event, SaveStateChanged)]
