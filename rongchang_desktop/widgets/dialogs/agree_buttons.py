"""The buttons under a question that is agreed to or dropped."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from rongchang_desktop.localization.catalog import Localizer


def agree_buttons(dialog: QDialog, agree: str, words: Localizer) -> tuple[QDialogButtonBox, QPushButton]:
    """The row of buttons, and of them the one that agrees, which Enter presses."""
    roles = QDialogButtonBox.ButtonRole
    buttons = QDialogButtonBox()
    agreeing = buttons.addButton(agree, roles.AcceptRole)
    agreeing.setDefault(True)
    buttons.addButton(words.gettext("Cancel"), roles.RejectRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, agreeing
