"""总览: every number opens its list, by mouse and by keyboard, and the page teaches where it is empty."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.plans.periods import freeze_period, open_next_period
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.ledger.identifiers import ItemId, PeriodId
from rongchang_desktop.domain.ledger.item import Outlook
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.periods.snapshot_json import snapshot_to_json
from rongchang_desktop.domain.periods.taking import snapshot_of
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.overview.light_columns import ALL
from rongchang_desktop.widgets.overview.light_table import Place
from rongchang_desktop.widgets.overview.summary_card import DUE_SOON, LAGGING, MISSING, SLOW
from rongchang_desktop.widgets.pages.overview_page import OverviewPage
from tests.builders import CLOSED, REPORTED_DONE, YEAR, a_ledger, an_update, area, commitment, section, update
from tests.sessions import a_session
from tests.widgets.windows import shown

FRIDAY = date(YEAR, 9, 27)


def a_year() -> Ledger:
    """Seven commitments: one of each light but two closed or said to be done, one due, one difficult."""
    good, slow, bad = ((update(date(YEAR, 9, 20), percent=percent),) for percent in (90, 60, 10))
    tech, schools = {"lead": "区科技局", "posts": ("分管副区长",)}, {"lead": "区教委"}
    return a_ledger(
        area(
            section(
                commitment("滞后的事", updates=bad, **tech),
                commitment("偏慢的事", updates=slow, **tech),
                commitment("有难度的事", updates=good, outlook=Outlook.HARD, **schools),
                commitment("已办结的事", done=CLOSED, **schools),
            ),
            title="创新",
        ),
        area(
            section(
                commitment("报完成的事", done=REPORTED_DONE, **schools),
                commitment("快到期的事", deadline=date(YEAR, 9, 30)),
                commitment("到期的事", deadline=date(YEAR, 6, 30)),
            ),
            title="民生",
        ),
    )


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    return a_session(a_year(), today=FRIDAY)


@pytest.fixture
def page(qtbot: QtBot, session: PlanSession) -> OverviewPage:
    return opened_page(qtbot, session)


def opened_page(qtbot: QtBot, session: PlanSession) -> OverviewPage:
    return shown(qtbot, OverviewPage(session), size=(1150, 660))


def opened(qtbot: QtBot, page: OverviewPage, button: QPushButton) -> set[str]:
    """The items of the list that opens when the button is pressed by keyboard."""
    button.setFocus()
    with qtbot.waitSignal(page.selection_requested) as asked:
        QTest.keyClick(button, Qt.Key.Key_Space)
    selection = asked.args[0]
    assert isinstance(selection, Selection) and selection.item_ids is not None
    return set(selection.item_ids)


def test_the_four_figures_open_exactly_what_they_count(qtbot: QtBot, page: OverviewPage) -> None:
    tiles = page.summary.tiles
    expected = {LAGGING: {"c1", "c7"}, SLOW: {"c2"}, DUE_SOON: {"c6"}, MISSING: {"c6", "c7"}}
    for key, items in expected.items():
        assert tiles[key].number.text() == str(len(items))
        assert opened(qtbot, page, tiles[key].number) == items


def test_the_year_stands_against_what_is_closed_with_both_counts(qtbot: QtBot, page: OverviewPage) -> None:
    assert page.summary.rate.text() == "14.3% closed"
    assert page.summary.closed_link.text() == "Closed 1"
    assert opened(qtbot, page, page.summary.closed_link) == {"c4"}
    assert opened(qtbot, page, page.summary.reported_link) == {"c5"}
    assert len(opened(qtbot, page, page.summary.total_link)) == 7


def test_the_arrows_go_from_number_to_number_and_enter_opens_the_list(qtbot: QtBot, page: OverviewPage) -> None:
    table = page.groups.table
    table.setFocus()
    assert table.accessibleDescription() == "创新: 4 in all"
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(table, key)
    assert table.accessibleDescription() == "创新: On pace 1"
    with qtbot.waitSignal(page.selection_requested) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args[0].item_ids == {"c3"}
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.accessibleDescription() == "民生: On pace 1"


def test_a_click_into_a_bar_or_on_a_count_opens_the_same_list(qtbot: QtBot, page: OverviewPage) -> None:
    table = page.groups.table
    place = Place(row=0, cell=Light.LAGGING)
    bar = table._columns().bar
    middle = table.rect_of(place).center()
    for x in (middle.x(), bar.left() + 2):
        middle.setX(x)
        with qtbot.waitSignal(page.selection_requested) as asked:
            qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=middle)
        assert asked.args[0].item_ids == {"c1"}


def test_leaders_and_units_are_a_tab_away_and_those_without_one_stand_last(qtbot: QtBot, page: OverviewPage) -> None:
    said = []
    for tab in (1, 2):
        page.groups.tabs.setCurrentIndex(tab)
        bars = page.groups.table._chart.bars
        said.append([(bar.label, bar.total) for bar in bars])
    assert said == [
        [("分管副区长", 2), ("No leading official", 5)],
        [("区科技局", 2), ("区教委", 3), ("No lead unit", 2)],
    ]
    with qtbot.waitSignal(page.selection_requested) as asked:
        page.groups.table.opened.emit(Place(row=2, cell=ALL))
    assert asked.args[0].item_ids == {"c6", "c7"}


def test_what_is_due_is_listed_with_its_working_days_and_gone_to(qtbot: QtBot, page: OverviewPage) -> None:
    lines = [button.accessibleName() for button in page.watch.due_soon.findChildren(type_of_lines(page))]
    # 29 September, a Sunday, is worked before the holiday
    assert lines == ["No. 6, 快到期的事, end of Sep · 2 working days left"]
    late = page.watch.overdue.findChildren(type_of_lines(page))
    assert "working days late" in late[0].accessibleName()
    with qtbot.waitSignal(page.item_requested) as gone:
        QTest.keyClick(late[0], Qt.Key.Key_Space)
    assert gone.args == ["c7"]
    assert opened(qtbot, page, page.doubt.in_doubt.all_link) == {"c3"}


def type_of_lines(page: OverviewPage) -> type:
    from rongchang_desktop.widgets.overview.item_list import ItemButton

    return ItemButton


def test_without_a_period_it_says_what_one_is_for(qtbot: QtBot, page: OverviewPage) -> None:
    assert "No period has been frozen yet" in page.since.hint.text()
    with qtbot.waitSignal(page.periods_requested):
        page.since.periods_link.click()


def test_since_a_period_was_frozen_changes_are_told_as_sentences(qtbot: QtBot, session: PlanSession) -> None:
    freeze(session)
    said = an_update("c1", FRIDAY, id="later", percent=80)
    session.edit(lambda ledger: report_progress(ledger, said))
    page = opened_page(qtbot, session)
    assert page.summary.tiles[LAGGING].change.text() == "−1 since period 1"
    assert page.summary.tiles[SLOW].change.text() == "as in period 1"
    links = [link for link in page.since.findChildren(QPushButton) if link is not page.since.periods_link]
    told = {link.text(): link for link in links}
    assert set(told) == {"1 lags no more", "2 were not reported then nor now"}
    assert opened(qtbot, page, told["1 lags no more"]) == {"c1"}


def freeze(session: PlanSession) -> None:
    session.edit(lambda ledger: open_next_period(ledger, YEAR, as_of=FRIDAY, due_on=None, new_id=session.editor.new_id))
    assert session.scores is not None
    snapshot = snapshot_of(session.ledger, session.scores, number=1)
    (period_id,) = session.ledger.periods
    session.edit(
        lambda ledger: freeze_period(ledger, PeriodId(period_id), snapshot=snapshot_to_json(snapshot), on=FRIDAY)
    )


def test_the_ranking_stays_off_until_somebody_approves_it(qtbot: QtBot, page: OverviewPage) -> None:
    page.groups.tabs.setCurrentIndex(3)
    panel = page.groups.ranking
    assert not panel.table.isVisible() and "off" in panel.state.text()
    page.wishes.approve_ranking(by="区长", on=FRIDAY, minimum=2)
    qtbot.waitUntil(panel.table.isVisible)
    assert panel.model.rowCount() == 2 and "区长" in panel.state.text()
    assert panel.measure.isVisible()
    page.wishes.exclude(ItemId("c1"), reason="上级用地批复未下", by="区长", on=FRIDAY)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    assert "fewer than 2" in panel.apart.text()
    labels = {label.text() for label in panel.findChildren(type(panel.state))}
    assert any("No. 1 — 上级用地批复未下 (区长" in text for text in labels)


def test_what_changes_while_nobody_looks_is_worked_out_when_it_is_looked_at(
    qtbot: QtBot, page: OverviewPage, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.hide()
    refreshed: list[bool] = []
    monkeypatch.setattr(page.summary, "refresh", lambda: refreshed.append(True))
    session.edit(lambda ledger: report_progress(ledger, an_update("c2", FRIDAY, id="later", percent=95)))
    QTest.qWait(60)
    assert not refreshed
    page.show()
    assert refreshed


def test_an_empty_plan_and_a_draft_say_what_comes_next(qtbot: QtBot) -> None:
    page = opened_page(qtbot, a_session(a_ledger()))
    assert "holds no tasks yet" in page.draft_hint.text() and not page.summary.isVisible()
    page = opened_page(qtbot, a_session(a_year()))
    assert "draft" in page.draft_hint.text() and page.summary.isVisible()


def test_every_number_is_reached_by_tab_and_has_a_name(qtbot: QtBot, page: OverviewPage) -> None:
    page.summary.closed_link.setFocus()
    reached: list[str] = []
    for _ in range(40):
        held = QApplication.focusWidget()
        assert held is not None
        reached.append(held.accessibleName())
        QTest.keyClick(held, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is page.summary.closed_link:
            break
    assert all(reached)
    assert {"■ Lagging 2", "▲ Slow 1", "Not yet reported 2", "By area"} <= set(reached)
    assert any(name.startswith("No. 7") for name in reached)


def test_the_page_speaks_chinese_as_the_office_does(qtbot: QtBot) -> None:
    session = a_session(a_year(), today=FRIDAY)
    session.words.switch("zh_CN")
    page = opened_page(qtbot, session)
    assert isinstance(session.words, Localizer)
    assert page.summary.rate.text() == "办结率14.3%"
    assert page.summary.tiles[DUE_SOON].caption.text() == "10个工作日内到期"
