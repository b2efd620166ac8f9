"""From the preview to a printer: which pages, on which sheets, and what becomes of an old file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import Cancelled, silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import TaskRunner
from rongchang_desktop.presentation.preview.print_choice import PrintChoice, Sides
from rongchang_desktop.printing.preview import OpenPdf, PieceWish
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.preview import printer as printing
from rongchang_desktop.widgets.preview.preview_pane import PreviewPane
from rongchang_desktop.widgets.preview.print_dialog import PrintDialog
from tests.printing.drawn import page_sizes
from tests.printing.pages import looked_at
from tests.widgets.desks import a_desk
from tests.widgets.windows import PATIENCE_MS, shown

LANDSCAPE = 2
"""The first landscape page of the report."""
A4 = (595, 842)
PAGES = len(page_sizes(looked_at()))
SQUARE = 20


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "printed.pdf"


@pytest.fixture
def pane(qtbot: QtBot, target: Path) -> Iterator[PreviewPane]:
    tasks = TaskRunner()
    choosers = Choosers(paper=lambda parent, words, suggested: target)
    pane = shown(qtbot, PreviewPane(Localizer("en"), tasks, choosers), size=(900, 700))
    pane.show_pdf(looked_at(), "Report", save=lambda: target.write_bytes(b"saved"))
    yield pane
    pane.shut_down()
    tasks.close()


@pytest.fixture
def printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "installed_printers", lambda: (["Second floor", "Office"], "Office"))


def _asked(qtbot: QtBot, pane: PreviewPane) -> PrintDialog:
    QTest.keyClick(pane.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    return dialog


def _finish(qtbot: QtBot, pane: PreviewPane) -> str:
    qtbot.waitUntil(lambda: not pane.foot.is_busy, timeout=PATIENCE_MS)
    return pane.foot.status.text()


def _ink(data: bytes, page: int, *, turned: bool = False) -> list[float]:
    """How dark a page is, from 0 to 255, square for square; a landscape page as it lies or on an upright sheet."""
    pdf = OpenPdf(data)
    try:
        width, height = pdf.sizes[page]
        columns, rows = (30, 42) if turned or width < height else (42, 30)
        of = columns * SQUARE, rows * SQUARE
        image = pdf.draw(PieceWish(page=page, of=of, size=of, is_grey=True, turned=turned))
        lines = [image.pixels[y * image.bytes_per_row :][: of[0]] for y in range(of[1])]
        return [
            255 - sum(sum(line[x : x + SQUARE]) for line in lines[y : y + SQUARE]) / SQUARE**2
            for y in range(0, of[1], SQUARE)
            for x in range(0, of[0], SQUARE)
        ]
    finally:
        pdf.close()


def _alike(one: list[float], other: list[float]) -> bool:
    """The same page: no square differs by more than the hair by which an image of it may be shifted."""
    return len(one) == len(other) and max(abs(a - b) for a, b in zip(one, other, strict=True)) < 40


def test_a_range_is_printed_into_a_file(qtbot: QtBot, pane: PreviewPane, target: Path) -> None:
    dialog = _asked(qtbot, pane)
    dialog.pages.setText("2-3，5")
    QTest.keyClick(dialog.print_button, Qt.Key.Key_Return)
    assert pane.foot.is_busy and pane.foot.cancel_button.isVisible()
    assert pane.foot.status.text() == "Printing page 1 of 3…" and not pane.foot.cancel_button.hasFocus()
    pane.view.go_to(4)
    assert pane.view.page == 4, "the paper can be read meanwhile"
    assert _finish(qtbot, pane) == f"Written: {target}"
    printed, paper = target.read_bytes(), looked_at()
    sizes = [tuple(map(round, size)) for size in page_sizes(printed)]
    assert sizes == [A4, A4[::-1], A4[::-1]]
    for at, page in enumerate((1, 2, 4)):
        assert _alike(_ink(printed, at), _ink(paper, page))
    assert not _alike(_ink(printed, 0), _ink(paper, 0))
    pane.show_pdf(looked_at(), "Another")
    assert not pane.foot.isVisible(), "what became of one paper is not said of the next"


def test_odd_pages_alone_and_no_page_at_all(qtbot: QtBot, pane: PreviewPane, target: Path) -> None:
    dialog = _asked(qtbot, pane)
    dialog.pages.setText("2-3")
    dialog.parity.setCurrentIndex(1)
    dialog.parity.activated.emit(1)
    assert dialog.choice.pages == (2,)
    dialog.pages.setText("2")
    assert dialog.said.text() == "No page is chosen." and not dialog.print_button.isEnabled()
    dialog.pages.setText(f"{PAGES + 1}")
    assert f"the paper has {PAGES}" in dialog.said.text() and not dialog.print_button.isEnabled()
    dialog.front_button.click()
    dialog.pages.setText("")
    assert dialog.print_button.isEnabled() and f"{PAGES // 2 + PAGES % 2} pages" in dialog.said.text()
    dialog.reject()
    assert not pane.foot.is_busy and not target.exists()


def test_cancelled_in_the_middle_the_old_file_stands(qtbot: QtBot, pane: PreviewPane, target: Path) -> None:
    target.write_bytes(b"old")
    _asked(qtbot, pane).print_button.click()
    qtbot.waitUntil(lambda: pane.foot.progress.value() >= 1, timeout=PATIENCE_MS)
    pane.foot.cancel_button.click()
    assert pane.foot.status.text() == "Cancelling…"
    assert _finish(qtbot, pane) == "Cancelled; nothing was written."
    assert target.read_bytes() == b"old"
    assert [entry.name for entry in target.parent.iterdir()] == [target.name]
    assert not pane.foot.progress.isVisible() and not pane.foot.cancel_button.isVisible()
    pane.print()
    assert isinstance(QApplication.activeModalWidget(), PrintDialog), "it can be begun again"
    QApplication.activeModalWidget().reject()


def test_the_end_of_the_program_does_not_wait_for_a_long_print(qtbot: QtBot, target: Path, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    pane = shown(qtbot, PreviewPane(desk.words, desk.tasks, Choosers(paper=lambda *_: target)))
    desk.ending.connect(pane.shut_down)
    pane.show_pdf(looked_at(), "Report")
    pane.send(PrintChoice(printer="", pages=tuple(range(PAGES)) * 100))
    qtbot.waitUntil(lambda: pane.foot.progress.value() >= 1, timeout=PATIENCE_MS)
    assert desk.shut_down()
    assert pane.foot.progress.value() < PAGES and not target.exists()


def test_an_unwritable_place_is_said_where_the_paper_is(qtbot: QtBot, pane: PreviewPane, target: Path) -> None:
    target.mkdir()
    dialog = _asked(qtbot, pane)
    dialog.pages.setText("1")
    dialog.print_button.click()
    _finish(qtbot, pane)
    assert "is a folder" in pane.banner.text.text() and pane.banner.isVisible() and not pane.foot.isVisible()


def test_a_failure_is_handed_on_where_the_paper_is_no_longer_seen(
    qtbot: QtBot, pane: PreviewPane, target: Path
) -> None:
    target.mkdir()
    pane.send(PrintChoice(printer="", pages=(0,)))
    pane.hide()
    with qtbot.waitSignal(pane.failed, timeout=PATIENCE_MS) as told:
        pass
    assert "is a folder" in str(told.args[0])


def test_in_greys_nothing_coloured_is_sent(target: Path) -> None:
    printing.print_pages(
        looked_at(), PrintChoice(printer="", path=target, pages=(1,), is_grey=True), title="", progress=silent
    )
    pdf = OpenPdf(target.read_bytes())
    pixels = pdf.draw(PieceWish(page=0, of=(200, 283), size=(200, 283))).pixels
    pdf.close()
    assert pixels[0::4] == pixels[1::4] == pixels[2::4] and min(pixels[0::4]) < 100


def test_without_a_printer_other_ways_are_offered(qtbot: QtBot, pane: PreviewPane, target: Path) -> None:
    dialog = _asked(qtbot, pane)
    assert dialog.none_said.isVisible() and "No printer" in dialog.none_said.text()
    assert dialog.print_button.text() == "Choose the file…" and not dialog.copies.isEnabled()
    dialog.save_button.click()
    assert target.read_bytes() == b"saved" and not dialog.isVisible()


def test_another_program_gets_a_copy_named_after_the_paper(
    qtbot: QtBot, pane: PreviewPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "rongchang_desktop.widgets.preview.preview_pane.QDesktopServices.openUrl",
        lambda url: opened.append(Path(url.toLocalFile())),
    )
    _asked(qtbot, pane).open_button.click()
    assert opened[0].name == "Report.pdf" and opened[0].read_bytes() == looked_at()


@pytest.mark.usefixtures("printers")
def test_the_usual_printer_is_proposed_and_the_last_one_remembered(
    qtbot: QtBot, pane: PreviewPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[PrintChoice] = []
    monkeypatch.setattr(printing, "print_pages", lambda data, choice, **_: sent.append(choice))
    dialog = _asked(qtbot, pane)
    assert dialog.printer.value == "Office" and not dialog.none_said.isVisible()
    assert f"{PAGES} pages on {(PAGES + 1) // 2} sheets." in dialog.said.text()
    assert "turned alike" in dialog.said.text()
    dialog.printer.setCurrentIndex(0)
    dialog.printer.activated.emit(0)
    dialog.copies.setText("")
    QTest.keyClicks(dialog.copies, "3")
    dialog.sides.show_value(Sides.SHORT_EDGE)
    dialog.sides.chosen.emit(Sides.SHORT_EDGE)
    assert f"on {3 * ((PAGES + 1) // 2)} sheets" in dialog.said.text() and "on their head" in dialog.said.text()
    dialog.copies.setText("")
    QTest.keyClicks(dialog.copies, "x")
    assert not dialog.print_button.isEnabled()
    dialog.copies.setText("")
    QTest.keyClicks(dialog.copies, "3")
    dialog.print_button.click()
    assert _finish(qtbot, pane) == f"{PAGES} pages sent to Second floor."
    assert (sent[0].printer, sent[0].copies, sent[0].sides) == ("Second floor", 3, Sides.SHORT_EDGE)
    again = _asked(qtbot, pane)
    assert (again.printer.value, again.copies.text(), again.sides.value) == ("Second floor", "3", Sides.SHORT_EDGE)
    again.reject()


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch, target: Path) -> Path:
    """A printer whose sheets are the pages of a file."""
    made = printing._printer

    def printer(choice: PrintChoice, title: str, pdf: OpenPdf) -> QPrinter:
        device = made(choice, title, pdf)
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(str(target))
        return device

    monkeypatch.setattr(printing, "_printer", printer)
    return target


def test_on_a_printer_every_sheet_is_upright_and_landscape_pages_lie_on_their_left_side(sheets: Path) -> None:
    choice = PrintChoice(printer="Office", pages=(0, LANDSCAPE))
    printing.print_pages(looked_at(), choice, title="Report", progress=silent)
    assert [tuple(map(round, size)) for size in page_sizes(sheets.read_bytes())] == [A4, A4]
    assert _alike(_ink(sheets.read_bytes(), 1), _ink(looked_at(), LANDSCAPE, turned=True))


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_named(sheets: Path) -> None:
    sheets.mkdir()
    with pytest.raises(UserFacingError) as refused:
        printing.print_pages(looked_at(), PrintChoice(printer="Office", pages=(0,)), title="", progress=silent)
    assert "Office" in str(refused.value)


def test_a_job_is_stopped_between_two_pages(sheets: Path) -> None:
    told: list[int] = []

    def cancel(done: int, total: int | None = None, message: str = "") -> None:
        told.append(done)
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        printing.print_pages(
            looked_at(), PrintChoice(printer="Office", pages=tuple(range(9))), title="", progress=cancel
        )
    assert told == [0, 1, 2]
