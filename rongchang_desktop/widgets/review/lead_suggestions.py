"""牵头建议: suggested leads with their reasons, ticked and taken in one step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.presentation.review.advice import Advice
from rongchang_desktop.presentation.review.suggestion_model import NUMBER, REASON, TITLE, UNIT, SuggestionModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.enter_presses import ENTER
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label
from rongchang_desktop.widgets.review.advice_table import AdviceTable


class SuggestionTable(AdviceTable):
    """Space presses the ticks of the selected rows, Ctrl+Enter takes what is ticked."""

    taken = Signal()

    def __init__(self, model: SuggestionModel) -> None:
        super().__init__(model, {UNIT: 11, NUMBER: 3.4, TITLE: 15}, stretched=REASON, leaving=TITLE)
        self._suggestions = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._suggestions.tick(self.chosen_rows())
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class LeadSuggestions(QWidget):
    """The table with its buttons; firm suggestions come ticked."""

    duties_requested = Signal()
    """The table of duties is to be looked at."""

    def __init__(self, session: PlanSession, advice: Advice) -> None:
        super().__init__()
        self._words = session.words
        self._advice = advice
        self.model = SuggestionModel(session)
        self.table = SuggestionTable(self.model)
        self.setFocusProxy(self.table)
        self.empty = text_label(look="small")
        self.take_button = QPushButton()
        self.all_button = link_button("", lambda: self.model.tick_all(True))
        self.none_button = link_button("", lambda: self.model.tick_all(False))
        self.duties_button = link_button("", self.duties_requested.emit)
        self.take_button.setAutoDefault(True)
        self.take_button.clicked.connect(self.take)
        self.table.taken.connect(self.take)
        self.model.ticks_changed.connect(self._count)
        foot = QHBoxLayout()
        foot.setSpacing(14)
        for widget in (self.take_button, self.all_button, self.none_button):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.duties_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 8, 4)
        layout.setSpacing(6)
        layout.addWidget(self.empty)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def take(self) -> None:
        """Give the ticked items their leads."""
        ticked = self.model.ticked
        if ticked:
            self._advice.take(ticked)

    def refresh(self) -> None:
        """Suggest again."""
        self.model.show(self._advice.suggestions())
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        words = self._words.gettext
        self.table.setAccessibleName(words("Suggested lead units"))
        self.empty.setText(words("Every item has a lead unit, or none can be told by its words."))
        self.all_button.setText(words("Tick all"))
        self.none_button.setText(words("Tick none"))
        self.duties_button.setText(words("Table of duties…"))
        self._count()

    def _count(self) -> None:
        is_empty = not self.model.count
        self.empty.setVisible(is_empty)
        self.table.setVisible(not is_empty)
        for button in (self.take_button, self.all_button, self.none_button):
            button.setVisible(not is_empty)
        count = len(self.model.ticked)
        text = self._words.ngettext("Take {count} lead (Ctrl+Enter)", "Take {count} leads (Ctrl+Enter)", count)
        self.take_button.setText(text)
        self.take_button.setEnabled(count > 0)
