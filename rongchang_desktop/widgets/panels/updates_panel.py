"""进展: the newest updates in full; all of them on demand."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.update_words import sentences_said, values_said
from rongchang_desktop.presentation.editors.known_values import KnownValues
from rongchang_desktop.widgets.panels.inspector_section import (
    InspectorContext,
    TaskSection,
    clear,
    text_label,
)
from rongchang_desktop.widgets.panels.layer_lines import LayerLines

NEWEST = 3


class UpdatesPanel(TaskSection):
    """Bold day, source and words; problem and next step under the newest."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self._all_of = ""
        self.link.clicked.connect(self._toggle)

    def show_task(self, item: Task) -> None:
        if self._all_of != item.id:
            self._all_of = ""
        known = tuple(self.context.session.ledger.updates.owned_by(item.id))
        shown = tuple(self.context.load_updates(ItemId(item.id))) if self._all_of else known
        newest_first = sorted(shown, key=lambda update: (update.as_of, update.id), reverse=True)
        self.name(self.words("Progress"), link=self._link(len(known)))
        clear(self.body)
        for lines in self._layers(item):
            self.body.addWidget(lines)
        for update in newest_first if self._all_of else newest_first[:NEWEST]:
            self._add(update)
        if not newest_first:
            self.body.addWidget(
                text_label(self.words("Nothing has been reported yet; F2 reports progress."), look="soft")
            )

    def state(self, item: PlanItem) -> object:
        ledger = self.context.session.ledger
        if not isinstance(item, Task):
            return None
        day, files = self.context.session.judging_day(), ledger.evidence.owned_by(item.id)
        return files, (
            ledger.updates.owned_by(item.id),
            ledger.targets.owned_by(item.id),
            item.reporting_rhythm,
            day,
            self._all_of,
        )

    def _layers(self, item: Task) -> Iterator[LayerLines]:
        session = self.context.session
        known = KnownValues(ledger=session.ledger, item=item, day=session.judging_day(), today=session.today())
        for target in session.ledger.targets.owned_by(item.id):
            layers = known.figure(target.id)
            if layers is not None and len(layers.values) > 1:
                yield LayerLines(layers, name=target.indicator, unit=target.unit, words=session.words)
        layers = known.percent()
        if layers is not None and len(layers.values) > 1:
            yield LayerLines(layers, name=session.words.gettext("Percent done"), unit="%", words=session.words)

    def _link(self, known: int) -> str:
        if self._all_of:
            return self.words("Newest only")
        return self.words("All updates") if known else ""

    def _toggle(self) -> None:
        if self._item is not None:
            self._all_of = "" if self._all_of else self._item.id
            self.show_item(self._item)

    def _add(self, update: ProgressUpdate) -> None:
        words = self.context.session.words
        day = formats.short_day(update.as_of, words)
        source = label(update.layer, words)
        said = words.enumeration(
            [update.text] if update.text else values_said(update, self.context.session.ledger, words)
        )
        if update.unchanged:
            said = words.gettext("no change: {text}", text=said) if said else words.gettext("no change")
        shown = QLabel(f"<b>{escape(day)}</b> {escape(source)} {escape(said)}")
        shown.setTextFormat(Qt.TextFormat.RichText)
        shown.setWordWrap(True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{day} {source} {said}")
        shown.setToolTip(update.by)
        self.body.addWidget(shown)
        for text in (*sentences_said(update, words), *self._evidence(update)):
            self.body.addWidget(text_label(text, look="soft"))

    def _evidence(self, update: ProgressUpdate) -> Iterator[str]:
        words = self.context.session.words
        known = self.context.session.ledger.evidence.owned_by(update.item_id)
        names = [one.name for one in known if one.update_id == update.id]
        if names:
            yield words.gettext("Evidence: {names}", names=words.enumeration(names))
