"""The main layout: rail, pages, inspector and foot; what is not seen at first is made when it is asked for."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.views import AskedView
from rongchang_desktop.widgets.banner import Banner
from rongchang_desktop.widgets.bench.clerk_line import ClerkLine
from rongchang_desktop.widgets.bench.foot_bar import FootBar
from rongchang_desktop.widgets.bench.inspector_side import InspectorSide
from rongchang_desktop.widgets.bench.page_list import PAGES, TASKS
from rongchang_desktop.widgets.bench.page_warming import PageWarming
from rongchang_desktop.widgets.bench.rail import Rail
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.enter_presses import press_focused
from rongchang_desktop.widgets.pages.tasks_page import TasksPage
from rongchang_desktop.widgets.panels.orderly_tab import stops_of

if TYPE_CHECKING:
    from rongchang_desktop.widgets.command_palette import CommandPalette
    from rongchang_desktop.widgets.pages.start_page import StartPage


class Workbench(QWidget):
    """Everything of one open plan; the start page lies over it while none is open."""

    failed = Signal(object)
    crashed = Signal(object)
    open_requested = Signal(object)
    starter_requested = Signal(str)
    import_requested = Signal()
    new_requested = Signal()

    def __init__(self, desk: Desk, choosers: Choosers) -> None:
        super().__init__()
        self.desk = desk
        self.choosers = choosers
        self._made: dict[str, QWidget] = {}
        self.rail = Rail(desk.session, tuple((page.key, page.msgid) for page in PAGES))
        self.banner = Banner()
        self.tasks = TasksPage(desk.session, desk.preferences)
        self.side = InspectorSide(desk, self.tasks.following, choosers)
        self.foot = FootBar(desk.session)
        self.clerk = ClerkLine(desk.session, desk.clerk, self.rail.clerk_button) if desk.clerk is not None else None
        self.pages = QStackedWidget()
        self.pages.addWidget(self.tasks)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.rail.page_requested.connect(self.show_page)
        self.rail.view_requested.connect(self._show_view)
        self.foot.selection_requested.connect(self.show_selection)
        self.tasks.chosen_counted.connect(self.foot.show_chosen)
        self.tasks.current_changed.connect(self.side.show_item)
        self.tasks.import_requested.connect(self.import_requested)
        self.tasks.report_requested.connect(self._report)
        self.tasks.no_change_requested.connect(lambda ids: self.side.panel.edits.report_no_change(ids))
        self.tasks.close_requested.connect(self._close)
        self.side.item_requested.connect(self.tasks.show_item)
        self.side.next_report_requested.connect(self._report_next)
        self.side.attention_requested.connect(self.show_inspector)
        self.side.left.connect(self.tasks.focus_tree)
        self.side.drafts_changed.connect(self.rail.show_unsaved)
        self.rail.unsaved_requested.connect(self.side.go_to_draft)
        if self.clerk is not None:
            self.desk.opened.connect(self.clerk.greet)
            self.clerk.left.connect(self.take_focus)
        self.rail.choose_page(TASKS)
        PageWarming(self)

    def page(self, key: str) -> QWidget:
        """A page, made when it is first asked for. Raises KeyError."""
        if key not in self._made:
            page = next((each for each in PAGES if each.key == key), None)
            if page is None:
                raise KeyError(key)
            self._made[key] = page.make(self)
            if self.pages.indexOf(self._made[key]) < 0:
                self.pages.addWidget(self._made[key])
        return self._made[key]

    @cached_property
    def start(self) -> "StartPage":
        """The first page."""
        from rongchang_desktop.widgets.pages.start_page import StartPage

        page = StartPage(self.desk.words, self.desk.preferences)
        page.open_requested.connect(self.open_requested)
        page.starter_requested.connect(self.starter_requested)
        page.import_requested.connect(self.import_requested)
        page.new_requested.connect(self.new_requested)
        self.pages.addWidget(page)
        return page

    @property
    def page_shown(self) -> str:
        """The key of the page in front; empty where that is the start page."""
        return next((key for key, page in self._made.items() if page is self.pages.currentWidget()), "")

    def show_page(self, key: str) -> None:
        """Bring a page to the front; the inspector belongs to the tasks."""
        works = self._holds_focus(self.pages)
        self.pages.setCurrentWidget(self.page(key))
        self.rail.choose_page(key)
        self._show_side()
        if works and not self._holds_focus(self.page(key)):
            self.take_focus()

    def show_start(self) -> None:
        """Lay the start page over the rest."""
        self.start.retranslate()
        self.pages.setCurrentWidget(self.start)
        self.rail.choose_page(None)
        self._show_side()
        self.take_focus()

    @property
    def inspector_wanted(self) -> bool:
        """Whether the user keeps the inspector open."""
        return bool(self.desk.preferences.get("inspector", True))

    def toggle_inspector(self) -> None:
        """Show or hide the inspector, and remember it."""
        self.desk.preferences.set("inspector", not self.inspector_wanted)
        self._show_side()

    def take_focus(self) -> None:
        """Put the keyboard where work on the page shown begins."""
        page = self.pages.currentWidget()
        if page is self.tasks:
            self.tasks.focus_tree()
        elif stops := [stop for stop in stops_of(page) if not stop.property("undoes")]:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _holds_focus(self, pane: QWidget) -> bool:
        """Whether the keyboard is in a pane, and not on Undo, where Qt may drop it."""
        held = self.focusWidget()
        return held is not None and pane.isAncestorOf(held) and not held.property("undoes")

    def show_inspector(self) -> None:
        """Something in the inspector waits for an answer."""
        if not self.inspector_wanted:
            self.toggle_inspector()

    def next_pane(self) -> None:
        """Carry the focus on: rail, page, inspector, and round again."""
        panes = [pane for pane in (self.rail, self.pages, self.side) if pane.isVisible()]
        focused = self.focusWidget()
        here = next((i for i, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), -1)
        target = panes[(here + 1) % len(panes)]
        if target is self.pages and self.pages.currentWidget() is self.tasks:
            self.tasks.focus_tree()
        elif stops := stops_of(target):
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(event, self):
            super().keyPressEvent(event)

    def show_palette(self, window_actions: Iterable[QAction]) -> "CommandPalette":
        """Offer everything that can be done, found by typing."""
        from rongchang_desktop.widgets.bench.bench_commands import BenchCommands
        from rongchang_desktop.widgets.command_palette import CommandPalette

        palette = CommandPalette(self, self.desk.words, BenchCommands(self, window_actions).find)
        palette.pop_up(self)
        return palette

    def _show_view(self, asked: AskedView) -> None:
        chosen = self.rail.chosen
        self.show_page(TASKS)
        self.tasks.show_view(asked)
        if chosen is not None:
            chosen.setChecked(True)

    def show_selection(self, selection: Selection) -> None:
        """Show the answer to a question among the tasks."""
        self.show_page(TASKS)
        self.tasks.show_selection(selection)

    def show_task(self, item_id: ItemId) -> None:
        """Go to an item of the plan, whatever page is open."""
        self.show_page(TASKS)
        self.tasks.show_item(item_id)

    def _report(self, item_id: ItemId) -> None:
        heading = self.desk.session.assessment(item_id) is None
        first = self.tasks.following(item_id) if heading else item_id
        if first is not None:
            self._report_next(first)

    def _report_next(self, item_id: ItemId) -> None:
        self.tasks.show_item(item_id)
        self.side.show_item(item_id)
        self.side.panel.report_progress()

    def _close(self, item_ids: list[ItemId]) -> None:
        self.side.show_item(item_ids[0])
        if len(item_ids) > 1:
            self.side.panel.close_together(item_ids)
        else:
            self.side.panel.close_or_reopen()

    def _show_side(self) -> None:
        shown = self.inspector_wanted and self.pages.currentWidget() is self.tasks
        held = self.focusWidget()
        if not shown and held is not None and self.side.isAncestorOf(held):
            self.take_focus()
        self.side.setVisible(shown)
        self._column.setContentsMargins(16, 0, 0 if shown else 16, 6)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = self._column = QVBoxLayout(middle)
        column.setContentsMargins(16, 0, 0, 6)
        column.setSpacing(0)
        column.addWidget(self.banner)
        if self.clerk is not None:
            column.addWidget(self.clerk)
        column.addWidget(self.pages, 1)
        column.addWidget(self.foot)
        self.splitter.addWidget(middle)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([1000, 360])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self.splitter, 1)
