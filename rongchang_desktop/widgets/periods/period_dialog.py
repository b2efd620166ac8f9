"""Opening the next 期, or giving the open one other days."""

from calendar import monthrange
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.panels.fields.day_field import DayField


class PeriodDialog(QDialog):
    """Two days and a name that may be left out; Enter in a field goes on and settles nothing."""

    agreed = Signal(object, object, str)
    """The day of judging, the day reports are due (None for none), and the name."""

    def __init__(
        self, parent: QWidget, words: Localizer, *, year: int, number: int, known: Period | None, as_of: date, due: date
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(
            words.gettext("Days of period {number}", number=number)
            if known
            else words.gettext("Open period {number}", number=number)
        )
        hint = QLabel(
            words.gettext(
                "Lights are judged and reports counted as of its day. Nothing is fixed before the period is frozen."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("soft", True)
        self.as_of = DayField(words, year=year, optional=False)
        self.as_of.show_day(known.as_of if known else as_of)
        self.due_on = DayField(words, year=year)
        self.due_on.show_day(known.due_on if known else due)
        self.name = QLineEdit(known.name if known else "")
        self.name.setPlaceholderText(words.gettext("for instance third quarter"))
        form = QFormLayout()
        form.addRow(words.gettext("As of"), self.as_of)
        form.addRow(words.gettext("Reports due"), self.due_on)
        form.addRow(words.gettext("Name of the period"), self.name)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        agree = words.gettext("Change the days") if known else words.gettext("Open it")
        self.agree_button = self.buttons.addButton(agree, QDialogButtonBox.ButtonRole.AcceptRole)
        self.agree_button.setAutoDefault(False)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.name.returnPressed.connect(self.agree_button.setFocus)
        self.buttons.accepted.connect(self._agree)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for part in (hint, form, self.buttons):
            layout.addWidget(part) if isinstance(part, QWidget) else layout.addLayout(part)
        self.setMinimumWidth(420)

    def _agree(self) -> None:
        self.agreed.emit(self.as_of.day, self.due_on.day, self.name.text())
        self.accept()


def next_days(year: int, *, after: Period | None, today: date, due_day: int) -> tuple[date, date]:
    """The end of the quarter that is to be reported next, and the day in its last month on which reports are due."""
    day = min(max(today, date(year, 1, 1)), date(year, 12, 31))
    month = (day.month + 2) // 3 * 3
    if after is not None and after.as_of >= date(year, month, monthrange(year, month)[1]) and month < 12:
        month = min(12, (after.as_of.month // 3 + 1) * 3)
    last = monthrange(year, month)[1]
    return date(year, month, last), date(year, month, min(due_day, last))
