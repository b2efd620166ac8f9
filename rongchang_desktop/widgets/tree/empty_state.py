"""What stands in place of an empty tree: what belongs here, and the first step."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

SENTENCE_WIDTH = 380


class EmptyState(QWidget):
    """A title, a sentence and perhaps one button, in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        self.title.setProperty("section", True)
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setProperty("soft", True)
        self.sentence.setFixedWidth(SENTENCE_WIDTH)
        self.button = QPushButton()
        self._act: Callable[[], None] | None = None
        self.button.clicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for widget in (self.title, self.sentence, self.button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.setSpacing(10)
        layout.addStretch(3)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def teach(self, title: str, sentence: str, *, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Say what belongs here; without a deed there is no button."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(act is not None)
        self._act = act

    def _run(self) -> None:
        if self._act is not None:
            self._act()
