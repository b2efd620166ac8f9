"""The sheet of keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

KEYS = (
    ("Ctrl+F", N_("Search")),
    ("Space", N_("Tick, or take the tick back")),
    ("Return", N_("Edit the wording")),
    ("F2", N_("Report progress")),
    ("F3", N_("Report no change")),
    ("F4", N_("Show or hide the inspector")),
    ("F6", N_("Next pane")),
    ("Ctrl+Z", N_("Undo")),
    ("Ctrl+Shift+Z", N_("Redo")),
    ("Alt+Up", N_("Move up")),
    ("Alt+Down", N_("Move down")),
    ("Tab", N_("Indent (in a draft)")),
    ("Shift+Tab", N_("Outdent (in a draft)")),
    ("Ctrl+P", N_("Print the status report")),
    ("Ctrl+O", N_("Open a file")),
    ("Ctrl+I", N_("Read a work report in")),
    ("F8", N_("In the review: next doubtful place")),
    ("F1", N_("This sheet")),
)


class KeysSheet(QDialog):
    """Every key with what it does."""

    def __init__(self, parent: QWidget, words: Localizer) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.gettext("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for row, (keys, msgid) in enumerate(KEYS):
            shown = QLabel(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            shown.setProperty("strong", True)
            column = 0 if row < (len(KEYS) + 1) // 2 else 2
            line = row if column == 0 else row - (len(KEYS) + 1) // 2
            grid.addWidget(shown, line, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(QLabel(words.gettext(msgid)), line, column + 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addWidget(buttons)
