"""Pieces of pages: small enough that a page four times its size need not be in memory whole."""

from collections.abc import Iterator
from dataclasses import dataclass

TILE = 2048
"""Dots of the longest side of a piece."""
_BYTES_A_DOT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A piece of a page that is `of` dots large: from `corner` on, `size` dots; in greys if wished."""

    page: int
    of: tuple[int, int]
    corner: tuple[int, int] = (0, 0)
    size: tuple[int, int]
    is_grey: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the page."""
        return self.size == self.of

    @property
    def weight(self) -> int:
        """Bytes its image takes."""
        return self.size[0] * self.size[1] * (1 if self.is_grey else _BYTES_A_DOT)


def whole(page: int, of: tuple[int, int], *, is_grey: bool) -> Tile:
    """All of a page in one piece."""
    return Tile(page=page, of=of, size=of, is_grey=is_grey)


def tiles(page: int, of: tuple[int, int], *, rows: tuple[float, float], is_grey: bool) -> Iterator[Tile]:
    """The pieces of a page that reach between two heights, in dots from the page's own top."""
    width, height = of
    for top in range(0, height, TILE):
        if min(top + TILE, height) > rows[0] and top < rows[1]:
            for left in range(0, width, TILE):
                size = min(TILE, width - left), min(TILE, height - top)
                yield Tile(page=page, of=of, corner=(left, top), size=size, is_grey=is_grey)
