"""A 期 stands for ever: frozen at the window, printed again byte for byte, whatever the year brings afterwards."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created
from rongchang_desktop.domain.editing.items import edit_text, remove_items
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.editing.targets import set_as_of
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.post import Tenure
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.widgets.command_palette import CommandPalette
from rongchang_desktop.widgets.pages.periods_page import PeriodsPage
from rongchang_desktop.widgets.periods.bin_window import BinWindow
from tests.builders import a_rule, an_update
from tests.features.office import Office

TODAY = date(2024, 10, 8)
END_OF_SEPTEMBER = date(2024, 9, 30)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Office:
    office = Office(qtbot, tmp_path, today=TODAY)
    office.opens_the_starter_plan("demo")
    session = office.desk.session
    assert session.edit(lambda ledger: set_as_of(ledger, session.year, None))
    return office


def the_page(office: Office) -> PeriodsPage:
    office.window.workbench.show_page("periods")
    page = office.window.workbench.page("periods")
    assert isinstance(page, PeriodsPage)
    return page


def opens_a_period(office: Office, page: PeriodsPage, as_of: date) -> None:
    assert page.periods.open_next(as_of, None, "")


def freezes(office: Office, page: PeriodsPage) -> Period:
    frozen: list[Period] = []
    page.periods.frozen.connect(frozen.append)
    QTest.mouseClick(page.freeze_button, Qt.MouseButton.LeftButton)
    office.sees(lambda: bool(frozen))
    return frozen[-1]


def reprinted(office: Office, page: PeriodsPage, period: Period) -> bytes:
    paper = page.periods.papers_of(period.id)[0]
    office.pdf.unlink(missing_ok=True)
    assert page.periods.reprint(paper, office.pdf)
    return office.pdf.read_bytes()


def a_new_leader(ledger: Ledger) -> ChangeSet:
    post = next(iter(ledger.posts.values()))
    after = replace(post, tenures=(Tenure(holder="新任", since=date(2024, 1, 1)),))
    return ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=(Change(before=post, after=after),))


def a_harsh_rule(ledger: Ledger) -> ChangeSet:
    rule = a_rule(1, 2, id="harsh", effective_from=date(2024, 1, 1))
    return ChangeSet(operation=Operation.EDIT_RULES, changes=created([rule]))


def test_a_frozen_period_is_printed_again_identically_whatever_comes_later(office: Office) -> None:
    page, session = the_page(office), office.desk.session
    opens_a_period(office, page, END_OF_SEPTEMBER)
    assert office.window.workbench.rail.plan_button.text().replace("\n", " · ") == "第1期 · 未定稿 ▾"
    period = freezes(office, page)
    first, before = reprinted(office, page, period), page.periods.snapshot(period.id)
    assert first.startswith(b"%PDF")
    item = office.item(1)
    said = an_update(item.id, date(2024, 9, 29), id="late", percent=1, text="补报")
    adjusts(office, edit_text(session.ledger, item.id, "改写后的任务"))
    for wish in (lambda ledger: report_progress(ledger, said), a_harsh_rule, a_new_leader):
        assert session.edit(wish)
    assert reprinted(office, page, period) == first
    assert page.periods.snapshot(period.id) == before
    office.waits_until_saved()
    office.closes()


def test_a_frozen_period_outlives_a_restart_and_its_paper_is_asked_for_at_the_page(office: Office) -> None:
    page = the_page(office)
    opens_a_period(office, page, END_OF_SEPTEMBER)
    period = freezes(office, page)
    first = reprinted(office, page, period)
    office.waits_until_saved()
    assert office.desk.close_file()
    office.opens_the_file()
    page = the_page(office)
    page.refresh()
    kept = page.periods.papers_of(period.id)
    buttons = [page.papers.itemAt(place).widget() for place in range(1, page.papers.count())]
    office.pdf.unlink()
    assert [action.text() for action in buttons[0].menu().actions()] == [paper.name for paper in kept]
    buttons[0].menu().actions()[0].trigger()
    assert office.pdf.read_bytes() == first
    assert page.model.rows[0].cells[0] == "第1期"
    office.closes()


def test_undo_thaws_a_period_and_redo_freezes_it_with_the_same_paper(office: Office) -> None:
    page = the_page(office)
    opens_a_period(office, page, END_OF_SEPTEMBER)
    period = freezes(office, page)
    first = reprinted(office, page, period)
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.periods.open_period is not None and not page.periods.papers_of(period.id)
    office.desk.session.editor.redo()
    assert reprinted(office, page, period) == first
    office.closes()


def test_what_turned_lagging_since_the_last_period_is_listed_and_leads_to_the_task(office: Office) -> None:
    page, session = the_page(office), office.desk.session
    opens_a_period(office, page, END_OF_SEPTEMBER)
    freezes(office, page)
    item = next(
        item
        for item in session.plan.commitments()
        if session.assessment(item.id).light is Light.ON_PACE and not session.ledger.targets.owned_by(item.id)
    )
    session.edit(lambda ledger: report_progress(ledger, an_update(item.id, TODAY, id="worse", percent=2)))
    page.refresh()
    comparison = page.periods.comparison(page.comparing.before.value, page.comparing.after.value)
    assert item.id in {turn.id for turn in comparison.turned_red}
    page.comparing.groups.setCurrentRow(0)
    assert page.comparing.table.choose(item.id)
    with office._qtbot.waitSignal(page.item_wanted) as wanted:
        QTest.keyClick(page.comparing.table, Qt.Key.Key_Return)
    assert wanted.args == [item.id]
    office.window.workbench.show_page("periods")
    QTest.mouseClick(page.comparing.list_button, Qt.MouseButton.LeftButton)
    office.sees(lambda: str(session.plan.number_of(item.id)) in office.numbers_shown())
    assert len(office.numbers_shown()) == len(comparison.turned_red)
    office.closes()


def test_what_was_deleted_is_found_in_the_bin_after_a_restart_and_comes_back_whole(office: Office) -> None:
    session = office.desk.session
    item = next(item for item in session.plan.commitments() if session.ledger.targets.owned_by(item.id))
    adjusts(office, remove_items(session.editor.recall([item.id]), [item.id]))
    targets = office.desk.workspace.lost_items()[0].branch.records
    office.waits_until_saved()
    assert office.desk.close_file()
    office.opens_the_file()
    window = office.window._plan_wishes.lists.show_bin()
    assert [row.key for row in window.model.rows] == [item.id]
    QTest.mouseClick(window.restore_button, Qt.MouseButton.LeftButton)
    answers_the_adjustment(office)
    back = session.plan.items[item.id]
    assert (back.title, back.number, back.parent_id) == (item.title, item.number, item.parent_id)
    assert {record.id for record in targets} <= {
        record.id
        for kind in ("targets", "ownerships", "milestones", "updates")
        for record in getattr(session.ledger, kind).owned_by(item.id)
    }
    office.waits_until_saved()
    window.close()
    office.closes()


def test_an_adjustment_after_issuing_is_listed_with_the_old_words_and_the_new(office: Office) -> None:
    session = office.desk.session
    item = office.item(3)
    office.window.workbench.show_page("tasks")
    assert not session.edit(lambda ledger: edit_text(ledger, item.id, "调整后的任务"))
    answers_the_adjustment(office)
    window = office.window._plan_wishes.lists.show_adjustments()
    assert [row.cells[1:] for row in window.model.rows] == [
        ("3", "调整后的任务", "任务文字", item.title, "调整后的任务", "区政府常务会议纪要", "区长")
    ]
    window.table.copy(everything=True)
    window.search.setText("没有这样的话")
    office.sees(lambda: not window.model.rows)
    window.close()
    office.closes()


def test_a_copy_of_the_file_is_looked_into_and_becomes_a_new_file_that_is_opened(office: Office) -> None:
    item = office.item(1)
    made: list[bool] = []
    office.desk.workspace.back_up(done=lambda: made.append(True), failed=lambda error: pytest.fail(str(error)))
    office.sees(lambda: bool(made))
    window = office.window._plan_wishes.lists.show_backups()
    QTest.mouseClick(window.look_button, Qt.MouseButton.LeftButton)
    office.sees(lambda: "2024年：91 项任务" in window.facts.text())
    first, office.file = office.file, office.file.with_name("恢复.rcplan")
    QTest.mouseClick(window.restore_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.open_button, Qt.MouseButton.LeftButton)
    office.sees(lambda: office.desk.workspace is not None and office.desk.workspace.path == office.file)
    assert first.exists() and office.item(1).title == item.title
    office.closes()


def adjusts(office: Office, changes: ChangeSet) -> None:
    session = office.desk.session
    assert session.adjust(changes, on=TODAY, basis="区政府常务会议纪要", approved_by="区长")


def answers_the_adjustment(office: Office) -> None:
    form = office.window.workbench.side.panel.adjustment.form
    assert form is not None
    for field, text in ((form.basis, "区政府常务会议纪要"), (form.approved_by, "区长")):
        field.insert(text)
        field.textEdited.emit(text)
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_palette_finds_the_bin_by_its_initials_and_opens_it(office: Office) -> None:
    QTest.keyClick(office.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, CommandPalette)
    palette.typed.setText("hsz")
    assert palette.offered[0].text.startswith("回收站")
    QTest.keyClick(palette.typed, Qt.Key.Key_Return)
    office.sees(lambda: any(isinstance(window, BinWindow) for window in QApplication.topLevelWidgets()))
    office.closes()
