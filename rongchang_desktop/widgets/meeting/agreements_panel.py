"""议定事项: what meetings agreed on the item, ticked as it is kept; the words are edited in place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.agreement_words import AgreementStanding, agreement_standing, standing_words
from rongchang_desktop.presentation.meeting.agreement_edits import AgreementEdits
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.inspector_section import (
    InspectorContext,
    InspectorSection,
    clear,
    link_button,
    text_label,
    tint,
)
from rongchang_desktop.widgets.theme import current_tokens


class AgreementsPanel(InspectorSection):
    """A tick box, the words and a line with unit, day and standing for each; nothing where nothing was agreed."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self._edits = AgreementEdits(context.session)
        self.boxes: dict[str, QCheckBox] = {}
        self.texts: dict[str, GrowingText] = {}

    def show_item(self, item: PlanItem) -> None:
        agreed = self.context.session.ledger.agreements.owned_by(item.id) if isinstance(item, Task) else ()
        self.setVisible(bool(agreed))
        focused = next((key for key, box in self.boxes.items() if box.hasFocus()), None)
        clear(self.body)
        self.boxes, self.texts = {}, {}
        open_ones = sum(one.done_on is None for one in agreed)
        self.name(self.words("Agreed in meetings: {open} of {all} not kept yet", open=open_ones, all=len(agreed)))
        for one in reversed(agreed):
            self.body.addWidget(self._row(one))
        if focused in self.boxes:
            self.boxes[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self, item: PlanItem) -> object:
        session = self.context.session
        return session.ledger.agreements.owned_by(item.id), session.judging_day()

    def _row(self, agreed: Agreement) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 2)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        box = self.boxes[agreed.id] = QCheckBox()
        box.setChecked(agreed.done_on is not None)
        box.setAccessibleName(self.words("Kept: {what}", what=agreed.what))
        box.setToolTip(self.words("Tick what was kept"))
        box.clicked.connect(lambda kept: self._edits.keep(agreed.id, kept))
        text = self.texts[agreed.id] = GrowingText()
        text.reset(agreed.what)
        text.setAccessibleName(self.words("Agreed"))
        text.committed.connect(lambda what: self._edits.reword(agreed.id, what=what))
        remove = link_button("✕", lambda: self._edits.remove(agreed.id))
        remove.setProperty("quiet", True)
        remove.setAccessibleName(self.words("Take “{what}” away", what=agreed.what))
        remove.setToolTip(remove.accessibleName())
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(box, 0, 0, top)
        grid.addWidget(text, 0, 1)
        grid.addWidget(remove, 0, 2, top)
        grid.addWidget(self._standing(agreed), 1, 1)
        return row

    def _standing(self, agreed: Agreement) -> QWidget:
        session, words = self.context.session, self.context.session.words
        day = session.judging_day()
        due = words.gettext("by {day}", day=formats.day_beside(agreed.due, session.year, words)) if agreed.due else ""
        state = standing_words(agreed, day=day, year=session.year, words=words)
        line = text_label(" · ".join(part for part in (agreed.who, due, state) if part), look="small")
        if agreement_standing(agreed, day) is AgreementStanding.OVERDUE:
            tint(line, current_tokens().danger)
        return line
