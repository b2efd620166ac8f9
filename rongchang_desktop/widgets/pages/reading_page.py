"""While a report is read: what is being done, how far it is, and a cancel that works."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import Task


class ReadingPage(QWidget):
    """Shown in place of the review until the draft is there."""

    cancelled = Signal()

    def __init__(self, words: Localizer) -> None:
        super().__init__()
        self._words = words
        self.title = QLabel()
        self.title.setObjectName("pageTitle")
        self.step = QLabel()
        self.step.setProperty("soft", True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.cancel_button = QPushButton()
        self.cancel_button.setAutoDefault(True)
        self.cancel_button.clicked.connect(self.cancelled)
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(480)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(32, 28, 32, 28)
        inner.setSpacing(12)
        for widget in (self.title, self.step, self.bar):
            inner.addWidget(widget)
        inner.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def follow(self, task: Task, name: str) -> None:
        """Show the progress of a reading."""
        self.follow_work(task, self._words.gettext("Reading {name}", name=name))

    def follow_work(self, task: Task, title: str) -> None:
        """Show the progress of any other work under its own title."""
        self.title.setText(self.title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, 400))
        self.cancel_button.setFocus()
        self.cancel_button.setText(self._words.gettext("Cancel"))
        self.step.clear()
        self.bar.setRange(0, 0)
        task.progressed.connect(self._on_progress)

    def _on_progress(self, done: int, total: int | None, message: str) -> None:
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
        if message:
            self.step.setText(self._words.gettext(message))
