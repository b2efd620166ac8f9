"""What the office sets for itself: until which day reports are due, and how many working days are soon."""

from decimal import Decimal

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.rules.number_field import NumberField

LAST_DAY, MOST_DAYS = 31, 99


class OfficeSettingsDialog(PanelLook, QDialog):
    """Two numbers, each with what it does."""

    def __init__(self, parent: QWidget, wishes: OfficeWishes) -> None:
        super().__init__(parent)
        self._wishes = wishes
        words, office = wishes.session.words.gettext, wishes.session.ledger.office
        self.setWindowTitle(words("Settings of the office"))
        self._due_day, self._lead_days = office.due_day, office.lead_days
        self.due_day, self.lead_days = NumberField(least=1, most=LAST_DAY), NumberField(least=1, most=MOST_DAYS)
        self.due_day.show_number(office.due_day)
        self.lead_days.show_number(office.lead_days)
        self.due_day.given.connect(self._take_due_day)
        self.lead_days.given.connect(self._take_lead_days)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = buttons.addButton(words("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        for field in (self.due_day, self.lead_days):
            field.textEdited.connect(self._show_readiness)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(self._form())
        layout.addWidget(buttons)
        self.setMinimumWidth(380)
        self.wear()

    def _save(self) -> None:
        if self._wishes.set_reporting_days(due_day=self._due_day, lead_days=self._lead_days):
            self.accept()

    def _take_due_day(self, number: Decimal) -> None:
        self._due_day = int(number)

    def _take_lead_days(self, number: Decimal) -> None:
        self._lead_days = int(number)

    def _show_readiness(self) -> None:
        self.save_button.setEnabled(not (self.due_day.property("invalid") or self.lead_days.property("invalid")))

    def _form(self) -> QFormLayout:
        words = self._wishes.session.words.gettext
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(6)
        for field, caption, hint in (
            (
                self.due_day,
                words("Reports are due on day"),
                words("Of the last month of a period. What comes later counts as late."),
            ),
            (
                self.lead_days,
                words("Due soon, in working days"),
                words("So many working days before its deadline an item is listed as due soon."),
            ),
        ):
            field.setAccessibleName(caption)
            field.setAccessibleDescription(hint)
            form.addRow(caption, field)
            form.addRow(text_label(hint, look="small", selectable=False))
        return form
