"""Printing from the window: written where asked, cancelled, refused."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.pages.printing_page import PrintingPage
from tests.builders import a_ledger, a_small_ledger, area, commitment
from tests.widgets.desks import a_desk, lay


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    desk = lay(a_desk(tmp_path), a_small_ledger())
    yield desk
    desk.shut_down()


def _page(qtbot: QtBot, desk: Desk, target: Path | None) -> PrintingPage:
    page = PrintingPage(desk.session, desk.tasks, replace(Choosers(), pdf=lambda parent, words, suggested: target))
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.mark.parametrize("document", ["status-report", "checklist"])
def test_a_document_is_written_and_offered_for_opening(qtbot: QtBot, desk: Desk, tmp_path: Path, document: str) -> None:
    target = tmp_path / "out.pdf"
    page = _page(qtbot, desk, target)
    page.buttons[document].click()
    assert not page.buttons[document].isEnabled()
    qtbot.waitUntil(page.open_button.isVisible, timeout=20_000)
    assert target.read_bytes().startswith(b"%PDF-")
    assert str(target) in page.status.text()
    assert page.buttons[document].isEnabled()


def test_characters_no_font_has_are_named_beside_the_path(qtbot: QtBot, tmp_path: Path, qapp: object) -> None:
    desk = lay(a_desk(tmp_path), a_ledger(area(commitment("修复𪚥河"))))
    page = _page(qtbot, desk, tmp_path / "out.pdf")
    page.buttons["checklist"].click()
    qtbot.waitUntil(page.open_button.isVisible, timeout=20_000)
    assert str(tmp_path / "out.pdf") in page.status.text() and "U+2A6A5" in page.status.text()
    desk.shut_down()


def test_thinking_better_of_it_in_the_file_dialog_prints_nothing(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    page.buttons["checklist"].click()
    assert page.buttons["checklist"].isEnabled()
    assert not page.progress.isVisible()


def test_a_target_that_cannot_be_written_is_told_and_the_page_is_ready_again(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = _page(qtbot, desk, tmp_path / "missing" / "out.pdf")
    with qtbot.waitSignal(page.failed, timeout=20_000) as told:
        page.buttons["checklist"].click()
    assert told.args is not None and isinstance(told.args[0], UserFacingError)
    assert page.buttons["checklist"].isEnabled()
    assert not page.open_button.isVisible()


def test_the_keyboard_stays_with_the_printing_until_the_paper_can_be_opened(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = _page(qtbot, desk, tmp_path / "out.pdf")
    with qtbot.waitActive(page):
        page.activateWindow()
    page.buttons["checklist"].setFocus()
    with qtbot.waitSignal(page.began):
        qtbot.keyClick(page.buttons["checklist"], Qt.Key.Key_Space)
    assert page.cancel_button.hasFocus()
    qtbot.waitUntil(page.open_button.hasFocus, timeout=20_000)


def test_a_paper_printed_by_its_key_brings_its_page_to_the_front(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    choosers = replace(Choosers(), pdf=lambda parent, words, suggested: tmp_path / "out.pdf")
    bench = Workbench(desk, choosers)
    qtbot.addWidget(bench)
    bench.page("printing").print("checklist")
    assert bench.pages.currentWidget() is bench.page("printing")
    qtbot.waitUntil(lambda: not bench.page("printing").open_button.isHidden(), timeout=20_000)
