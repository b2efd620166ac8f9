"""A text that looks like text until one edits it, and is as high as its words."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget


class GrowingText(QTextEdit):
    """Plain text that wraps. `Enter` commits (in a long text `Ctrl+Enter`), `Esc` abandons, leaving commits too."""

    committed = Signal(str)
    """The text was changed by a person and is to be taken."""
    typed = Signal(str)
    """A person changed the text."""
    abandoned = Signal()

    def __init__(self, parent: QWidget | None = None, *, long: bool = False, lines: int = 1) -> None:
        super().__init__(parent)
        self._long = long
        self._lines = lines
        self._known = ""
        self._filling = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("inplace", not long)
        self.document().setDocumentMargin(3 if long else 0)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def is_modified(self) -> bool:
        """Whether a person typed something that was neither taken nor abandoned."""
        return self.toPlainText() != self._known

    def show_text(self, text: str) -> None:
        """Show the ledger's words, unless a person is just typing others."""
        if (self.is_modified and self.hasFocus()) or (text == self._known and not self.is_modified):
            return
        self.reset(text)

    def reset(self, text: str) -> None:
        """Show these words whatever was typed."""
        self._known = text
        if self.toPlainText() != text:
            self._filling = True
            self.setPlainText(text)
            self._filling = False
            self._fit()

    def commit(self) -> None:
        """Hand over what was typed, if anything was."""
        if self.is_modified:
            text = self.toPlainText()
            self._known = text
            self.committed.emit(text)

    def abandon(self) -> None:
        """Go back to the words the ledger holds."""
        self.reset(self._known)
        self.abandoned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._long:
            if enter and control:
                event.ignore()
            else:
                super().keyPressEvent(event)
        elif enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.is_modified:
            self.abandon()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._long and event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(120, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._height())

    def _height(self) -> int:
        frame = self.height() - self.viewport().height()
        least = self.fontMetrics().lineSpacing() * self._lines + 2 * int(self.document().documentMargin())
        return max(int(self.document().size().height() + 0.5), least) + frame

    def _fit(self) -> None:
        height = self._height()
        if 0 < height != self.minimumHeight():  # a document not laid out yet has none
            self.setFixedHeight(height)

    def _on_text_changed(self) -> None:
        if not self._filling:
            self.typed.emit(self.toPlainText())
