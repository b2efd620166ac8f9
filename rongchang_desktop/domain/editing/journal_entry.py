"""One line of the journal: which step, by whom, when, and what it undid or did again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from rongchang_desktop.domain.editing.operation import Operation


class StepKind(Enum):
    """FOUND lays the file's first records and is never undone; UNDO and REDO name the step they concern."""

    FOUND = "found"
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """`sequence` orders the journal (never the clock); `of` is the sequence of the step undone or redone."""

    id: str
    sequence: int
    kind: StepKind
    operation: Operation
    actor: str
    at: datetime
    params: Mapping[str, str] = field(default_factory=dict)
    of: int | None = None
