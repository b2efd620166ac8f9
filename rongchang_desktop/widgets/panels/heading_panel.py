"""What a heading shows: counts by light, 办结 x/y, and the words it opens with."""

from PySide6.QtWidgets import QLabel

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, PlanItem
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.widgets.panels.inspector_section import (
    InspectorContext,
    InspectorSection,
    text_label,
    tint,
)
from rongchang_desktop.widgets.theme import current_tokens


class HeadingPanel(InspectorSection):
    """Counts, never a percentage that the leaves do not support."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self.closed = text_label()
        self.counts = {light: text_label() for light in Light}
        self.preamble = text_label(look="soft")
        for label_ in (self.closed, *self.counts.values(), self.preamble):
            self.body.addWidget(label_)

    def show_item(self, item: PlanItem) -> None:
        self.setVisible(isinstance(item, Heading))
        if not isinstance(item, Heading):
            return
        words = self.context.session.words
        tally = self.context.session.tally(ItemId(item.id))
        self.name(words.gettext("Counts"))
        self.closed.setText(
            words.gettext(
                "Closed {closed} of {total}, {reported} reported done",
                closed=tally.closed,
                total=tally.total,
                reported=tally.reported,
            )
        )
        for light, shown in self.counts.items():
            self._show_count(shown, light, tally.lights[light])
        self.preamble.setText(item.preamble)
        self.preamble.setVisible(bool(item.preamble))

    def state(self, item: PlanItem) -> object:
        tally = self.context.session.tally(ItemId(item.id))
        counts = tally.total, tally.reported, tally.closed, tuple(tally.lights.values())
        return (item.preamble, counts) if isinstance(item, Heading) else None

    def _show_count(self, shown: QLabel, light: Light, count: int) -> None:
        words = self.context.session.words
        shown.setText(
            words.gettext("{shape} {light} {count}", shape=SHAPES[light], light=label(light, words), count=count)
        )
        tint(shown, current_tokens().lights[light])
        shown.setVisible(count > 0)
