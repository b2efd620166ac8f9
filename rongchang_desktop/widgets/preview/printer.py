"""Pages on their way to a printer, as images of its own dots; all of it off the window's thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from rongchang_desktop.foundation.files import atomic_write
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import Cancelled, ProgressSink
from rongchang_desktop.presentation.preview.print_choice import PrintChoice, Sides
from rongchang_desktop.presentation.preview.shown_paper import as_qimage

if TYPE_CHECKING:
    from rongchang_desktop.services.paper_viewing import OpenPdf

FINEST = 300
"""Dots an inch; finer ones nobody sees in text, and a page of them takes a hundred megabytes."""
_POINTS = 72
_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


def installed_printers() -> tuple[list[str], str]:
    """The names of the printers set up on this machine, and of the one used unless another is chosen."""
    return QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()


def print_pages(data: bytes, choice: PrintChoice, *, title: str, progress: ProgressSink) -> PrintChoice:
    """Send the pages of a PDF off; told of each page. Raises UserFacingError or Cancelled.

    A file is written whole or not at all; of a real printer, the sheets it already has may still come out.
    """
    from rongchang_desktop.services.paper_viewing import open_paper

    pdf = open_paper(data)
    try:
        if choice.path is None:
            _print(pdf, choice, _printer(choice, title, pdf), progress)
        else:
            atomic_write(choice.path, _as_file(pdf, choice, title, progress))
    finally:
        pdf.close()
    return choice


def _as_file(pdf: "OpenPdf", choice: PrintChoice, title: str, progress: ProgressSink) -> bytes:
    with TemporaryDirectory() as folder:
        part = Path(folder) / "pages.pdf"
        printer = _printer(choice, title, pdf)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(part))
        _print(pdf, choice, printer, progress)
        return part.read_bytes()


def _printer(choice: PrintChoice, title: str, pdf: "OpenPdf") -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if choice.path is None:
        printer.setPrinterName(choice.printer)
        printer.setDuplex(_DUPLEX[choice.sides])
        printer.setCopyCount(choice.copies)
        printer.setCollateCopies(True)
    printer.setDocName(title)
    printer.setResolution(FINEST)
    printer.setFullPage(True)
    grey = QPrinter.ColorMode.GrayScale if choice.is_grey else QPrinter.ColorMode.Color
    printer.setColorMode(grey)
    _take_sheet(printer, pdf.sizes[choice.pages[0]], choice)
    return printer


def _print(pdf: "OpenPdf", choice: PrintChoice, printer: QPrinter, progress: ProgressSink) -> None:
    count = len(choice.pages)
    progress(0, count)
    with _painting(printer, choice) as painter:
        for done, page in enumerate(choice.pages, start=1):
            if done > 1:
                _take_sheet(printer, pdf.sizes[page], choice)
                if not printer.newPage():
                    raise _refusal(choice)
            _paint(painter, pdf, page, choice, printer.resolution())
            progress(done, count)


@contextmanager
def _painting(printer: QPrinter, choice: PrintChoice) -> Iterator[QPainter]:
    painter = QPainter()
    if not painter.begin(printer):
        raise _refusal(choice)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        yield painter
    except (Cancelled, UserFacingError):
        printer.abort()
        raise
    finally:
        painter.end()


def _refusal(choice: PrintChoice) -> UserFacingError:
    return UserFacingError(
        N_("The printer {name} does not take the pages. Check that it is switched on, or choose another."),
        name=choice.printer,
    )


def _take_sheet(printer: QPrinter, size: tuple[float, float], choice: PrintChoice) -> None:
    """The sheet for the next page: a printer's are upright, so that pages turn over the long edge whatever it does."""
    printer.setPageSize(QPageSize(QSizeF(min(size), max(size)), QPageSize.Unit.Point))
    is_wide = choice.path is not None and size[0] > size[1]
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait)


def _paint(painter: QPainter, pdf: "OpenPdf", page: int, choice: PrintChoice, resolution: int) -> None:
    from rongchang_desktop.services.paper_viewing import PieceWish

    width, height = pdf.sizes[page]
    turned = width > height and choice.path is None
    sheet = (height, width) if turned else (width, height)
    dots = min(resolution, FINEST) / _POINTS
    of = round(sheet[0] * dots), round(sheet[1] * dots)
    wish = PieceWish(page=page, of=of, size=of, is_grey=choice.is_grey, turned=turned)
    image = as_qimage(pdf.draw(wish))
    if image.allGray():
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)  # a quarter of the bytes on their way
    painter.drawImage(QRectF(QPointF(), QSizeF(*sheet) * (resolution / _POINTS)), image)
