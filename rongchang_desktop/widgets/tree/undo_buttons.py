"""Undo and redo, named by what they take back or do again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from rongchang_desktop.localization.labels import operation_label
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.undo_history import Step

WIDEST = 210
"""Pixels of the longest name of a step."""
LEAST = 90
"""Where a name would have fewer, the word alone is shown."""


class UndoButtons(QObject):
    """Two actions and their buttons; the redo button shows itself only when there is something to do again."""

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.undo_action = QAction(self)
        self.undo_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.undo_action.triggered.connect(lambda: session.editor.undo())
        self.redo_action = QAction(self)
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.redo_action.triggered.connect(lambda: session.editor.redo())
        self.undo_button = _button(self.undo_action.trigger)
        self.redo_button = _button(self.redo_action.trigger)
        self._widest = WIDEST
        self.refresh()

    def fit(self, room: int) -> bool:
        """Shorten the names to so many pixels for all buttons shown; False where even the words alone need more."""
        shown = [button for button in (self.undo_button, self.redo_button) if not button.isHidden()]
        frames = sum(button.sizeHint().width() - _width(button, button.text()) for button in shown)
        self._widest = min(WIDEST, (room - frames) // len(shown))
        self.refresh()
        return sum(button.sizeHint().width() for button in shown) <= room

    def refresh(self) -> None:
        """Name both by the steps of now."""
        words, editor = self._session.words, self._session.editor
        undo, redo = editor.undoable, editor.redoable
        undo_word, redo_word = words.gettext("Undo"), words.gettext("Redo")
        undo_text = words.gettext("Undo “{step}”", step=self._name(undo)) if undo else undo_word
        redo_text = words.gettext("Redo “{step}”", step=self._name(redo)) if redo else redo_word
        _show(self.undo_action, undo_text, enabled=undo is not None)
        _show(self.redo_action, redo_text, enabled=redo is not None)
        self._name_button(self.undo_button, self.undo_action, word=undo_word)
        self._name_button(self.redo_button, self.redo_action, word=redo_word)
        self.redo_button.setVisible(redo is not None)

    def _name_button(self, button: QPushButton, action: QAction, *, word: str) -> None:
        text, widest = action.text(), self._widest
        short = word if widest < LEAST else button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, widest)
        button.setEnabled(action.isEnabled())
        button.setText(text if _width(button, text) <= widest else short)
        button.setAccessibleName(text)
        button.setToolTip(text if button.text() != text else "")

    def _name(self, step: Step) -> str:
        return operation_label(step.operation, self._session.words, **step.params)


def _show(action: QAction, text: str, *, enabled: bool) -> None:
    action.setText(text)
    action.setEnabled(enabled)


def _width(button: QPushButton, text: str) -> int:
    return button.fontMetrics().horizontalAdvance(text)


def _button(act: Callable[[], None]) -> QPushButton:
    button = QPushButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("undoes", True)  # the keyboard never comes to rest here by itself
    button.clicked.connect(lambda _=False: act())
    return button
