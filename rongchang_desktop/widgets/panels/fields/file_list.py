"""A list of files by name: added by a button, dropped on it or pasted, opened and taken away."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rongchang_desktop.localization.catalog import Localizer

PADDING = 8
ChooseFiles = Callable[[QWidget], Sequence[Path]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """One row: what it is asked for by, its name and a few words beside it."""

    key: str
    name: str
    detail: str = ""


def files_in(data: QMimeData) -> list[Path]:
    """The files that are dragged or lie on the clipboard."""
    found = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return [path for path in found if path.is_file()]


class FileName(QPushButton):
    """A name as a link; where it is too long its middle goes, so that the ending stays."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._name = name
        self.setProperty("link", True)
        self.setProperty("target", True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - PADDING
        self.setText(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, room))


class FileList(QWidget):
    """Rows of files over a button that asks for more."""

    files_given = Signal(object)
    """Paths a person wants to add."""
    open_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, words: Localizer, choose: ChooseFiles) -> None:
        super().__init__()
        self._words = words
        self._choose = choose
        self.setAcceptDrops(True)
        self.names: dict[str, QPushButton] = {}
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        self.add_button = self._button("", self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self.rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_files(self, files: Iterable[ListedFile]) -> None:
        """Show these files."""
        while (entry := self.rows.takeAt(0)) is not None:
            entry.widget().hide()
            entry.widget().deleteLater()
        self.names = {}
        for one in files:
            self.rows.addWidget(self._row(one))
        gettext = self._words.gettext
        self.add_button.setText(gettext("Add files…"))
        self.add_button.setAccessibleName(gettext("Add files…"))
        self.add_button.setToolTip(gettext("Files can also be dropped here, or pasted with Ctrl+V"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_given.emit(files_in(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pasted = (
            files_in(QGuiApplication.clipboard().mimeData()) if event.matches(QKeySequence.StandardKey.Paste) else []
        )
        if pasted:
            self.files_given.emit(pasted)
        else:
            super().keyPressEvent(event)

    def _row(self, one: ListedFile) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        name = self.names[one.key] = FileName(one.name)
        name.clicked.connect(lambda: self.open_requested.emit(one.key))
        detail = QLabel(one.detail)
        detail.setProperty("small", True)
        remove = self._button("✕", lambda: self.remove_requested.emit(one.key))
        remove.setProperty("quiet", True)
        remove.setAccessibleName(self._words.gettext("Take {name} away", name=one.name))
        remove.setToolTip(remove.accessibleName())
        line.addWidget(name, 1)
        line.addWidget(detail)
        line.addWidget(remove)
        return row

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("link", True)
        button.setAccessibleName(text)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: act())
        return button

    def _ask(self) -> None:
        if chosen := list(self._choose(self)):
            self.files_given.emit(chosen)
