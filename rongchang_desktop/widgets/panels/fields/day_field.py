"""A field for a day: typed in any of the usual ways, or picked from a calendar."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QWidget, QWidgetAction

from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.tree.deadline_reading import DeadlineError, read_deadline
from rongchang_desktop.widgets.month_calendar import MonthCalendar


class DayField(QLineEdit):
    """Blank is no day where that is allowed; nonsense stays visible, marked and explained, and changes nothing."""

    chosen = Signal(object)
    """A person gave a date, or None."""

    def __init__(self, words: Localizer, *, year: int, optional: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.year = year
        self._optional = optional
        self._day: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(96)
        self.editingFinished.connect(self._take)
        self._calendar_action = QAction("▾", self)
        self._calendar_action.triggered.connect(self.open_calendar)

    @property
    def day(self) -> date | None:
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a day, unless a person is just typing another."""
        self._day = day
        if not (self.hasFocus() and self.isModified()):
            self._write()

    def open_calendar(self) -> None:
        """Offer the month around the day shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = MonthCalendar(self._day or date(self.year, 12, 31), menu)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(lambda picked: self._pick(menu, picked))
        calendar.clicked.connect(lambda picked: self._pick(menu, picked))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Down and alt:
            self.open_calendar()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._day is not None:
            self._choose(self._day + timedelta(days=1 if event.key() == Qt.Key.Key_Up else -1))
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._write()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        self.open_calendar()

    def _pick(self, menu: QMenu, picked: QDate) -> None:
        menu.close()
        self._choose(date(picked.year(), picked.month(), picked.day()))

    def _take(self) -> None:
        if not self.isModified():
            return
        try:
            day = self._read(self.text())
        except UserFacingError as error:
            self._mark(self._words.error(error))
            return
        if day is None and not self._optional:
            self._write()
        else:
            self._choose(day)

    def _read(self, text: str) -> date | None:
        if self._day is not None and text.strip() == formats.day(self._day, self._words):
            return self._day
        day, recurrence = read_deadline(text, self.year, self._words)
        if recurrence is not Recurrence.ONCE:
            raise DeadlineError(text)
        return day

    def _choose(self, day: date | None) -> None:
        changed = day != self._day
        self._day = day
        self._write()
        if changed:
            self.chosen.emit(day)

    def _write(self) -> None:
        self.setText(formats.day(self._day, self._words) if self._day else "")
        self.setCursorPosition(0)  # where the field is narrow, the day is worth more than the year
        self.setModified(False)
        self._mark("")

    def _mark(self, problem: str) -> None:
        if bool(self.property("invalid")) != bool(problem):
            self.setProperty("invalid", bool(problem))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setToolTip(problem)
        self.setAccessibleDescription(problem)
