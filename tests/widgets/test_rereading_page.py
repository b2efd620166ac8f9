"""The page of a second reading, driven by keyboard and mouse; what counts is what would be written."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.progress import tick
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftNode, DraftPlan
from rongchang_desktop.domain.intake.rereading.difference import DifferenceKind
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.presentation.rereading.difference_tree_model import CHECK, KIND
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk
from rongchang_desktop.widgets.pages.rereading_page import RereadingPage
from rongchang_desktop.widgets.rereading.difference_painting import TICK
from tests.builders import YEAR, a_draft
from tests.second_readings import read_again
from tests.sessions import a_session
from tests.widgets.windows import shown

TODAY = date(YEAR, 5, 1)
GROWTH, FAIR = "新增企业20家，完成投资30亿元", "办好集市"
CONTROL = Qt.KeyboardModifier.ControlModifier


def adopted() -> Ledger:
    """The plan, with the fair already reported done."""
    ledger = adopt(Ledger(), a_draft(), year=YEAR, new_id=counting_ids("old")).apply_to(Ledger())
    fair = next(item for item in ledger.plans[YEAR].commitments() if item.title == FAIR)
    return tick(ledger, [fair.id], today=TODAY, by="区商务委").apply_to(ledger)


def corrected() -> DraftPlan:
    """25 enterprises for 20, and no fair any more."""

    def reworded(node: DraftNode) -> DraftNode:
        text = node.text.replace("新增企业20家", "新增企业25家")
        kept = tuple(reworded(each) for each in node.children if each.text != FAIR)
        return replace(node, text=text, children=kept)

    return a_draft(areas=tuple(map(reworded, a_draft().areas)))


def opened(qtbot: QtBot, ledger: Ledger, draft: DraftPlan) -> RereadingPage:
    session = a_session(ledger)
    desk = RereadingDesk(session, read_again(ledger, draft))
    page = RereadingPage(desk)
    desk.setParent(page)
    shown(qtbot, page, size=(1200, 800))
    page.setFocus()
    qtbot.waitUntil(lambda: (held := QApplication.focusWidget()) is not None and page.isAncestorOf(held))
    return page


@pytest.fixture
def page(qtbot: QtBot) -> RereadingPage:
    return opened(qtbot, adopted(), corrected())


def ticks(page: RereadingPage) -> dict[DifferenceKind, Qt.CheckState]:
    return {
        known.kind: Qt.CheckState(index_of(page, known.kind).data(CHECK)) for known in page.desk.reading.differences
    }


def index_of(page: RereadingPage, kind: DifferenceKind) -> QModelIndex:
    model = page.model
    for group in (model.index(row, KIND) for row in range(model.rowCount())):
        first = model.index(0, KIND, group)
        difference = model.difference(first)
        if difference is not None and difference.kind is kind:
            return first
    raise AssertionError(f"no {kind}")


def press(page: RereadingPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, modifiers)


def test_opens_on_the_first_difference_with_both_sides_below(page: RereadingPage) -> None:
    assert page.tree.hasFocus()
    assert page.take_button.text() == "Take over 1 change"
    assert ticks(page)[DifferenceKind.REWORDED] is Qt.CheckState.Checked
    assert "line-through" in page.detail.old.wording.text() and "20" in page.detail.old.wording.text()
    assert "underline" in page.detail.new.wording.text() and "25" in page.detail.new.wording.text()
    assert "Progress, ticks and owners stay" in page.kept.text()


def test_what_has_progress_is_not_deleted_unless_ticked_and_says_why(page: RereadingPage) -> None:
    assert ticks(page)[DifferenceKind.REMOVED] is Qt.CheckState.Unchecked
    page.tree.setCurrentIndex(index_of(page, DifferenceKind.REMOVED))
    assert page.detail.old.lines[0].text() == "Reported done by the unit"
    assert "may go with it" in page.detail.new.lines[0].text()
    press(page, Qt.Key.Key_Space)
    assert ticks(page)[DifferenceKind.REMOVED] is Qt.CheckState.Checked
    assert page.take_button.text() == "Take over 2 changes"


def test_space_unticks_and_a_click_on_the_box_ticks_again(page: RereadingPage) -> None:
    press(page, Qt.Key.Key_Space)
    assert ticks(page)[DifferenceKind.REWORDED] is Qt.CheckState.Unchecked
    rect = page.tree.visualRect(index_of(page, DifferenceKind.REWORDED))
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(TICK + 6, rect.center().y()))
    assert ticks(page)[DifferenceKind.REWORDED] is Qt.CheckState.Checked


def test_nothing_ticked_says_what_to_do(qtbot: QtBot, page: RereadingPage) -> None:
    page.none_button.click()
    with qtbot.assertNotEmitted(page.applied):
        page.take_button.click()
    assert page.problem.isVisible() and "Tick what the plan is to take over" in page.problem.text()


def test_no_differences_say_so_and_offer_to_close(qtbot: QtBot) -> None:
    page = opened(qtbot, adopted(), a_draft())
    assert page.empty.isVisible() and "nothing to take over" in page.empty.text()
    assert page.take_button.text() == "Close" and page.take_button.hasFocus()
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Return)


def test_a_file_that_is_known_ticks_nothing_and_says_why(qtbot: QtBot) -> None:
    ledger = adopt(Ledger(), replace(a_draft(), source_sha256="ab12"), year=YEAR, new_id=counting_ids("old"))
    page = opened(qtbot, ledger.apply_to(Ledger()), replace(corrected(), source_sha256="ab12"))
    assert page.known.isVisible() and not page.desk.reading.chosen


def test_escape_goes_back_and_asks_once_more_where_ticks_would_be_lost(qtbot: QtBot, page: RereadingPage) -> None:
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape)
    press(page, Qt.Key.Key_Space)
    with qtbot.assertNotEmitted(page.left):
        press(page, Qt.Key.Key_Escape)
    assert "Press again" in page.problem.text()
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape)


def test_enter_and_f6_go_round_the_panes_and_escape_comes_back(page: RereadingPage) -> None:
    press(page, Qt.Key.Key_Return)
    assert page.detail.hasFocus()
    press(page, Qt.Key.Key_F6)
    assert page.take_button.hasFocus()
    press(page, Qt.Key.Key_F6)
    assert page.tree.hasFocus()
    press(page, Qt.Key.Key_F6)
    press(page, Qt.Key.Key_Escape)
    assert page.tree.hasFocus()


def test_an_issued_plan_asks_for_basis_approver_and_day(qtbot: QtBot) -> None:
    ledger = adopted()
    page = opened(qtbot, issue_plan(ledger, YEAR, on=TODAY, document_number="1号").apply_to(ledger), corrected())
    assert "issued" in page.kept.text()
    with qtbot.assertNotEmitted(page.applied):
        press(page, Qt.Key.Key_Return, CONTROL)
    form = page.grounds.form
    assert form is not None and form.basis.hasFocus()
    with qtbot.assertNotEmitted(page.applied):
        press(page, Qt.Key.Key_Return, CONTROL)
    assert "needs its basis" in form.problem.text()
    QTest.keyClicks(form.basis, "minutes 3")
    QTest.keyClicks(form.approved_by, "Li")
    with qtbot.waitSignal(page.applied) as asked:
        press(page, Qt.Key.Key_Return, CONTROL)
    grounds, on = asked.args
    assert (grounds.basis, grounds.approved_by, on) == ("minutes 3", "Li", page.desk.session.today())
    assert page.desk.write(grounds, on=on)
    adjustments = page.desk.session.ledger.adjustments.values()
    assert {each.basis for each in adjustments} == {"minutes 3"} and all(each.values for each in adjustments)


def test_escape_in_the_form_gives_it_up_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    ledger = adopted()
    page = opened(qtbot, issue_plan(ledger, YEAR, on=TODAY, document_number="1号").apply_to(ledger), corrected())
    page.take()
    assert page.grounds.form is not None
    QTest.keyClicks(page.grounds.form.basis, "minutes")
    press(page, Qt.Key.Key_Escape)
    assert page.detail.isVisible() and page.tree.hasFocus()
    page.take()
    assert page.grounds.form.basis.text() == "minutes"


def test_the_window_may_not_go_while_a_draft_would_be_lost_without_saying_so(page: RereadingPage) -> None:
    assert page.may_be_given_up()
    assert not page.may_be_given_up(loses_more=True) and page.problem.isVisible()
    assert page.may_be_given_up(loses_more=True)


def four_thousand(verb: str) -> DraftPlan:
    """Forty sections of a hundred commitments; two drafts with other verbs differ in every one of them."""
    (top,) = a_draft().areas
    section = top.children[0]
    (fair,) = [each for each in section.children if each.text == FAIR]
    sections = []
    for number in range(40):
        places = [f"{chr(0x4E00 + number * 100 + each)}路{chr(0x5E00 + each)}村" for each in range(100)]
        held = tuple(replace(fair, text=f"{verb}第{number}片区{place}项目，投入使用") for place in places)
        sections.append(replace(section, text=f"做强平台{number}", children=held))
    return a_draft(areas=(replace(top, children=tuple(sections)),))


def test_four_thousand_differences_are_shown_and_taken_with_one_press(qtbot: QtBot) -> None:
    ledger = adopt(Ledger(), four_thousand("建成"), year=YEAR, new_id=counting_ids("old")).apply_to(Ledger())
    page = opened(qtbot, ledger, four_thousand("推进"))
    assert len(page.desk.reading.differences) == 4000
    page.all_button.click()
    press(page, Qt.Key.Key_End)
    QApplication.processEvents()
    assert len(page.desk.reading.chosen) == 4000
