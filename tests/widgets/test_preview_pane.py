"""A printed paper on the screen, by keyboard alone: pages, sizes, words, greys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import TaskRunner
from rongchang_desktop.presentation.preview.page_layout import STEPS, Fit
from rongchang_desktop.presentation.preview.shown_paper import PAGES as PAGES_SHELF
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.preview.preview_pane import PreviewPane
from tests.printing.drawn import page_sizes
from tests.printing.pages import looked_at
from tests.widgets.windows import shown

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PAGES = len(page_sizes(looked_at()))


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[PreviewPane]:
    tasks = TaskRunner()
    pane = shown(qtbot, PreviewPane(Localizer("en"), tasks, Choosers()), size=(900, 700))
    pane.show_pdf(looked_at(), "Report")
    yield pane
    pane.shut_down()
    tasks.close()


def _settle(qtbot: QtBot, pane: PreviewPane) -> QImage:
    """The view as it looks once every piece that is seen is drawn."""
    view = pane.view
    view.viewport().repaint()
    seen = [tile for frame in view._seen(0) for tile in view._tiles(frame, 0)]
    qtbot.waitUntil(lambda: all(pane.paper.image(PAGES_SHELF, tile) is not None for tile in seen))
    return view.viewport().grab().toImage()


def _press(pane: PreviewPane, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(pane.window().focusWidget() or pane, key, modifiers)


def _dark(image: QImage) -> int:
    """How many dots in every 3rd row and column are nearly black."""
    rows, columns = range(0, image.height(), 3), range(0, image.width(), 3)
    return sum(image.pixelColor(x, y).lightness() < 90 for y in rows for x in columns)


def test_the_paper_is_there_with_its_title_and_pages(qtbot: QtBot, pane: PreviewPane) -> None:
    assert pane.bar.title.text() == "Report"
    assert (pane.bar.field.text(), pane.bar.count.text()) == ("1", f"/ {PAGES}")
    assert pane.view.accessibleName() == f"Report, Page 1 of {PAGES}"
    assert pane.view.hasFocus()
    assert _dark(_settle(qtbot, pane)) > 200, "words are seen"


def test_pages_are_turned_by_keys(qtbot: QtBot, pane: PreviewPane) -> None:
    _press(pane, Qt.Key.Key_End)
    assert pane.view.page == PAGES - 1
    _press(pane, Qt.Key.Key_Home)
    assert pane.view.page == 0 and pane.view.verticalScrollBar().value() == 0
    _press(pane, Qt.Key.Key_PageDown)
    assert pane.view.verticalScrollBar().value() > 300
    _press(pane, Qt.Key.Key_PageDown, CONTROL)
    _press(pane, Qt.Key.Key_PageDown, CONTROL)
    seen = pane.view.page
    assert seen >= 2
    _press(pane, Qt.Key.Key_PageUp, CONTROL)
    assert pane.view.page == seen - 1
    assert pane.thumbnails.currentIndex().row() == seen - 1
    assert pane.bar.field.text() == str(seen)


def test_where_whole_pages_are_shown_a_key_turns_one(qtbot: QtBot, pane: PreviewPane) -> None:
    _press(pane, Qt.Key.Key_2, CONTROL)
    assert pane.view.zoom is Fit.PAGE
    for page in (1, 2, 3):
        _press(pane, Qt.Key.Key_PageDown)
        assert pane.view.page == page
    _press(pane, Qt.Key.Key_PageUp)
    assert pane.view.page == 2


def test_a_page_stays_at_the_head_of_the_view_when_the_window_changes(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.view.set_zoom(Fit.PAGE)
    pane.view.go_to(3)
    for height in (500, 450, 700):
        pane.resize(900, height)
        QApplication.processEvents()
        top = pane.view._layout.frame(3).top - pane.view.verticalScrollBar().value()
        assert 0 < top < 16 and pane.view.page == 3
        assert pane.thumbnails.visualRect(pane.thumbnails.currentIndex()).bottom() <= pane.thumbnails.height()


def test_a_page_is_jumped_to_by_its_number(qtbot: QtBot, pane: PreviewPane) -> None:
    _press(pane, Qt.Key.Key_G, CONTROL)
    assert pane.bar.field.hasFocus()
    QTest.keyClicks(pane.bar.field, "7")
    _press(pane, Qt.Key.Key_Return)
    assert pane.view.page == 6 and pane.view.hasFocus()
    for typed, page in (("99", PAGES - 1), ("0", 0), ("x", 0)):
        pane.bar.ask_page()
        QTest.keyClicks(pane.bar.field, typed)
        _press(pane, Qt.Key.Key_Return)
        assert pane.view.page == page
        assert pane.bar.field.text() == str(page + 1), "the field says the page in front again"


def test_even_a_short_last_page_is_in_front_when_it_was_asked_for(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.view.set_zoom(0.5)
    for page in range(PAGES):
        pane.view.go_to(page)
        assert pane.bar.field.text() == str(page + 1)


def test_sizes_are_changed_by_keys_and_the_wheel_around_the_pointer(qtbot: QtBot, pane: PreviewPane) -> None:
    _press(pane, Qt.Key.Key_0, CONTROL)
    assert pane.view.scale == 1.0 and pane.bar.zoom.currentText() == "100%"
    _press(pane, Qt.Key.Key_Plus, CONTROL)
    assert pane.view.scale == 1.25
    for _ in STEPS:
        _press(pane, Qt.Key.Key_Minus, CONTROL)
    assert pane.view.scale == 0.5 and not pane.bar.smaller_button.isEnabled()
    pane.view.go_to(3)
    spot = QPointF(300, 250)
    before = pane.view._under(spot)
    for _ in range(3):
        _wheel(pane, spot, 120)
    assert pane.view.scale == 1.25
    assert pane.view._under(spot) == pytest.approx(before, abs=0.01), "what lay under the pointer lies there still"
    _press(pane, Qt.Key.Key_1, CONTROL)
    assert pane.bar.zoom.currentText() == "Fit the width"
    width = pane.view.viewport().width()
    pane.resize(1100, 700)
    qtbot.waitUntil(lambda: pane.view.viewport().width() > width)
    assert pane.view.horizontalScrollBar().maximum() == 0


def test_pages_are_drawn_dot_by_dot_in_every_size(qtbot: QtBot, pane: PreviewPane) -> None:
    """No page is stretched: the lines of a table are as black as they are thin."""
    for zoom in (0.75, 1.0, 1.5):
        pane.view.set_zoom(zoom)
        pane.view.go_to(2)
        image = _settle(qtbot, pane)
        assert any(
            sum(image.pixelColor(x, y).lightness() < 100 for x in range(0, image.width(), 2)) > image.width() / 8
            for y in range(image.height())
        )


def test_words_are_found_counted_and_marked(qtbot: QtBot, pane: PreviewPane) -> None:
    _press(pane, Qt.Key.Key_F, CONTROL)
    assert pane.find.box.hasFocus()
    QTest.keyClicks(pane.find.box, "pm2.5")
    qtbot.waitUntil(lambda: pane.search.count > 0 and not pane.search.is_busy)
    count = pane.search.count
    assert pane.find.count.text() == f"1 of {count}"
    first = pane.view.page
    assert _yellow(_settle(qtbot, pane)) > 8
    _press(pane, Qt.Key.Key_Return)
    assert pane.find.count.text() == f"2 of {count}"
    _press(pane, Qt.Key.Key_Return, SHIFT)
    _press(pane, Qt.Key.Key_Return, SHIFT)
    assert pane.find.count.text() == f"{count} of {count}" and pane.view.page > first
    assert _yellow(_settle(qtbot, pane)) > 8, "the place is in sight"
    pane.find.box.setText("没有这几个字")
    qtbot.waitUntil(lambda: pane.find.count.text() == "Nothing found")
    _press(pane, Qt.Key.Key_Escape)
    assert not pane.find.isVisible() and pane.view.hasFocus()
    assert _yellow(_settle(qtbot, pane)) < 3


def test_in_greys_the_lights_have_no_colour(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.view.go_to(1)
    assert _coloured(_settle(qtbot, pane)) > 50
    pane.bar.grey_button.click()
    assert _coloured(_settle(qtbot, pane)) == 0
    small = pane.thumbnails.currentIndex()
    qtbot.waitUntil(lambda: small.data(Qt.ItemDataRole.DecorationRole) is not None)
    assert small.data(Qt.ItemDataRole.DecorationRole).allGray()
    pane.bar.grey_button.click()
    assert _coloured(_settle(qtbot, pane)) > 50


def test_a_small_page_brings_its_page_to_the_front(qtbot: QtBot, pane: PreviewPane) -> None:
    _press(pane, Qt.Key.Key_F6)
    _press(pane, Qt.Key.Key_F6)
    assert pane.thumbnails.hasFocus(), "F6 goes from pane to pane"
    _press(pane, Qt.Key.Key_Down)
    _press(pane, Qt.Key.Key_Down)
    assert pane.view.page == 2 and pane.thumbnails.hasFocus()
    qtbot.waitUntil(lambda: pane.thumbnails.currentIndex().data(Qt.ItemDataRole.DecorationRole) is not None)
    pane.bar.thumbnails_button.click()
    assert not pane.thumbnails.isVisible()


def test_escape_leaves_but_first_closes_the_search(qtbot: QtBot, pane: PreviewPane) -> None:
    left: list[bool] = []
    pane.left.connect(lambda: left.append(True))
    _press(pane, Qt.Key.Key_F, CONTROL)
    _press(pane, Qt.Key.Key_Escape)
    assert not left
    _press(pane, Qt.Key.Key_Escape)
    assert left == [True]


def test_escape_in_the_page_field_leads_back_to_the_paper(qtbot: QtBot, pane: PreviewPane) -> None:
    left: list[bool] = []
    pane.left.connect(lambda: left.append(True))
    pane.bar.ask_page()
    QTest.keyClicks(pane.bar.field, "9")
    _press(pane, Qt.Key.Key_Escape)
    assert pane.view.hasFocus() and pane.bar.field.text() == "1" and not left


def test_saving_is_the_callers(qtbot: QtBot, pane: PreviewPane) -> None:
    assert not pane.bar.save_button.isVisible(), "nobody said how to save it"
    saved: list[str] = []
    pane.show_pdf(looked_at(), "Another", save=lambda: saved.append("here"))
    _press(pane, Qt.Key.Key_S, CONTROL)
    pane.bar.save_button.click()
    assert saved == ["here", "here"]


def test_another_paper_begins_at_its_first_page(qtbot: QtBot, pane: PreviewPane) -> None:
    _press(pane, Qt.Key.Key_End)
    pane.show_pdf(looked_at(), "Another")
    assert pane.view.page == 0 and pane.view.verticalScrollBar().value() == 0
    assert pane.bar.field.text() == "1" and pane.thumbnails.currentIndex().row() == 0


def test_a_damaged_paper_is_said_and_the_next_one_is_shown(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.show_pdf(b"%PDF-1.7 torn", "Torn")
    assert "damaged" in pane.banner.text.text() and pane.banner.isVisible()
    assert not pane.bar.print_button.isEnabled()
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Plus):
        _press(pane, key, CONTROL)
    pane.show_pdf(looked_at(), "Whole")
    assert not pane.banner.isVisible() and pane.bar.print_button.isEnabled()


def test_a_closed_paper_is_gone(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.close_pdf()
    assert pane.bar.count.text() == "/ 0" and pane.thumbnails.model().rowCount() == 0
    pane.show_pdf(looked_at(), "Again")
    assert _dark(_settle(qtbot, pane)) > 200


def _wheel(pane: PreviewPane, spot: QPointF, turned: int) -> None:
    view = pane.view.viewport()
    event = QWheelEvent(
        spot, view.mapToGlobal(spot), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def _yellow(image: QImage) -> int:
    return _count(image, lambda red, green, blue: red > 230 and blue < 200)


def _coloured(image: QImage) -> int:
    return _count(image, lambda red, green, blue: max(red, green, blue) - min(red, green, blue) > 60)


def _count(image: QImage, fits: Callable[[int, int, int], bool]) -> int:
    places = ((x, y) for y in range(0, image.height(), 3) for x in range(0, image.width(), 3))
    return sum(fits(*image.pixelColor(x, y).getRgb()[:3]) for x, y in places)
