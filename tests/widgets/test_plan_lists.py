"""Replies are noted and decided in one window; issuing says what is unsettled; adjustments are read in full."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.items import edit_text, remove_items
from rongchang_desktop.domain.editing.plans.consultation import send_for_comment
from rongchang_desktop.domain.ledger.consultation import Stance
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.presentation.periods.reply_rows import issue_warnings, round_sentence
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.recovery.recycle_bin import lost_items
from rongchang_desktop.widgets.bench.page_list import COLLECTING
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.dialogs.issue_dialog import IssueDialog
from rongchang_desktop.widgets.periods.adjustments_window import AdjustmentsWindow
from rongchang_desktop.widgets.periods.bin_window import BinWindow
from rongchang_desktop.widgets.periods.plan_lists import PlanLists
from rongchang_desktop.widgets.periods.replies_window import RepliesWindow
from rongchang_desktop.widgets.plan_wishes import PlanWishes
from rongchang_desktop.widgets.theme import apply_theme
from tests.builders import YEAR, a_small_ledger
from tests.services.memory_journal import Office
from tests.sessions import a_session
from tests.widgets.desks import a_desk, lay
from tests.widgets.windows import shown

C1, C2, S1, S3 = (ItemId(key) for key in ("c1", "c2", "s1", "s3"))


@pytest.fixture
def session() -> PlanSession:
    session = a_session(a_small_ledger())
    assert session.edit(lambda ledger: send_for_comment(ledger, YEAR))
    return session


@pytest.fixture
def window(qtbot: QtBot, session: PlanSession) -> RepliesWindow:
    window = RepliesWindow(None, session)
    qtbot.addWidget(window)
    window.show()
    return window


def notes(window: RepliesWindow, number: str, unit: str, stance: Stance, text: str) -> None:
    card = window.noting
    card.number.setText(number)
    card.unit.show_text(unit)
    card.stance.show_value(stance)
    card.text.setText(text)
    QTest.mouseClick(card.note_button, Qt.MouseButton.LeftButton)


def test_a_reply_that_names_another_lead_is_noted_and_taken_and_the_lead_is_another(window: RepliesWindow) -> None:
    notes(window, "2", "区财政局", Stance.OTHER_LEAD, "应由区住房城乡建委牵头")
    assert [row.cells[0] for row in window.model.rows] == ["2"]
    assert window.deciding.lead.toPlainText() == "区住房城乡建委"
    QTest.mouseClick(window.deciding.take_button, Qt.MouseButton.LeftButton)
    lead = window.session.ledger.lead(C2)
    assert lead is not None and lead.name == "区住房城乡建委"
    window.refresh()
    assert window.model.rows[0].cells[6] == "taken"


def test_what_cannot_be_noted_is_said_and_stays_typed(window: RepliesWindow) -> None:
    notes(window, "99", "区财政局", Stance.AGREES, "")
    assert window.noting.problem.isVisible() and window.noting.number.text() == "99"
    notes(window, "2", "没有的单位", Stance.AGREES, "")
    assert "directory" in window.noting.problem.text()
    assert not window.model.rows


def test_a_refusal_needs_a_reason_and_the_filter_leaves_what_is_undecided(window: RepliesWindow) -> None:
    notes(window, "1", "区财政局", Stance.COMMENTS, "时限太紧")
    notes(window, "2", "区财政局", Stance.COMMENTS, "时限太紧")
    QTest.mouseClick(window.deciding.refuse_button, Qt.MouseButton.LeftButton)
    assert window.deciding.problem.isVisible()
    window.deciding.why.setText("时限不变")
    QTest.mouseClick(window.deciding.refuse_button, Qt.MouseButton.LeftButton)
    window.undecided_only.setChecked(True)
    assert [row.cells[0] for row in window.model.rows] == ["1"]


def test_the_head_says_who_has_not_replied_and_issuing_what_is_unsettled(
    qtbot: QtBot, session: PlanSession, window: RepliesWindow
) -> None:
    notes(window, "1", "区财政局", Stance.COMMENTS, "时限太紧")
    assert round_sentence(session).startswith("1 of the 5 units")
    assert "区科技局" in round_sentence(session)
    warnings = issue_warnings(session)
    assert warnings == ["1 reply of a unit is undecided: 1.", "3 tasks have no lead unit: 3, 4, 6."]
    dialog = IssueDialog(window, session.words, date(YEAR, 2, 1), warnings)
    assert "undecided" in dialog.warning.text() and dialog.issue_button.isEnabled()


def test_an_adjustment_is_read_in_full_below_the_list_and_copied_as_a_table(qtbot: QtBot) -> None:
    session = a_session(a_small_ledger())
    session.edit(lambda ledger: issue_plan(ledger, YEAR, on=date(YEAR, 2, 1), document_number="1号"))
    session.adjust(edit_text(session.ledger, C2, "改写后"), on=date(YEAR, 7, 1), basis="会议纪要", approved_by="区长")
    window = AdjustmentsWindow(None, session)
    qtbot.addWidget(window)
    window.show()
    assert "办好科技集市 → 改写后" in window.whole.text() and "会议纪要" in window.whole.text()
    QTest.mouseClick(window.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text().splitlines()[1].split("\t")[3:] == [
        "Wording",
        "办好科技集市",
        "改写后",
        "会议纪要",
        "区长",
    ]


def test_the_bin_asks_for_a_place_where_the_old_one_is_gone(qtbot: QtBot) -> None:
    office = Office(a_small_ledger())
    for gone in (C2, S1):
        office.editor.commit(remove_items(office.editor.recall([gone]), [gone]))
    session = a_session(office.editor.ledger)
    entries, changes_of = office.journal.entries, office.journal.changes_of
    window = BinWindow(None, session, lambda: lost_items(session.ledger, entries, changes_of))
    qtbot.addWidget(window)
    window.show()
    assert window.table.choose(C2) and window.place.isVisible()
    window.place.show_value(S3)
    QTest.mouseClick(window.restore_button, Qt.MouseButton.LeftButton)
    plan = session.plan
    assert plan is not None and plan.items[C2].parent_id == S3
    window.refresh()
    assert [row.key for row in window.model.rows] == [S1]


def test_undo_is_offered_for_the_step_just_taken_only(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Workbench(lay(a_desk(tmp_path), a_small_ledger()), Choosers())
    qtbot.addWidget(bench)
    bench.show()
    PlanLists(bench, bench).consult()
    assert bench.banner.isVisible() and bench.banner.second.text() == "Undo"
    bench.desk.session.edit(lambda ledger: issue_plan(ledger, YEAR, on=date(YEAR, 3, 1), document_number=""))
    assert not bench.banner.isVisible()


def test_issuing_is_told_and_leads_on_to_collecting_or_back(qtbot: QtBot, tmp_path: Path) -> None:
    bench = shown(qtbot, Workbench(lay(a_desk(tmp_path), a_small_ledger()), Choosers()))
    session = bench.desk.session
    PlanWishes(bench, bench).issue()
    dialog = bench.findChild(IssueDialog)
    assert dialog is not None
    dialog.document_number.setText("1号")
    dialog.issue_button.click()
    assert bench.banner.text.text() == "The plan is issued: the numbers of its 6 items stand from now on."
    bench.banner.action.click()
    assert bench.page_shown == COLLECTING and not bench.banner.isVisible()
    assert session.plan is not None and session.plan.state is PlanState.ISSUED


def test_an_entry_of_the_menu_that_is_grey_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    bench = shown(qtbot, Workbench(lay(a_desk(tmp_path), a_small_ledger()), Choosers()))
    wishes = PlanWishes(bench, bench)
    by_name = {action.text(): action for action in wishes.actions()}
    joining, replies = by_name["Settle the old year…"], by_name["Replies to the draft…"]
    assert not joining.isEnabled() and "two years" in joining.toolTip()
    assert not replies.isEnabled() and "no replies yet" in replies.toolTip()
    menu = replies.parent()
    assert isinstance(menu, QMenu) and menu.toolTipsVisible()
    wishes.lists.consult()
    (replies,) = (action for action in wishes.actions() if action.text() == "Replies to the draft…")
    assert replies.isEnabled() and "no replies yet" not in replies.toolTip()


def test_nothing_can_be_struck_before_a_reply_is_chosen_and_that_is_seen(
    qtbot: QtBot, qapp: QApplication, window: RepliesWindow
) -> None:
    apply_theme(qapp, "light")
    strike = window.deciding.strike_button
    assert not strike.isEnabled()
    out_of_reach = strike.grab().toImage()
    notes(window, "2", "区财政局", Stance.COMMENTS, "时限太紧")
    assert strike.isEnabled()
    assert strike.grab().toImage() != out_of_reach
