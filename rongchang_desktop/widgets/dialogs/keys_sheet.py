"""The sheet of keys, made of the tables that the keys themselves are made of."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.tree.tree_actions import DEEDS
from rongchang_desktop.widgets.window_actions import WINDOW_DEEDS

GENERAL = (
    ("Ctrl+F", N_("Search")),
    ("Ctrl+Z", N_("Undo")),
    ("Ctrl+Shift+Z", N_("Redo")),
    ("Alt+1", N_("Say who works here, once a day")),
)
FORMS = (
    ("Ctrl+Return", N_("Save the form")),
    ("F2", N_("In a progress report: save, and report on the next row")),
    ("F3", N_("In a progress report: no change, and the next row")),
    ("Esc", N_("Fold the form; what was typed is kept")),
    ("Alt+Down", N_("Open the calendar of a day")),
)
REVIEW = (
    ("F8", N_("In the review: next doubtful place")),
    ("Alt+Down", N_("In the turn of the year: how the item ends")),
)
VIEWS = (
    ("F2", N_("Rename the view")),
    ("Alt+Up", N_("Move the view up or down")),
    ("Del", N_("Delete the view")),
)
INDICATORS = (
    ("Return", N_("Type the value of the row")),
    ("Alt+Up", N_("Move the row up or down")),
    ("Ctrl+V", N_("Paste a column of values")),
    ("Ctrl+C", N_("Copy table and sentence")),
)
DIRECTORY = (
    ("Return", N_("Open the list behind a number, or edit the row")),
    ("F2", N_("Edit the row in the card beside it")),
    ("Ins", N_("Add an entry")),
    ("Del", N_("Remove an entry that nothing names")),
    ("Alt+Up", N_("Move the row up or down")),
    ("Ctrl+V", N_("Paste a directory")),
)
PERIODS = (
    ("Return", N_("Compare from the period, or go to the task")),
    ("Ctrl+C", N_("Copy the rows as a table")),
)
PREVIEW = (
    ("Ctrl+G", N_("Go to a page")),
    ("Ctrl+1", N_("Fit the width; Ctrl+2 the page, Ctrl+0 its own size")),
    ("Ctrl+PgDown", N_("Next page")),
)
MEETING = (
    ("Right", N_("Next item; also space, page down, a presenter")),
    ("Return", N_("Note what is agreed")),
    ("Ctrl+1", N_("Filter by light; Ctrl+0 shows all")),
    ("Esc", N_("Leave the meeting")),
)
Keys = tuple[tuple[str, str], ...]


def sheet() -> Iterator[tuple[str, Keys]]:
    """Headings with their keys and msgids, in the order they are shown."""
    window = tuple((deed.keys, deed.msgid) for deed in WINDOW_DEEDS if deed.keys)
    tree = tuple((deed.keys[0], deed.msgid) for deed in DEEDS if deed.keys)
    yield N_("Tasks"), tree
    yield N_("Everywhere"), (*GENERAL, *window, *REVIEW)
    yield N_("Saved views"), VIEWS
    yield N_("In the preview of a paper"), PREVIEW
    yield N_("In forms"), FORMS
    yield N_("Indicators"), INDICATORS
    yield N_("Units and owners"), DIRECTORY
    yield N_("Compare periods"), PERIODS
    yield N_("In the meeting"), MEETING


class KeysSheet(QDialog):
    """Every key with what it does; what stands on the screen is told in the manual."""

    manual_requested = Signal()

    def __init__(self, parent: QWidget, words: Localizer) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.gettext("Keys"))
        tasks, everywhere, views, preview, *others = sheet()
        columns = QHBoxLayout()
        columns.setSpacing(40)
        for parts in ((tasks, preview), (everywhere, views), tuple(others)):
            columns.addLayout(_column(parts, words))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.manual_button = buttons.addButton(words.gettext("Manual"), QDialogButtonBox.ButtonRole.HelpRole)
        self.manual_button.clicked.connect(self.accept)
        self.accepted.connect(self.manual_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 16)
        layout.setSpacing(16)
        layout.addLayout(columns)
        layout.addWidget(buttons)


def _column(parts: tuple[tuple[str, Keys], ...], words: Localizer) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for heading, keys in parts:
        caption = QLabel(words.gettext(heading))
        caption.setProperty("faint", True)
        caption.setContentsMargins(0, 8 if grid.rowCount() > 1 else 0, 0, 0)
        grid.addWidget(caption, grid.rowCount(), 0, 1, 2)
        for combination, msgid in keys:
            row = grid.rowCount()
            shown = QLabel(QKeySequence(combination).toString(QKeySequence.SequenceFormat.NativeText))
            shown.setProperty("strong", True)
            grid.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(words.gettext(msgid)), row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    grid.setColumnStretch(1, 1)
    return grid
