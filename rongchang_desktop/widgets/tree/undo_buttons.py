"""Undo and redo, named by what they take back or do again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from rongchang_desktop.localization.labels import operation_label
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.undo_history import Step

WIDEST = 210


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
        session.changed.connect(self.refresh)
        session.replaced.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Name both by the steps of now."""
        words, editor = self._session.words, self._session.editor
        undo, redo = editor.undoable, editor.redoable
        undo_text = words.gettext("Undo “{step}”", step=self._name(undo)) if undo else words.gettext("Undo")
        redo_text = words.gettext("Redo “{step}”", step=self._name(redo)) if redo else words.gettext("Redo")
        _show(self.undo_action, self.undo_button, undo_text, enabled=undo is not None)
        _show(self.redo_action, self.redo_button, redo_text, enabled=redo is not None)
        self.redo_button.setVisible(redo is not None)

    def _name(self, step: Step) -> str:
        return operation_label(step.operation, self._session.words, **step.params)


def _show(action: QAction, button: QPushButton, text: str, *, enabled: bool) -> None:
    action.setText(text)
    action.setEnabled(enabled)
    button.setEnabled(enabled)
    button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDEST))
    button.setAccessibleName(text)
    button.setToolTip(text if button.text() != text else "")


def _button(act: Callable[[], None]) -> QPushButton:
    button = QPushButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _=False: act())
    return button
