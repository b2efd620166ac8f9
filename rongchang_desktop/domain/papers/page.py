"""The page of GB/T 9704-2012: A4, a type area of 156 × 225 mm, the page number outside below it. Points throughout."""

from dataclasses import dataclass
from enum import Enum

MM = 72 / 25.4
PAPER_WIDTH, PAPER_HEIGHT = 210 * MM, 297 * MM
TOP_MARGIN, BINDING_MARGIN = 37 * MM, 28 * MM  # 天头, 订口
AREA_WIDTH, AREA_HEIGHT = 156 * MM, 225 * MM  # 版心
NUMBER_SIZE = 14.0  # 四号
NUMBER_BELOW_AREA = 7 * MM


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
