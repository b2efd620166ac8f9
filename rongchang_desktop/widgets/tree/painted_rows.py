"""Where rows stand on the viewport since it was last painted whole, so that an edit repaints its own rows only."""

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QRegion


class PaintedRows:
    """Forgets all as soon as rows may have moved; then nothing is known and everything must be painted."""

    def __init__(self) -> None:
        self._places: dict[int, QRect] = {}
        self._is_whole = False

    def begin(self, region: QRegion, viewport: QRect) -> None:
        """A painting begins; one of the whole viewport makes the places known."""
        if region.boundingRect().contains(viewport):
            self._places.clear()
            self._is_whole = True

    def note(self, index: QModelIndex, place: QRect) -> None:
        """A row was painted there."""
        self._places[index.internalId()] = QRect(place)

    def forget(self) -> None:
        """Rows may have moved."""
        self._is_whole = False

    def place(self, index: QModelIndex) -> QRect | None:
        """Where the row stands: empty when it is out of sight, None when nothing is known."""
        return self._places.get(index.internalId(), QRect()) if self._is_whole else None
