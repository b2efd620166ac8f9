"""Before the window closes or another file is opened: what is being typed is taken, kept, or asked about in place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.import_flow import ImportFlow
from rongchang_desktop.widgets.new_year.flow import NewYearFlow


class Leaving:
    """Forms keep drafts; only a waiting adjustment, a corrected review or choices for a new year can be lost."""

    def __init__(
        self, session: PlanSession, workbench: Workbench, importing: ImportFlow, new_year: NewYearFlow
    ) -> None:
        self._session = session
        self._workbench = workbench
        self._importing = importing
        self._new_year = new_year
        self._asked_about: object = None

    def is_free(self) -> bool:
        """Whether nothing would be lost; where something would, that is said once, and the second wish is granted."""
        if self._importing.is_reviewing:
            return self._importing.may_be_given_up()
        if self._new_year.page is not None:
            return self._new_year.page.may_be_given_up()
        return self._takes_what_is_typed() and self._adjustment_may_be_given_up()

    def _takes_what_is_typed(self) -> bool:
        """Leave the field, which takes its words; False where the ledger refuses them."""
        held = QApplication.focusWidget()
        if held is None or held.window() is not self._workbench.window():
            return True
        refusals: list[object] = []
        self._session.failed.connect(refusals.append)
        held.clearFocus()
        self._session.failed.disconnect(refusals.append)
        if refusals:
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        return not refusals

    def _adjustment_may_be_given_up(self) -> bool:
        waiting = self._workbench.side.waiting_adjustment
        if waiting is None or waiting is self._asked_about:
            return True
        self._asked_about = waiting
        words = self._session.words
        self._workbench.banner.tell(
            words.gettext(
                "A change of the issued plan waits for its basis and is not made yet. "
                "Fill it in, or do the same again to give the change up."
            )
        )
        self._workbench.show_inspector()
        return False
