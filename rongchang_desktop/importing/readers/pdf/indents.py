"""Writes down what a PDF only draws: indents of lines that begin right of where text continues, and white above."""

from collections import Counter
from itertools import pairwise
from statistics import median_low

from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.readers.pdf.lines import PdfLine

_LEAST_INDENT, _MOST_INDENT = 1.2, 4.5  # of the height of the letters
_SAME = 2.0  # points
_FEWEST = 2
_WIDE_DROP = 1.35
_ENDS = ("。", "！", "？", "；", "：", "”", "）", "!", "?")
_INDENT = "\u3000\u3000"


def write_indents(pages: list[list[PdfLine]]) -> None:
    """Puts two ideographic spaces before each line that is drawn indented and has none."""
    continued = [_continued(page) for page in pages]
    size = median_low([line.size for page in pages for line in page])
    everywhere = _margins([place for places in continued for place in places], size)
    for page, places in zip(pages, continued, strict=True):
        margins = _margins(places, size) or everywhere
        for line in page:
            if not line.furniture and _is_indented(line, margins) and not line.text.startswith((" ", "\u3000")):
                line.text = _INDENT + line.text


def mark_gaps(pages: list[list[PdfLine]]) -> None:
    """Marks the lines with more white above than lines of one paragraph have."""
    bodies = [[line for line in page if not line.furniture] for page in pages]
    drops = [before.across - line.across for body in bodies for before, line in pairwise(body)]
    counts = Counter(round(drop) for drop in drops if drop > 1)
    if not counts:
        return
    usual = counts.most_common(1)[0][0]
    for body in bodies:
        for before, line in pairwise(body):
            line.apart = before.across - line.across > _WIDE_DROP * usual


def _continued(page: list[PdfLine]) -> list[float]:
    """Where the lines begin that go on with a sentence of the line before."""
    found: list[float] = []
    before = ""
    for line in page:
        if line.furniture:
            continue
        if before and not before.endswith(_ENDS) and list_number(line.text) is None:
            found.append(line.along)
        before = line.text
    return found


def _margins(places: list[float], size: float) -> list[float]:
    """The places that occur more than once, the leftmost first; one that is an indent of another is none."""
    counts = Counter(round(place / _SAME) for place in places)
    margins: list[float] = []
    for place in sorted(step * _SAME for step, count in counts.items() if count >= _FEWEST):
        if not any(_LEAST_INDENT * size <= place - margin <= _MOST_INDENT * size for margin in margins):
            margins.append(place)
    return margins


def _is_indented(line: PdfLine, margins: list[float]) -> bool:
    left = [margin for margin in margins if margin <= line.along + 1.5 * _SAME]
    return bool(left) and line.along - left[-1] >= _LEAST_INDENT * line.size
