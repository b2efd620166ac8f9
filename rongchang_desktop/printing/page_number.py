"""Where the page number stands: outside the type area, right on odd pages and left on even ones."""

from rongchang_desktop.domain.papers.page import (
    AREA_WIDTH,
    BINDING_MARGIN,
    NUMBER_BELOW_AREA,
    NUMBER_SIZE,
    PAPER_WIDTH,
    UPRIGHT,
    Orientation,
    PageShape,
)

_DASH_ABOVE_BASELINE = 0.25  # em: the 一字线, which the standard measures from


def number_matrix(shape: PageShape, number: int, width: float) -> str:
    """The text matrix of a page number of that width: outside right on odd pages, left on even ones, one 字 in.

    The number keeps its place on the paper, so on a landscape page it is turned and stands at the left.
    """
    x = BINDING_MARGIN + AREA_WIDTH - NUMBER_SIZE - width if number % 2 else BINDING_MARGIN + NUMBER_SIZE
    y = UPRIGHT.bottom - NUMBER_BELOW_AREA - _DASH_ABOVE_BASELINE * NUMBER_SIZE
    if shape.orientation is Orientation.UPRIGHT:
        return f"1 0 0 1 {x:.2f} {y:.2f} Tm"
    return f"0 -1 1 0 {y:.2f} {PAPER_WIDTH - x:.2f} Tm"
