"""An open ledger file: the store on its thread, the editor on top, and what is read on demand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.services.change_feed import ChangeFeed
from rongchang_desktop.services.ledger_editor import LedgerEditor, Signature
from rongchang_desktop.services.runner import Runner
from rongchang_desktop.services.undo_history import UndoHistory

if TYPE_CHECKING:
    from rongchang_desktop.domain.progress.update import ProgressUpdate
    from rongchang_desktop.services.recovery.recycle_bin import Lost
    from rongchang_desktop.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """What reading a file brings back to the caller's thread."""

    store: "Store"
    ledger: Ledger
    steps: tuple[JournalEntry, ...]


class Workspace:
    """One open ledger file. Everything that touches the store runs on the runner."""

    def __init__(self, opened: OpenedFile, *, runner: Runner, signature: Signature) -> None:
        self._store = opened.store
        self._runner = runner
        self._now = signature.now
        self.path = opened.store.path
        self.ledger_id = opened.store.ledger_id
        self.feed = ChangeFeed()
        self.editor = LedgerEditor(
            opened.ledger,
            feed=self.feed,
            runner=runner,
            signature=signature,
            journal=opened.store,
            history=UndoHistory(opened.steps),
        )
        self._opened_at = self.editor.last_sequence

    def updates_of(self, item_id: ItemId) -> "tuple[ProgressUpdate, ...]":
        """Every update of the item, oldest first, older ones read from disk."""
        return self.editor.recall([item_id]).updates.owned_by(item_id)

    def history_of(self, item_id: ItemId, limit: int = 50) -> tuple[tuple[JournalEntry, ChangeSet], ...]:
        """The newest journal entries that concern the item with what they changed of it, newest first."""
        lines = self._runner.call(lambda: self._store.history_of(item_id, limit=limit))
        return tuple(
            (line.entry, ChangeSet(operation=line.entry.operation, changes=line.changes, params=line.entry.params))
            for line in lines
        )

    def lost_items(self) -> "tuple[Lost, ...]":
        """What steps took out of the plans and nobody brought back, the newest first, read off the journal."""
        from rongchang_desktop.services.recovery.recycle_bin import lost_items

        ledger = self.editor.ledger
        return self._runner.call(lambda: lost_items(ledger, self._store.steps(), self._store.changes_of))

    def prepare(self, *, failed: Callable[[Exception], None]) -> None:
        """Bring in what the first write needs, while nobody waits for it."""
        self._runner.submit(self._store.prepare, done=lambda _: None, failed=failed)

    def back_up(self, *, done: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Make a proven copy of the file as it is on the disk, before a step that changes much."""
        self._runner.submit(self._copy, done=lambda _: done(), failed=failed)

    def close(self) -> None:
        """Finish what is being saved, keep a copy of what was changed, and let the file go."""
        has_changed = self.editor.last_sequence > self._opened_at
        self._runner.call(lambda: self._let_go(copy=has_changed))

    def _let_go(self, *, copy: bool) -> None:
        try:
            if copy:
                self._copy()
        except UserFacingError as error:
            import logging  # the rare case; the first picture waits for less

            logging.getLogger(__name__).warning(
                "no copy was made at closing: %s", error
            )  # the file itself is whole; the next closing tries again
        finally:
            self._store.close()

    def _copy(self) -> None:
        from rongchang_desktop.services.safekeeping import back_up_before

        back_up_before(self._store, at=self._now())


def open_file(path: Path) -> OpenedFile:
    """Open and load a ledger; to be run on the runner. Raises UserFacingError."""
    from rongchang_desktop.services.backup_place import backup_folder
    from rongchang_desktop.storage.store import Store  # after the first picture

    store = Store.open(path, backups=backup_folder(path))
    try:
        return OpenedFile(store=store, ledger=store.load(), steps=tuple(store.steps()))
    except BaseException:
        store.close()
        raise


def create_file(path: Path, founding: Iterable[ChangeSet], *, signature: Signature) -> OpenedFile:
    """Make a new ledger whose first records are no undoable step; to be run on the runner. Raises UserFacingError."""
    from rongchang_desktop.storage.store import Store  # after the first picture

    store = Store.create(path, ledger_id=signature.new_id())
    try:
        for sequence, changes in enumerate(founding, start=1):
            with store.unit_of_work() as unit:
                unit.apply(changes, _found(changes, sequence, signature))
        return OpenedFile(store=store, ledger=store.load(), steps=tuple(store.steps()))
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise


def open_or_create(path: Path, founding: Callable[[], Iterable[ChangeSet]], *, signature: Signature) -> OpenedFile:
    """Open the file, or make it first where there is none."""
    return open_file(path) if path.exists() else create_file(path, founding(), signature=signature)


def _found(changes: ChangeSet, sequence: int, signature: Signature) -> JournalEntry:
    return JournalEntry(
        id=signature.new_id(),
        sequence=sequence,
        kind=StepKind.FOUND,
        operation=changes.operation,
        actor=signature.actor(),
        at=signature.now(),
        params=changes.params,
    )
