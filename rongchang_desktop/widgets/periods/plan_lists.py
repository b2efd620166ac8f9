"""The windows of lists that belong to the plan as a whole: 征求意见, 调整, 回收站 and backups, behind its name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from rongchang_desktop.domain.editing.plans.consultation import send_for_comment
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.widgets.bench.page_list import PERIODS, TASKS
from rongchang_desktop.widgets.menus import grey

if TYPE_CHECKING:
    from rongchang_desktop.services.recovery.recycle_bin import Lost
    from rongchang_desktop.widgets.bench.workbench import Workbench
    from rongchang_desktop.widgets.periods.list_window import ListWindow


class PlanLists(QObject):
    """Each window is made when it is asked for, and one of a kind is open at a time."""

    def __init__(self, window: QWidget, bench: "Workbench") -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self._session = bench.desk.session
        self._open: dict[str, ListWindow] = {}

    def add_to(self, menu: QMenu) -> None:
        """Offer the lists in the plan's menu, those first that the state of the plan asks for."""
        words, plan = self._session.words.gettext, self._session.plan
        menu.addSeparator()
        if plan is not None and plan.state is PlanState.DRAFT:
            menu.addAction(words("Send the draft out for comment"), self.consult)
        asked = plan is not None and (plan.state is PlanState.CONSULTING or bool(self._session.ledger.replies))
        replies = menu.addAction(words("Replies to the draft…"), self.show_replies)
        none_yet = words("There are no replies yet. They are noted once the draft is sent out for comment.")
        grey(replies, "" if asked else none_yet)
        menu.addAction(words("Adjustments of the plan…"), self.show_adjustments).setEnabled(plan is not None)
        menu.addAction(words("Periods of the plan…"), lambda: self._bench.show_page(PERIODS)).setEnabled(
            plan is not None
        )
        menu.addSeparator()
        has_file = self._bench.desk.workspace is not None
        menu.addAction(words("Recycle bin…"), self.show_bin).setEnabled(has_file)
        menu.addAction(words("Backups of this file…"), self.show_backups).setEnabled(has_file)

    def consult(self) -> None:
        """Send the draft out, and show where the replies are noted."""
        session = self._session
        if session.edit(lambda ledger: send_for_comment(ledger, session.year)):
            words = session.words.gettext
            banner = self._bench.banner
            banner.offer(
                words("The draft is out for comment. Everything still moves; replies are noted row by row."),
                (words("Note replies…"), self.show_replies),
                (words("Undo"), session.editor.undo),
            )
            banner.pass_with(session.changed, session.replaced)

    def show_replies(self) -> "ListWindow":
        """征求意见: note replies and decide on them."""
        from rongchang_desktop.widgets.periods.replies_window import RepliesWindow

        return self._show("replies", lambda: RepliesWindow(self._window, self._session))

    def show_adjustments(self) -> "ListWindow":
        """调整一览."""
        from rongchang_desktop.widgets.periods.adjustments_window import AdjustmentsWindow

        return self._show("adjustments", lambda: AdjustmentsWindow(self._window, self._session))

    def show_bin(self) -> "ListWindow":
        """回收站."""
        from rongchang_desktop.widgets.periods.bin_window import BinWindow

        def make() -> "ListWindow":
            window = BinWindow(self._window, self._session, self._lost)
            window.tasks_wanted.connect(lambda: self._bench.show_page(TASKS))
            self._session.adjustment_requested.connect(window.hide)  # it would lie over the question beside the tasks
            return window

        return self._show("bin", make)

    def show_backups(self) -> "ListWindow":
        """The copies of the file."""
        from rongchang_desktop.widgets.periods.backups_window import BackupsWindow

        def make() -> "ListWindow":
            window = BackupsWindow(self._window, self._bench.desk, self._bench.choosers)
            window.open_requested.connect(self._bench.open_requested)
            return window

        return self._show("backups", make)

    def _show(self, key: str, make: Callable[[], "ListWindow"]) -> "ListWindow":
        known = self._open.get(key)
        if known is None:
            known = self._open[key] = make()
            known.item_wanted.connect(self._bench.show_task)
            known.destroyed.connect(lambda: self._open.pop(key, None))
        if known.isVisible():
            known.raise_()
        known.show()
        known.activateWindow()
        return known

    def _lost(self) -> "tuple[Lost, ...]":
        workspace = self._bench.desk.workspace
        return workspace.lost_items() if workspace is not None else ()
