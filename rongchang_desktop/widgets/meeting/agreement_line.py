"""The line for what is agreed: what, who, by when; Enter notes it, what is not noted yet waits with its item."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.meeting.agreement_edits import AgreementEdits
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.meeting.scale import Scale
from rongchang_desktop.widgets.panels.fields.day_field import DayField


class AgreementLine(QWidget):
    """Bound to one item at a time."""

    noted = Signal()
    """A line was taken into the ledger."""
    left = Signal()
    """The keyboard goes back to the sheet."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._edits = AgreementEdits(session)
        self._item_id: ItemId | None = None
        self._typed: dict[ItemId, tuple[str, str]] = {}
        self.what, self.who = QLineEdit(), QLineEdit()
        self.due = DayField(session.words, year=session.year)
        self.button = QPushButton()
        self.captions = (QLabel(), QLabel(), QLabel())
        self.button.clicked.connect(self.note)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, (caption, field) in enumerate(zip(self.captions, (self.what, self.who, self.due), strict=True)):
            caption.setProperty("soft", True)
            caption.setBuddy(field)
            grid.addWidget(caption, 0, column)
            grid.addWidget(field, 1, column)
        grid.addWidget(self.button, 1, 3)
        for column, stretch in enumerate((6, 2, 2)):
            grid.setColumnStretch(column, stretch)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        words = self._session.words
        texts = (words.gettext("Agreed"), words.gettext("By whom"), words.gettext("By when"))
        for caption, field, text in zip(self.captions, (self.what, self.who, self.due), texts, strict=True):
            caption.setText(text)
            field.setAccessibleName(text)
        self.what.setPlaceholderText(words.gettext("Enter begins a line, Enter again notes it"))
        self.button.setText(words.gettext("Note it"))

    def show_item(self, item_id: ItemId | None) -> None:
        """Turn to another item; what was typed for the last one waits there."""
        if self._item_id is not None and item_id != self._item_id:
            self._typed[self._item_id] = (self.what.text(), self.who.text())
        self.setEnabled(item_id is not None)
        if item_id is None or item_id == self._item_id:
            return
        self._item_id = item_id
        what, who = self._typed.pop(item_id, ("", ""))
        self.what.setText(what)
        self.who.setText(who)
        self.due.show_day(None)
        ledger = self._session.ledger
        unit = ledger.lead(item_id)
        self.who.setPlaceholderText(unit.name if unit is not None else "")
        completer = QCompleter([each.name for each in ledger.departments.in_order()], self.who)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.who.setCompleter(completer)

    def begin(self) -> None:
        """Put the cursor where a line begins."""
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def note(self) -> None:
        """Take the line; without words the cursor goes where they belong."""
        if self._item_id is None or not self.what.text().strip():
            self.begin()
            return
        who = self.who.text() or self.who.placeholderText()
        if self._edits.agree(self._item_id, self.what.text(), who=who, due=self.due.day):
            self.what.clear()
            self.who.clear()
            self.due.show_day(None)
            self.noted.emit()

    def wear(self, scale: Scale) -> None:
        """Letters of that size."""
        for widget in (self.what, self.who, self.due, self.button):
            font = widget.font()
            font.setPixelSize(scale.small)
            widget.setFont(font)
            widget.setMinimumHeight(round(scale.small * 2))
        for caption in self.captions:
            font = caption.font()
            font.setPixelSize(max(14, round(scale.small * 0.8)))
            caption.setFont(font)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.note()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
