"""What the inspector says while nothing is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.panels.inspector_section import text_label

KEYS = (
    ("↑ ↓", N_("choose an item")),
    ("Space", N_("tick it as reported done")),
    ("F2", N_("report progress")),
    ("F3", N_("report no change")),
    ("F4", N_("hide or show this pane")),
    ("Ctrl+F", N_("search")),
)


class EmptyPanel(QWidget):
    """Says what belongs here and teaches the keys."""

    def __init__(self, words: Localizer) -> None:
        super().__init__()
        self._words = words
        self.text = text_label()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(12)
        self._meanings = [QLabel() for _ in KEYS]
        for row, ((key, _), meaning) in enumerate(zip(KEYS, self._meanings, strict=True)):
            name = QLabel(key)
            name.setProperty("soft", True)
            meaning.setWordWrap(True)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(meaning, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.text)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        words = self._words
        self.text.setText(
            words.gettext("Select an item to see its targets, owners and progress, and to edit them here.")
        )
        for (_, msgid), meaning in zip(KEYS, self._meanings, strict=True):
            meaning.setText(words.gettext(msgid))
