"""The inspector: everything about the item chosen, and where it is edited."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.presentation.editors.draft_keeper import DraftKeeper, DraftKind
from rongchang_desktop.presentation.editors.item_edits import ItemEdits
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.meeting.agreements_panel import AgreementsPanel
from rongchang_desktop.widgets.panels.adjustment_panel import AdjustmentPanel
from rongchang_desktop.widgets.panels.empty_panel import EmptyPanel
from rongchang_desktop.widgets.panels.evidence_panel import EvidencePanel
from rongchang_desktop.widgets.panels.forms_panel import FormsPanel
from rongchang_desktop.widgets.panels.header_panel import HeaderPanel
from rongchang_desktop.widgets.panels.heading_panel import HeadingPanel
from rongchang_desktop.widgets.panels.history_panel import HistoryPanel
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, InspectorSection, InspectorSupply
from rongchang_desktop.widgets.panels.item_foot import ItemActions, ItemFoot
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.panels.nodes_panel import NodesPanel
from rongchang_desktop.widgets.panels.orderly_tab import OrderlyTab
from rongchang_desktop.widgets.panels.outlook_panel import OutlookPanel
from rongchang_desktop.widgets.panels.owners_panel import OwnersPanel
from rongchang_desktop.widgets.panels.source_panel import SourcePanel
from rongchang_desktop.widgets.panels.targets_panel import TargetsPanel
from rongchang_desktop.widgets.panels.timing_panel import TimingPanel
from rongchang_desktop.widgets.panels.updates_panel import UpdatesPanel
from rongchang_desktop.widgets.panels.work_items_panel import WorkItemsPanel
from rongchang_desktop.widgets.panels.years_panel import YearsPanel
from rongchang_desktop.widgets.scrolling import scrolled_up_and_down

REST = 60
"""Milliseconds a choice rests before the pane follows it."""


class InspectorPanel(PanelLook, OrderlyTab, QFrame):
    """Shows one item, or teaches the keys; every edit made here is one named, undoable step."""

    source_requested = Signal(object)
    """SourceAnchor whose place in the report is to be shown."""
    item_requested = Signal(str)
    """ItemId to be selected in the tree."""
    attention_requested = Signal()
    """A form waits here; show the pane if it is hidden."""
    left = Signal()
    """The hand is done here: the keyboard belongs to the tree again."""
    next_report_requested = Signal(object)
    """ItemId of the next row, whose progress form is to be opened."""

    def __init__(
        self,
        session: PlanSession,
        supply: InspectorSupply | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._item_id: ItemId | None = None
        self._followed: ItemId | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self.show_item(self._followed))
        self.keeper = DraftKeeper(session, self)
        self.edits = ItemEdits(session)
        context = (supply or InspectorSupply()).context(session, self.keeper, self.edits)
        self._make_sections(context)
        self._make_actions()
        self._lay_out()
        self.wear()
        self._afterwards = Afterwards(self.refresh, self)
        session.changed.connect(lambda event: self._afterwards.ask())
        session.replaced.connect(self.retranslate)
        self.retranslate()

    @property
    def item_id(self) -> ItemId | None:
        """The item shown; None where nothing is."""
        return self._item_id

    def show_item(self, item_id: ItemId | None) -> None:
        """Show another item, or what belongs here for None; drafts of the last one are kept."""
        self._rest.stop()
        moved = item_id != self._item_id
        self._item_id = item_id
        self.refresh()
        if moved:
            self.scroll.verticalScrollBar().setValue(0)

    def follow(self, item_id: ItemId | None) -> None:
        """Show an item once the choice has rested: a held arrow key does not wait for this pane."""
        self._followed = item_id
        self._rest.start()

    def refresh(self) -> None:
        """Show the ledger of now; a hidden pane waits until it is seen."""
        if not self.isVisible():
            return
        item = self._item()
        self.content.setVisible(item is not None)
        self.empty.setVisible(item is None)
        self.forms.show_item(item)
        for section in self.sections if item is not None else ():
            section.refresh(item)
        self._refresh_actions(item)

    def retranslate(self) -> None:
        """Say everything in the language and of the ledger of now."""
        words = self._session.words
        self.setAccessibleName(words.gettext("Inspector"))
        self.empty.retranslate()
        self.adjustment.retranslate()
        self.forms.retranslate()
        self._draw_anew()

    def report_progress(self) -> None:
        """Open the progress form of the item shown; in the form, save it and go on with the next row."""
        if self.forms.is_reporting:
            self.forms.save_and_go_on()
        else:
            self._open(DraftKind.PROGRESS)

    def report_no_change(self) -> None:
        """Enter 无变化 for the item shown; in its form, go on with the next row."""
        self._catch_up()
        if self.forms.is_reporting:
            self.forms.no_change_and_go_on()
            return
        if isinstance(self._item(), Task) and self._item_id is not None:
            self.edits.report_no_change([self._item_id])

    def close_or_reopen(self) -> None:
        """Open the closing form, or the one that opens a closed item again."""
        self._catch_up()
        item = self._item()
        if isinstance(item, Task):
            self._open(DraftKind.REOPENING if item.done.state is DoneState.VERIFIED else DraftKind.CLOSING)

    def close_together(self, item_ids: Sequence[ItemId]) -> None:
        """Open one closing form for several items."""
        self.show_item(item_ids[0])
        self.attention_requested.emit()
        self.forms.show_item(self._item())
        self.forms.close_together(item_ids)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "sections"):
            before = self._worn
            self.wear()
            if before != self._worn:
                self._draw_anew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(360, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 240)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def take_focus_back(self, gone: QWidget) -> None:
        section = next((one for one in self.sections if one.isAncestorOf(gone)), None)
        if section is not None and section.link.isVisible():
            section.link.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _open(self, kind: DraftKind) -> None:
        self._catch_up()
        self.attention_requested.emit()
        self.forms.show_item(self._item())
        self.forms.open(kind)

    def _go_on(self, following: ItemId | None) -> None:
        if following is None:
            self.left.emit()
        else:
            self.next_report_requested.emit(following)

    def _catch_up(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self.show_item(self._followed)

    def _draw_anew(self) -> None:
        for section in self.sections:
            section.forget()
        self.refresh()

    def _item(self) -> PlanItem | None:
        plan = self._session.plan
        return plan.items.get(self._item_id) if plan is not None and self._item_id is not None else None

    def _make_sections(self, context: InspectorContext) -> None:
        self.empty = EmptyPanel(context.session.words)
        self.adjustment = AdjustmentPanel(context)
        self.forms = FormsPanel(context)
        self.header = HeaderPanel(context)
        self.counts = HeadingPanel(context)
        self.targets = TargetsPanel(context)
        self.owners = OwnersPanel(context)
        self.timing = TimingPanel(context)
        self.nodes = NodesPanel(context)
        self.work_items = WorkItemsPanel(context)
        self.agreements = AgreementsPanel(context)
        self.updates = UpdatesPanel(context)
        self.evidence = EvidencePanel(context)
        self.outlook = OutlookPanel(context)
        self.years = YearsPanel(context)
        self.source = SourcePanel(context)
        self.history = HistoryPanel(context)
        self.sections: tuple[InspectorSection, ...] = (
            self.header, self.counts, self.targets, self.years, self.owners, self.updates, self.evidence, self.outlook,
            self.agreements, self.work_items, self.nodes, self.timing, self.source, self.history,
        )  # fmt: skip
        self.adjustment.asked.connect(self._bring_adjustment_to_sight)
        self.adjustment.given_up.connect(self._forget_refused_words)
        self.header.item_requested.connect(self.item_requested)
        self.work_items.item_requested.connect(self.item_requested)
        self.years.item_requested.connect(self.item_requested)
        self.source.source_requested.connect(self.source_requested)
        self.forms.form_opened.connect(self._bring_to_sight)
        self.outlook.light.form_opened.connect(self._bring_to_sight)
        self.forms.next_requested.connect(self._go_on)

    def _make_actions(self) -> None:
        self.actions_of_item = ItemActions(
            self, report=self.report_progress, no_change=self.report_no_change, close=self.close_or_reopen
        )
        self.foot = ItemFoot(self.actions_of_item.in_order)
        self.report_button, self.no_change_button, self.close_button = self.foot.buttons

    def _refresh_actions(self, item: PlanItem | None) -> None:
        self.actions_of_item.name(self._session.words, item)
        self.foot.setVisible(isinstance(item, Task))
        self.foot.refresh(enabled=isinstance(item, Task))

    def _lay_out(self) -> None:
        self.setProperty("card", True)
        self.content = QWidget()
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (self.header, self.forms, *self.sections[1:]):
            column.addWidget(widget)
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        inner = QVBoxLayout(scrolled)
        inner.setContentsMargins(18, 16, 14, 16)
        inner.setSpacing(12)
        for widget in (self.adjustment, self.content, self.empty):
            inner.addWidget(widget)
        inner.addStretch(1)
        self.scroll = scrolled_up_and_down(scrolled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scroll, 1)
        layout.addWidget(self.foot)

    def _bring_adjustment_to_sight(self) -> None:
        self.attention_requested.emit()
        self.scroll.verticalScrollBar().setValue(0)

    def _bring_to_sight(self, widget: QWidget) -> None:
        def bring() -> None:
            self.scroll.ensureWidgetVisible(widget, 0, 24)
            held = QApplication.focusWidget()
            if held is not None and widget.isAncestorOf(held):  # of a form higher than the pane, where one types
                self.scroll.ensureWidgetVisible(held, 0, 80)

        QTimer.singleShot(0, widget, bring)

    def _forget_refused_words(self) -> None:
        item = self._item()
        if item is not None:
            self.header.title.reset(item.title)
        self._draw_anew()
