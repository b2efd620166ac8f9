"""自上期以来: what changed since the last 期, a sentence each; where there is none yet, what a 期 is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.overview.overview_board import OverviewBoard
from rongchang_desktop.presentation.overview.wording import ChangeSentence, change_sentences
from rongchang_desktop.widgets.overview.look import section_label, small_label
from rongchang_desktop.widgets.panels.inspector_section import clear, link_button


class SincePanel(QWidget):
    """Every count is a link to its list."""

    list_chosen = Signal(object)
    """ItemIds of the list to open."""
    periods_requested = Signal()

    def __init__(self, board: OverviewBoard) -> None:
        super().__init__()
        self._board = board
        self.head = section_label()
        self.hint = small_label()
        self.periods_link = link_button("", self.periods_requested.emit)
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.hint)
        layout.addLayout(self._sentences)
        foot = QHBoxLayout()
        foot.addWidget(self.periods_link)
        foot.addStretch(1)
        layout.addLayout(foot)

    def refresh(self) -> None:
        """Say it again."""
        words, board = self._board.session.words, self._board
        movement, year = board.movement, board.session.year
        clear(self._sentences)
        self.periods_link.setText(words.gettext("Compare periods"))
        self.periods_link.setAccessibleName(self.periods_link.text())
        if movement is None:
            self.head.setText(words.gettext("Since the last period"))
            self.hint.setText(self._no_period())
            self.hint.show()
            return
        day = formats.day_beside(movement.since, year, words)
        self.head.setText(words.gettext("Since period {number} ({day})", number=movement.number, day=day))
        sentences = change_sentences(movement, board.session)
        self.hint.setText(words.gettext("No light has changed since then."))
        self.hint.setVisible(not sentences)
        for sentence in sentences:
            self._sentences.addLayout(self._line(sentence))

    def _no_period(self) -> str:
        words, unreadable = self._board.session.words, self._board.unreadable
        if unreadable is not None:
            return words.error(unreadable)
        return words.gettext(
            "No period has been frozen yet. Freeze one at the end of a month or quarter: from then on it says here "
            "what turned red, what recovered and what was not reported, and each figure shows its change."
        )

    def _line(self, sentence: ChangeSentence) -> QHBoxLayout:
        link = link_button(sentence.text, lambda: self.list_chosen.emit(sentence.items))
        link.setAccessibleDescription(sentence.numbers)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(link)
        line.addWidget(small_label(sentence.numbers), 1)
        return line
