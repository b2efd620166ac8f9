"""The editors that open in cells; none of them takes a key away from an input method that is composing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemDelegate, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from rongchang_desktop.widgets.enter_presses import ENTER

HINTS = {
    Qt.Key.Key_Tab: QAbstractItemDelegate.EndEditHint.EditNextItem,
    Qt.Key.Key_Backtab: QAbstractItemDelegate.EndEditHint.EditPreviousItem,
}


class SentenceEditor(QPlainTextEdit):
    """The wording of an item: Enter accepts, Esc takes back, Ctrl+Enter cuts in two at the cursor."""

    accepted = Signal(object)
    """EndEditHint: where to go on typing."""
    split_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cell", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._composing = False

    def set_sentence(self, text: str) -> None:
        """Show the wording, ready to be replaced or added to."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def wanted_height(self, width: int) -> int:
        """How high the editor must be at that width to show all of its text."""
        document = self.document()
        document.setTextWidth(width - 2 * self.frameWidth() - 12)
        lines = sum(document.findBlockByNumber(at).layout().lineCount() for at in range(document.blockCount()))
        return max(1, lines) * self.fontMetrics().lineSpacing() + 14

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER, *HINTS) and not self._composing:
            if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.split_requested.emit(self.textCursor().position())
            else:
                self.accepted.emit(HINTS.get(event.key(), QAbstractItemDelegate.EndEditHint.SubmitModelCache))
            return
        super().keyPressEvent(event)


class NameEditor(QLineEdit):
    """The name of a unit, completed from anywhere inside a name or an alias."""

    def __init__(self, find: Callable[[str], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cell", True)
        self._find = find
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(9)
        self.setCompleter(completer)
        self.textEdited.connect(self._offer)

    def event(self, event: QEvent) -> bool:
        # Down opens the whole list, so that nobody has to know how a name begins.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self._offer("")
            self.completer().complete()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._offer(self.text())

    def _offer(self, text: str) -> None:
        self._names.setStringList(self._find(text))
