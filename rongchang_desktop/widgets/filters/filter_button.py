"""The filter button: opens the panel in which a question is put together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton

from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization.view_words import asked_parts
from rongchang_desktop.presentation.session import PlanSession


class FilterButton(QToolButton):
    """Says on its face how many parts the question has; the text belongs to the search box."""

    chosen = Signal(object)
    """Selection."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._selection = Selection()
        self.setProperty("boxed", True)
        self.setCheckable(True)
        self.clicked.connect(self.open_panel)
        self.retranslate()

    def show_selection(self, selection: Selection) -> None:
        """Show what is looked for now."""
        self._selection = selection
        self.retranslate()

    def retranslate(self) -> None:
        """Say on the button whether rows are left out, and why."""
        words = self._session.words
        parts = [part.words for part in asked_parts(self._selection, self._session.ledger, words)]
        self.setChecked(bool(parts))
        self.setText(words.gettext("Filter ({count})", count=len(parts)) if parts else words.gettext("Filter"))
        told = words.gettext("Filter: {parts}", parts=words.enumeration(parts)) if parts else words.gettext("Filter")
        self.setAccessibleName(told)
        self.setToolTip(told if parts else "")

    def open_panel(self) -> None:
        """Offer everything that can be asked."""
        from rongchang_desktop.widgets.filters.filter_panel import FilterPanel  # when it is opened

        self.setChecked(bool(self._selection) and self._selection != Selection(text=self._selection.text))
        panel = FilterPanel(self._session, self._selection, self)
        panel.chosen.connect(self._choose)
        panel.pop_up(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, selection: Selection) -> None:
        self.show_selection(selection)
        self.chosen.emit(selection)
