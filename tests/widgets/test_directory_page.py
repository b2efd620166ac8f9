"""单位与责任: what the clerk sees of units and posts, and what the hand can do to them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.ledger.department import DepartmentKind
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.directory.load_columns import LEADS, NAME, RESPONSIBLE, UNIT_COLUMNS
from rongchang_desktop.presentation.directory.load_table_model import IN_ORDER
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.directory.merge_dialog import MergeDialog
from rongchang_desktop.widgets.directory.paste_dialog import PasteDialog
from rongchang_desktop.widgets.pages.directory_page import NOBODY, POSTS, DirectoryPage
from rongchang_desktop.widgets.tree.unit_picker import UnitPicker
from tests.builders import YEAR, a_ledger, area, commitment, section, update
from tests.widgets.desks import a_desk, lay
from tests.widgets.windows import shown

COLUMN = {column.key: place for place, column in enumerate(UNIT_COLUMNS)}
LEDGER = a_ledger(
    area(
        section(
            commitment(lead="区发展改革委", posts=("常务副区长",), updates=(update(percent=10),)),
            commitment(lead="区发改委", responsible=("区财政局",), deadline=date(YEAR, 12, 31)),
            commitment(lead="区科技局", supporting=("区财政局",), deadline=date(YEAR, 12, 31)),
        )
    )
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    issued = issue_plan(LEDGER, YEAR, on=date(YEAR, 2, 1), document_number="1号").apply_to(LEDGER)
    return lay(a_desk(tmp_path), issued)


@pytest.fixture
def session(desk: Desk) -> PlanSession:
    return desk.session


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[DirectoryPage]:
    page = DirectoryPage(desk, Choosers(directory=lambda parent, words: tmp_path / "units.csv"))
    shown(qtbot, page, size=(1100, 640))
    page.units.table.setFocus()
    yield page
    desk.tasks.close()


def names(page: DirectoryPage) -> list[str]:
    model = page.units.model
    return [model.index(row, COLUMN[NAME]).data() for row in range(model.rowCount())]


def press(page: DirectoryPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.units.table, key, modifier)


def choose(page: DirectoryPage, name: str, column: str = NAME) -> None:
    row = names(page).index(name)
    page.units.table.setCurrentIndex(page.units.model.index(row, COLUMN[column]))


def test_the_model_is_a_sound_one_through_search_sorting_and_a_step(page: DirectoryPage, session: PlanSession) -> None:
    tester = QAbstractItemModelTester(page.units.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.units.model.sort(COLUMN[LEADS], Qt.SortOrder.DescendingOrder)
    page.units.search.show_text("财政")
    page.units.edits.add_unit("区审计局")
    page.refresh()
    assert names(page) == ["区财政局"]
    page.units.model.sort(IN_ORDER)
    del tester


def test_every_number_asks_for_the_list_behind_it(page: DirectoryPage, qtbot: QtBot) -> None:
    unit = page.units.model.rows[names(page).index("区发展改革委")]
    choose(page, "区发展改革委", Light.LAGGING.value)
    with qtbot.waitSignal(page.list_wanted) as asked:
        press(page, Qt.Key.Key_Return)
    leads = frozenset({unit.key})
    assert asked.args == [Selection(department_ids=leads, leads_only=True, lights=frozenset({Light.LAGGING}))]
    choose(page, "区财政局", RESPONSIBLE)
    with qtbot.waitSignal(page.list_wanted) as asked:
        press(page, Qt.Key.Key_Return)
    assert asked.args == [Selection(item_ids=frozenset({"c2"}))]


def test_enter_on_words_edits_in_the_card_and_esc_goes_back(page: DirectoryPage, session: PlanSession) -> None:
    choose(page, "区科技局")
    press(page, Qt.Key.Key_F2)
    assert page.units.card.name.hasFocus()
    page.units.card.name.insertPlainText("区科学技术局")
    QTest.keyClick(page.units.card.name, Qt.Key.Key_Return)
    QTest.keyClick(page.units.card.name, Qt.Key.Key_Escape)
    assert page.units.table.hasFocus()
    unit = session.ledger.department_called("区科技局")
    assert unit is not None and unit.names == ("区科学技术局", "区科技局")


def test_a_name_that_is_taken_is_refused_and_the_field_says_the_old_one(
    page: DirectoryPage, session: PlanSession, qtbot: QtBot
) -> None:
    choose(page, "区科技局")
    card = page.units.card
    card.begin()
    card.name.insertPlainText("区财政局")
    with qtbot.waitSignal(session.failed):
        QTest.keyClick(card.name, Qt.Key.Key_Return)
    assert card.name.toPlainText() == "区科技局"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_a_unit_is_added_by_name_with_its_kind(page: DirectoryPage, session: PlanSession) -> None:
    press(page, Qt.Key.Key_Insert)
    picker = page.units.findChild(UnitPicker)
    picker.typed.setText("昌元街道")
    QTest.keyClick(picker.typed, Qt.Key.Key_Return)
    assert names(page)[-1] == "昌元街道"
    assert page.units.card.kind.value is DepartmentKind.TOWN


def test_a_unit_that_items_name_stays_and_says_why(page: DirectoryPage, session: PlanSession, qtbot: QtBot) -> None:
    choose(page, "区财政局")
    with qtbot.waitSignal(session.failed) as refused:
        press(page, Qt.Key.Key_Delete)
    error: UserFacingError = refused.args[0]
    assert error.params["items"] == 2
    page.units.edits.add_unit("区审计局")
    page.refresh()
    choose(page, "区审计局")
    press(page, Qt.Key.Key_Delete)
    assert session.ledger.department_called("区审计局") is None


def test_a_unit_is_found_by_its_pinyin_initials_and_by_its_contact(page: DirectoryPage) -> None:
    page.units.search.setText("fgw")
    page.units.search.left_down.emit()
    page.units.search.sought.emit("fgw")
    assert names(page) == ["区发改委"]
    page.units.search.setText("财政")
    page.units.search.sought.emit("财政")
    assert names(page) == ["区财政局"]


def test_units_change_places_by_keyboard(page: DirectoryPage) -> None:
    first, second, *_ = names(page)
    choose(page, first)
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    page.refresh()
    assert names(page)[:2] == [second, first]
    assert page.units.card.name.toPlainText() == first


def test_two_entries_that_look_like_one_unit_are_proposed_and_joined_in_an_issued_plan(
    page: DirectoryPage, session: PlanSession
) -> None:
    assert not page.units.doubles_link.isHidden()
    page.units.doubles_link.click()
    link = next(button for button in page.units.card.findChildren(QPushButton) if "区发改委" in button.text())
    link.click()
    dialog = page.units.findChild(MergeDialog)
    assert dialog.choices.checkedButton().text().startswith("区发展改革委")
    dialog.join_button.click()
    assert "区发改委" not in names(page)
    page.refresh()
    assert page.units.doubles_link.isHidden()
    lead = session.ledger.lead(session.plan.order[3]) if session.plan else None
    assert lead is not None and lead.is_called("区发改委")
    session.editor.undo()
    page.refresh()
    assert "区发改委" in names(page)


def test_two_units_that_only_look_alike_are_told_apart_for_good(page: DirectoryPage, session: PlanSession) -> None:
    page.units.doubles_link.click()
    apart = next(button for button in page.units.card.findChildren(QPushButton) if button.text() == "Another unit")
    apart.click()
    assert page.units.doubles_link.isHidden()
    page.units.edits.add_unit("区审计局")
    page.refresh()
    assert page.units.doubles_link.isHidden()


def test_pasted_columns_are_seen_before_they_are_taken(page: DirectoryPage, session: PlanSession, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("区科技局\t张伟\t46730001\n安富街道\t吴丽\t46730002")
    press(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = page.units.findChild(PasteDialog)
    effects = [dialog.table.item(row, 4).text() for row in range(dialog.table.rowCount())]
    assert effects == ["completed", "new"]
    dialog.take_button.click()
    qtbot.waitUntil(lambda: "Undo" in page.undo.undo_button.text() and page.undo.undo_button.isEnabled())
    unit = session.ledger.department_called("区科技局")
    assert unit is not None and (unit.contact, unit.phone) == ("张伟", "46730001")
    assert session.ledger.department_called("安富街道") is not None
    page.undo.undo_button.click()
    assert session.ledger.department_called("安富街道") is None, "the sheet is one step"


def test_a_sheet_is_read_out_of_a_file_and_a_bad_one_is_told_in_the_dialog(
    page: DirectoryPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.units.paste()
    dialog = page.units.findChild(PasteDialog)
    dialog.file_button.click()
    qtbot.waitUntil(dialog.file_button.isEnabled, timeout=20_000)
    assert dialog.table.rowCount() == 0
    assert "units.csv" in dialog.count.text()
    (tmp_path / "units.csv").write_text("单位,联络员,电话\n区科技局,张伟,46730001\n", encoding="utf-8")
    dialog.file_button.click()
    qtbot.waitUntil(dialog.file_button.isEnabled, timeout=20_000)
    assert [dialog.table.item(0, column).text() for column in range(4)] == ["区科技局", "", "张伟", "46730001"]


def test_a_dialog_closed_while_it_reads_is_left_alone(page: DirectoryPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text("单位,电话\n区科技局,46730001\n", encoding="utf-8")
    page.units.paste()
    dialog = page.units.findChild(PasteDialog)
    dialog.file_button.click()
    assert not dialog.file_button.isEnabled()
    dialog.reject()
    qtbot.wait(1500)
    assert page.units.findChild(PasteDialog) is None


def test_a_successor_takes_over_in_one_form(page: DirectoryPage, session: PlanSession) -> None:
    page.tabs.setCurrentIndex(POSTS)
    card = page.posts.card
    assert card.name.toPlainText() == "常务副区长"
    card.holder.insert("张三")
    card.take_button.click()
    page.refresh()
    card.since.show_day(date(YEAR, 6, 10))
    card.holder.insert("李四")
    QTest.keyClick(card.holder, Qt.Key.Key_Return)
    (post,) = session.ledger.posts.values()
    assert [post.holder_on(date(YEAR, 6, day)) for day in (9, 10)] == ["张三", "李四"]


def test_rows_nobody_can_chase_lead_to_their_items(page: DirectoryPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(NOBODY)
    assert page.chase.count == 3
    kinds = [button.text() for button in page.chase.findChildren(QPushButton) if button.isCheckable()]
    assert kinds == ["All 4", "Lead unit without a contact 3", "No deadline 1"]
    with qtbot.waitSignal(page.item_wanted):
        QTest.keyClick(page.chase.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.list_wanted) as asked:
        page.chase.open_link.click()
    assert len(asked.args[0].item_ids) == 3


def test_a_hidden_page_waits_until_it_is_shown(page: DirectoryPage, session: PlanSession, qtbot: QtBot) -> None:
    page.hide()
    page.units.edits.add_unit("区审计局")
    qtbot.wait(60)
    assert "区审计局" not in names(page)
    page.show()
    assert "区审计局" in names(page)


def test_a_narrow_window_gives_up_columns_and_never_scrolls_sideways(page: DirectoryPage) -> None:
    for width in (1400, 1000, 800, 640):
        page.resize(width, 600)
        for table in (page.units.table, page.posts.table):
            table.fit()
            shown = sum(table.columnWidth(place) for place in range(len(table.load_model.columns)))
            assert shown <= max(table.viewport().width(), 1)
            assert not table.isColumnHidden(COLUMN[NAME])
    assert not page.units.table.isColumnHidden(COLUMN[LEADS])


def test_where_there_is_nothing_the_page_teaches_the_first_step(page: DirectoryPage, session: PlanSession) -> None:
    assert page.units.empty.isHidden()
    page.units.search.setText("没有这个单位")
    page.units.search.sought.emit("没有这个单位")
    assert page.units.empty.text() == "No unit of the directory is called so."
    assert not page.units.card.isEnabled()
    page.tabs.setCurrentIndex(POSTS)
    assert page.posts.empty.isHidden()
