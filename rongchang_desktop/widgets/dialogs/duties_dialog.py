"""职责分工表: units on the left, the words of the chosen one on the right; every edit is taken at once."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.ledger.identifiers import DutyId
from rongchang_desktop.presentation.editors.duty_editor import DutyEditor
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.department_choices import department_names
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.fields.names_edit import NamesEdit
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.tree.search_box import SearchBox

DATA = Qt.ItemDataRole.UserRole
FRAME = QSize(24, 64)
"""Of the screen, what the frame of a window takes."""


class DutiesDialog(PanelLook, QDialog):
    """Insert adds a unit, Delete strikes one, Ctrl+Z takes the last edit of the table back."""

    def __init__(self, parent: QWidget | None, session: PlanSession) -> None:
        super().__init__(parent)
        self._session = session
        self.editor = DutyEditor(session, self)
        self.search = SearchBox()
        self.list = QListWidget()
        self.unit = NamesEdit(several=False)
        self.words = GrowingText(lines=4)
        self.state = text_label(look="small")
        words = session.words.gettext
        self.add_button, self.remove_button = (
            QPushButton(words("Add a unit (Ins)")),
            QPushButton(words("Strike it (Del)")),
        )
        self.close_button = QPushButton(words("Close"))
        self.restore_button = link_button(words("Back to the table that ships with the program"), self.editor.restore)
        self._name()
        self._lay_out()
        self.wear()
        self.search.sought.connect(lambda _: self.refresh())
        self.search.left_down.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(lambda *_: self._show_row())
        self.list.itemActivated.connect(lambda _: self.words.setFocus())
        self.unit.committed.connect(self._take_unit)
        self.words.committed.connect(self._take_words)
        self.editor.changed.connect(self.refresh)
        self.refresh()
        self.list.setFocus()
        self.resize(QSize(760, 520).boundedTo(self.screen().availableSize() - FRAME))

    def current(self) -> DutyId | None:
        """The row that is shown; None for the row that is being added."""
        entry = self.list.currentItem()
        return entry.data(DATA) if entry is not None else None

    def add(self) -> None:
        """Begin a new row with its unit."""
        self.search.show_text("")
        self.refresh()
        entry = QListWidgetItem(self._session.words.gettext("New unit"))
        self.list.addItem(entry)
        self.list.setCurrentItem(entry)
        self.unit.setFocus()

    def remove(self) -> None:
        """Strike the row that is shown."""
        duty_id = self.current()
        if duty_id is not None:
            self.words.reset("")
            self.editor.remove(duty_id)

    def refresh(self, chosen: DutyId | None = None) -> None:
        """Show the table of now; the chosen row stays chosen."""
        chosen = chosen or self.current()
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for duty in self.editor.rows(self.search.text()):
            entry = QListWidgetItem(f"{duty.unit}  {len(duty.words)}")
            entry.setData(DATA, duty.id)
            self.list.addItem(entry)
            if duty.id == chosen:
                self.list.setCurrentItem(entry)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        self.list.blockSignals(False)
        self._show_row()
        words = self._session.words.gettext
        own = words("This is the office's own table.")
        shipped = words(
            "This is the table that ships with the program; with the first edit it becomes the office's own."
        )
        self.state.setText(own if self.editor.is_own else shipped)
        self.restore_button.setVisible(self.editor.is_own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.add()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.remove()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.editor.undo()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.search.setFocus()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self.unit.commit()
        self.words.commit()
        super().done(result)

    def _show_row(self) -> None:
        duty = self.editor.row(self.current())
        self.unit.offer(department_names(self._session.ledger, ""))
        self.unit.show_text(duty.unit if duty is not None else "")
        self.words.show_text("、".join(duty.words) if duty is not None else "")
        self.unit.setEnabled(self.list.currentRow() >= 0)
        self.words.setEnabled(duty is not None)
        self.remove_button.setEnabled(duty is not None)

    def _take_unit(self, typed: str) -> None:
        duty_id = self.current()
        if duty_id is not None:
            self.editor.rename(duty_id, typed)
            self.refresh()
            return
        added = self.editor.add(typed)
        self.refresh(added)
        if added is not None:
            self.words.setFocus()

    def _take_words(self, typed: str) -> None:
        duty_id = self.current()
        if duty_id is not None:
            self.editor.reword(duty_id, typed)
            self.refresh()

    def _name(self) -> None:
        words = self._session.words.gettext
        self.setWindowTitle(words("Table of duties"))
        self.search.setPlaceholderText(words("Search units and words"))
        for widget, name in (
            (self.search, words("Search units and words")),
            (self.list, words("Units")),
            (self.unit, words("Unit")),
            (self.words, words("Words of its duties")),
        ):
            widget.setAccessibleName(name)

    def _lay_out(self) -> None:
        words = self._session.words.gettext
        hint = text_label(look="small")
        hint.setText(
            words(
                "Leads are suggested from this table: a unit is suggested for an item that holds one of its words. "
                "The longer the word, the more it weighs. Separate words with 、 or a comma."
            )
        )
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(left, 2)
        middle.addWidget(self._row_card(), 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(hint)
        layout.addLayout(middle, 1)
        layout.addWidget(self.state)
        layout.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._foot())

    def _row_card(self) -> QFrame:
        words = self._session.words.gettext
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(6)
        for caption, field in ((words("Unit"), self.unit), (words("Words of its duties"), self.words)):
            field.setProperty("inplace", False)
            field.setProperty("field", True)
            form.addRow(QLabel(caption), field)
        card = QFrame()
        card.setProperty("card", True)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addLayout(form)
        layout.addStretch(1)
        return card

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        deeds = ((self.add_button, self.add), (self.remove_button, self.remove), (self.close_button, self.accept))
        for button, act in deeds:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            if button is self.close_button:
                foot.addStretch(1)
            foot.addWidget(button)
        return foot
