"""An open PDF of ours: its pages as images, for the preview and for the printer, and the places of words on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import create_string_buffer
from dataclasses import dataclass
from threading import RLock

from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2 import raw as pdfium

from rongchang_desktop.foundation.messages import N_, UserFacingError

Size = tuple[int, int]
_WHITE = 0xFFFFFFFF
_QUARTER_LEFT = 3
_ONE_AT_A_TIME = RLock()
"""PDFium knows no threads: whoever calls it, whichever file it is about, waits for the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A piece of a page drawn on white: four bytes a pixel (blue, green, red, unused), in greys one; rows follow."""

    width: int
    height: int
    bytes_per_row: int
    pixels: bytes
    is_grey: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page, in points from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceWish:
    """Which piece of which page is to be drawn, in pixels of the whole page drawn at `of`.

    With `turned` the page lies on its left side, and `of` is the size of the sheet it lies on.
    """

    page: int
    of: Size
    corner: Size = (0, 0)
    size: Size
    is_grey: bool = False
    turned: bool = False


class OpenPdf:
    """Kept open until it is closed; may be used from any thread."""

    def __init__(self, data: bytes) -> None:
        """Raises UserFacingError for what is no whole PDF."""
        with _ONE_AT_A_TIME, _sound():
            self._document = PdfDocument(data)
            self.sizes: tuple[tuple[float, float], ...] = tuple(
                self._document.get_page_size(number) for number in range(len(self._document))
            )

    def close(self) -> None:
        """Give the memory back; nothing more can be drawn."""
        with _ONE_AT_A_TIME:
            self._document.close()

    def draw(self, wish: PieceWish) -> PageImage:
        """Draw a piece of a page. Raises UserFacingError for a damaged page."""
        (width, height), depth = wish.size, 1 if wish.is_grey else 4
        row = (width * depth + 3) // 4 * 4
        buffer = create_string_buffer(row * height)
        layout = pdfium.FPDFBitmap_Gray if wish.is_grey else pdfium.FPDFBitmap_BGRx
        with self._page(wish.page) as page:
            bitmap = pdfium.FPDFBitmap_CreateEx(width, height, layout, buffer, row)
            try:
                pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
                left, top = wish.corner
                turn = _QUARTER_LEFT if wish.turned else 0
                kind = pdfium.FPDF_GRAYSCALE if wish.is_grey else 0
                pdfium.FPDF_RenderPageBitmap(bitmap, page, -left, -top, *wish.of, turn, pdfium.FPDF_ANNOT | kind)
            finally:
                pdfium.FPDFBitmap_Destroy(bitmap)
        return PageImage(width=width, height=height, bytes_per_row=row, pixels=buffer.raw, is_grey=wish.is_grey)

    def find(self, number: int, text: str) -> tuple[tuple[Box, ...], ...]:
        """The places of the text on a page, whatever its case; a box for each line over which it is broken."""
        top = self.sizes[number][1]
        with self._page(number) as page:
            words = page.get_textpage()
            search = words.search(text)
            try:
                found = []
                while (span := search.get_next()) is not None:
                    boxes = [words.get_rect(at) for at in range(words.count_rects(*span))]
                    found.append(tuple(_box(box, top) for box in boxes))
                return tuple(found)
            finally:
                search.close()
                words.close()

    @contextmanager
    def _page(self, number: int) -> Iterator[PdfPage]:
        with _ONE_AT_A_TIME, _sound():
            page = self._document[number]
            try:
                yield page
            finally:
                page.close()  # here and not when Python gets round to it, perhaps in another thread


def _box(box: tuple[float, float, float, float], page_height: float) -> Box:
    left, bottom, right, top = box
    return Box(left=left, top=page_height - top, width=right - left, height=top - bottom)


@contextmanager
def _sound() -> Iterator[None]:
    try:
        yield
    except PdfiumError as error:
        raise UserFacingError(
            N_("This PDF is damaged and cannot be shown whole. Print the paper anew; the ledger is not touched.")
        ) from error
