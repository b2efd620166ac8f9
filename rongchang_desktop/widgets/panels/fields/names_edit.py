"""Names out of a directory, typed or pasted with 、 between them and completed as one types."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QWidget

from rongchang_desktop.presentation.tree.department_choices import names_matching
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText

_BETWEEN = re.compile(r"[、，,；;\n]+")


def names_in(text: str) -> tuple[str, ...]:
    """The names of an enumeration, however they are separated."""
    return tuple(name.strip() for name in _BETWEEN.split(text) if name.strip())


class NamesEdit(GrowingText):
    """`Down` opens the directory, characters or pinyin initials narrow it; a name that is not in it is simply typed."""

    def __init__(self, parent: QWidget | None = None, *, several: bool) -> None:
        super().__init__(parent)
        self._several = several
        self._offered: tuple[str, ...] = ()
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(12)
        self._completer.activated.connect(self._insert)

    def offer(self, names: Iterable[str]) -> None:
        """Set what can be chosen."""
        self._offered = tuple(names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._completer.popup()
        if popup.isVisible() and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Escape,
            Qt.Key.Key_Tab,
        ):
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Down and not popup.isVisible():
            self._open("" if not self.is_modified else self._part()[2])
            return
        before = self.toPlainText()
        super().keyPressEvent(event)
        if self.toPlainText() != before and self.hasFocus():
            self._narrow()

    def _narrow(self) -> None:
        part = self._part()[2].strip()
        if part:
            self._open(part)
        else:
            self._completer.popup().hide()

    def _open(self, part: str) -> None:
        found = names_matching(self._offered, part)
        if not found or found[0] == part:
            self._completer.popup().hide()
            return
        self._names.setStringList(found)
        self._completer.popup().setCurrentIndex(self._completer.completionModel().index(0, 0))
        self._completer.complete(self.rect())

    def _part(self) -> tuple[int, int, str]:
        text, cursor = self.toPlainText(), self.textCursor().position()
        if not self._several:
            return 0, len(text), text
        start = max((found.end() for found in _BETWEEN.finditer(text, 0, cursor)), default=0)
        following = _BETWEEN.search(text, cursor)
        end = following.start() if following else len(text)
        return start, end, text[start:end]

    def _insert(self, name: str) -> None:
        start, end, _ = self._part()
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(name)
        self.setTextCursor(cursor)
        if not self._several:
            self.commit()
