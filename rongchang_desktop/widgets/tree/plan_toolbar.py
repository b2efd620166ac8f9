"""The bar over the tree: search, filter, undo and redo, and what the window adds at its right end."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QWidget

from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.filters.filter_button import FilterButton
from rongchang_desktop.widgets.filters.grouping_button import GroupingButton
from rongchang_desktop.widgets.tree.search_box import SearchBox
from rongchang_desktop.widgets.tree.undo_buttons import UndoButtons

LEAST_SEARCH, NARROW_SEARCH = 140, 80


class PlanToolbar(QWidget):
    """Where it is narrow the names of steps are shortened first, then buttons go that have a place elsewhere too."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self.search = SearchBox()
        self.filter_button = FilterButton(session)
        self.grouping_button = GroupingButton(session)
        self.undo = UndoButtons(session, self)
        self._ends: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._line.addWidget(self.search, 1)
        self.search.setMinimumWidth(NARROW_SEARCH)
        for button in (self.filter_button, self.grouping_button, self.undo.undo_button, self.undo.redo_button):
            self._line.addWidget(button)
        stops = (self.search, self.filter_button, self.grouping_button, self.undo.undo_button)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
        for changed in (session.changed, session.replaced):
            changed.connect(self.fit)

    def add_button(self, text: str, act: Callable[[], object], *, primary: bool) -> QPushButton:
        """A button at the right end; a primary one never leaves."""
        button = QPushButton(text)
        button.setProperty("primary", primary)
        button.clicked.connect(lambda _=False: act())
        self._line.addWidget(button)
        self._ends.append(button)
        return button

    def fit(self) -> None:
        """Shorten what must be for the search box to keep its room."""
        self.undo.refresh()
        self.undo.undo_button.show()
        for leaving, grouping in ((False, True), (True, True), (True, False)):
            for button in self._ends:
                button.setVisible(bool(button.property("primary")) or not leaving)
            self.grouping_button.setVisible(grouping)  # its chip under the bar says it then
            if self.undo.fit(self._room_for_steps()):
                return
        self.undo.redo_button.hide()  # its key and the undo of the next step remain
        step = self.undo.undo_button
        step.setVisible(step.sizeHint().width() <= self._room_for_steps() + LEAST_SEARCH - NARROW_SEARCH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        return QSize(700, self._line.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self._line.sizeHint().height())

    def _room_for_steps(self) -> int:
        steps = [one for one in (self.undo.undo_button, self.undo.redo_button) if not one.isHidden()]
        others = [button for button in (self.filter_button, self.grouping_button, *self._ends) if not button.isHidden()]
        gaps = self._line.spacing() * (len(steps) + len(others))
        return self.width() - LEAST_SEARCH - gaps - sum(button.sizeHint().width() for button in others)
