"""Where the pages of a paper stand under one another, and how large; nothing here knows a screen."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

PIXELS_A_POINT = 96 / 72
"""At 100 %, on a screen of 96 dots an inch."""
GAP = 12
"""Pixels between pages and around them."""
STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_LEAST, _MOST = 0.1, STEPS[-1]


class Fit(Enum):
    """Sizes that follow the window."""

    WIDTH = "width"
    PAGE = "page"


Zoom = Fit | float
"""A fit, or the size of the paper itself times this."""


def stepped(scale: float, by: int) -> float:
    """The next size in that direction, from a scale that need not be one of STEPS."""
    slack = 0.001
    above = [step for step in STEPS if step > scale + slack]
    below = [step for step in STEPS if step < scale - slack]
    return (above or [STEPS[-1]])[0] if by > 0 else (below or [STEPS[0]])[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where a page is drawn, in pixels of the screen's own counting; `of` is its size in dots of the screen."""

    page: int
    left: float
    top: float
    width: float
    height: float
    scale: float
    of: tuple[int, int]


class PageLayout:
    """The pages of one paper at one zoom in one view, from top to bottom, each in the middle."""

    def __init__(
        self,
        sizes: Sequence[tuple[float, float]],
        zoom: Zoom = 1.0,
        *,
        view: tuple[int, int] = (800, 600),
        dots: float = 1.0,
    ) -> None:
        """`sizes` in points; `view` in pixels; `dots` of the screen in a pixel."""
        self._view = view
        self._scales = [self._scale(size, zoom) for size in sizes]
        pixels = [scale * PIXELS_A_POINT * dots for scale in self._scales]
        self._dots = [
            (max(1, round(width * each)), max(1, round(height * each)))
            for (width, height), each in zip(sizes, pixels, strict=True)
        ]
        self._ratio = dots
        heights = [height / dots + GAP for _, height in self._dots]
        self._tops = list(accumulate(heights, initial=float(GAP)))
        self.width = max(view[0], *(round(width / dots) + 2 * GAP for width, _ in self._dots)) if sizes else view[0]
        self.height = round(self._tops[-1]) if sizes else 0

    def __len__(self) -> int:
        return len(self._dots)

    def frame(self, page: int) -> Frame:
        """The place of a page."""
        of = self._dots[page]
        width, height = of[0] / self._ratio, of[1] / self._ratio
        left = (self.width - width) / 2
        return Frame(
            page=page, left=left, top=self._tops[page], width=width, height=height, scale=self._scales[page], of=of
        )

    def page_at(self, height: float) -> int:
        """The page at a height; of the gap between two, the lower one."""
        return max(0, min(bisect_right(self._tops, height + GAP), len(self)) - 1)

    def between(self, top: float, bottom: float) -> range:
        """The pages of which a part lies between two heights."""
        first = self.page_at(top)
        return range(first, max(first, min(len(self), bisect_left(self._tops, bottom))))

    def most_seen(self, top: float) -> int:
        """The page of which most is seen from that height on; of equal ones, the first."""
        bottom = top + self._view[1]

        def seen(page: int) -> float:
            frame = self.frame(page)
            return round(min(bottom, frame.top + frame.height) - max(top, frame.top))

        return max(self.between(top, bottom), key=seen, default=self.page_at(top))

    def _scale(self, size: tuple[float, float], zoom: Zoom) -> float:
        if not isinstance(zoom, Fit):
            return zoom
        room = [pixels - 2 * GAP for pixels in self._view]
        fits = [pixels / points / PIXELS_A_POINT for pixels, points in zip(room, size, strict=True)]
        return max(_LEAST, min(fits[0] if zoom is Fit.WIDTH else min(fits), _MOST))
