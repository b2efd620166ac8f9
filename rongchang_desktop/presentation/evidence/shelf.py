"""The shelf of evidence: files taken in off the window's thread, entered as steps, lent to be looked at."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from rongchang_desktop.domain.editing.evidence import add_evidence, remove_evidence
from rongchang_desktop.domain.ledger.identifiers import EvidenceId, ItemId
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.presentation.background import TaskRunner
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.evidence_store import EvidenceStore, KeptFile

Kept = Callable[[Sequence[KeptFile]], None]


class EvidenceShelf(QObject):
    """What the inspector does with evidence; without an open file there is no store and nothing can be added."""

    def __init__(
        self,
        session: PlanSession,
        *,
        tasks: TaskRunner,
        store: Callable[[], EvidenceStore | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._store = store

    @property
    def is_open(self) -> bool:
        """Whether there is a ledger file to keep evidence beside."""
        return self._store() is not None

    def keep(self, paths: Iterable[Path], then: Kept) -> None:
        """Copy the files in, however large they are, and tell what was kept; a refusal is told by the session."""
        store, wanted = self._store(), tuple(paths)
        if store is None or not wanted:
            return

        def work(sink: ProgressSink) -> tuple[KeptFile, ...]:
            kept = []
            for done, path in enumerate(wanted):
                sink(done, len(wanted), path.name)
                kept.append(store.add(path))
            return tuple(kept)

        task = self._tasks.start(work)
        task.succeeded.connect(then)
        task.failed.connect(self._refuse)

    def add(self, item_id: ItemId, paths: Iterable[Path]) -> None:
        """Keep the files and enter them as evidence of the item, in one step."""
        self.keep(paths, lambda kept: self._enter(item_id, kept))

    def records(self, item_id: ItemId, files: Mapping[str, str]) -> tuple[Evidence, ...]:
        """A form's files, names by SHA-256, as evidence of its item. Raises UserFacingError where one is gone."""
        store = self._store()
        if store is None:
            return ()
        kept = [KeptFile(name=name, sha256=sha256, size=store.size_of(sha256)) for sha256, name in files.items()]
        return self._evidence(item_id, kept)

    def remove(self, evidence_id: EvidenceId) -> bool:
        """Take the record away; the file stays where it is kept."""
        return self._session.edit(lambda ledger: remove_evidence(ledger, evidence_id))

    def lend(self, evidence: Evidence) -> Path | None:
        """A copy to be looked at; None where that fails, which the session tells."""
        store = self._store()
        try:
            return store.lend(evidence.name, evidence.sha256) if store is not None else None
        except UserFacingError as error:
            self._session.failed.emit(error)
            return None

    def _enter(self, item_id: ItemId, kept: Sequence[KeptFile]) -> None:
        self._session.edit(lambda ledger: add_evidence(ledger, self._evidence(item_id, kept)))

    def _evidence(self, item_id: ItemId, kept: Iterable[KeptFile]) -> tuple[Evidence, ...]:
        session = self._session
        return tuple(
            Evidence(
                id=EvidenceId(session.editor.new_id()),
                item_id=item_id,
                name=one.name,
                sha256=one.sha256,
                size=one.size,
                added_on=session.today(),
            )
            for one in kept
        )

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            raise error
        self._session.failed.emit(error)
