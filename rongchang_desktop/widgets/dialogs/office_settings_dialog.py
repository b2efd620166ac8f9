"""What the office sets for itself: until which day reports are due, and how many working days are soon."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook

LAST_DAY, MOST_DAYS = 31, 99


class OfficeSettingsDialog(PanelLook, QDialog):
    """Two numbers, each with what it does."""

    def __init__(self, parent: QWidget, wishes: OfficeWishes) -> None:
        super().__init__(parent)
        self._wishes = wishes
        words, office = wishes.session.words.gettext, wishes.session.ledger.office
        self.setWindowTitle(words("Settings of the office"))
        self.due_day, self.lead_days = QSpinBox(), QSpinBox()
        self.due_day.setRange(1, LAST_DAY)
        self.lead_days.setRange(1, MOST_DAYS)
        self.due_day.setValue(office.due_day)
        self.lead_days.setValue(office.lead_days)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = buttons.addButton(words("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
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
        if self._wishes.set_reporting_days(due_day=self.due_day.value(), lead_days=self.lead_days.value()):
            self.accept()

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
