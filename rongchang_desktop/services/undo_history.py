"""The undo stack, rebuilt from the journal: which steps can be taken back and which done again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.editing.operation import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One named step that can be undone or redone."""

    sequence: int
    operation: Operation
    params: Mapping[str, str] = field(default_factory=dict)


class UndoHistory:
    """Two stacks of steps; a new step forgets what was undone. Laying the file's first records is no step."""

    def __init__(self, entries: Iterable[JournalEntry] = ()) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.last_sequence = 0
        for entry in entries:
            self.record(entry)

    @property
    def undoable(self) -> Step | None:
        """What undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Step | None:
        """What redo would do again."""
        return self._undone[-1] if self._undone else None

    def record(self, entry: JournalEntry) -> None:
        """Take note of a journal entry."""
        self.last_sequence = max(self.last_sequence, entry.sequence)
        if entry.kind is StepKind.UNDO:
            self._undone.append(self._done.pop())
        elif entry.kind is StepKind.REDO:
            self._done.append(self._undone.pop())
        elif entry.kind is StepKind.DO:
            self._done.append(Step(sequence=entry.sequence, operation=entry.operation, params=entry.params))
            self._undone.clear()

    def copy(self) -> "UndoHistory":
        """A history that can be gone back to."""
        twin = UndoHistory()
        twin._done, twin._undone = list(self._done), list(self._undone)
        twin.last_sequence = self.last_sequence
        return twin
