"""fpdf2's table."""

from collections.abc import Callable, Sequence
from pathlib import Path

from fpdf import FPDF
from fpdf.fonts import FontFace

from rongchang_desktop.domain.papers.page import LANDSCAPE
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.typefaces.fonts import shipped_place
from tests.benchmarks.print_rows import CENTRED, HEADS, LEADING, LIGHTS, PADDING, SIZE, WIDTHS, PrintRow


def prepared(rows: Sequence[PrintRow], out: Path) -> Callable[[], None]:
    """Fonts, cells, pages: all of it is the work."""
    return lambda: _build(rows, out)


def _build(rows: Sequence[PrintRow], out: Path) -> None:
    pdf = FPDF("landscape", "pt", "A4")
    for role in (Typeface.FANG, Typeface.HEI):
        pdf.add_font(role.value, "", str(shipped_place(role).path))
    left = LANDSCAPE.left
    pdf.set_margins(left, LANDSCAPE.height - LANDSCAPE.top, LANDSCAPE.width - left - LANDSCAPE.area_width)
    pdf.set_auto_page_break(True, LANDSCAPE.bottom)
    pdf.set_font("fang", size=SIZE)
    pdf.set_fallback_fonts(["hei"])
    pdf.add_page()
    pdf.c_margin = PADDING
    aligned = tuple("CENTER" if each else "LEFT" for each in CENTRED)
    heads = FontFace(family="hei", emphasis="", fill_color=235)
    with pdf.table(
        width=sum(WIDTHS),
        col_widths=WIDTHS,
        line_height=LEADING,
        text_align=aligned,
        wrapmode="CHAR",
        headings_style=heads,
    ) as table:
        table.row(HEADS)
        for row in rows:
            table.row((*row.texts, f"{LIGHTS[row.light][0]}\n{row.light}"))
    pdf.output(str(out))
