"""The line under the paper while pages are on their way to a printer, and what became of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.preview.print_choice import PrintChoice

_BAR = 160


class PrintFoot(QWidget):
    """Hidden until something is printed; its end stays to be read."""

    failed = Signal(object)
    """UserFacingError: the pages did not go."""
    crashed = Signal(object)

    def __init__(self, words: Localizer) -> None:
        super().__init__()
        self._words = words
        self._task: Task | None = None
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(_BAR)
        self.cancel_button = QPushButton()
        self.cancel_button.clicked.connect(self.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.status, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.cancel_button)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Pages are on their way."""
        return self._task is not None

    def follow(self, task: Task, choice: PrintChoice) -> None:
        """Tell of this work until it ends."""
        self._task = task
        task.progressed.connect(self._on_progress)
        task.succeeded.connect(lambda _: self._end(self._sent(choice)))
        task.cancelled.connect(lambda: self._end(self._stopped(choice)))
        task.failed.connect(self._on_failed)
        self._on_progress(0, len(choice.pages), "")
        self._show()

    def cancel(self) -> None:
        """Stop after the page that is being drawn."""
        if self._task is not None:
            self._task.cancel()
            self.cancel_button.setEnabled(False)

    def retranslate(self) -> None:
        """Say it in the language of now; what is past keeps its words."""
        self.cancel_button.setText(self._words.gettext("Cancel"))

    def _show(self) -> None:
        self.setVisible(True)
        for widget in (self.progress, self.cancel_button):
            widget.setVisible(self.is_busy)
        self.cancel_button.setEnabled(True)

    def _on_progress(self, done: int, total: int | None, message: str) -> None:
        count = total or 0
        self.progress.setRange(0, count)
        self.progress.setValue(done)
        self.status.setText(
            self._words.gettext("Printing page {number} of {count}…", number=min(done + 1, count), count=count)
        )

    def _on_failed(self, error: Exception) -> None:
        self._end("")
        self.hide()
        (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)

    def _end(self, said: str) -> None:
        self._task = None
        self.status.setText(said)
        self.status.setAccessibleName(said)
        self._show()

    def _sent(self, choice: PrintChoice) -> str:
        if choice.path is not None:
            return self._words.gettext("Written: {path}", path=choice.path)
        words, count = self._words, len(choice.pages)
        return words.ngettext(
            "{count} page sent to {name}.", "{count} pages sent to {name}.", count, name=choice.printer
        )

    def _stopped(self, choice: PrintChoice) -> str:
        if choice.path is not None:
            return self._words.gettext("Cancelled; nothing was written.")
        return self._words.gettext("Cancelled; pages the printer already has may still come out.")
