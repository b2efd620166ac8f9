"""The one primary action of the tasks: the report in January, the units' progress in a running year."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.widgets.bench.page_list import COLLECTING
from rongchang_desktop.widgets.bench.workbench import Workbench


class MainAction(QObject):
    """A button at the right end of the bar; reading a report in stays in the menu all year."""

    def __init__(self, bench: Workbench, read_report: Callable[[], object]) -> None:
        super().__init__(bench)
        self._bench, self._read_report = bench, read_report
        self.button = bench.tasks.add_action_button("", self._act, primary=True)
        bench.desk.session.replaced.connect(self.retranslate)

    @property
    def is_collecting(self) -> bool:
        """Whether the plan is issued, so that its year is running."""
        plan = self._bench.desk.session.plan
        return plan is not None and plan.state is PlanState.ISSUED

    def retranslate(self) -> None:
        """Say it in the language and for the plan of now."""
        words = self._bench.desk.words
        self.button.setText(
            words.gettext("Collect progress") if self.is_collecting else words.gettext("Read a report in")
        )

    def _act(self) -> None:
        if self.is_collecting:
            self._bench.show_page(COLLECTING)
        else:
            self._read_report()
