"""The line under the papers: how far the work under way is, a way to stop it, and what became of it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import Task


class WorkFoot(QWidget):
    """Follows one piece of work at a time, and is seen while there is something to say."""

    busy_changed = Signal(bool)
    failed = Signal(object)
    """The exception that ended the work."""

    def __init__(self, words: Localizer) -> None:
        super().__init__()
        self._words = words
        self._task: Task | None = None
        self._written: Path | None = None
        self._before: QWidget | None = None
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel_button, self.open_button = QPushButton(), QPushButton()
        self.cancel_button.clicked.connect(self.cancel)
        self.open_button.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.status, 1)
        for widget in (self.progress, self.cancel_button, self.open_button):
            layout.addWidget(widget)
        self._show()

    @property
    def is_busy(self) -> bool:
        """Work is under way."""
        return self._task is not None

    def follow(self, task: Task, said: str, *, takes_keyboard: bool = True) -> None:
        """Tell of this work until it ends; meanwhile the keyboard stays with it, unless there is something to read."""
        self._task = task
        task.progressed.connect(self._on_progress)
        # A cancel may come when the work has just ended: whoever keeps its result all the same says so after this.
        task.succeeded.connect(lambda _: self._end(self._nothing_written() if task.is_cancelled else ""))
        task.cancelled.connect(lambda: self._end(self._nothing_written()))
        task.failed.connect(self._on_failed)
        self._before = self.window().focusWidget()
        self.progress.setRange(0, 0)
        self.say(said)
        if takes_keyboard:
            self.cancel_button.setFocus()
        self.busy_changed.emit(True)

    def say(self, text: str, written: Path | None = None) -> None:
        """Say how the work stands or what became of it, and offer to open what was written; no text for nothing."""
        self._written = written
        self.status.setText(text)
        self._show()
        if written is not None:
            self.open_button.setFocus()

    def cancel(self) -> None:
        """Ask the work to stop at its next page."""
        if self._task is not None:
            self._task.cancel()
            self.say(self._words.gettext("Cancelling…"))

    def retranslate(self) -> None:
        """Say it in the language of now; what is past keeps its words."""
        self.cancel_button.setText(self._words.gettext("Cancel"))
        self.open_button.setText(self._words.gettext("Open"))

    def _nothing_written(self) -> str:
        return self._words.gettext("Cancelled; nothing was written.")

    def _on_progress(self, done: int, total: int | None, message: str) -> None:
        self.progress.setRange(0, total or 0)
        self.progress.setValue(done)

    def _on_failed(self, error: Exception) -> None:
        self._end("")
        self.failed.emit(error)

    def _end(self, text: str) -> None:
        held = self.cancel_button.hasFocus()
        self._task = None
        self.say(text)
        self.busy_changed.emit(False)
        if held and self._before is not None:
            self._before.setFocus()

    def _show(self) -> None:
        self.progress.setVisible(self.is_busy)
        self.cancel_button.setVisible(self.is_busy)
        self.open_button.setVisible(not self.is_busy and self._written is not None)
        self.setVisible(self.is_busy or bool(self.status.text()))

    def _open(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))
