"""Leaving an item out of the ranking: which, what blocks it from outside, who said so and when."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook


class ExclusionDialog(PanelLook, QDialog):
    """Items are named by their number, as the office speaks of them."""

    def __init__(self, parent: QWidget, wishes: OfficeWishes) -> None:
        super().__init__(parent)
        self._wishes = wishes
        session = wishes.session
        words = session.words.gettext
        self.setWindowTitle(words("Leave an item out of the ranking"))
        self.number = QLineEdit()
        self.number.setPlaceholderText(words("for instance 61"))
        self.item = text_label(look="small")
        self.reason = GrowingText(lines=2)
        self.by = QLineEdit(session.ledger.office.ranking_approved_by)
        self.on = DayField(session.words, year=session.year, optional=False)
        self.on.show_day(session.judging_day())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = self.buttons.addButton(words("Leave it out"), QDialogButtonBox.ButtonRole.AcceptRole)
        for button in self.buttons.buttons():
            button.setAutoDefault(False)
        self.number.textChanged.connect(lambda _: self._show_item())
        self.reason.textChanged.connect(self._show_item)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.wear()
        self._show_item()

    @property
    def item_id(self) -> ItemId | None:
        """The commitment of the number typed."""
        plan, typed = self._wishes.session.plan, self.number.text().strip()
        if plan is None or not typed:
            return None
        return next((item.id for item in plan.commitments() if plan.number_of(item.id) == typed), None)

    def _show_item(self) -> None:
        words, plan, item_id = self._wishes.session.words, self._wishes.session.plan, self.item_id
        title = plan.items[item_id].title if plan is not None and item_id is not None else ""
        missing = words.gettext("No item has this number.") if self.number.text().strip() else ""
        self.item.setText(title or missing)
        self.save_button.setEnabled(item_id is not None and bool(self.reason.toPlainText().strip()))

    def _save(self) -> None:
        item_id, day = self.item_id, self.on.day
        if item_id is None or day is None:
            return
        if self._wishes.exclude(item_id, reason=self.reason.toPlainText(), by=self.by.text(), on=day):
            self.accept()

    def _lay_out(self) -> None:
        words = self._wishes.session.words.gettext
        self.reason.setProperty("inplace", False)
        self.reason.setProperty("field", True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(6)
        for field, caption in (
            (self.number, words("No.")),
            (self.reason, words("What outside the unit blocks it")),
            (self.by, words("Approved by")),
            (self.on, words("From this day on")),
        ):
            field.setAccessibleName(caption)
            form.addRow(caption, field)
            if field is self.number:
                form.addRow(self.item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(440)
