"""原文: the sentence as it stands in the report, and the way to its place."""

from PySide6.QtCore import Signal

from rongchang_desktop.domain.ledger.item import PlanItem, SourceAnchor
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, InspectorSection, text_label

WRAPPED_LINES = 12
"""Blank lines that come at least once in so many lines part paragraphs; else every line is one."""


class SourcePanel(InspectorSection):
    """Hidden for items that no report names."""

    source_requested = Signal(object)
    """SourceAnchor whose place is to be shown."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self._anchor: SourceAnchor | None = None
        self.quote = text_label(look="small")
        self.body.addWidget(self.quote)
        self.link.clicked.connect(lambda: self.source_requested.emit(self._anchor))

    def show_item(self, item: PlanItem) -> None:
        self._anchor = item.source
        self.setVisible(item.source is not None)
        if item.source is None:
            return
        paragraph = self._paragraph(item.source)
        place = (
            self.words("Paragraph {number}, show the place", number=paragraph)
            if paragraph
            else self.words("Show the place")
        )
        self.name(self.words("In the report"), link=place)
        self.quote.setText(self.words("“{quote}”", quote=item.source.quote))

    def state(self, item: PlanItem) -> object:
        return item.source

    def _paragraph(self, anchor: SourceAnchor) -> int:
        source = self.context.session.ledger.sources.get(anchor.source_id)
        if source is None or anchor.start > len(source.text):
            return 0
        text = source.text
        is_wrapped = text.count("\n\n") * WRAPPED_LINES > text.count("\n")
        return sum(1 for block in text[: anchor.start + 1].split("\n\n" if is_wrapped else "\n") if block.strip()) or 1
