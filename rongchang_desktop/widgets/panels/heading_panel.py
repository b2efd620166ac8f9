"""What a heading shows: counts by light, 办结 x/y, and the words it opens with."""

from PySide6.QtWidgets import QLabel

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, PlanItem
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.widgets.panels.inspector_section import (
    InspectorContext,
    InspectorSection,
    clear,
    text_label,
    tint,
)
from rongchang_desktop.widgets.theme import current_tokens


class HeadingPanel(InspectorSection):
    """Counts, never a percentage that the leaves do not support."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self.closed = text_label()
        self.preamble = text_label(look="soft")

    def show_item(self, item: PlanItem) -> None:
        self.setVisible(isinstance(item, Heading))
        if not isinstance(item, Heading):
            return
        words = self.context.session.words
        tally = self.context.session.tally(ItemId(item.id))
        self.name(words.gettext("Counts"))
        clear(self.body)
        self.closed, self.preamble = text_label(), text_label(item.preamble, look="soft")
        self.closed.setText(
            words.gettext(
                "Closed {closed} of {total}, {reported} reported done",
                closed=tally.closed,
                total=tally.total,
                reported=tally.reported,
            )
        )
        self.body.addWidget(self.closed)
        for light in Light:
            if tally.lights[light]:
                self.body.addWidget(self._count(light, tally.lights[light]))
        self.body.addWidget(self.preamble)
        self.preamble.setVisible(bool(item.preamble))

    def state(self, item: PlanItem) -> object:
        tally = self.context.session.tally(ItemId(item.id))
        counts = tally.total, tally.reported, tally.closed, tuple(tally.lights.values())
        return (item.preamble, counts) if isinstance(item, Heading) else None

    def _count(self, light: Light, count: int) -> QLabel:
        words = self.context.session.words
        shown = text_label(
            words.gettext("{shape} {light} {count}", shape=SHAPES[light], light=label(light, words), count=count)
        )
        tint(shown, current_tokens().lights[light])
        return shown
