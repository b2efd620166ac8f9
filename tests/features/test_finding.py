"""A clerk finds an item by pinyin and by number, and keeps what she asked as a view whose count moves with a tick."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.widgets.bench.rail_button import RailButton
from rongchang_desktop.widgets.command_palette import CommandPalette
from rongchang_desktop.widgets.filters.filter_panel import FilterPanel
from tests.features.office import Office

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


class Searching(Office):
    """The clerk who looks for things."""

    def types_into_search(self, text: str) -> None:
        self.presses(Qt.Key.Key_F, CTRL)
        search = self.window.workbench.tasks.search
        assert search.hasFocus()
        search.setText(text)  # as an input method does it
        self.sees(lambda: self.window.workbench.tasks.model.selection.text == text)

    def goes_to_what_was_found(self) -> str:
        self.presses(Qt.Key.Key_Return)
        current = self.view.current_item()
        return self.desk.session.ledger.item(current).title if current is not None else ""

    def finds_with_the_palette(self, text: str) -> None:
        self.presses(Qt.Key.Key_K, CTRL)
        palette = QApplication.activePopupWidget()
        assert isinstance(palette, CommandPalette)
        QTest.keyClicks(palette.typed, text)
        QTest.keyClick(palette.typed, Qt.Key.Key_Return)

    def asks_for_what_was_not_reported(self) -> None:
        page = self.window.workbench.tasks
        QTest.mouseClick(page.filter_button, LEFT)
        panel = page.filter_button.findChild(FilterPanel)
        assert panel is not None
        next(box for box in panel.submissions if box.text() == "未报").click()
        panel.close()
        self.window.activateWindow()
        self.sees(self.window.isActiveWindow)

    def keeps_it_as(self, name: str) -> None:
        bar = self.window.workbench.tasks.filter_bar
        bar.save_button.click()
        bar.name.setText(name)
        QTest.keyClick(bar.name, Qt.Key.Key_Return)

    def entry(self, name: str) -> RailButton:
        return next(
            button
            for button in self.window.workbench.rail.views.saved.values()
            if button.toolTip() == name or button.text() == name
        )

    def count_of(self, name: str) -> int:
        self.sees(lambda: self.entry(name).accessibleName() != name)
        return int(self.entry(name).accessibleName().removeprefix(name))

    def shown(self) -> list[int]:
        plan = self.desk.session.plan
        assert plan is not None
        model = self.window.workbench.tasks.model
        tasks = [key for key, item in plan.items.items() if isinstance(item, Task) and "-" not in plan.number_of(key)]
        return sorted(int(plan.number_of(key)) for key in tasks if model.index_of(key).isValid())


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Searching]:
    office = Searching(qtbot, tmp_path, today=date(2024, 9, 30))
    office.opens_the_starter_plan("demo")
    office.window.workbench.tasks.focus_tree()
    yield office
    office.closes()


def test_an_item_is_found_by_pinyin_and_by_number(office: Searching) -> None:
    office.types_into_search("gxjs")
    assert "高新技术" in office.goes_to_what_was_found()
    office.types_into_search("第61项")
    assert office.goes_to_what_was_found() == office.item(61).title
    office.finds_with_the_palette("33")
    assert office.view.current_item() == office.item(33).id
    assert not office.window.workbench.tasks.model.selection, "what hid the item was put away"


def test_a_kept_view_counts_along_and_asks_again(office: Searching) -> None:
    office.asks_for_what_was_not_reported()
    first = office.shown()
    office.keeps_it_as("还没有报的")
    before = office.count_of("还没有报的")
    assert before == len(first) == office.window.workbench.tasks.model.found

    office.ticks(first[0])
    office.sees(lambda: office.count_of("还没有报的") == before - 1)
    assert first[0] in office.shown(), "the row stays under the hand until she asks again"
    office.undoes()
    office.sees(lambda: office.count_of("还没有报的") == before)
    office.redoes()

    office.window.workbench.tasks.filter_bar.clear_button.click()
    QTest.mouseClick(office.entry("还没有报的"), LEFT)
    assert office.shown() == first[1:]


def test_a_view_is_kept_with_its_grouping_renamed_and_taken_away_again(office: Searching) -> None:
    office.finds_with_the_palette("fzqtdw")
    page = office.window.workbench.tasks
    assert page.model.grouping is Grouping.LEAD
    office.keeps_it_as("各单位")
    office.keeps_it_as("各单位的事")
    views = office.window.workbench.rail.views
    assert [button.text() for button in views.saved.values()] == ["各单位", "各单位的事"]

    editor = views.rename(next(iter(views.saved)))
    editor.setText("全部单位")
    editor.setModified(True)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    office.sees(lambda: office.entry("全部单位") is not None)
    QTest.keyClick(office.entry("全部单位"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [view.name for view in views.views.listed()] == ["各单位的事", "全部单位"]
    QTest.keyClick(office.entry("全部单位"), Qt.Key.Key_Delete)
    assert [view.name for view in views.views.listed()] == ["各单位的事"]
    page.focus_tree()
    office.undoes()
    assert [view.name for view in views.views.listed()] == ["各单位的事", "全部单位"]
