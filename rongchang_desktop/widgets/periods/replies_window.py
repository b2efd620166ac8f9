"""征求意见: the units' replies row by row, noting one, and deciding on one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from rongchang_desktop.domain.editing.plans.consultation import remove_reply
from rongchang_desktop.domain.ledger.consultation import ConsultationReply
from rongchang_desktop.domain.ledger.identifiers import ConsultationReplyId
from rongchang_desktop.presentation.periods.reply_rows import REPLY_HEADERS, reply_rows, round_sentence
from rongchang_desktop.presentation.periods.text_table_model import TextRow
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.periods.decision_card import DecisionCard
from rongchang_desktop.widgets.periods.list_window import ListWindow
from rongchang_desktop.widgets.periods.reply_card import ReplyCard

TASK, LEAVING = 1, (7, 2)
WIDTHS = {0: 3.5, 2: 8, 3: 8, 4: 7, 5: 12, 6: 5, 7: 8}


class RepliesWindow(ListWindow):
    """The list above, below it the reply to be noted beside the decision on the chosen one."""

    def __init__(self, parent: QWidget | None, session: PlanSession) -> None:
        words = session.words.gettext
        super().__init__(
            parent, session, words("Replies to the draft"), REPLY_HEADERS, WIDTHS, stretched=TASK, leaving=LEAVING
        )
        self.undecided_only = QCheckBox(words("Only what is undecided"))
        self.noting, self.deciding = ReplyCard(session), DecisionCard(session)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self.noting, 1)
        cards.addWidget(self.deciding, 1)
        self.deeds.addWidget(self.undecided_only)
        self.deeds.addLayout(cards)
        self.undecided_only.toggled.connect(lambda _: self.refresh())
        self.table.row_chosen.connect(lambda _: self._show_reply())
        self.noting.noted.connect(self._go_to)
        self.deciding.strike_requested.connect(self._strike)

    def rows(self) -> Sequence[TextRow]:
        """The replies in the order of the plan."""
        return reply_rows(self.session, undecided_only=self.undecided_only.isChecked())

    def refresh(self) -> None:
        super().refresh()
        words = self.session.words.gettext
        self.hint.setText(round_sentence(self.session))
        self.empty.setText(
            words("No reply is to be shown here.")
            if self.undecided_only.isChecked() or self.search.text()
            else words("No unit has replied yet. Note a reply below: the number of the row, the unit, what it says.")
        )
        self._show_reply()

    def first_stop(self) -> QWidget:
        return self.noting.number

    def _show_reply(self) -> None:
        self.deciding.show_reply(self._chosen())

    def _chosen(self) -> ConsultationReply | None:
        return self.session.ledger.replies.get(self.table.current_key or "")

    def _go_to(self, reply_id: str) -> None:
        self.refresh()
        self.table.choose(reply_id)

    def _strike(self, reply_id: str) -> None:
        self.session.edit(lambda ledger: remove_reply(ledger, ConsultationReplyId(reply_id)))
