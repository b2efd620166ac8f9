"""职责分工: which unit answers for which matter; the office edits it, leads are suggested from it."""

from dataclasses import dataclass

from rongchang_desktop.domain.ledger.identifiers import DutyId


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A unit, by the name the directory knows it by, and the words that make a task its business."""

    id: DutyId
    position: int
    unit: str
    words: tuple[str, ...]
