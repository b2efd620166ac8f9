"""One review on the screen: source left, tree right, the same sentence lit in both."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from rongchang_desktop.domain.intake.draft import Span
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.review.findings import Finding
from rongchang_desktop.presentation.review.places import Place
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.presentation.review.review_search import Hit
from rongchang_desktop.presentation.tree.columns import REVIEW_COLUMNS
from rongchang_desktop.presentation.tree.plan_tree_model import PlanTreeModel
from rongchang_desktop.widgets.review.correction_bar import CorrectionBar
from rongchang_desktop.widgets.review.corrections import Corrections
from rongchang_desktop.widgets.review.review_keys import ReviewKeys
from rongchang_desktop.widgets.review.search_bar import SearchBar
from rongchang_desktop.widgets.review.side_tabs import SideTabs
from rongchang_desktop.widgets.review.source_view import SourceView
from rongchang_desktop.widgets.tree.open_rows import MOST_OPENED
from rongchang_desktop.widgets.tree.plan_tree_view import PlanTreeView

LEAST_ROWS, LEAST_BELOW = 150, 120
"""Pixels that tree and lists keep on a small screen."""


class ReviewBody(QWidget):
    """Binds the views to a Review; every correction is one step of the scratch plan."""

    refused = Signal(str)
    """A sentence that says why a correction was not made; empty when the last one was."""

    refreshed = Signal()
    """Items or marks are others, and shown."""

    duties_requested = Signal()
    """The table of duties is to be looked at."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self._led_by_source = False
        self._place: Place | None = None
        self.source = SourceView()
        self.model = PlanTreeModel(review.session, REVIEW_COLUMNS, checkable=False)
        self.tree = PlanTreeView(self.model, checkable=False)
        self.tabs = SideTabs(review)
        self.box, self.figures, self.framing = self.tabs.box, self.tabs.figures, self.tabs.framing
        self.search = SearchBar(review)
        self.corrections = Corrections(self)
        self.bar = CorrectionBar(self.corrections.buttons(), review.session.words)
        self._lay_out()
        self._serve_keys()
        self._connect()
        self.source.show_source(review.draft.source_text)
        self.retranslate()
        self._open_all()

    # Going about

    def go(self, by: int) -> Place | None:
        """To the next doubtful place (1) or the one before (-1), where its keys work; None when all were looked at."""
        place = self.review.marks.step(self._here(), by)
        if place is not None:
            self.show_place(place)
            self.tree.setFocus()
        return place

    def show_place(self, place: Place) -> None:
        """Show a place in source and tree."""
        self.show_item(place.item_id)
        self.tree.scrollTo(self.tree.currentIndex(), PlanTreeView.ScrollHint.PositionAtCenter)
        self._place = place
        if place.framing:
            self.tabs.setCurrentWidget(self.framing)
            self.framing.choose(place)
            if place.span is not None:
                self.source.light([place.span])
        else:
            self.tabs.setCurrentIndex(0)

    def show_item(self, item_id: ItemId | None) -> None:
        """Go to an item's row."""
        self.tree.open_rows.reveal(item_id)

    def current(self) -> ItemId | None:
        """The item being looked at."""
        return self.tree.current_item()

    def next_pane(self) -> None:
        """Carry the focus on: tree, what is beside it, source, and round again."""
        panes = (self.tree, self.tabs, self.source)
        focused = self.focusWidget()
        here = next((i for i, pane in enumerate(panes) if focused is not None and _holds(pane, focused)), -1)
        pane = panes[(here + 1) % len(panes)]
        (self.tabs.next_focus() if pane is self.tabs else pane).setFocus()

    def looked_at(self) -> Place | None:
        """The place stepped to, as long as its row is the current one; else the row's own."""
        item_id = self.current()
        if self._place is not None and self._place.item_id == item_id:
            return self._place
        return self.review.place_of(item_id) if item_id is not None else None

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words = self.review.session.words.gettext
        self.source.setAccessibleName(words("The report as it was read"))
        self.tree.setAccessibleName(words("The plan as it will be"))
        self.bar.retranslate()
        self.search.retranslate(self.review.session.words)
        self.tabs.retranslate()
        self._show_marks()

    def refresh(self) -> None:
        """Show the scratch plan and the marks of now."""
        self._show_marks()
        self.tabs.refresh()
        self.search.refresh()

    def _show_marks(self) -> None:
        self.model.set_doubts(self.review.doubts())
        self.tree.viewport().update()
        self.source.mark(place.span for place in self.review.marks.left if place.span is not None)
        self._show_current(self.current())

    def _serve_keys(self) -> None:
        keys = ReviewKeys(self)
        keys.serve(self, self.corrections.keys_everywhere())
        keys.serve(self.tree, {**self.corrections.keys_in_tree(), **self.corrections.splitting_keys()})
        for text in (self.source, self.box.wording):
            keys.serve(text, self.corrections.splitting_keys())

    def _connect(self) -> None:
        self.tree.current_item_changed.connect(self._on_current)
        self.tree.split_requested.connect(self.corrections.split_at)
        self.source.place_chosen.connect(self._follow_source)
        self.tabs.counted.connect(self.refreshed)
        self.tabs.tabBarClicked.connect(self._enter_tab, Qt.ConnectionType.QueuedConnection)
        for table in (self.tabs.leads.table, self.tabs.lint.table):
            table.item_chosen.connect(self.show_item)
            table.item_activated.connect(self._work_on)
        self.tabs.leads.duties_requested.connect(self.duties_requested)
        self.search.found.connect(self._mark_found)
        self.search.stepped.connect(self._show_hit)
        self.search.closed.connect(self.tree.setFocus)
        self.figures.finding_chosen.connect(lambda finding: self.show_item(finding.item_id))
        self.figures.finding_activated.connect(self._make_target)
        self.framing.place_chosen.connect(self.show_place)
        self.framing.place_activated.connect(self._make_commitment)
        self.review.session.changed.connect(lambda event: self._after_change())
        self.review.marks.changed.connect(self._after_change)
        self.review.session.failed.connect(lambda error: self.refused.emit(self.review.session.words.error(error)))

    def _after_change(self) -> None:
        self.refused.emit("")
        self.refresh()
        self.refreshed.emit()

    def _on_current(self, item_id: ItemId | None) -> None:
        self._place = None
        if self.tree.hasFocus() or self.source.hasFocus():
            self.tabs.setCurrentIndex(0)
        self._show_current(item_id)

    def _show_current(self, item_id: ItemId | None) -> None:
        plan = self.review.session.plan
        item = plan.items.get(item_id) if plan is not None and item_id is not None else None
        self.box.show_item(item)
        span = Span(start=item.source.start, end=item.source.end) if item is not None and item.source else None
        if self._place is not None and self._place.framing:
            span = self._place.span
        self.source.light([span] if span is not None else [], scroll=not self._led_by_source)

    def _follow_source(self, offset: int) -> None:
        self._led_by_source = True
        self.show_item(self.review.source_map.item_at(offset))
        self._led_by_source = False

    def _enter_tab(self, index: int) -> None:
        """The keys a list names work as soon as its tab is clicked; those of the rows again with the item's own."""
        (self.tree if index == 0 else self.tabs.currentWidget()).setFocus()

    def _work_on(self, item_id: ItemId) -> None:
        self.show_item(item_id)
        self.tree.setFocus()

    def _mark_found(self, found: Sequence[Hit], sought: str) -> None:
        self.source.mark_found(hit.span for hit in found if hit.span is not None)
        self.tree.mark_sought(sought)

    def _show_hit(self, hit: Hit) -> None:
        self.show_item(hit.item_id or self.review.source_map.item_at(hit.start))
        if hit.span is not None:
            self.source.show_found(hit.span)

    def _make_target(self, finding: Finding) -> None:
        self.show_item(finding.item_id)
        self.tabs.setCurrentIndex(0)
        self.box.add_target(finding.figure.figure, finding.figure.unit)

    def _make_commitment(self, place: Place) -> None:
        new_id = self.review.make_commitment(place)
        if new_id is not None:
            self.show_item(new_id)

    def _here(self) -> int:
        place = self.looked_at()
        if place is not None and place.span is not None:
            return place.span.start
        plan, item_id = self.review.session.plan, self.current()
        item = plan.items.get(item_id) if plan is not None and item_id is not None else None
        return item.source.start if item is not None and item.source else -1

    def _open_all(self) -> None:
        plan = self.review.session.plan
        if plan is not None and len(plan.items) <= MOST_OPENED:
            self.tree.expandAll()
        first = self.model.index(0, 0)
        if first.isValid():
            self.tree.setCurrentIndex(first)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 4, 1, 1)
        inner.addWidget(self.tree)
        below = QFrame()
        below.setProperty("card", True)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(4, 4, 4, 4)
        lower.addWidget(self.tabs)
        card.setMinimumHeight(LEAST_ROWS)
        below.setMinimumHeight(LEAST_BELOW)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(card)
        right.addWidget(below)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        right.setSizes([420, 280])
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.addWidget(self.source)
        sides.addWidget(right)
        sides.setStretchFactor(0, 2)
        sides.setStretchFactor(1, 3)
        sides.setSizes([440, 660])
        for splitter in (right, sides):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.bar)
        layout.addWidget(self.search)
        layout.addWidget(sides, 1)


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)
