"""The rail and the foot: live counts that open lists, and whether all is saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.progress import close_items, tick
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.views import AskedView
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.widgets.bench.foot_bar import FootBar
from rongchang_desktop.widgets.bench.page_list import PAGES as PAGE_LIST
from rongchang_desktop.widgets.bench.rail import Rail
from rongchang_desktop.widgets.theme import apply_theme
from rongchang_desktop.widgets.tokens import DARK, LIGHT, Tokens
from tests.builders import a_small_ledger
from tests.widgets.desks import MORNING, TODAY, a_desk, lay
from tests.widgets.windows import shown

PAGES = (("tasks", N_("Tasks")), ("indicators", N_("Indicators")))


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Desk:
    return lay(a_desk(tmp_path), a_small_ledger())


def test_a_tick_raises_the_count_of_what_is_to_be_checked(qtbot: QtBot, desk: Desk) -> None:
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    waiting = rail.view_buttons["awaiting_check"]
    assert waiting.accessibleName() == "To be checked 0"
    desk.session.edit(lambda ledger: tick(ledger, [ItemId("c1")], today=TODAY, by="unit"))
    qtbot.waitUntil(lambda: waiting.accessibleName() == "To be checked 1")
    desk.session.editor.undo()
    qtbot.waitUntil(lambda: waiting.accessibleName() == "To be checked 0")


def test_choosing_a_page_and_a_view_is_told(qtbot: QtBot, desk: Desk) -> None:
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    with qtbot.waitSignal(rail.page_requested) as page:
        qtbot.mouseClick(rail.page_buttons["indicators"], Qt.MouseButton.LeftButton)
    assert page.args == ["indicators"]
    with qtbot.waitSignal(rail.view_requested) as view:
        qtbot.mouseClick(rail.view_buttons["lagging"], Qt.MouseButton.LeftButton)
    assert view.args is not None and view.args[0].selection.lights == {Light.LAGGING}


def test_the_rail_says_what_is_saved_and_what_is_not(qtbot: QtBot, desk: Desk) -> None:
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    desk.session.save_state_changed.emit(SaveStateChanged(state=SaveState.SAVING))
    assert rail.saved.text() != "Saving…", "a quick save needs no word"
    qtbot.waitUntil(lambda: rail.saved.text() == "Saving…")
    desk.session.save_state_changed.emit(SaveStateChanged(state=SaveState.SAVED, at=MORNING))
    assert rail.saved.text().startswith("Saved ")
    desk.session.save_state_changed.emit(SaveStateChanged(state=SaveState.REFUSED))
    assert rail.saved.text() == "Not saved"


def test_the_foot_counts_and_closes(qtbot: QtBot, desk: Desk) -> None:
    foot = FootBar(desk.session)
    qtbot.addWidget(foot)
    assert foot.total.text() == "6 items"
    assert foot.closing.text() == "Closed 0.0% (0 reported done)"
    desk.session.edit(
        lambda ledger: close_items(ledger, [ItemId("c1")], checked_on=TODAY, checked_by="office", basis="seen")
    )
    qtbot.waitUntil(lambda: foot.closing.text() == "Closed 16.7% (1 reported done)")
    assert foot.lights[Light.CLOSED].text() == "✓ Closed 1"


def test_each_count_of_the_foot_opens_its_list(qtbot: QtBot, desk: Desk) -> None:
    foot = FootBar(desk.session)
    qtbot.addWidget(foot)
    with qtbot.waitSignal(foot.selection_requested) as asked:
        qtbot.mouseClick(foot.lights[Light.SLOW], Qt.MouseButton.LeftButton)
    assert asked.args is not None and asked.args[0].lights == {Light.SLOW}


def test_both_speak_chinese_after_a_switch(qtbot: QtBot, desk: Desk) -> None:
    rail, foot = Rail(desk.session, PAGES), FootBar(desk.session)
    qtbot.addWidget(rail)
    qtbot.addWidget(foot)
    desk.words.switch("zh_CN")
    desk.session.refresh()
    assert foot.total.text() == "6项"
    assert rail.view_buttons["lagging"].text() == "滞后"


def test_without_a_plan_nothing_is_offered_that_needs_one(qtbot: QtBot, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    assert not any(button.isEnabled() for button in (*rail.page_buttons.values(), *rail.view_buttons.values()))
    assert rail.plan_button.isHidden() and rail.view_buttons["lagging"].accessibleName() == "Lagging"


def test_a_year_without_a_plan_still_leads_to_the_others(qtbot: QtBot, desk: Desk) -> None:
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    desk.session.switch_year(1999)
    assert "1999" in rail.title.text() and not rail.plan_button.isHidden()


def test_a_day_of_another_year_is_said_with_its_year(qtbot: QtBot, tmp_path: Path) -> None:
    desk = lay(a_desk(tmp_path), a_small_ledger())
    desk.session.today = lambda: TODAY.replace(year=TODAY.year + 2)
    desk.session.refresh()
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    assert str(TODAY.year + 2) in rail.plan_button.text()


def test_forms_that_are_not_saved_are_counted_and_led_to(qtbot: QtBot, desk: Desk) -> None:
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    assert rail.unsaved_button.isHidden()
    rail.show_unsaved(2)
    assert "2" in rail.unsaved_button.text() and not rail.unsaved_button.isHidden()
    with qtbot.waitSignal(rail.unsaved_requested):
        rail.unsaved_button.click()
    rail.show_unsaved(0)
    assert rail.unsaved_button.isHidden()


def test_the_foot_takes_a_second_line_before_it_cuts_a_word(qtbot: QtBot, desk: Desk) -> None:
    foot = FootBar(desk.session)
    qtbot.addWidget(foot)
    foot.show()
    qtbot.waitUntil(lambda: foot.heightForWidth(1200) > 0)
    narrow = foot.heightForWidth(420)
    assert narrow > foot.heightForWidth(1200)
    foot.resize(420, narrow)
    QApplication.processEvents()
    shown = [foot.total, *foot.lights.values(), foot.closing, foot.rule]
    assert all(one.width() >= one.sizeHint().width() and foot.rect().contains(one.geometry()) for one in shown)


def test_the_counts_change_their_colour_with_the_theme(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    def is_drawn_in(tokens: Tokens) -> bool:
        picture = lagging.grab().toImage()
        pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
        return QColor(tokens.lights[Light.LAGGING]) in pixels

    theme = apply_theme(qapp, "light")
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    rail.show()
    lagging = rail.view_buttons["lagging"]
    assert not lagging.accessibleName().endswith(" 0")
    qtbot.waitUntil(lambda: is_drawn_in(LIGHT))
    theme.choose("dark")
    qtbot.waitUntil(lambda: is_drawn_in(DARK))
    theme.choose("light")


def test_clicking_the_year_opens_the_menu_of_the_plan(qtbot: QtBot, desk: Desk) -> None:
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    rail.show()
    with qtbot.waitSignal(rail.plan_menu_requested) as asked:
        qtbot.mouseClick(rail.title, Qt.MouseButton.LeftButton)
    assert asked.args == [rail.plan_button]


def test_a_view_just_saved_is_seen_in_a_low_window(qtbot: QtBot, desk: Desk) -> None:
    rail = Rail(desk.session, PAGES)
    qtbot.addWidget(rail)
    rail.resize(184, 560)
    rail.show()
    rail.views.views.save("Companies", AskedView(selection=Selection(text="企业")))
    (button,) = rail.views.saved.values()
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect().height() == button.height())


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_foot_says_less_before_it_takes_a_third_line(qtbot: QtBot, desk: Desk, language: str) -> None:
    desk.words.switch(language)
    desk.session.refresh()
    foot = shown(qtbot, FootBar(desk.session), size=(1200, 40))
    full = foot.closing.text()
    assert foot.closing.toolTip() == ""
    foot.resize(foot.rule.sizeHint().width() + foot.closing.sizeHint().width(), 60)
    QApplication.processEvents()
    lines = {one.geometry().center().y() for one in (foot.total, *foot.lights.values(), foot.closing, foot.rule)}
    assert len(lines) <= 2
    assert foot.closing.text() != full and foot.closing.toolTip() == foot.closing.accessibleName() == full
    foot.resize(1200, 40)
    assert foot.closing.text() == full


def test_pages_and_views_scroll_together_where_the_window_is_low(qtbot: QtBot, desk: Desk) -> None:
    rail = Rail(desk.session, tuple((page.key, page.msgid) for page in PAGE_LIST))
    shown(qtbot, rail, size=(184, 400))
    last = rail.view_buttons["without_lead"]
    assert last.visibleRegion().isEmpty()
    rail.settings_button.setFocus()
    qtbot.keyClick(rail.settings_button, Qt.Key.Key_Backtab)
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty() and rail.page_buttons["tasks"].visibleRegion().isEmpty()
    assert rail.settings_button.isVisible() and not rail.settings_button.visibleRegion().isEmpty()
    rail.choose_page("tasks")
    assert not rail.page_buttons["tasks"].visibleRegion().isEmpty()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_word_of_the_rail_is_cut(qtbot: QtBot, desk: Desk, language: str) -> None:
    desk.words.switch(language)
    desk.session.refresh()
    rail = Rail(desk.session, tuple((page.key, page.msgid) for page in PAGE_LIST))
    shown(qtbot, rail, size=(184, 600))
    for button in rail.view_buttons.values():
        button.show_count(196, None)
    cut = [one.toolTip() for one in (*rail.page_buttons.values(), *rail.view_buttons.values()) if one.toolTip()]
    assert cut == []
