"""Approving the ranking: who approved it, when, and from how many items on a unit takes part."""

from decimal import Decimal

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from rongchang_desktop.presentation.overview.office_wishes import OfficeWishes
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.rules.number_field import NumberField

MOST = 99


class RankingDialog(PanelLook, QDialog):
    """Without a name there is no ranking; the safe answer is to leave it off."""

    def __init__(self, parent: QWidget, wishes: OfficeWishes) -> None:
        super().__init__(parent)
        self._wishes = wishes
        session = wishes.session
        words, office = session.words.gettext, session.ledger.office
        self.setWindowTitle(words("Ranking of units"))
        self.by = QLineEdit(office.ranking_approved_by)
        self.by.setPlaceholderText(words("Name or post, for instance the head of the district"))
        self.on = DayField(session.words, year=session.year, optional=False)
        self.on.show_day(office.ranking_approved_on or session.today())
        self._minimum = office.ranking_minimum
        self.minimum = NumberField(least=1, most=MOST)
        self.minimum.show_number(office.ranking_minimum)
        self.minimum.given.connect(self._take_minimum)
        self.minimum.textEdited.connect(lambda _: self._show_readiness())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.approve_button = self.buttons.addButton(
            words("Save") if office.ranking_approved_by else words("Switch on"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.off_button = self.buttons.addButton(words("Switch off"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.off_button.setVisible(bool(office.ranking_approved_by))
        for button in self.buttons.buttons():
            button.setAutoDefault(False)
        self.by.textChanged.connect(lambda _: self._show_readiness())
        self.buttons.accepted.connect(self._approve)
        self.buttons.rejected.connect(self.reject)
        self.off_button.clicked.connect(self._switch_off)
        self._lay_out()
        self.wear()
        self._show_readiness()

    def _show_readiness(self) -> None:
        self.approve_button.setEnabled(bool(self.by.text().strip()) and not self.minimum.property("invalid"))

    def _take_minimum(self, number: Decimal) -> None:
        self._minimum = int(number)

    def _approve(self) -> None:
        day = self.on.day
        if day is not None and self._wishes.approve_ranking(by=self.by.text(), on=day, minimum=self._minimum):
            self.accept()

    def _switch_off(self) -> None:
        if self._wishes.withdraw_ranking():
            self.accept()

    def _lay_out(self) -> None:
        words = self._wishes.session.words.gettext
        consequence = text_label(
            words(
                "A ranking puts units beside each other by name. It is shown on this page only while it is approved; "
                "it is switched off here at any time, and both steps can be undone."
            ),
            look="small",
            selectable=False,
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(6)
        for field, caption in (
            (self.by, words("Approved by")),
            (self.on, words("Approved on")),
            (self.minimum, words("A unit takes part from so many items on")),
        ):
            field.setAccessibleName(caption)
            form.addRow(caption, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addWidget(consequence)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(420)
