"""Where the columns of the table by lights stand: name, bar, a column a light, and all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from rongchang_desktop.domain.chart import Bar
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label


class Whole(Enum):
    """The cell of all lights together."""

    ALL = "all"


Cell = Light | Whole
ALL = Whole.ALL
STACKED = (Light.LAGGING, Light.SLOW, Light.NOT_STARTED, Light.ON_PACE, Light.CLOSED)
"""What needs somebody first: it begins at the common edge, where lengths are compared best."""
CELLS: tuple[Cell, ...] = (*STACKED, ALL)

MARK, GAP = 14, 12
LEAST_NAME, LEAST_BAR, NAME_SHARE = 96, 60, 0.56


@dataclass(frozen=True, slots=True, kw_only=True)
class LightColumns:
    """Rectangles of no height, from left to right."""

    name: QRect
    bar: QRect
    counts: Mapping[Cell, QRect]
    least_width: int

    @classmethod
    def of(cls, width: int, font: QFont, words: Localizer, bars: Sequence[Bar[Light]]) -> "LightColumns":
        """Counts are as wide as their heads; name and bar share what they leave, the name no more than it needs."""
        small = QFont(font)
        small.setPixelSize(12)
        measure, heads = QFontMetrics(font), QFontMetrics(small)
        digits = max((measure.horizontalAdvance(str(bar.total)) for bar in bars), default=0)
        widths = {
            cell: GAP + max(digits, (MARK if cell in STACKED else 0) + heads.horizontalAdvance(cell_word(cell, words)))
            for cell in CELLS
        }
        counted = sum(widths.values())
        left = max(width - counted, LEAST_NAME + LEAST_BAR)
        wanted = max((measure.horizontalAdvance(bar.label) + GAP for bar in bars), default=LEAST_NAME)
        name = max(min(wanted, int(left * NAME_SHARE)), LEAST_NAME)
        places, at = {}, left
        for cell in CELLS:
            places[cell] = QRect(at, 0, widths[cell], 1)
            at += widths[cell]
        return cls(
            name=QRect(0, 0, name, 1),
            bar=QRect(name, 0, left - name - GAP // 2, 1),
            counts=places,
            least_width=counted + LEAST_NAME + LEAST_BAR,
        )

    def rect_of(self, cell: Cell) -> QRect:
        """The column of a count."""
        return self.counts[cell]

    def cell_at(self, x: int) -> Cell | None:
        """The column of a count or, over the name, that of all."""
        if x < self.name.right():
            return ALL
        return next((cell for cell, place in self.counts.items() if place.left() <= x < place.right() + 1), None)


def cell_word(cell: Cell, words: Localizer) -> str:
    """What stands over a column."""
    return label(cell, words) if isinstance(cell, Light) else words.gettext("In all")
