"""The main layout: rail, pages, inspector and foot, side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.banner import Banner
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.foot_bar import FootBar
from rongchang_desktop.widgets.pages.indicators_page import IndicatorsPage
from rongchang_desktop.widgets.pages.printing_page import PrintingPage
from rongchang_desktop.widgets.pages.start_page import StartPage
from rongchang_desktop.widgets.pages.tasks_page import TasksPage
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from rongchang_desktop.widgets.rail import Rail

TASKS, INDICATORS, PRINTING = "tasks", "indicators", "printing"
PAGES = ((TASKS, N_("Tasks")), (INDICATORS, N_("Indicators")), (PRINTING, N_("Print and export")))


class Workbench(QWidget):
    """Everything of one open plan; the start page lies over it while none is open."""

    def __init__(self, desk: Desk, choosers: Choosers) -> None:
        super().__init__()
        session = desk.session
        self._desk = desk
        self.rail = Rail(session, PAGES)
        self.banner = Banner()
        self.tasks = TasksPage(session, desk.preferences)
        self.indicators = IndicatorsPage(session)
        self.printing = PrintingPage(session, desk.tasks, choosers)
        self.start = StartPage(desk.words, desk.preferences)
        self.inspector = InspectorPanel(session, load_updates=desk.updates_of, load_history=desk.history_of)
        self.foot = FootBar(session)
        self.pages = QStackedWidget()
        self._by_key = {TASKS: self.tasks, INDICATORS: self.indicators, PRINTING: self.printing}
        for page in (*self._by_key.values(), self.start):
            self.pages.addWidget(page)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.rail.page_requested.connect(self.show_page)
        self.rail.choose_page(TASKS)

    def show_page(self, key: str) -> None:
        """Bring a page to the front; the inspector belongs to the tasks."""
        self.pages.setCurrentWidget(self._by_key[key])
        self.rail.choose_page(key)
        self.side.setVisible(key == TASKS and self.inspector_wanted)

    def show_start(self) -> None:
        """Lay the start page over the rest."""
        self.start.retranslate()
        self.side.hide()
        self.pages.setCurrentWidget(self.start)

    @property
    def inspector_wanted(self) -> bool:
        """Whether the user keeps the inspector open."""
        return bool(self._desk.preferences.get("inspector", True))

    def toggle_inspector(self) -> None:
        """Show or hide the inspector, and remember it."""
        self._desk.preferences.set("inspector", not self.inspector_wanted)
        self.side.setVisible(self.pages.currentWidget() is self.tasks and self.inspector_wanted)

    def show_inspector(self) -> None:
        """Something in the inspector waits for an answer."""
        if not self.inspector_wanted:
            self.toggle_inspector()

    def next_pane(self) -> None:
        """Carry the focus on: rail, page, inspector, and round again."""
        panes = [pane for pane in (self.rail, self.pages, self.inspector) if pane.isVisible()]
        focused = self.focusWidget()
        here = next((i for i, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), -1)
        target = panes[(here + 1) % len(panes)]
        if target is self.pages and self.pages.currentWidget() is self.tasks:
            self.tasks.focus_tree()
        else:
            first = target.nextInFocusChain()
            while first is not None and not (target.isAncestorOf(first) and first.focusPolicy() and first.isVisible()):
                first = first.nextInFocusChain()
                if first is target:
                    return
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 0, 0, 6)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        column.addWidget(self.foot)
        self.splitter.addWidget(middle)
        self.side = QWidget()
        beside = QVBoxLayout(self.side)
        beside.setContentsMargins(8, 16, 16, 12)
        beside.addWidget(self.inspector)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setCollapsible(0, False)
        self.splitter.setCollapsible(1, False)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([1000, 360])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self.splitter, 1)
