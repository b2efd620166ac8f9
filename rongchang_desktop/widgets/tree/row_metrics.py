"""The measures of rows, taken from the font in use so that every font and scaling holds."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtGui import QFont, QFontMetrics

from rongchang_desktop.domain.ledger.item import Area, Heading, PlanItem
from rongchang_desktop.presentation.tree.rows import HeadingRow, Row, TaskRow
from rongchang_desktop.widgets.typefaces import AREA, BODY, LABEL, SECTION, sized

INDENT = 16
BOX = 15
LEFT = 12


class Density(Enum):
    """Two lines a row, or one."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class RowMetrics:
    """Fonts and heights of a density; 52, 38 and 34 pixels with the usual font."""

    def __init__(self, base: QFont, density: Density = Density.COMFORTABLE) -> None:
        self.density = density
        self.body = sized(base, BODY)
        self.label = sized(base, LABEL)
        self.section = sized(base, SECTION)
        self.area = sized(base, AREA, semibold=True)
        self.lines = 2 if density is Density.COMFORTABLE else 1
        self.line = QFontMetrics(self.body).height()
        self.label_line = QFontMetrics(self.label).height()
        spacious = density is Density.COMFORTABLE
        self._task_height = self.lines * self.line + (14 if spacious else 11)
        self._area_height = QFontMetrics(self.area).height() + (16 if spacious else 12)
        self._section_height = QFontMetrics(self.section).height() + (14 if spacious else 10)
        self.em = QFontMetrics(self.body).horizontalAdvance("国")

    def height(self, item: PlanItem | None) -> int:
        """How high an item's row stands, None for a group; the same for all of a kind, so no row must be written."""
        if item is None or isinstance(item, Area):
            return self._area_height
        return self._section_height if isinstance(item, Heading) else self._task_height

    def heading_font(self, row: HeadingRow) -> QFont:
        """Areas are larger and bolder than what stands under them."""
        return self.area if row.level == 0 else self.section

    def chevron_at(self, row: Row) -> int:
        """The centre of the row's expander, from the left of the table."""
        return LEFT + 10 + (INDENT * row.level if isinstance(row, HeadingRow) else 0)

    def title_at(self, row: HeadingRow, task_left: int) -> int:
        """Where a heading's title begins; areas align with the wording of the tasks' column."""
        return task_left if row.level == 0 else self.chevron_at(row) + 14

    def state_width(self, words: Iterable[str]) -> int:
        """How wide the column of lights must be to show any of these words whole."""
        measure = QFontMetrics(self.label)
        return 24 + max(measure.horizontalAdvance(word) for word in words)

    def box_at(self, row: TaskRow) -> int:
        """The tick box's left edge, from the left of its column."""
        return 5 + (INDENT if row.part else 0)

    def wording_at(self, row: TaskRow, *, checkable: bool) -> int:
        """The wording's left edge, from the left of its column."""
        return self.box_at(row) + (BOX + 10 if checkable else 0)
