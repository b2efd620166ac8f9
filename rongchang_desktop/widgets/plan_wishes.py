"""Wishes that concern the plan as a whole: another year, another day to judge on, 体检, 年度衔接, 印发."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.targets import set_as_of
from rongchang_desktop.presentation.periods.reply_rows import issue_warnings
from rongchang_desktop.widgets.bench.page_list import COLLECTING
from rongchang_desktop.widgets.menus import plan_menu, pop_up
from rongchang_desktop.widgets.periods.plan_lists import PlanLists

if TYPE_CHECKING:
    from rongchang_desktop.widgets.bench.workbench import Workbench


class PlanWishes(QObject):
    """Behind the plan's name in the rail."""

    item_wanted = Signal(object)
    """ItemId that is to be shown in the plan."""

    years_to_be_joined = Signal()
    """The year shown is to be laid beside the one before it."""

    def __init__(self, window: QWidget, bench: "Workbench") -> None:
        super().__init__(window)
        self._window = window
        self._session = bench.desk.session
        self._bench, self._choosers = bench, bench.choosers
        self.lists = PlanLists(window, bench)
        self._offered: QMenu | None = None

    def show_menu(self, button: QWidget) -> None:
        """Offer at the button what can be wished for."""
        pop_up(self._menu(), button)

    def actions(self) -> list[QAction]:
        """The same wishes for the palette; they last until they are asked for again."""
        if self._offered is not None:
            self._offered.deleteLater()
        self._offered = self._menu()
        return [action for action in self._offered.actions() if not action.isCheckable()]

    def _menu(self) -> QMenu:
        menu = plan_menu(
            self._window,
            self._session,
            choose_day=self.choose_day,
            judge_today=lambda: self.judge_as_of(None),
            issue=self.issue,
            check=self.check,
            edit_duties=self.edit_duties,
            join_years=self.years_to_be_joined.emit,
        )
        self.lists.add_to(menu)
        return menu

    def choose_day(self) -> None:
        """Ask for the day the lights are judged on."""
        words = self._session.words
        question = words.gettext("Judge the lights as of which day?")
        day = self._choosers.day(self._window, words, question, self._session.judging_day())
        if day is not None:
            self.judge_as_of(day)

    def judge_as_of(self, day: date | None) -> None:
        """Judge on that day, on today's for None."""
        self._session.edit(lambda ledger: set_as_of(ledger, self._session.year, day))

    def issue(self) -> None:
        """Ask for the document number, then fix the plan."""
        from rongchang_desktop.widgets.dialogs.issue_dialog import IssueDialog

        session = self._session
        dialog = IssueDialog(self._window, session.words, session.judging_day(), issue_warnings(session))
        dialog.agreed.connect(self._issue_as)
        dialog.open()

    def check(self) -> None:
        """Show what the linter finds, beside the plan."""
        from rongchang_desktop.widgets.dialogs.check_dialog import CheckDialog

        dialog = CheckDialog(self._window, self._session)
        dialog.item_wanted.connect(self.item_wanted)
        dialog.show()

    def edit_duties(self) -> None:
        """Show the table from which leads are suggested."""
        from rongchang_desktop.widgets.dialogs.duties_dialog import DutiesDialog

        DutiesDialog(self._window, self._session).open()

    def _issue_as(self, day: date, number: str) -> None:
        session, bench = self._session, self._bench
        if session.edit(lambda ledger: issue_plan(ledger, session.year, on=day, document_number=number)):
            words, count = session.words, sum(1 for _ in session.ledger.plans[session.year].commitments())
            bench.banner.offer(
                words.ngettext(
                    "The plan is issued: the number of its {count} item stands from now on.",
                    "The plan is issued: the numbers of its {count} items stand from now on.",
                    count,
                ),
                (words.gettext("Collecting progress"), lambda: bench.show_page(COLLECTING)),
                (words.gettext("Undo"), session.editor.undo),
            )
            bench.banner.pass_with(session.changed, session.replaced)
