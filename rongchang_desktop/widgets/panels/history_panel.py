"""历史: the journal's entries of this item with the old and new values, loaded when asked for."""

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.differences import differences
from rongchang_desktop.localization.labels import operation_label
from rongchang_desktop.widgets.panels.inspector_section import (
    InspectorContext,
    InspectorSection,
    clear,
    text_label,
)


class HistoryPanel(InspectorSection):
    """Closed until it is opened; open, it follows the item."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self._item: PlanItem | None = None
        self.is_open = False
        self.link.clicked.connect(self.toggle)

    def show_item(self, item: PlanItem) -> None:
        self._item = item
        self.name(self.words("History"), link=self.words("Hide") if self.is_open else self.words("Show"))
        clear(self.body)
        if not self.is_open:
            return
        session = self.context.session
        entries = list(self.context.load_history(ItemId(item.id)))
        for entry, changes in entries:
            self.body.addWidget(text_label(self._line(entry, changes), look="small"))
            for line in differences(changes, session.ledger, session.words):
                detail = text_label(line, look="small")
                detail.setIndent(12)
                self.body.addWidget(detail)
        if not entries:
            self.body.addWidget(
                text_label(self.words("Nothing has been changed since the plan was made."), look="small")
            )

    def state(self, item: PlanItem) -> object:
        return object() if self.is_open else None  # an open history follows every step

    def toggle(self) -> None:
        """Open or close the history."""
        self.is_open = not self.is_open
        if self._item is not None:
            self.show_item(self._item)

    def _line(self, entry: JournalEntry, changes: ChangeSet) -> str:
        words = self.context.session.words
        step = operation_label(entry.operation, words, **(changes.params or entry.params))
        if entry.kind is StepKind.UNDO:
            step = words.gettext("undid “{step}”", step=step)
        elif entry.kind is StepKind.REDO:
            step = words.gettext("did “{step}” again", step=step)
        day, time = formats.day(entry.at.astimezone().date(), words), formats.clock(entry.at.astimezone(), words)
        return words.gettext("{day} {time} {actor}: {step}", day=day, time=time, actor=entry.actor, step=step)
