"""reportlab's LongTable of Paragraphs, its own line breaking for Chinese."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

from rongchang_desktop.domain.papers.page import LANDSCAPE
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.typefaces.fonts import shipped_place
from tests.benchmarks.print_rows import CENTRED, HEADS, LEADING, LIGHTS, PADDING, ROW_PADDING, SIZE, WIDTHS, PrintRow

_RULES = [
    ("GRID", (0, 0), (-1, -1), 0.5, "black"),
    ("BACKGROUND", (0, 0), (-1, 0), "#ebebeb"),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    *((f"{side}PADDING", (0, 0), (-1, -1), PADDING) for side in ("LEFT", "RIGHT")),
    *((f"{side}PADDING", (0, 0), (-1, -1), ROW_PADDING) for side in ("TOP", "BOTTOM")),
]


def prepared(rows: Sequence[PrintRow], out: Path) -> Callable[[], None]:
    """Fonts, paragraphs, table, pages: all of it is the work."""
    return lambda: _build(rows, out)


def _build(rows: Sequence[PrintRow], out: Path) -> None:
    for role in (Typeface.FANG, Typeface.HEI):
        pdfmetrics.registerFont(TTFont(role.value, str(shipped_place(role).path)))
    left = ParagraphStyle("left", fontName="fang", fontSize=SIZE, leading=LEADING, wordWrap="CJK")
    centred = ParagraphStyle("centred", parent=left, alignment=TA_CENTER)
    head = ParagraphStyle("head", parent=centred, fontName="hei")
    styles = [centred if each else left for each in CENTRED]
    cells = [[Paragraph(text, head) for text in HEADS]]
    cells += [
        [
            Paragraph(text.replace("\n", "<br/>"), style)
            for text, style in zip((*row.texts, _light(row)), styles, strict=True)
        ]
        for row in rows
    ]
    size = (LANDSCAPE.width, LANDSCAPE.height)
    right = LANDSCAPE.width - LANDSCAPE.left - LANDSCAPE.area_width - 12
    document = SimpleDocTemplate(
        str(out), pagesize=size, leftMargin=LANDSCAPE.left - 12, rightMargin=right,
        topMargin=LANDSCAPE.height - LANDSCAPE.top - 6, bottomMargin=LANDSCAPE.bottom - 6, initialFontName="fang",
    )  # fmt: skip
    document.build([LongTable(cells, colWidths=WIDTHS, repeatRows=1, style=_RULES)])


def _light(row: PrintRow) -> str:
    sign, colour = LIGHTS[row.light]
    return f'<font name="hei" color="{colour}">{sign}</font>\n{row.light}'
