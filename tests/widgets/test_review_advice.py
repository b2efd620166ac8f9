"""Beside a review: suggested leads, the check, the search, and the table of duties, all by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.duties import set_duties
from rongchang_desktop.domain.editing.items import edit_text
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.identifiers import DutyId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.widgets.dialogs.check_dialog import CheckDialog
from rongchang_desktop.widgets.dialogs.duties_dialog import DutiesDialog
from rongchang_desktop.widgets.pages.review_page import ReviewPage
from rongchang_desktop.widgets.review.review_body import ReviewBody
from tests.builders import a_ledger, area, commitment, section
from tests.presentation.review.doubtful_drafts import a_doubtful_draft
from tests.sessions import a_session
from tests.widgets.windows import shown

SIZE = (1200, 800)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TABLE = (("区科技局", ("新增企业", "集市")), ("区政务服务办", ("帮办代办",)))


class ADesk:
    """As much of a desk as a review needs."""

    def __init__(self, ledger: Ledger) -> None:
        self.session = a_session(ledger)


def with_table(ledger: Ledger) -> Ledger:
    rows = [
        Duty(id=DutyId(f"y{place}"), position=place, unit=unit, words=words)
        for place, (unit, words) in enumerate(TABLE, start=1)
    ]
    return set_duties(ledger, rows).apply_to(ledger)


@pytest.fixture
def page(qtbot: QtBot) -> ReviewPage:
    page = ReviewPage(a_doubtful_draft(), ADesk(with_table(Ledger())))  # type: ignore[arg-type]
    return shown(qtbot, page, size=SIZE)


@pytest.fixture
def body(page: ReviewPage) -> ReviewBody:
    assert page.body is not None
    page.setFocus()
    return page.body


def leads(body: ReviewBody) -> dict[str, str]:
    ledger, plan = body.review.session.ledger, body.review.session.plan
    assert plan is not None
    found = {item.title: ledger.lead(item.id) for item in plan.commitments()}
    return {title: unit.name if unit else "" for title, unit in found.items()}


def tab_text(body: ReviewBody, page: object) -> str:
    return body.tabs.tabText(body.tabs.indexOf(page))  # type: ignore[arg-type]


def test_ticked_suggestions_are_taken_in_one_step_and_shown_in_the_tree(page: ReviewPage, body: ReviewBody) -> None:
    table = body.tabs.leads.table
    body.tabs.setCurrentWidget(body.tabs.leads)
    table.setFocus()
    assert tab_text(body, body.tabs.leads) == "Leads 3"
    before = body.review.session.ledger
    QTest.keyClick(table, Qt.Key.Key_Return, CONTROL)
    assert leads(body)["帮办代办"] == "区政务服务办"
    row = body.model.index_of(next(item.id for item in body.review.session.plan.commitments()), 3)  # type: ignore[union-attr]
    assert row.data() == "区科技局"
    body.corrections.undo()
    assert body.review.session.ledger == before


def test_taking_leads_does_not_count_as_looking_at_doubtful_places(page: ReviewPage, body: ReviewBody) -> None:
    left = page.left.text()
    body.tabs.leads.model.tick_all(True)
    body.tabs.leads.take()
    assert page.left.text() == left


def test_space_unticks_a_row_and_it_stays_so(body: ReviewBody) -> None:
    table, model = body.tabs.leads.table, body.tabs.leads.model
    body.tabs.setCurrentWidget(body.tabs.leads)
    model.tick_all(True)
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert len(model.ticked) == 2
    body.refresh()
    assert len(model.ticked) == 2
    assert body.tabs.leads.take_button.text() == "Take 2 leads (Ctrl+Enter)"


def test_a_suggestion_says_why(body: ReviewBody) -> None:
    model = body.tabs.leads.model
    reasons = [str(model.index(row, 2).data()) for row in range(model.rowCount())]
    assert "“帮办代办”: a duty of 区政务服务办" in reasons


def test_another_table_of_duties_suggests_others(page: ReviewPage, body: ReviewBody) -> None:
    main = page._session
    row = Duty(id=DutyId("y1"), position=1, unit="区教委", words=("集市",))
    main.edit(lambda ledger: set_duties(ledger, [row]))
    model = body.tabs.leads.model
    assert [model.index(place, 0).data() for place in range(model.rowCount())] == ["区教委"]


def test_a_finding_of_the_check_leads_to_its_item(body: ReviewBody) -> None:
    panel = body.tabs.lint
    body.tabs.setCurrentWidget(panel)
    count = panel.model.rowCount()
    assert count > 0 and tab_text(body, panel) == f"Check {count}"
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_End)
    panel.table.selectRow(count - 1)
    assert body.current() == panel.model.item_id(count - 1)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert body.tree.hasFocus() and body.current() == panel.model.item_id(count - 1)


def test_an_adoption_says_what_it_leaves(page: ReviewPage) -> None:
    assert "2 doubtful places" in page.left_over() and "findings of the check" in page.left_over()
    assert page.left_over() in page.adopt_button.toolTip()


def test_search_steps_through_report_and_tree_and_back(body: ReviewBody) -> None:
    QTest.keyClick(body.tree, Qt.Key.Key_F, CONTROL)
    assert body.search.box.hasFocus()
    body.search.box.setText("办")
    QTest.keyClick(body.search.box, Qt.Key.Key_Return)
    assert "1 of 3" in body.search.count.text()
    assert body.source.textCursor().position() == body.source.toPlainText().index("办好集市")
    QTest.keyClick(body.search.box, Qt.Key.Key_Return)
    assert current_title(body) == "帮办代办"
    QTest.keyClick(body.search.box, Qt.Key.Key_Return, SHIFT)
    assert current_title(body) == "办好集市"
    QTest.keyClick(body.search.box, Qt.Key.Key_Escape)
    assert not body.search.isVisible() and body.tree.hasFocus()


def test_search_finds_words_that_were_typed_in_the_review(body: ReviewBody) -> None:
    item_id = next(item.id for item in body.review.session.plan.commitments())  # type: ignore[union-attr]
    body.box._edits.retitle(item_id, "科技大市场")
    body.search.open_search()
    body.search.box.setText("大市场")
    QTest.keyClick(body.search.box, Qt.Key.Key_Return)
    assert body.current() == item_id
    body.search.box.setText("没有的词")
    QTest.keyClick(body.search.box, Qt.Key.Key_Return)
    assert body.search.count.text() == "Nothing found"


def current_title(body: ReviewBody) -> str:
    item_id = body.current()
    return body.review.session.ledger.item(item_id).title if item_id else ""


# The table of duties


@pytest.fixture
def dialog(qtbot: QtBot) -> DutiesDialog:
    return shown(qtbot, DutiesDialog(None, a_session(with_table(a_ledger(area("甲"))))), size=SIZE)


def table_of(dialog: DutiesDialog) -> dict[str, tuple[str, ...]]:
    return {duty.unit: duty.words for duty in dialog._session.ledger.duties.in_order()}


def test_words_of_a_unit_are_typed_and_taken(dialog: DutiesDialog) -> None:
    dialog.list.setCurrentRow(1)
    dialog.words.setFocus()
    QTest.keyClick(dialog.words, Qt.Key.Key_A, CONTROL)
    dialog.words.insertPlainText("一窗综办，帮办代办")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    assert table_of(dialog)["区政务服务办"] == ("一窗综办", "帮办代办")
    assert dialog.list.currentRow() == 1


def test_a_unit_is_added_struck_and_brought_back_by_key(dialog: DutiesDialog) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Insert)
    assert QApplication.focusWidget() is dialog.unit
    dialog.unit.insertPlainText("区林业局")
    dialog.unit.commit()
    assert list(table_of(dialog))[-1] == "区林业局"
    assert QApplication.focusWidget() is dialog.words
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert "区林业局" not in table_of(dialog)
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, CONTROL)
    assert "区林业局" in table_of(dialog)


def test_ctrl_z_takes_back_nothing_but_edits_of_the_table(dialog: DutiesDialog) -> None:
    ledger = dialog._session.ledger
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, CONTROL)
    assert dialog._session.ledger is ledger


def test_the_table_can_be_searched_by_word(dialog: DutiesDialog) -> None:
    dialog.search.setText("代办")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.list.count() == 1 and dialog.unit.toPlainText() == "区政务服务办"


def test_back_to_the_shipped_table(dialog: DutiesDialog) -> None:
    assert dialog.restore_button.isVisible()
    dialog.restore_button.click()
    assert table_of(dialog) == {} and dialog.list.count() > 40
    assert not dialog.restore_button.isVisible()
    dialog.words.setFocus()
    dialog.words.insertPlainText("某词、")
    dialog.words.commit()
    assert len(table_of(dialog)) > 40


# The check of an adopted plan


def test_the_check_of_a_plan_leads_to_items_and_follows_edits(qtbot: QtBot) -> None:
    session = a_session(
        a_ledger(area("甲", section("乙", commitment("办好集市，", lead="区科技局"), commitment("推进"))))
    )
    dialog = shown(qtbot, CheckDialog(None, session), size=SIZE)
    found = [dialog.panel.model.item_id(row) for row in range(dialog.panel.model.rowCount())]
    assert set(found) == {"c1", "c2"}
    with qtbot.waitSignal(dialog.item_wanted) as wanted:
        dialog.panel.table.selectRow(0)
        QTest.keyClick(dialog.panel.table, Qt.Key.Key_Return)
    assert wanted.args[0] in ("c1", "c2")
    before = dialog.panel.model.count
    item = session.ledger.item(ItemId("c1"))
    session.edit(lambda ledger: edit_text(ledger, item.id, "办好集市。"))
    qtbot.waitUntil(lambda: dialog.panel.model.count < before, timeout=3000)
