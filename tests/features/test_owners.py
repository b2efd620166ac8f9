"""Who owes what, through the window: assigned in bulk and undone, a leader's succession, one unit entered twice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.tree.columns import LEADER
from rongchang_desktop.widgets.dialogs.bulk_owners_dialog import BulkOwnersDialog
from rongchang_desktop.widgets.pages.directory_page import POSTS, DirectoryPage
from rongchang_desktop.widgets.panels.owners_panel import OwnersPanel
from tests.features.office import Office

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Clerk(Office):
    """The office as the one who hands out the work sees it."""

    def asks_to_assign(self) -> BulkOwnersDialog:
        self.presses(Qt.Key.Key_L, CTRL | SHIFT)
        dialog = self.view.findChild(BulkOwnersDialog)
        assert dialog is not None
        return dialog

    def writes(self, text: str) -> None:
        """Into the field that has the keyboard, as an input method does."""
        QApplication.focusWidget().insertPlainText(text)  # type: ignore[union-attr]

    def undoes(self) -> None:
        self.window.activateWindow()  # the offscreen platform forgets to, once a dialog is closed
        self.sees(self.window.isActiveWindow)
        super().undoes()

    def directory(self) -> DirectoryPage:
        self.window.workbench.show_page("directory")
        page = self.window.workbench.page("directory")
        assert isinstance(page, DirectoryPage)
        return page

    def owners_of(self, number: int, role: Role) -> list[str]:
        ledger = self.desk.session.ledger
        owned = ledger.owners(self.item(number).id, role)
        return [ledger.departments[one.department_id].name for one in owned if one.department_id is not None]

    def leader_shown(self, number: int) -> str:
        model = self.window.workbench.tasks.model
        return model.index_of(self.item(number).id, model.column_of(LEADER)).data()

    def judges_as_of(self, day: date) -> None:
        self.window._plan_wishes.judge_as_of(day)

    def gives_the_grounds(self, basis: str, approved_by: str) -> None:
        panel = self.window.workbench.side.panel.adjustment
        self.sees(lambda: panel.form is not None)
        form = panel.form
        assert form is not None
        form.editor.draft = type(form.editor.draft)(
            changes=form.editor.draft.changes, on=date(2024, 7, 15), basis=basis, approved_by=approved_by
        )
        form.save_requested.emit()


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Clerk]:
    office = Clerk(qtbot, tmp_path, today=date(2024, 9, 30))
    yield office
    office.closes()


def test_owners_are_assigned_to_many_rows_by_keyboard_alone_and_undone_in_one_step(office: Clerk) -> None:
    office.opens_the_starter_plan("2024")
    before = office.desk.session.ledger
    office.selects(1)
    for _ in range(3):
        office.presses(Qt.Key.Key_Down, SHIFT)
    dialog = office.asks_to_assign()
    assert dialog.scopes.button(0).isChecked()
    chosen = dialog._items[0]
    assert len(chosen) >= 3
    office.writes("区科技局")
    office.presses(Qt.Key.Key_Tab)
    office.writes("区教委、区财政局")
    office.presses(Qt.Key.Key_Return, CTRL)
    ledger = office.desk.session.ledger
    for item_id in chosen:
        lead = ledger.lead(item_id)
        assert lead is not None and lead.is_called("区科技局")
        assert len(ledger.owners(item_id, Role.RESPONSIBLE)) >= 2
    office.undoes()
    assert office.desk.session.ledger == before, "one step takes all of it back"


def test_all_that_a_filter_shows_get_a_supporting_unit_without_an_adjustment(office: Clerk, qtbot: QtBot) -> None:
    office.opens_the_starter_plan("demo")
    office.searches_for("停车")
    office.presses(Qt.Key.Key_Down)
    dialog = office.asks_to_assign()
    qtbot.mouseClick(dialog.scopes.button(1), Qt.MouseButton.LeftButton)
    shown = dialog._items[1]
    assert 0 < len(shown) < 20
    dialog.fields["more_supporting"].insertPlainText("区审计局")
    qtbot.mouseClick(dialog.assign_button, Qt.MouseButton.LeftButton)
    ledger = office.desk.session.ledger
    unit = ledger.department_called("区审计局")
    assert unit is not None
    named = {owned.item_id for owned in ledger.ownerships.values() if owned.department_id == unit.id}
    assert named >= set(shown)


def test_in_an_issued_plan_a_bulk_of_leads_waits_for_its_adjustment(office: Clerk) -> None:
    office.opens_the_starter_plan("demo")
    office.selects(1)
    office.presses(Qt.Key.Key_Down, SHIFT)
    office.asks_to_assign()
    office.writes("区审计局")
    office.presses(Qt.Key.Key_Return, CTRL)
    assert office.lead_of(1) != "区审计局"
    office.gives_the_grounds("区政府常务会议纪要", "区长")
    office.sees(lambda: office.lead_of(1) == "区审计局")
    assert office.lead_of(2) == "区审计局"
    office.undoes()
    assert office.lead_of(1) != "区审计局"
    assert office.lead_of(2) != "区审计局"


def test_a_leader_is_succeeded_and_before_the_day_the_old_name_stands(office: Clerk) -> None:
    office.opens_the_starter_plan("demo")
    adjustments = len(office.desk.session.ledger.adjustments)
    number = 6
    post_id = office.desk.session.ledger.owners(office.item(number).id, Role.LEADING_POST)[0].post_id
    assert post_id is not None
    old = office.desk.session.ledger.posts[post_id].holder_on(date(2024, 9, 10))
    page = office.directory()
    page.tabs.setCurrentIndex(POSTS)
    page.posts.table.choose(post_id)
    page.posts.card.since.show_day(date(2024, 9, 11))
    page.posts.card.holder.insert("新任某")
    QTest.keyClick(page.posts.card.holder, Qt.Key.Key_Return)
    assert len(office.desk.session.ledger.adjustments) == adjustments, "the successor needs no adjustment"
    office.judges_as_of(date(2024, 9, 10))
    assert office.leader_shown(number).endswith(old)
    office.judges_as_of(date(2024, 9, 11))
    assert office.leader_shown(number).endswith("新任某")
    office.window.workbench.show_page("tasks")
    office.selects(number)
    panel = office.window.workbench.side.panel.findChild(OwnersPanel)
    office.sees(lambda: panel.post_holder.text() == "新任某")


def test_of_two_leads_typed_for_one_row_the_first_collects_and_the_inspector_says_so(office: Clerk) -> None:
    office.opens_the_starter_plan("2024")
    office.selects(1)
    panel = office.window.workbench.side.panel.findChild(OwnersPanel)
    office.sees(panel.isVisible)
    field = panel.names[Role.LEAD]
    field.setFocus()
    field.selectAll()
    office.writes("区审计局、区财政局")
    office.presses(Qt.Key.Key_Return)
    assert office.lead_of(1) == "区审计局"
    assert "区财政局" in office.owners_of(1, Role.RESPONSIBLE)
    assert "区审计局" in panel.several.text() and panel.several.isVisible()
    assert Localizer("zh_CN").gettext("The directory has nobody to call there.") == panel.contact.text()
