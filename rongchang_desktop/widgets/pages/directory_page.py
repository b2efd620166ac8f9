"""单位与责任: units with contacts, posts with holders, what each carries, and the rows nobody can chase."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.directory.load_rows import loads_of
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.directory.chase_panel import ChasePanel
from rongchang_desktop.widgets.directory.posts_pane import PostsPane
from rongchang_desktop.widgets.directory.units_pane import UnitsPane
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.tree.undo_buttons import UndoButtons

UNITS, POSTS, NOBODY = range(3)
HEAD_GAPS = 72
"""Pixels between what stands in the head of the page."""


class DirectoryPage(PanelLook, QWidget):
    """Reads the plan when it is shown and after each step while it is."""

    list_wanted = Signal(object)
    """Selection to be shown among the tasks."""
    item_wanted = Signal(object)
    """ItemId to be shown in the plan."""

    crashed = Signal(object)
    """An exception that only a bug explains."""

    def __init__(self, desk: Desk, choosers: Choosers) -> None:
        super().__init__()
        self._session = session = desk.session
        self.heading = QLabel()
        self.heading.setObjectName("pageTitle")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in (UNITS, POSTS, NOBODY):
            self.tabs.addTab("")
        self.undo = UndoButtons(session, self)
        self.addActions([self.undo.undo_action, self.undo.redo_action])
        self.units = UnitsPane(desk, choosers)
        self.posts = PostsPane(session)
        self.chase = ChasePanel(session)
        self._below = QStackedWidget()
        for pane in (self.units, self.posts, self.chase):
            self._below.addWidget(pane)
        self._lay_out()
        self.wear()
        self._afterwards = Afterwards(self._refresh_if_seen, self)
        self.tabs.currentChanged.connect(self._below.setCurrentIndex)
        for pane in (self.units, self.posts, self.chase):
            pane.list_wanted.connect(self.list_wanted)
        for pane in (self.units, self.posts):
            pane.refresh_wanted.connect(self.refresh)
        self.units.crashed.connect(self.crashed)
        self.chase.item_wanted.connect(self.item_wanted)
        for changed in (session.changed, session.replaced):
            changed.connect(self._afterwards.ask)
            changed.connect(self._name_undo)

    def refresh(self) -> None:
        """Read the plan of now."""
        loads = loads_of(self._session)
        self.units.show_loads(loads)
        self.posts.show_loads(loads)
        self.chase.refresh()
        self._name()
        self._name_undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_undo()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "chase"):
            self.wear()
            self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _name_undo(self) -> None:
        """Undo by its name where there is room beside the tabs; the key works in any case."""
        if self.isVisible():
            self.undo.undo_button.setVisible(True)
            self.undo.refresh()
            taken = self.heading.sizeHint().width() + self.tabs.sizeHint().width() + HEAD_GAPS
            if not self.undo.fit(self.width() - taken):
                self.undo.undo_button.hide()
                self.undo.redo_button.hide()

    def _name(self) -> None:
        words, ledger = self._session.words, self._session.ledger
        self.heading.setText(words.gettext("Units and owners"))
        self.tabs.setAccessibleName(words.gettext("Units and owners"))
        self.tabs.setTabText(UNITS, words.gettext("Units {count}", count=len(ledger.departments)))
        self.tabs.setTabText(POSTS, words.gettext("Posts {count}", count=len(ledger.posts)))
        self.tabs.setTabText(NOBODY, words.gettext("Rows nobody can chase {count}", count=self.chase.count))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.undo.undo_button)
        head.addWidget(self.undo.redo_button)
        head.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._below, 1)
