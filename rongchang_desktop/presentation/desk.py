"""The desk: which file is open, and opening, creating and closing one without freezing the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import TaskRunner
from rongchang_desktop.presentation.clerk import ClerkOnDuty
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.change_feed import ChangeFeed
from rongchang_desktop.services.ledger_editor import LedgerEditor, Signature
from rongchang_desktop.services.runner import InlineRunner, Runner
from rongchang_desktop.services.workspace import OpenedFile, Workspace

if TYPE_CHECKING:
    from rongchang_desktop.domain.progress.update import ProgressUpdate
    from rongchang_desktop.services.evidence_store import EvidenceStore


class Desk(QObject):
    """Owns the session of the open file; before one is open, the session shows an empty ledger."""

    opening = Signal(object)
    """Path: a file is being opened or made."""
    opened = Signal(object)
    """Path: the session shows that file now."""
    closed = Signal()
    ending = Signal()
    """The program ends: long work that can be begun anew is to stop, else the window waits for it."""
    open_failed = Signal(object, object)
    """Path and UserFacingError: the file stays as it was."""
    crashed = Signal(object)
    """An exception nobody expected."""

    def __init__(
        self,
        *,
        runner: Runner,
        signature: Signature,
        words: Localizer,
        preferences: Preferences,
        today: Callable[[], date],
        clerk: ClerkOnDuty | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.preferences = preferences
        self.signature = signature
        self.today = today
        self.clerk = clerk
        self.tasks = TaskRunner(self)
        self.workspace: Workspace | None = None
        self._runner = runner
        feed = ChangeFeed()
        self.session = PlanSession(
            self._empty_editor(feed), feed, year=today().year, words=words, today=today, parent=self
        )

    @property
    def ledger_id(self) -> str:
        """The open ledger's id; empty where none is open."""
        return self.workspace.ledger_id if self.workspace else ""

    @property
    def evidence_store(self) -> "EvidenceStore | None":
        """Where evidence of the open ledger is kept; None where none is open."""
        if self.workspace is None:
            return None
        from rongchang_desktop.services.content_store import store_beside
        from rongchang_desktop.services.evidence_store import EvidenceStore

        return EvidenceStore(store_beside(self.workspace.path))

    def open(self, read: Callable[[], OpenedFile], path: Path) -> None:
        """Close what is open, then open or make the file by `read`, run on the storage thread."""
        if not self.close_file():
            return
        self.opening.emit(path)
        self._runner.submit(read, done=self._show, failed=lambda error: self._failed(path, error))

    def prepare(self) -> None:
        """Bring in what the first edit needs to reach the disk; to be called when the rows are painted."""
        if self.workspace is not None:
            self.workspace.prepare(failed=self.crashed.emit)

    def close_file(self) -> bool:
        """Finish saving and show an empty desk; False where the last step was refused: then the file stays open."""
        if self.workspace is None:
            return True
        if not self.workspace.editor.finish():
            return False
        self.remember_year()
        self.workspace.close()
        self.workspace = None
        feed = ChangeFeed()
        self.session.attach(self._empty_editor(feed), feed, year=self.session.year)
        self.closed.emit()
        return True

    def shut_down(self) -> bool:
        """Close the file and end the threads; False where the file stays open, so that the refusal can be told."""
        if not self.close_file():
            return False
        self.ending.emit()
        self.tasks.close()
        self._runner.close()
        return True

    def once_backed_up(self, act: Callable[[], None], *, failed: Callable[[Exception], None]) -> None:
        """Do what changes much once the file as it is has been backed up; at once where no file is open."""
        if self.workspace is None:
            act()
        else:
            self.workspace.back_up(done=act, failed=failed)

    def remember_year(self) -> None:
        """Open on the same year next time."""
        if self.workspace is not None:
            self.preferences.set_of_ledger(self.workspace.ledger_id, "year", self.session.year)

    def updates_of(self, item_id: ItemId) -> "tuple[ProgressUpdate, ...]":
        """Every update of an item, oldest first."""
        if self.workspace is None:
            return self.session.ledger.updates.owned_by(item_id)
        return self.workspace.updates_of(item_id)

    def history_of(self, item_id: ItemId) -> tuple[tuple[JournalEntry, ChangeSet], ...]:
        """The journal of an item, newest first."""
        return self.workspace.history_of(item_id) if self.workspace is not None else ()

    def _show(self, opened: OpenedFile) -> None:
        self.workspace = Workspace(opened, runner=self._runner, signature=self.signature)
        self.preferences.add_recent(self.workspace.path)
        self.session.attach(self.workspace.editor, self.workspace.feed, year=self._year_to_show(opened.ledger))
        self.opened.emit(self.workspace.path)

    def _failed(self, path: Path, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            self.open_failed.emit(path, error)
        else:
            self.crashed.emit(error)

    def _year_to_show(self, ledger: Ledger) -> int:
        assert self.workspace is not None
        remembered = self.preferences.of_ledger(self.workspace.ledger_id, "year")
        if remembered in ledger.plans:
            return int(remembered)
        filled = [year for year, plan in ledger.plans.items() if plan.items]
        return max(filled or ledger.plans, default=self.today().year)

    def _empty_editor(self, feed: ChangeFeed) -> LedgerEditor:
        return LedgerEditor(Ledger(), feed=feed, runner=InlineRunner(), signature=self.signature)
