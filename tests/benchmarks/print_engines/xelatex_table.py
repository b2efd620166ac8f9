"""xelatex's longtable, one run."""

import os
import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.typefaces.fonts import shipped_place
from tests.benchmarks.print_rows import HEADS, LIGHTS, PADDING, WIDTHS, PrintRow

_MEMORY = {"main_memory": "12000000", "extra_mem_top": "10000000", "extra_mem_bot": "10000000"}
_SETUP = r"""\documentclass[10pt]{article}
\usepackage[a4paper,landscape,top=28mm,bottom=26mm,left=35mm,right=37mm]{geometry}
\usepackage{longtable,array,xcolor,xeCJK}
\setCJKmainfont[Path=%s/]{JZFangSong.ttf}
\setmainfont[Path=%s/]{JZHei.ttf}
\setlength{\tabcolsep}{%gpt}
\begin{document}\fontsize{10.5pt}{13pt}\selectfont
"""


def prepared(rows: Sequence[PrintRow], out: Path) -> Callable[[], object]:
    """The source, to be run through xelatex."""
    fonts = shipped_place(Typeface.FANG).path.parent
    columns = "|".join(f"m{{{width - 2 * PADDING - 0.5:.2f}pt}}" for width in WIDTHS)
    opening = rf"\begin{{longtable}}{{|{columns}|}}\hline {' & '.join(HEADS)} \\ \hline \endhead"
    source = out.with_suffix(".tex")
    lines = [_SETUP % (fonts, fonts, PADDING), opening, *map(_row, rows), r"\end{longtable}\end{document}"]
    source.write_text("\n".join(lines), "utf-8")
    command = ["xelatex", "-interaction=batchmode", f"-output-directory={out.parent}", str(source)]
    return partial(subprocess.run, command, capture_output=True, env={**os.environ, **_MEMORY}, check=False)


def _row(row: PrintRow) -> str:
    sign, colour = LIGHTS[row.light]
    texts = [text.replace("%", r"\%").replace("\n", r"\newline ") for text in row.texts]
    return (
        " & ".join((*texts, rf"\textcolor[HTML]{{{colour[1:].upper()}}}{{{sign}}}\newline {row.light}")) + r" \\ \hline"
    )
