"""What stands in place of an empty tree: what belongs here, and the first steps."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

Step = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""

SENTENCE_WIDTH = 340


class EmptyState(QWidget):
    """A title, a sentence and the buttons of the first steps, in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        self.title.setProperty("section", True)
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setProperty("soft", True)
        self.sentence.setFixedWidth(SENTENCE_WIDTH)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for widget in (self.title, self.sentence):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self._row)
        layout.setSpacing(10)
        layout.addStretch(3)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def teach(self, title: str, sentence: str, *steps: Step) -> None:
        """Say what belongs here; the first step is the one most people want."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        # A label at the side of a stretch does not ask for the height its words need.
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(SENTENCE_WIDTH))
        while (entry := self._row.takeAt(0)) is not None:
            if entry.widget() is not None:
                entry.widget().deleteLater()
        self.buttons = [_button(*step) for step in steps]
        self._row.addStretch(1)
        for button in self.buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)


def _button(text: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(True)
    button.clicked.connect(lambda _=False: act())
    return button
