"""体检: what the linter finds in a plan, each row leading to its item."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rongchang_desktop.presentation.review.lint_model import KIND, NUMBER, SENTENCE, TITLE, LintModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.review.advice_table import AdviceTable


class LintPanel(QWidget):
    """The table, or a sentence where there is nothing to find."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self.model = LintModel(session)
        self.table = AdviceTable(self.model, {KIND: 5, NUMBER: 3.4, TITLE: 17}, stretched=SENTENCE, leaving=TITLE)
        self.empty = text_label(look="small")
        self.setFocusProxy(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 8, 4)
        layout.addWidget(self.empty)
        layout.addWidget(self.table, 1)
        self.model.modelReset.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        words = self._session.words.gettext
        self.table.make_room(KIND, self.model.kinds)
        self.table.setAccessibleName(words("What the check found"))
        self.empty.setText(words("The check found nothing."))
        self.empty.setVisible(not self.model.count)
        self.table.setVisible(self.model.count > 0)
