"""Choosing the item that another is linked with: type a few words or a number, go down, press Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from rongchang_desktop.presentation.new_year.link_choices import LinkChoices
from rongchang_desktop.presentation.new_year.turn_facts import TurnFacts
from rongchang_desktop.presentation.new_year.turn_rows import TurnRow
from rongchang_desktop.presentation.new_year.turning import Turning
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.panels.inspector_section import link_button

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class LinkPicker(QWidget):
    """Stands where the details stood until something is chosen or the choice is given up."""

    chosen = Signal(object)
    """LinkChoice."""
    given_up = Signal()

    def __init__(self, turning: Turning, facts: TurnFacts) -> None:
        super().__init__()
        self._turning = turning
        self.model = LinkChoices(turning, facts, self)
        self.question = QLabel()
        self.question.setProperty("strong", True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back = link_button("", self.given_up.emit)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._choose)
        self.list.activated.connect(lambda _: self._choose())
        self.list.clicked.connect(lambda _: self._choose())
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.question, 1)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)

    def ask(self, row: TurnRow, facts: TurnFacts) -> None:
        """Ask what the row's item is linked with."""
        words, pair = self._turning.session.words.gettext, self._turning.pair
        own = row.earlier_id or row.later_id
        assert own is not None
        year, other = (pair.earlier, pair.later) if row.earlier_id is not None else (pair.later, pair.earlier)
        question = words(
            "Item {number} of {year} goes with which item of {other}?", number=facts.number(own), year=year, other=other
        )
        self.question.setText(question)
        self.back.setText(words("Leave it as it is"))
        self.field.setPlaceholderText(words("Words or number; ↓ and Enter choose"))
        self.field.setAccessibleName(question)
        self.list.setAccessibleName(question)
        self.field.clear()
        self.model.offer(row)
        self._go(0)
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in _STEPS:
            self._go(self.list.currentIndex().row() + _STEPS[Qt.Key(event.key())])
        elif event.key() not in ENTER:
            super().keyPressEvent(event)

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._go(0)

    def _go(self, place: int) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            self.list.setCurrentIndex(self.model.index(min(max(place, 0), last)))

    def _choose(self) -> None:
        choice = self.model.choice(self.list.currentIndex().row())
        if choice is not None:
            self.chosen.emit(choice)
