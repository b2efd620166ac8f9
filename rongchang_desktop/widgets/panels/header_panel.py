"""The head of the inspector: where the item stands, its wording, and its light with the reason."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, PlanItem, Task
from rongchang_desktop.localization.labels import SHAPES, kind_label
from rongchang_desktop.localization.reasons import why
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, InspectorSection, text_label, tint
from rongchang_desktop.widgets.theme import current_tokens


class HeaderPanel(InspectorSection):
    """Path, title (edited in place) and the light line."""

    item_requested = Signal(str)
    """ItemId of a heading on the path that was clicked."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self.caption.hide()
        self._item: PlanItem | None = None
        self.path = QLabel()
        self.path.setWordWrap(True)
        self.path.setProperty("small", True)
        self.path.setTextFormat(Qt.TextFormat.RichText)
        # By the keyboard the headings above are a Left key away in the tree.
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.path.linkActivated.connect(self.item_requested)
        self.title = GrowingText()
        self.title.setProperty("title", True)
        self.title.committed.connect(self._retitle)
        self.light = text_label()
        self.body.setSpacing(6)
        for widget in (self.path, self.title, self.light):
            self.body.addWidget(widget)

    def show_item(self, item: PlanItem) -> None:
        if self._item is not None and self._item.id != item.id:
            self.title.commit()
            self._item = item
            self.title.reset(item.title)
        self._item = item
        self.title.show_text(item.title)
        self.title.setAccessibleName(self.words("Wording"))
        self._show_path(item)
        self._show_light(item)

    def state(self, item: PlanItem) -> object:
        session = self.context.session
        plan = session.plan
        assert plan is not None
        above = [(heading.id, heading.title, plan.number_of(heading.id)) for heading in plan.ancestors(item.id)]
        rule = session.scores.rule if session.scores else None
        return item, plan.number_of(item.id), above, session.assessment(ItemId(item.id)), rule

    def _show_path(self, item: PlanItem) -> None:
        plan = self.context.session.plan
        assert plan is not None
        above = list(reversed(list(plan.ancestors(item.id))))
        parts = [self._linked(heading, plan.number_of(heading.id)) for heading in above]
        own = plan.number_of(item.id)
        lead = own if isinstance(item, Task) else f"{kind_label(type(item), self.context.session.words)} {own}"
        self.path.setText(" ".join(part for part in (escape(lead.strip()), " › ".join(parts)) if part))
        self.path.setVisible(bool(self.path.text()))
        plain = " › ".join(heading.title for heading in above)
        self.path.setAccessibleName(f"{lead} {plain}".strip())

    def _linked(self, heading: PlanItem, number: str) -> str:
        words = f"{number} {heading.title}" if isinstance(heading, Area) and number else heading.title
        color = current_tokens().soft
        return f'<a href="{escape(heading.id)}" style="color:{color}; text-decoration:none">{escape(words)}</a>'

    def _show_light(self, item: PlanItem) -> None:
        session = self.context.session
        assessment = session.assessment(ItemId(item.id))
        self.light.setVisible(assessment is not None and isinstance(item, Task))
        if assessment is None or not isinstance(item, Task) or session.scores is None:
            return
        reason = why(item, assessment, session.ledger, session.scores.rule, session.words)
        self.light.setText(f"{SHAPES[assessment.light]} {reason}")
        tint(self.light, current_tokens().lights[assessment.light])

    def _retitle(self, text: str) -> None:
        if self._item is not None and not self.context.edits.retitle(ItemId(self._item.id), text):
            self.title.setAccessibleDescription(self.words("Not taken yet"))
