"""Asking for a day with a calendar."""

from datetime import date

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from rongchang_desktop.widgets.month_calendar import MonthCalendar


class DayDialog(QDialog):
    """One question, one calendar."""

    def __init__(self, parent: QWidget, question: str, day: date) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.calendar = MonthCalendar(day)
        self.calendar.activated.connect(lambda _: self.accept())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (QLabel(question), self.calendar, buttons):
            layout.addWidget(widget)

    @property
    def day(self) -> date:
        """The day chosen."""
        chosen = self.calendar.selectedDate()
        return date(chosen.year(), chosen.month(), chosen.day())

    @classmethod
    def ask(cls, parent: QWidget, question: str, day: date) -> date | None:
        """The day the user agrees to, None for none."""
        dialog = cls(parent, question, day)
        return dialog.day if dialog.exec() == QDialog.DialogCode.Accepted else None
