"""Under the list: both sides of the difference the hand is on, whole and side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from rongchang_desktop.domain.intake.rereading.difference import Difference
from rongchang_desktop.presentation.rereading.difference_wording import DifferenceWording, Side
from rongchang_desktop.widgets.new_year.marked_wording import as_html
from rongchang_desktop.widgets.new_year.side_card import SideCard
from rongchang_desktop.widgets.theme import current_tokens


class DifferenceDetail(QScrollArea):
    """Follows the list; its texts can be selected and scrolled through by key."""

    def __init__(self, wording: DifferenceWording) -> None:
        super().__init__()
        self._wording = wording
        self.old, self.new = SideCard(), SideCard()
        cards = QWidget()
        cards.setObjectName("scrolled")
        sides = QHBoxLayout(cards)
        sides.setContentsMargins(1, 1, 1, 1)
        sides.setSpacing(12)
        sides.addWidget(self.old, 1)
        sides.addWidget(self.new, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(cards)

    def show_difference(self, difference: Difference | None) -> None:
        """Show a difference; nothing for None."""
        self.widget().setVisible(difference is not None)
        if difference is not None:
            for card, side in zip((self.old, self.new), self._wording.sides(difference), strict=True):
                _say(card, side)
            self.verticalScrollBar().setValue(0)
            self.setAccessibleDescription(
                "\n".join(filter(None, (label.text() for label in (self.old.caption, self.new.caption))))
            )


def _say(card: SideCard, side: Side) -> None:
    card.say(side.caption, side.path, as_html(side.wording, current_tokens()), *side.lines)
