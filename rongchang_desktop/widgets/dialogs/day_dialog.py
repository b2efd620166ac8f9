"""Asking for a day: typed, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.month_calendar import MonthCalendar
from rongchang_desktop.widgets.panels.fields.day_field import DayField


class DayDialog(QDialog):
    """One question, one day; a day typed wrongly is marked and keeps the question open."""

    def __init__(self, parent: QWidget, words: Localizer, question: str, day: date) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.day = day
        self.typed = DayField(words, year=day.year, optional=False)
        self.typed.setAccessibleName(question)
        self.typed.show_day(day)
        self.typed.selectAll()
        self.typed.chosen.connect(self._show_typed)
        self.calendar = MonthCalendar(day)
        self.calendar.selectionChanged.connect(self._show_picked)
        self.calendar.activated.connect(lambda _: self.accept())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (QLabel(question), self.typed, self.calendar, buttons):
            layout.addWidget(widget)
        self.typed.setFocus()

    def accept(self) -> None:
        if not self.typed.property("invalid"):
            super().accept()

    def _show_typed(self, day: date) -> None:
        self.day = day
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _show_picked(self) -> None:
        picked = self.calendar.selectedDate()
        self.day = date(picked.year(), picked.month(), picked.day())
        self.typed.setModified(False)
        self.typed.show_day(self.day)

    @classmethod
    def ask(cls, parent: QWidget, words: Localizer, question: str, day: date) -> date | None:
        """The day the user agrees to, None for none."""
        dialog = cls(parent, words, question, day)
        return dialog.day if dialog.exec() == QDialog.DialogCode.Accepted else None
