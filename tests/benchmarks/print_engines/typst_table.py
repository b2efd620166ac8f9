"""typst, from its package on PyPI."""

from collections.abc import Callable, Sequence
from pathlib import Path

import typst

from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.typefaces.fonts import shipped_place
from tests.benchmarks.print_rows import CENTRED, HEADS, LIGHTS, PADDING, ROW_PADDING, SIZE, WIDTHS, PrintRow

_SETUP = f"""#set page(paper: "a4", flipped: true, margin: (top: 28mm, bottom: 26mm, left: 35mm, right: 37mm))
#set text(font: "JZ FangSong", size: {SIZE}pt, lang: "zh", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(leading: 2.5pt)
"""


def prepared(rows: Sequence[PrintRow], out: Path) -> Callable[[], None]:
    """The source, to be compiled."""
    source = out.with_suffix(".typ")
    source.write_text(_SETUP + "\n".join(_table(rows)), "utf-8")
    fonts = [str(shipped_place(Typeface.FANG).path.parent)]
    return lambda: typst.compile(str(source), output=str(out), font_paths=fonts, ignore_system_fonts=True)


def _table(rows: Sequence[PrintRow]) -> list[str]:
    widths = ", ".join(f"{width:.2f}pt" for width in WIDTHS)
    aligned = ", ".join(f"{'center' if each else 'left'} + horizon" for each in CENTRED)
    heads = ", ".join(f'table.cell(fill: luma(235))[#text(font: "JZ Hei")[{head}]]' for head in HEADS)
    look = f"inset: (x: {PADDING}pt, y: {ROW_PADDING}pt), stroke: .5pt, align: ({aligned})"
    opening = f"#table(columns: ({widths}), {look}, table.header({heads}),"
    return [opening, *(_row(row) for row in rows), ")"]


def _row(row: PrintRow) -> str:
    sign, colour = LIGHTS[row.light]
    texts = ", ".join(f'text("{text}")' for text in (text.replace("\n", "\\n") for text in row.texts))
    return f'{texts}, [#text(font: "JZ Hei", fill: rgb("{colour}"))[{sign}] \\ {row.light}],'
