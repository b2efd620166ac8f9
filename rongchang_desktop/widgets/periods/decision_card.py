"""Deciding on a reply: taken or not, and why; where another lead is named, which unit leads then."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from rongchang_desktop.domain.editing.plans.consultation import decide_reply, unit_named_in
from rongchang_desktop.domain.ledger.consultation import ConsultationReply, Stance
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.fields.names_edit import NamesEdit
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label


class DecisionCard(QFrame):
    """Shows the reply the hand is on; taking one that names another lead assigns it in the same step."""

    strike_requested = Signal(str)

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self.setProperty("form", True)
        self._session = session
        self._reply: ConsultationReply | None = None
        words = session.words.gettext
        self.said, self.problem = text_label(), text_label(look="warning")
        self.why = QLineEdit()
        self.why.setPlaceholderText(words("for instance: by its duties"))
        self.lead = NamesEdit(several=False)
        self.lead.setProperty("inplace", False)
        self.lead.setProperty("field", True)
        self.lead_label = QLabel(words("Lead unit then"))
        self.take_button, self.refuse_button = QPushButton(words("Take it")), QPushButton(words("Do not take it"))
        self.take_button.setProperty("primary", True)
        self.strike_button = link_button(words("Strike the reply"), self._strike)
        for button in (self.take_button, self.refuse_button):
            button.setAutoDefault(False)
        self.take_button.clicked.connect(lambda: self._decide(taken=True))
        self.refuse_button.clicked.connect(lambda: self._decide(taken=False))
        self._lay_out()
        self.show_reply(None)

    def show_reply(self, reply: ConsultationReply | None) -> None:
        """Show a reply with what is decided of it; what is typed for the same one stays."""
        if reply is not None and reply == self._reply:
            return
        self._reply = reply
        words, ledger = self._session.words, self._session.ledger
        self.problem.hide()
        if reply is None:
            self.said.setText(words.gettext("Choose a reply in the list."))
        else:
            unit = ledger.departments[reply.department_id].name
            self.said.setText(words.gettext("{unit}: {text}", unit=unit, text=reply.text or "—"))
        self.why.setText(reply.why if reply else "")
        other = reply is not None and reply.stance is Stance.OTHER_LEAD
        named = unit_named_in(ledger, reply) if reply is not None and other else None
        self.lead.offer(unit.name for unit in ledger.departments.in_order())
        self.lead.show_text(named.name if named else "")
        self.lead.setVisible(other)
        self.lead_label.setVisible(other)
        plan = self._session.plan
        may = reply is not None and plan is not None and plan.state is not PlanState.ISSUED
        for widget in (self.why, self.lead, self.take_button, self.refuse_button, self.strike_button):
            widget.setEnabled(may)

    def _decide(self, *, taken: bool) -> None:
        reply, session = self._reply, self._session
        if reply is None:
            return
        unit = session.ledger.department_called(self.lead.toPlainText().strip())
        needs_lead = taken and reply.stance is Stance.OTHER_LEAD and unit is None
        problem = ""
        if needs_lead:
            problem = session.words.gettext("Say which unit leads then.")
        elif not taken and not self.why.text().strip():
            problem = session.words.gettext("A reply that is not taken needs a reason.")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            lead_id, new_id = unit.id if unit else None, session.editor.new_id
            session.edit(
                lambda ledger: decide_reply(
                    ledger, reply.id, taken=taken, why=self.why.text(), lead_id=lead_id, new_id=new_id
                )
            )

    def _strike(self) -> None:
        if self._reply is not None:
            self.strike_requested.emit(self._reply.id)

    def _lay_out(self) -> None:
        words = self._session.words.gettext
        form = QFormLayout()
        form.setSpacing(6)
        form.addRow(self.lead_label, self.lead)
        form.addRow(QLabel(words("Reason")), self.why)
        self.lead.setAccessibleName(self.lead_label.text())
        self.why.setAccessibleName(words("Reason"))
        foot = QHBoxLayout()
        foot.addWidget(self.strike_button)
        foot.addStretch(1)
        foot.addWidget(self.refuse_button)
        foot.addWidget(self.take_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(text_label(words("Decide on it"), look="caption"))
        layout.addWidget(self.said)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self.problem)
        layout.addLayout(foot)
