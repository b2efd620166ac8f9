"""历年: what an item goes on from, how it ended and what it goes on in, its wording then, its figures year by year."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from rongchang_desktop.domain.intake.wording_difference import wording_difference
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem
from rongchang_desktop.localization.year_labels import year_label
from rongchang_desktop.localization.year_sentences import figure_over_years, goes_on_as, goes_on_from
from rongchang_desktop.presentation.new_year.item_years import ItemYears, item_years, links_of
from rongchang_desktop.widgets.new_year.marked_wording import as_html
from rongchang_desktop.widgets.panels.inspector_section import InspectorSection, clear, link_button, text_label
from rongchang_desktop.widgets.theme import current_tokens


class YearsPanel(InspectorSection):
    """Hidden for an item that stands in its year alone."""

    item_requested = Signal(str)
    """ItemId of an item of another year, whose plan is shown by then."""

    def show_item(self, item: PlanItem) -> None:
        known = item_years(self.context.session.ledger, ItemId(item.id))
        self.setVisible(bool(known))
        self.name(self.words("Over the years"))
        clear(self.body)
        for widget in self._lines(item, known):
            self.body.addWidget(widget)

    def state(self, item: PlanItem) -> object:
        ledger = self.context.session.ledger
        links = links_of(ledger, ItemId(item.id))
        there = [ledger.item(key) for link in links for key in (link.earlier_id, link.later_id)]
        return ledger.endings.owned_by(item.id), links, there, [ledger.updates.owned_by(each.id) for each in there]

    def _lines(self, item: PlanItem, known: ItemYears) -> Iterator[QWidget]:
        words = self.context.session.words
        if known.ending is not None:
            ending = year_label(known.ending.outcome, words)
            text = words.gettext("Ended {year} as: {ending}", year=item.year, ending=ending)
            yield text_label("\n".join(filter(None, (text, known.ending.reason))))
        for there in known.later:
            yield self._link(goes_on_as(there.year, self._number(there), words), there)
        for there in known.earlier:
            yield self._link(goes_on_from(there.year, self._number(there), words), there)
            if there.title != item.title:
                yield self._wording(there.title, item.title)
        for row in known.figures:
            yield text_label(figure_over_years(row, words), look="small")

    def _link(self, text: str, there: PlanItem) -> QPushButton:
        return link_button(text, lambda: self._go(there))

    def _wording(self, old: str, new: str) -> QLabel:
        label = text_label(look="small")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(as_html(wording_difference(old, new), current_tokens()))
        label.setAccessibleName(self.words("Before: {text}", text=old))
        return label

    def _number(self, item: PlanItem) -> str:
        return self.context.session.ledger.plans[item.year].number_of(ItemId(item.id))

    def _go(self, there: PlanItem) -> None:
        self.context.session.switch_year(there.year)
        self.item_requested.emit(there.id)
