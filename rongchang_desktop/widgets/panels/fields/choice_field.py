"""A list to choose one value of an enumeration from."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class ChoiceField(QComboBox):
    """Emits `chosen` only for a person's choice; the wheel scrolls the page, not the value."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.activated.connect(lambda row: self.chosen.emit(self._values[row]))

    def offer(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Set the values with their words, keeping the one chosen."""
        kept = self.value
        listed = list(choices)
        self.clear()
        self._values = [value for value, _ in listed]
        self.addItems([words for _, words in listed])
        self.show_value(kept)

    @property
    def value(self) -> Any:
        """The value chosen; None where nothing is."""
        row = self.currentIndex()
        return self._values[row] if 0 <= row < len(self._values) else None

    def show_value(self, value: Any) -> None:
        """Show a value without saying that anybody chose it."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
