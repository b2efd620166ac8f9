"""The first page: recent files, the ready plans, reading a report, a new file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.preferences import Preferences

SHOWN_FILES = 5
WIDEST = 720


class StartPage(QWidget):
    """Offers the first step; every choice is a button."""

    open_requested = Signal(object)
    """A Path, or None to choose one."""
    starter_requested = Signal(str)
    """The name of a plan shipped with the program."""
    import_requested = Signal()
    new_requested = Signal()

    def __init__(self, words: Localizer, preferences: Preferences) -> None:
        super().__init__()
        self._words = words
        self._preferences = preferences
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.hint = QLabel()
        self.hint.setProperty("soft", True)
        self.hint.setWordWrap(True)
        self.recent_label = QLabel()
        self.recent_label.setProperty("section", True)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(6)
        self.import_button = self._button(self.import_requested.emit, primary=True)
        self.starter_button = self._button(lambda: self.starter_requested.emit("2024"))
        self.demo_button = self._button(lambda: self.starter_requested.emit("demo"))
        self.open_button = self._button(lambda: self.open_requested.emit(None))
        self.new_button = self._button(self.new_requested.emit)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, with the recent files of now."""
        words = self._words
        self.heading.setText(words.gettext("The year's commitments, on one desk"))
        self.hint.setText(
            words.gettext(
                "Read the work report in, review the draft, adopt it; then track, tick and print. "
                "Everything is saved at once and stays on this computer."
            )
        )
        self.recent_label.setText(words.gettext("Recent files"))
        self.import_button.setText(words.gettext("Read a work report in…"))
        self.starter_button.setText(words.gettext("Open the 2024 plan of the district"))
        self.demo_button.setText(words.gettext("Look at a sample district"))
        self.open_button.setText(words.gettext("Open a file…"))
        self.new_button.setText(words.gettext("New empty plan…"))
        self._show_recent()

    def _show_recent(self) -> None:
        while (entry := self._recent.takeAt(0)) is not None:
            if entry.widget() is not None:
                entry.widget().deleteLater()
        files = self._preferences.recent_files[:SHOWN_FILES]
        self.recent_label.setVisible(bool(files))
        for path in files:
            self._recent.addWidget(self._file_button(path))

    def _file_button(self, path: Path) -> QPushButton:
        button = QPushButton()
        text = f"{path.stem}    {path.parent}"
        button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, WIDEST - 120))
        button.setAccessibleName(text)
        button.setProperty("row", True)
        button.setToolTip(str(path))
        button.clicked.connect(lambda: self.open_requested.emit(path))
        return button

    def _button(self, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
        button = QPushButton()
        button.setProperty("primary", primary)
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(WIDEST)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(32, 28, 32, 32)
        inner.setSpacing(12)
        inner.addWidget(self.heading)
        inner.addWidget(self.hint)
        inner.addSpacing(8)
        for row in ((self.import_button, self.starter_button), (self.demo_button, self.open_button, self.new_button)):
            line = QHBoxLayout()
            for button in row:
                line.addWidget(button)
            line.addStretch(1)
            inner.addLayout(line)
        inner.addSpacing(12)
        inner.addWidget(self.recent_label)
        inner.addLayout(self._recent)
        middle = QHBoxLayout()  # no alignment flag: with one, sentences that wrap are cut
        middle.addStretch(1)
        middle.addWidget(card, 1000)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(2)
