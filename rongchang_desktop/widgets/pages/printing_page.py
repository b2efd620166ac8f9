"""打印与导出: what can be printed, each with what it is for and one button."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.background import Task, TaskRunner
from rongchang_desktop.presentation.printing_desk import PRINTABLES, Printable, print_document, suggested_path
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.papers.printed_paper import PrintedPaper
from rongchang_desktop.widgets.dialogs.choosers import Choosers


class PrintingPage(QWidget):
    """One card a document; under them what is being written, or where it was put."""

    began = Signal()
    """A paper is being written: how far it is should be seen."""
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, session: PlanSession, tasks: TaskRunner, choosers: Choosers) -> None:
        super().__init__()
        self._session = session
        self._tasks = tasks
        self._choosers = choosers
        self._task: Task | None = None
        self._written: Path | None = None
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.buttons: dict[str, QPushButton] = {}
        self._texts: dict[str, tuple[QLabel, QLabel]] = {}
        self.progress = QProgressBar()
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.cancel_button = QPushButton()
        self.open_button = QPushButton()
        self.cancel_button.clicked.connect(self._cancel)
        self.open_button.clicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        for printable in PRINTABLES:
            layout.addWidget(self._card(printable))
        foot = QHBoxLayout()
        foot.addWidget(self.status, 1)
        foot.addWidget(self.progress)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.open_button)
        layout.addLayout(foot)
        layout.addStretch(1)
        session.replaced.connect(self.retranslate)
        self._show(None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        words = self._session.words
        self.heading.setText(words.gettext("Print and export"))
        for printable in PRINTABLES:
            title, hint = self._texts[printable.key]
            title.setText(words.gettext(printable.title))
            hint.setText(words.gettext(printable.hint))
            button = self.buttons[printable.key]
            button.setText(words.gettext("Save as PDF…"))
            button.setAccessibleName(words.gettext(printable.title))
            button.setEnabled(self._session.plan is not None and self._task is None)
        self.cancel_button.setText(words.gettext("Cancel"))
        self.open_button.setText(words.gettext("Open the PDF"))

    def print(self, key: str) -> None:
        """Ask where to, and write the document."""
        printable = next(known for known in PRINTABLES if known.key == key)
        if self._session.plan is None or self._task is not None:
            return
        path = self._choosers.pdf(self, self._session.words, suggested_path(self._session, printable))
        if path is None:
            return
        task = print_document(self._session, self._tasks, printable, path)
        task.progressed.connect(self._on_progress)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(lambda: self._end(self._session.words.gettext("Cancelled; nothing was written.")))
        self._written = None
        self._show(task)
        self.status.setText(self._session.words.gettext("Writing {name}…", name=path.name))
        self.began.emit()

    def _card(self, printable: Printable) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        title, hint = QLabel(), QLabel()
        title.setProperty("strong", True)
        hint.setProperty("soft", True)
        hint.setWordWrap(True)
        button = QPushButton()
        button.clicked.connect(lambda: self.print(printable.key))
        self.buttons[printable.key] = button
        self._texts[printable.key] = (title, hint)
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(hint)
        line = QHBoxLayout(card)
        line.setContentsMargins(16, 12, 16, 12)
        line.addLayout(words, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _show(self, task: Task | None) -> None:
        self._task = task
        held = self.window().focusWidget()  # the window itself may still wait behind the dialog that was answered
        inside = held is not None and self.isAncestorOf(held)
        self.progress.setVisible(task is not None)
        self.open_button.setVisible(task is None and self._written is not None)
        for button in self.buttons.values():
            button.setEnabled(self._session.plan is not None and task is None)
        self.cancel_button.setVisible(task is not None)
        if inside:  # the button that was pressed is greyed now, or is gone
            ended = self.open_button if self._written is not None else next(iter(self.buttons.values()))
            (ended if task is None else self.cancel_button).setFocus()

    def _on_progress(self, done: int, total: int | None, message: str) -> None:
        self.progress.setRange(0, total or 0)
        self.progress.setValue(done)

    def _on_written(self, printed: PrintedPaper) -> None:
        words = self._session.words
        self._written = printed.path
        said = (words.gettext("Written: {path}", path=printed.path), printed.warning(words))
        self._end("\n".join(filter(None, said)))

    def _on_failed(self, error: Exception) -> None:
        self._end("")
        (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)

    def _end(self, text: str) -> None:
        self._show(None)
        self.status.setText(text)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _open(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))
