"""The last resort: a bug is shown with what helps to mend it, and the work goes on."""

import traceback

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from rongchang_desktop.localization.catalog import Localizer


class CrashDialog(QDialog):
    """Says that nothing saved was lost, and offers the details for copying."""

    def __init__(self, parent: QWidget | None, words: Localizer, error: BaseException) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.gettext("Something went wrong"))
        text = QLabel(
            words.gettext(
                "The program made a mistake. Everything that was saved is safe in the file. "
                "You can go on; if it happens again, send the details below to whoever looks after the program."
            )
        )
        text.setWordWrap(True)
        self.details = QPlainTextEdit("".join(traceback.format_exception(error)))
        self.details.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(words.gettext("Copy the details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(self.details)
        layout.addWidget(buttons)
        self.resize(640, 420)
