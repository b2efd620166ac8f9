"""Images of pages, as many as a number of bytes allows; those not looked at for longest go first."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QImage

from rongchang_desktop.presentation.preview.tiles import Tile


class ImageShelf:
    """Never more than `room` bytes, but for a single image that is larger alone."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._images: OrderedDict[Tile, QImage] = OrderedDict()
        self._whole: dict[int, Tile] = {}
        self.weight = 0

    def lacking(self, tiles: Iterable[Tile]) -> Iterator[Tile]:
        """Those of the pieces that are not here, as far as all of them together have room."""
        weight = 0
        for tile in tiles:
            weight += tile.weight
            if weight > self._room:
                return
            if tile not in self._images:
                yield tile

    def get(self, tile: Tile) -> QImage | None:
        """The image of a piece, which was looked at by this."""
        image = self._images.get(tile)
        if image is not None:
            self._images.move_to_end(tile)
        return image

    def of_page(self, page: int) -> QImage | None:
        """An image of the whole page, of whatever size."""
        tile = self._whole.get(page)
        return self._images.get(tile) if tile is not None else None

    def put(self, tile: Tile, image: QImage) -> None:
        """Keep an image."""
        if tile in self._images:
            return
        self._images[tile] = image
        self.weight += tile.weight
        if tile.is_whole:
            self._whole[tile.page] = tile
        while self.weight > self._room and len(self._images) > 1:
            gone, _ = self._images.popitem(last=False)
            self.weight -= gone.weight
            if self._whole.get(gone.page) == gone:
                del self._whole[gone.page]

    def clear(self) -> None:
        """Keep nothing."""
        self._images.clear()
        self._whole.clear()
        self.weight = 0
