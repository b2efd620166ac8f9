"""The paper in front: its pages' sizes at once, their images as the thread has drawn them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from rongchang_desktop.presentation.preview.image_shelf import ImageShelf
from rongchang_desktop.presentation.preview.paper_worker import Job, PaperWorker
from rongchang_desktop.presentation.preview.tiles import Tile

if TYPE_CHECKING:
    from rongchang_desktop.services.paper_viewing import OpenPdf, PageImage

PAGES_ROOM, THUMBNAILS_ROOM = 128 * 2**20, 24 * 2**20
"""Bytes of images kept."""
PAGES, THUMBNAILS = "pages", "thumbnails"
"""The shelves, the more pressing first."""


class ShownPaper(QObject):
    """Draws what is wanted and nothing else; what was wanted before and not begun is forgotten."""

    replaced = Signal()
    """Another paper, or none."""
    drawn = Signal(object)
    """This Tile has its image now."""
    greyed = Signal(bool)
    """Pages are shown in greys from now on, or in colours."""
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.data = b""
        self.sizes: Sequence[tuple[float, float]] = ()
        self.is_grey = False
        self.pdf: OpenPdf | None = None
        self.worker = PaperWorker(self)
        self._shelves = {PAGES: ImageShelf(PAGES_ROOM), THUMBNAILS: ImageShelf(THUMBNAILS_ROOM)}
        self._wanted: dict[str, tuple[Tile, ...]] = dict.fromkeys(self._shelves, ())
        self.worker.serve(self._next)
        self.worker.failed.connect(self._fail)

    def show_pdf(self, data: bytes) -> None:
        """Open another paper. Raises UserFacingError for a damaged one, and then none is open."""
        from rongchang_desktop.services.paper_viewing import open_paper  # PDFium: only when something is looked at

        self.clear()
        self.pdf = open_paper(data)
        self.data, self.sizes = data, self.pdf.sizes
        self.replaced.emit()

    def shut_down(self) -> None:
        """Wait for what is under way and show none from now on."""
        pdf, self.pdf = self.pdf, None
        self.worker.close()
        if pdf is not None:
            pdf.close()
        self.clear()

    def clear(self) -> None:
        """Show none."""
        if self.pdf is not None:
            self.worker.finish(self.pdf.close)
        self.pdf, self.data, self.sizes = None, b"", ()
        for key, shelf in self._shelves.items():
            shelf.clear()
            self._wanted[key] = ()
        self.replaced.emit()

    def set_grey(self, is_grey: bool) -> None:
        """Show the pages as a printer without colours gives them."""
        self.is_grey = is_grey
        self.greyed.emit(is_grey)

    def image(self, shelf: str, tile: Tile) -> QImage | None:
        """The image of a piece, where it is drawn."""
        return self._shelves[shelf].get(tile)

    def stand_in(self, page: int) -> QImage | None:
        """The page in another size, until the right one is drawn."""
        return next((image for shelf in self._shelves.values() if (image := shelf.of_page(page)) is not None), None)

    def want(self, shelf: str, tiles: Sequence[Tile]) -> None:
        """Draw these, in their order, in place of what the shelf wanted before; no more than it can hold at once."""
        self._wanted[shelf] = tuple(self._shelves[shelf].lacking(tiles))
        self.worker.poke()

    def _next(self) -> Job | None:
        pdf = self.pdf
        shelf = next((key for key, wanted in self._wanted.items() if wanted), None)
        if pdf is None or shelf is None:
            return None
        tile, *left = self._wanted[shelf]
        self._wanted[shelf] = tuple(left)
        return Job(lambda: _image(pdf, tile), lambda image: self._keep(pdf, shelf, tile, image))

    def _keep(self, pdf: "OpenPdf", shelf: str, tile: Tile, image: QImage) -> None:
        if pdf is self.pdf:
            self._shelves[shelf].put(tile, image)
            self.drawn.emit(tile)

    def _fail(self, error: Exception) -> None:
        self._wanted = dict.fromkeys(self._shelves, ())
        self.failed.emit(error)


def _image(pdf: "OpenPdf", tile: Tile) -> QImage:
    from rongchang_desktop.services.paper_viewing import PieceWish

    wish = PieceWish(page=tile.page, of=tile.of, corner=tile.corner, size=tile.size, is_grey=tile.is_grey)
    return as_qimage(pdf.draw(wish))


def as_qimage(drawn: "PageImage") -> QImage:
    """The drawn piece as an image of its own."""
    layout = QImage.Format.Format_Grayscale8 if drawn.is_grey else QImage.Format.Format_RGB32
    shared = QImage(drawn.pixels, drawn.width, drawn.height, drawn.bytes_per_row, layout)
    return shared.copy()  # Qt does not keep the bytes alive
