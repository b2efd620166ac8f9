"""A field for a number of a rule: told at once while it is typed, marked where it is none."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.editors.figure_entry import figure_text, parsed_figure

ONE = Decimal(1)


class NumberField(QLineEdit):
    """The arrow keys step it; what is no number between the bounds is marked and told to nobody."""

    given = Signal(object)
    """Decimal a person typed or stepped to."""

    def __init__(self, *, least: int, most: int, places: int = 0) -> None:
        super().__init__()
        self._least, self._most, self._places = least, most, places
        self.textEdited.connect(self._take)

    def show_number(self, number: Decimal | int) -> None:
        """Show a number, unless a person is just typing the same one."""
        if self._read(self.text()) != number:
            self.setText(figure_text(Decimal(number)))
        self._mark(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: ONE, Qt.Key.Key_Down: -ONE}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = self._read(self.text())
        stepped = min(max((number if number is not None else Decimal(self._least)) + step, self._least), self._most)
        self.setText(figure_text(Decimal(stepped)))
        self._take(self.text())

    def _take(self, text: str) -> None:
        number = self._read(text)
        self._mark(number is None)
        if number is not None:
            self.given.emit(number)

    def _read(self, text: str) -> Decimal | None:
        try:
            number = parsed_figure(text, unit="%")
        except UserFacingError:
            return None
        if number is None or not self._least <= number <= self._most:
            return None
        return number if number == round(number, self._places) else None

    def _mark(self, wrong: bool) -> None:
        if bool(self.property("invalid")) != wrong:
            self.setProperty("invalid", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
