"""The button that says how the rows are put together, and offers the other ways."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.localization.view_words import GROUPINGS
from rongchang_desktop.presentation.session import PlanSession


class GroupingButton(QToolButton):
    """Tells the grouping a person chose."""

    chosen = Signal(object)
    """Grouping."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._grouping = Grouping.AREA
        self.setProperty("boxed", True)
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.retranslate()

    def show_grouping(self, grouping: Grouping) -> None:
        """Show how the rows are put together now."""
        self._grouping = grouping
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        words, grouping = self._session.words, self._grouping
        by = words.gettext("Grouped by: {grouping}", grouping=words.gettext(GROUPINGS[grouping]))
        self.setText(words.gettext("Grouping") if grouping is Grouping.AREA else words.gettext(GROUPINGS[grouping]))
        self.setChecked(grouping is not Grouping.AREA)
        self.setAccessibleName(by)
        self.setToolTip(by)

    def _fill(self) -> None:
        words, menu = self._session.words, self.menu()
        menu.clear()
        choices = QActionGroup(menu)
        for grouping, msgid in GROUPINGS.items():
            action = menu.addAction(words.gettext(msgid))
            action.setCheckable(True)
            action.setChecked(grouping is self._grouping)
            action.triggered.connect(lambda _=False, grouping=grouping: self._choose(grouping))
            choices.addAction(action)

    def _choose(self, grouping: Grouping) -> None:
        self.show_grouping(grouping)
        self.chosen.emit(grouping)
