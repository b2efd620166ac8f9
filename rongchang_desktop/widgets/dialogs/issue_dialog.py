"""印发: the question that fixes a plan, with its consequence."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.panels.fields.day_field import DayField


class IssueDialog(QDialog):
    """Asks for the document number and the day, and says what is still unsettled; only the button itself issues."""

    agreed = Signal(object, str)

    def __init__(self, parent: QWidget, words: Localizer, today: date, warnings: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.gettext("Issue the plan"))
        consequence = QLabel(
            words.gettext(
                "Once issued, numbers, wording, targets, leads and deadlines change only by a recorded adjustment. "
                "Ticks and progress go on as before. You can still undo this step."
            )
        )
        consequence.setWordWrap(True)
        self.warning = QLabel("\n".join(warnings))
        self.warning.setWordWrap(True)
        self.warning.setProperty("warning", True)
        self.warning.setVisible(bool(warnings))
        self.document_number = QLineEdit()
        self.document_number.setPlaceholderText(words.gettext("for instance 荣昌府办发〔2024〕6号"))
        self.day = DayField(words, year=today.year, optional=False)
        self.day.show_day(today)
        form = QFormLayout()
        form.addRow(words.gettext("Document number"), self.document_number)
        form.addRow(words.gettext("Date"), self.day)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.issue_button = self.buttons.addButton(words.gettext("Issue"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.issue_button.setAutoDefault(False)
        # Enter in a field neither issues nor throws away what was typed.
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.document_number.returnPressed.connect(self.issue_button.setFocus)
        self.buttons.accepted.connect(self._agree)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(consequence)
        layout.addWidget(self.warning)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(420)

    def _agree(self) -> None:
        self.agreed.emit(self.day.day, self.document_number.text())
        self.accept()
