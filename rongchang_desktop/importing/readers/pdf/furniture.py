"""Finds what stands on the pages of a PDF and belongs to none of its sentences: heads, feet, numbers, watermarks."""

import re
from collections import Counter

from rongchang_desktop.importing.readers.pdf.lines import PdfLine

_EDGE_LINES = 3
_FEWEST_PAGES = 3
_FEWEST_AT_ONE_HEIGHT = 2
_SAME_HEIGHT = 10.0  # points
_REPEATED_SHARE = 0.4
_LONGEST = 60
_DIGITS = re.compile(r"\d+|(?<![一-龥])[ivxlc]+(?![a-z])")
_PAGE_NUMBER = re.compile(
    r"[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共，,]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·\s]*", re.IGNORECASE
)


def mark_furniture(pages: list[list[PdfLine]]) -> None:
    """Marks watermarks, page numbers and what recurs at the edge of many pages."""
    edges = [_edges(page) for page in pages]
    words = Counter(sign for page in edges for sign in {_sign(line) for line in page})
    places = Counter(place for page in edges for place in {(_sign(line), _height(line)) for line in page})
    share = _REPEATED_SHARE * len(pages)
    for page, edge in zip(pages, edges, strict=True):
        for line in page:
            line.furniture = line.slanted
        for line in edge:
            recurs = words[_sign(line)] >= max(_FEWEST_PAGES, share)
            recurs |= places[_sign(line), _height(line)] >= max(_FEWEST_AT_ONE_HEIGHT, share)
            recurs &= len(line.text) <= _LONGEST
            outermost = line is edge[0] or line is edge[-1]
            line.furniture |= recurs or (outermost and bool(_PAGE_NUMBER.fullmatch(line.text.strip())))


def _edges(page: list[PdfLine]) -> list[PdfLine]:
    """The lines nearest to the upper and to the lower edge, from above."""
    ordered = sorted((line for line in page if not line.slanted), key=lambda line: -line.across)
    if len(ordered) <= 2 * _EDGE_LINES:
        return ordered
    return ordered[:_EDGE_LINES] + ordered[-_EDGE_LINES:]


def _sign(line: PdfLine) -> str:
    """The line with its numbers and blanks made alike."""
    return _DIGITS.sub("#", "".join(line.text.lower().split()))


def _height(line: PdfLine) -> int:
    return round(line.across / _SAME_HEIGHT)
