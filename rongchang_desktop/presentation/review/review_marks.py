"""Which doubtful places were looked at; what is left is the review's progress."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.presentation.review.places import Place


class ReviewMarks(QObject):
    """Marks by the key of a place; they live as long as the review and never enter the ledger."""

    changed = Signal()

    def __init__(self, places: Sequence[Place] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doubtful = [place for place in places if place.is_doubtful]
        self._keys = frozenset(place.key for place in self._doubtful)
        self._settled: set[str] = set()

    @property
    def total(self) -> int:
        """How many places were doubtful at the start."""
        return len(self._doubtful)

    @property
    def left(self) -> tuple[Place, ...]:
        """The doubtful places nobody has looked at yet, in order."""
        return tuple(place for place in self._doubtful if place.key not in self._settled)

    def is_open(self, key: str) -> bool:
        """Whether the place is doubtful and not looked at."""
        return key in self._keys and key not in self._settled

    def settle(self, keys: Iterable[str]) -> None:
        """Mark places as looked at."""
        wanted = {key for key in keys if self.is_open(key)}
        if wanted:
            self._settled |= wanted
            self.changed.emit()

    def toggle(self, key: str) -> None:
        """Mark a doubtful place as looked at, or take the mark back."""
        if self.is_open(key):
            self.settle([key])
        elif key in self._settled:
            self._settled.discard(key)
            self.changed.emit()

    def step(self, after: int, by: int) -> Place | None:
        """The next place left after the character (before it, for `by` -1), round the end; None when none is left."""
        left = sorted(self.left, key=_start)
        if not left:
            return None
        if by > 0:
            return next((place for place in left if _start(place) > after), left[0])
        return next((place for place in reversed(left) if _start(place) < after), left[-1])


def _start(place: Place) -> int:
    return place.span.start if place.span else 0
