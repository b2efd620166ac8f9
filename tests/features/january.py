"""What the clerk does and sees in January: the new plan beside the old one, decided, settled, followed."""

import re

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.progress import close_items
from rongchang_desktop.domain.ledger.ending import Ending
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.presentation.editors.draft_keeper import DraftKind
from rongchang_desktop.presentation.new_year.turn_rows import Group
from rongchang_desktop.widgets.pages.new_year_page import NewYearPage
from rongchang_desktop.widgets.panels.forms.progress_form import ProgressForm
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from tests.features.office import Office


class January(Office):
    """The office with two years on its desk."""

    def __init__(self, qtbot: QtBot, *args: object, **values: object) -> None:
        super().__init__(qtbot, *args, **values)  # type: ignore[arg-type]
        self._bot = qtbot

    # what the clerk does

    def looks_at(self, year: int) -> None:
        self.desk.session.switch_year(year)

    def reports_the_figure(self, indicator: str, value: str) -> None:
        item, target = self.measuring(indicator)
        panel = self._inspector_on(item.id)
        panel.report_progress()
        form = panel.forms.forms[DraftKind.PROGRESS]
        assert isinstance(form, ProgressForm)
        field = form.figures[target.id]
        field.setFocus()
        QTest.keyClicks(field, value)
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.sees(lambda: self.desk.session.ledger.updates.owns_any(item.id))

    def checks_and_closes(self, indicator: str) -> None:
        item, _ = self.measuring(indicator)
        day = self.desk.session.today()
        assert self.desk.session.edit(
            lambda ledger: close_items(ledger, [item.id], checked_on=day, checked_by="督查科", basis="现场核实")
        )

    def gives_the_lead_to(self, indicator: str, department: str) -> None:
        item, _ = self.measuring(indicator)
        number = self.desk.session.plan.number_of(item.id)
        self.gives_the_lead(int(number), department)

    def accepts_the_offer_to_settle_the_old_year(self) -> None:
        banner = self.window.workbench.banner
        assert banner.isVisible() and banner.action.text() == "年度衔接…"
        self._bot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
        self.sees(lambda: self.window.new_year.page is not None)

    def asks_for_the_turn_of_the_year(self) -> None:
        self.window.new_year.open()
        self.sees(lambda: self.window.new_year.page is not None)

    def opens_the_list(self, group: Group) -> None:
        self.page.tabs.choose(group)

    def finds_in_the_lists(self, text: str) -> None:
        self.page.search.setText(text)

    def presses_in_the_list(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.table, key)

    def settles_the_year(self) -> None:
        self._bot.mouseClick(self.page.apply_button, Qt.MouseButton.LeftButton)
        self.sees(lambda: self.window.new_year.page is None)

    def wishes_to_read_a_report(self) -> None:
        self.presses(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)

    def gives_the_draft_up(self) -> None:
        review = self.window.importing.review
        assert review is not None
        review.discard()
        self.sees(lambda: not self.window.importing.is_reviewing)

    def opens_the_series(self) -> None:
        self.window.workbench.show_page("indicators")
        self.window.workbench.page("indicators").tabs.setCurrentIndex(1)

    # what the clerk sees

    @property
    def page(self) -> NewYearPage:
        page = self.window.new_year.page
        assert page is not None
        return page

    def offered(self) -> str:
        banner = self.window.workbench.banner
        return banner.text.text() if banner.isVisible() else ""

    def rows(self) -> list[str]:
        model = self.page.model
        return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]

    def detail(self) -> str:
        return "\n".join(label.text() for label in self.page.detail.findChildren(QLabel) if label.isVisible())

    def series_of(self, indicator: str) -> list[str]:
        model = self.window.workbench.page("indicators").series.model
        rows = [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        return next(row for row in rows if indicator in row[0])

    def ending_of(self, item_id: str) -> Ending | None:
        return next(iter(self.desk.session.ledger.endings.owned_by(item_id)), None)

    def measuring(self, indicator: str) -> tuple[Commitment, Target]:
        ledger, plan = self.desk.session.ledger, self.desk.session.plan
        assert plan is not None
        return next(
            (item, target)
            for item in plan.commitments()
            for target in ledger.targets.owned_by(item.id)
            if indicator in target.indicator
        )

    def years_of(self, item_id: ItemId) -> str:
        """The section of other years in the inspector."""
        panel = self._inspector_on(item_id)
        labels = [one for kind in (QLabel, QPushButton) for one in panel.years.findChildren(kind) if one.isVisible()]
        return "\n".join(re.sub(r"<[^>]+>", "", one.text()) for one in labels)

    def _inspector_on(self, item_id: ItemId) -> InspectorPanel:
        panel = self.window.workbench.side.panel
        self.window.workbench.show_task(item_id)
        panel.show_item(item_id)
        return panel
