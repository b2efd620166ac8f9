"""A form that opens in place: `Ctrl+Enter` saves, `Esc` folds it with its draft kept."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.widgets.panels.inspector_section import text_label


class DraftForm(QFrame):
    """Binds fields to a draft editor; a refusal is shown above the buttons and nothing typed is lost."""

    save_requested = Signal()
    discard_requested = Signal()
    problem_shown = Signal(object)
    """The widget under a sentence that is to be seen with it."""
    enter_saves = False
    """Whether `Enter` alone saves; not where sentences are typed."""

    def __init__(self, editor: DraftEditor[Any], words: Localizer) -> None:
        super().__init__()
        self.setProperty("form", True)
        self.editor = editor
        self.words = words
        self.heading = text_label(look="word", selectable=False)
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        self.problem = text_label(look="danger")
        self.problem.hide()
        self.save_button = QPushButton()
        self.save_button.setProperty("primary", True)
        self.save_button.clicked.connect(self.save_requested)
        self.discard_button = QPushButton()
        self.discard_button.clicked.connect(self.discard_requested)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.save_button)
        self.buttons.addWidget(self.discard_button)
        self.buttons.addStretch(1)
        self.fields: list[QWidget] = []
        self._last_focus: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addLayout(self.grid)
        layout.addWidget(self.problem)
        layout.addLayout(self.buttons)
        editor.changed.connect(self._show_problem)

    def name(self, heading: str, *, save: str, save_key: str = "Ctrl+Enter") -> None:
        """Set the words every form has."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.save_button.setText(save)
        self.save_button.setToolTip(save_key)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(True)  # Enter presses the button it is on, never another
        self.discard_button.setText(self.words.gettext("Discard"))
        self.discard_button.setToolTip(self.words.gettext("Throw away what was typed; Esc keeps it as a draft"))
        self._show_problem()

    def add_field(self, caption: str, field: QWidget) -> QLabel:
        """A caption with its field beside it; gives the caption."""
        row = self.grid.rowCount()
        name = QLabel(caption)
        name.setProperty("soft", True)
        name.setBuddy(field)
        name.setContentsMargins(0, 5, 0, 0)
        field.setProperty("field", True)
        if not field.accessibleName():
            field.setAccessibleName(caption)
        self.grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(field, row, 1)
        self.fields.append(field)
        return name

    def add_wide_field(self, caption: str, field: QWidget) -> QLabel:
        """A caption with its field under it, over the whole width; gives the caption."""
        row = self.grid.rowCount()
        name = QLabel(caption)
        name.setProperty("soft", True)
        name.setBuddy(field)
        field.setProperty("field", True)
        field.setAccessibleName(caption)
        self.grid.addWidget(name, row, 0, 1, 2)
        self.grid.addWidget(field, row + 1, 0, 1, 2)
        self.fields.append(field)
        return name

    def begin(self) -> None:
        """Put the cursor where typing begins."""
        if self.fields:
            self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus_inside(self) -> bool:
        """Whether the person is in this form; remembers where."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        if inside:
            self._last_focus = focused
        return inside

    def leave_field(self) -> None:
        """Have what is being typed taken in before a key saves the form."""
        if self.has_focus_inside():
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_focus(self) -> None:
        """Put the cursor back to where it was."""
        if self._last_focus is not None:
            self._last_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (control or self.enter_saves):
            self.leave_field()
            self.save_requested.emit()
            if self.editor.error is not None and self.save_button.hasFocus():
                self.keep_focus()
        elif event.key() == Qt.Key.Key_Escape:
            self.editor.show(False)
        else:
            super().keyPressEvent(event)

    def _show_problem(self) -> None:
        error = self.editor.error
        self.problem.setText(self.words.error(error) if error is not None else "")
        self.problem.setVisible(error is not None)
        if error is not None:
            self.problem_shown.emit(self.save_button)
