"""Sizes, leadings, indents and colours of every paper; sizes in points, indents in characters."""

from dataclasses import dataclass, replace
from enum import Enum

from rongchang_desktop.domain.papers.typeface import Typeface

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
RED: Colour = (0.80, 0.0, 0.0)  # of the 红头 and its line

ER_HAO, SAN_HAO, SI_HAO, XIAO_SI, WU_HAO, XIAO_WU = 21.5, 15.75, 14.0, 12.0, 10.5, 9.0
LEADING = 28.95  # 22 lines of it fill the type area, as 28 characters of 三号 = 15.75 pt fill its width


class Align(Enum):
    """Where a line stands in its column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a paragraph or the cells of a column are set."""

    face: Typeface = Typeface.FANG
    size: float = SAN_HAO
    leading: float = LEADING
    align: Align = Align.LEFT
    bold: bool = False
    indent: float = 0.0  # of the first line
    hanging: float = 0.0  # of the other lines
    right_indent: float = 0.0
    stretch: float = 0.35  # how far, in em, a gap may be widened to fill a line; 0 leaves lines ragged
    balanced: bool = False  # lines of about the same length, for titles
    keep_with_next: bool = False
    outline_level: int | None = None
    space_before: float = 0.0  # points, dropped at the head of a page
    space_after: float = 0.0


TITLE = Style(
    face=Typeface.SONG, size=ER_HAO, leading=34, align=Align.CENTER, stretch=0, balanced=True, keep_with_next=True,
    outline_level=0, space_before=LEADING, space_after=14,
)  # fmt: skip
SUBTITLE = Style(face=Typeface.KAI, leading=LEADING, align=Align.CENTER, stretch=0, keep_with_next=True, space_after=14)
BODY = Style(indent=2)
BODY_FLUSH = Style()
HEADING_1 = Style(face=Typeface.HEI, indent=2, keep_with_next=True, outline_level=1)
HEADING_2 = Style(face=Typeface.KAI, indent=2, keep_with_next=True, outline_level=2)
HEADING_3 = Style(bold=True, indent=2, keep_with_next=True, outline_level=3)
SIGNATURE = Style(align=Align.RIGHT, right_indent=4, stretch=0, keep_with_next=True, space_before=2 * LEADING)
DATE_LINE = replace(SIGNATURE, keep_with_next=False, space_before=0.0)  # 成文日期
MASTHEAD = Style(face=Typeface.SONG, size=52.0, leading=72, align=Align.CENTER, stretch=0, keep_with_next=True)  # 刊头
MASTHEAD_LINE = Style(indent=1, right_indent=1, stretch=0)  # office and day above the red line
RED_HEAD = Style(face=Typeface.SONG, size=38.0, leading=48, align=Align.CENTER, stretch=0, keep_with_next=True)  # 红头
DOCUMENT_NUMBER = Style(align=Align.CENTER, stretch=0, keep_with_next=True)  # 发文字号
ADDRESSEES = Style(stretch=0)  # 主送
ANNEX_LINE = Style(indent=2, stretch=0, keep_with_next=True, space_before=LEADING)  # 附件说明
IMPRINT = Style(size=SI_HAO, leading=24, indent=1, hanging=4, right_indent=1, stretch=0)  # 版记
SLIP_LINE = Style(size=SI_HAO, leading=24, stretch=0)
SLIP_TEXT = Style(size=SI_HAO, leading=24, indent=2)
FIELD_NAME = Style(face=Typeface.HEI, size=XIAO_SI, leading=18, align=Align.CENTER, stretch=0)  # of a form
FIELD_TEXT = Style(size=XIAO_SI, leading=18, stretch=0.1)
ANNEX_LABEL = Style(face=Typeface.HEI, keep_with_next=True)
TABLE_TITLE = Style(
    face=Typeface.SONG, size=ER_HAO, leading=34, align=Align.CENTER, stretch=0, balanced=True, keep_with_next=True,
    outline_level=1, space_after=8,
)  # fmt: skip
TABLE_NOTE = Style(face=Typeface.KAI, size=WU_HAO, leading=18, stretch=0, keep_with_next=True)
BRIEF_TITLE = Style(
    face=Typeface.SONG, size=18.0, leading=26, align=Align.CENTER, stretch=0, balanced=True, keep_with_next=True,
    outline_level=0, space_after=2,
)  # fmt: skip
BRIEF_LINE = Style(
    face=Typeface.KAI, size=WU_HAO, leading=16, align=Align.CENTER, stretch=0, keep_with_next=True, space_after=4,
)  # fmt: skip
BRIEF_HEADING = Style(face=Typeface.HEI, size=XIAO_SI, leading=18, keep_with_next=True, outline_level=1, space_before=4)
BRIEF_TEXT = Style(size=WU_HAO, leading=16)
BRIEF_FIGURE = Style(face=Typeface.HEI, size=18.0, leading=24, align=Align.CENTER, stretch=0)
BRIEF_FIGURE_HEAD = Style(face=Typeface.HEI, size=XIAO_WU, leading=12, align=Align.CENTER, stretch=0, balanced=True)
SHEET_TEXT = Style(size=XIAO_SI, leading=20, indent=2, keep_with_next=True, space_after=4)  # above a landscape table
NOTE = Style(size=XIAO_SI, leading=18, hanging=2)
CAPTION = Style(face=Typeface.HEI, size=XIAO_SI, leading=22, align=Align.CENTER, stretch=0)
CHART_LABEL = Style(size=XIAO_SI, leading=17, stretch=0)
CHART_SIDE_LABEL = Style(size=XIAO_WU, leading=12, stretch=0)
CHART_LEGEND = Style(size=WU_HAO, leading=16, stretch=0, keep_with_next=True)
CHART_NOTE = Style(size=WU_HAO, leading=12, stretch=0)
CHART_FIGURE = Style(face=Typeface.LATIN, size=XIAO_WU, leading=12, stretch=0)
CELL = Style(size=WU_HAO, leading=13, stretch=0.06)
CELL_CENTERED = Style(size=WU_HAO, leading=13, align=Align.CENTER, stretch=0)
CELL_UNIT = Style(size=WU_HAO, leading=13, align=Align.CENTER, stretch=0, balanced=True)
DENSE_CELL = Style(size=XIAO_WU, leading=11.5, stretch=0.06)  # of tables with more columns than a page bears
DENSE_CENTERED = Style(size=XIAO_WU, leading=11.5, align=Align.CENTER, stretch=0)
DENSE_UNIT = Style(size=XIAO_WU, leading=11.5, align=Align.CENTER, stretch=0, balanced=True)
DENSE_HEAD = Style(face=Typeface.HEI, size=XIAO_WU, leading=12, align=Align.CENTER, stretch=0)
TABLE_HEAD = Style(face=Typeface.HEI, size=WU_HAO, leading=14, align=Align.CENTER, stretch=0)
TABLE_BAND = Style(face=Typeface.HEI, size=XIAO_SI, leading=15, stretch=0, outline_level=2)
TABLE_SUBBAND = Style(face=Typeface.KAI, size=WU_HAO, leading=13, stretch=0)
OVERVIEW_CELL = Style(size=XIAO_SI, leading=18, align=Align.CENTER, stretch=0)
OVERVIEW_NAME = Style(size=XIAO_SI, leading=18, stretch=0)
OVERVIEW_LIGHT = Style(size=XIAO_SI, leading=18, indent=4, stretch=0)
OVERVIEW_HEAD = Style(face=Typeface.HEI, size=XIAO_SI, leading=18, align=Align.CENTER, stretch=0)
SIGNING_LINE = Style(size=SI_HAO, leading=LEADING, align=Align.RIGHT, right_indent=1, stretch=0)
TICK_BOX = Style(face=Typeface.MARKS, size=SAN_HAO, leading=18, align=Align.CENTER, stretch=0)

HEADINGS = (HEADING_1, HEADING_2, HEADING_3)
CELL_PADDING, ROW_PADDING = 3.0, 2.0  # points: left and right of a cell's text, above and below it
TABLE_RULE = 0.5
HEAD_FILL = 0.92  # grey level behind the heads of tables
BAND_FILL = 0.97
BOLD_STROKE = 0.022  # em: 仿宋 has no bold face, so its outline is drawn as well as filled
