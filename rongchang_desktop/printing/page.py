"""The page of GB/T 9704-2012: A4, a type area of 156 × 225 mm, the page number outside below it. Points throughout."""

from dataclasses import dataclass
from enum import Enum

MM = 72 / 25.4
PAPER_WIDTH, PAPER_HEIGHT = 210 * MM, 297 * MM
TOP_MARGIN, BINDING_MARGIN = 37 * MM, 28 * MM  # 天头, 订口
AREA_WIDTH, AREA_HEIGHT = 156 * MM, 225 * MM  # 版心
NUMBER_SIZE = 14.0  # 四号
_NUMBER_BELOW_AREA = 7 * MM
_DASH_ABOVE_BASELINE = 0.25  # em: the 一字线, which the standard measures from


class Orientation(Enum):
    """How the reader holds the page."""

    UPRIGHT = "upright"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageShape:
    """The paper and the type area on it, the origin at the lower left as the reader holds it."""

    orientation: Orientation
    width: float
    height: float
    left: float
    top: float
    area_width: float
    area_height: float

    @property
    def bottom(self) -> float:
        """The lower edge of the type area."""
        return self.top - self.area_height


UPRIGHT = PageShape(
    orientation=Orientation.UPRIGHT,
    width=PAPER_WIDTH,
    height=PAPER_HEIGHT,
    left=BINDING_MARGIN,
    top=PAPER_HEIGHT - TOP_MARGIN,
    area_width=AREA_WIDTH,
    area_height=AREA_HEIGHT,
)
# The upright page turned a quarter to the right: its binding edge is on top, its foot on the left.
LANDSCAPE = PageShape(
    orientation=Orientation.LANDSCAPE,
    width=PAPER_HEIGHT,
    height=PAPER_WIDTH,
    left=PAPER_HEIGHT - TOP_MARGIN - AREA_HEIGHT,
    top=PAPER_WIDTH - BINDING_MARGIN,
    area_width=AREA_HEIGHT,
    area_height=AREA_WIDTH,
)
SHAPES = {Orientation.UPRIGHT: UPRIGHT, Orientation.LANDSCAPE: LANDSCAPE}


def number_matrix(shape: PageShape, number: int, width: float) -> str:
    """The text matrix of a page number of that width: outside right on odd pages, left on even ones, one 字 in.

    The number keeps its place on the paper, so on a landscape page it is turned and stands at the left.
    """
    x = BINDING_MARGIN + AREA_WIDTH - NUMBER_SIZE - width if number % 2 else BINDING_MARGIN + NUMBER_SIZE
    y = UPRIGHT.bottom - _NUMBER_BELOW_AREA - _DASH_ABOVE_BASELINE * NUMBER_SIZE
    if shape.orientation is Orientation.UPRIGHT:
        return f"1 0 0 1 {x:.2f} {y:.2f} Tm"
    return f"0 -1 1 0 {y:.2f} {PAPER_WIDTH - x:.2f} Tm"
