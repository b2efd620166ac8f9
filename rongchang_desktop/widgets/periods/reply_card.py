"""Noting what a unit replied: the row by its number, the unit, what it says."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from rongchang_desktop.domain.editing.plans.consultation import put_reply
from rongchang_desktop.domain.ledger.consultation import ConsultationReply, Stance
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ConsultationReplyId, ItemId
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.names_edit import NamesEdit
from rongchang_desktop.widgets.panels.inspector_section import text_label


class ReplyCard(QFrame):
    """After a reply is noted the unit stays, for its next row; what is wrong is said below and nothing is lost."""

    noted = Signal(str)
    """Id of the reply that was noted."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self.setProperty("form", True)
        self._session = session
        words = session.words
        self.number, self.text = QLineEdit(), QLineEdit()
        self.unit = NamesEdit(several=False)
        self.unit.setProperty("inplace", False)
        self.unit.setProperty("field", True)
        self.stance = ChoiceField()
        self.stance.offer((stance, record_label(stance, words)) for stance in Stance)
        self.stance.show_value(Stance.AGREES)
        self.task, self.problem = text_label(look="small"), text_label(look="warning")
        self.problem.hide()
        self.note_button = QPushButton(words.gettext("Note the reply"))
        self.note_button.setAutoDefault(False)
        self.number.setPlaceholderText(words.gettext("for instance 61"))
        self.text.setPlaceholderText(words.gettext("for instance: should be led by 区商务局"))
        self._lay_out()
        self.number.textEdited.connect(lambda _: self._show_task())
        self.note_button.clicked.connect(self.note)
        self.number.returnPressed.connect(self.unit.setFocus)
        self.text.returnPressed.connect(self.note)

    def note(self) -> None:
        """Note the reply, and begin the next one of the same unit."""
        words, unit = self._session.words, self._unit()
        item_id = self._item()
        if item_id is None or unit is None:
            self._tell(
                words.gettext("No row has this number.")
                if item_id is None
                else words.gettext("This unit is not in the directory.")
            )
            return
        reply = ConsultationReply(
            id=ConsultationReplyId(self._session.editor.new_id()),
            item_id=item_id,
            department_id=unit.id,
            on=self._session.today(),
            stance=self.stance.value,
            text=" ".join(self.text.text().split()),
        )
        if self._session.edit(lambda ledger: put_reply(ledger, reply)):
            self._tell("")
            self.number.clear()
            self.text.clear()
            self._show_task()
            self.number.setFocus()
            kept = [each.id for each in self._session.ledger.replies.owned_by(item_id) if each.department_id == unit.id]
            self.noted.emit(kept[-1])

    def _item(self) -> ItemId | None:
        plan, wanted = self._session.plan, self.number.text().strip()
        if plan is None or not wanted:
            return None
        return next((item.id for item in plan.commitments() if plan.number_of(item.id) == wanted), None)

    def _unit(self) -> Department | None:
        return self._session.ledger.department_called(self.unit.toPlainText().strip())

    def _show_task(self) -> None:
        plan, item_id = self._session.plan, self._item()
        self.task.setText(plan.items[item_id].title if plan is not None and item_id is not None else "")
        self.unit.offer(unit.name for unit in self._session.ledger.departments.in_order())

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _lay_out(self) -> None:
        words = self._session.words.gettext
        self._show_task()
        form = QFormLayout()
        form.setSpacing(6)
        for caption, field in (
            (words("No."), self.number),
            (words("Unit that replies"), self.unit),
            (words("Reply"), self.stance),
            (words("In its words"), self.text),
        ):
            field.setAccessibleName(caption)
            form.addRow(QLabel(caption), field)
        form.insertRow(1, "", self.task)
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        foot.addStretch(1)
        foot.addWidget(self.note_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(text_label(words("Note a reply"), look="caption"))
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addLayout(foot)
