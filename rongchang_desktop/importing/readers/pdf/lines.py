"""Puts the pieces of text that a page of a PDF draws into lines, each with its place on the page."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.importing.readers.radicals import without_radicals

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026"
_SPACE_BESIDE_WIDE = re.compile(rf"(?<=[{_WIDE}]) +(?=\S)|(?<=\S) +(?=[{_WIDE}])")
_RUNNING_TEXT = re.compile("[，。；：、！？（]")
_LETTERSPACED = re.compile(r"[\u3000\s]*[一-龥](?: +[一-龥]){2,}\s*")
_SHOWN_FACE = re.compile("bold|hei|kai|black|heavy|黑|楷", re.IGNORECASE)
_STRAIGHT = 0.05
_SAME_LINE = 0.5  # of the height of the letters; a raised footnote mark belongs to its line
_WIDEST_GAP, _BLANK_GAP = 1.2, 0.3

Matrix = Sequence[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of text as drawn: where its line begins, along and across the writing, how tall, in which face."""

    text: str
    along: float
    across: float
    size: float
    slanted: bool
    emphasised: bool


@dataclass(slots=True, kw_only=True)
class PdfLine:
    """A line of a page; `emphasised` counts the letters at its head in a heading's face; `apart`: white above."""

    text: str = ""
    along: float = 0.0
    across: float = 0.0
    size: float = 0.0
    slanted: bool = False
    emphasised: int = 0
    end: float = 0.0
    furniture: bool = False
    apart: bool = False


@dataclass(slots=True)
class PageLines:
    """Collects a page's pieces in the order of drawing; hand `draw` to the extraction as its visitor."""

    pieces: list[Piece] = field(default_factory=list)

    def draw(self, text: str, outer: Matrix, inner: Matrix, font: object, size: float) -> None:
        """One piece: its text, the two matrices that place it, its font's dictionary and nominal size."""
        if not text:
            return
        a, b, x, y = _placed(outer, inner)
        scale = math.hypot(a, b) or 1.0
        cos, sin = a / scale, b / scale
        face = str(font.get("/BaseFont", "")) if isinstance(font, dict) else ""
        self.pieces.append(
            Piece(
                text=text,
                along=x * cos + y * sin,
                across=y * cos - x * sin,
                size=abs(size) * scale,
                slanted=min(abs(cos), abs(sin)) > _STRAIGHT,
                emphasised=bool(_SHOWN_FACE.search(face)),
            )
        )

    def lines(self) -> list[PdfLine]:
        """The lines, cleaned; blank ones are left out."""
        found: list[PdfLine] = []
        growing: list[Piece] = []
        for piece in self.pieces:
            first, *others = piece.text.split("\n")
            growing.append(replace(piece, text=first))
            for other in others:
                _add_line(found, growing)
                growing = [replace(piece, text=other)]
        _add_line(found, growing)
        for line in found:
            line.text = tightened(line.text)
        return found


def _placed(outer: Matrix, inner: Matrix) -> tuple[float, float, float, float]:
    """The direction of writing and the origin on the page, of inner placed in outer."""
    a = inner[0] * outer[0] + inner[1] * outer[2]
    b = inner[0] * outer[1] + inner[1] * outer[3]
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    return a, b, x, y


def _add_line(lines: list[PdfLine], pieces: list[Piece]) -> None:
    """The pieces as a line, or at the end of the line before where they are drawn right behind it."""
    drawn = [piece for piece in pieces if piece.text.strip()]
    text = without_radicals(clean_text("".join(piece.text for piece in pieces))).replace("\n", " ").rstrip()
    if not drawn or not text.strip():
        return
    first = drawn[0]
    shown = sum(len("".join(piece.text.split())) for piece in takewhile(lambda piece: piece.emphasised, drawn))
    line = PdfLine(
        text=text,
        along=first.along,
        across=first.across,
        size=first.size,
        slanted=first.slanted,
        emphasised=shown,
        end=first.along + sum(map(_width, text.strip())) * first.size,
    )
    blank = _blank_between(lines[-1], line) if lines else None
    if blank is None:
        lines.append(line)
        return
    before = lines[-1]
    if before.emphasised == _letters(before.text):
        before.emphasised += line.emphasised
    before.text += blank + line.text.strip()
    before.size, before.end = max(before.size, line.size), line.end


def _blank_between(before: PdfLine, line: PdfLine) -> str | None:
    """What stands between two pieces of one line; None when the second begins a line or a cell of its own."""
    size = max(before.size, line.size)
    gap = line.along - before.end
    same = abs(before.across - line.across) < _SAME_LINE * size and before.slanted == line.slanted
    if not same or line.along <= before.along or gap > _WIDEST_GAP * size:
        return None
    return " " if gap > _BLANK_GAP * size else ""


def _width(char: str) -> float:
    """Of the height of the letters, nearly."""
    if not char.isascii():
        return 1.0
    return 0.7 if char.isupper() else 0.5


def _letters(text: str) -> int:
    return len("".join(text.split()))


def tightened(text: str) -> str:
    """The line without the blanks that extraction puts between characters; a row of cells keeps its own."""
    body = text.strip(" ")
    indent = text[: len(text) - len(text.lstrip("\u3000"))] if text.startswith("\u3000") else ""
    if _RUNNING_TEXT.search(body) or _LETTERSPACED.fullmatch(body):
        return indent + _SPACE_BESIDE_WIDE.sub("", body.lstrip("\u3000"))
    return body


def offset_of(text: str, letters: int) -> int:
    """The offset behind that many characters that are no white space."""
    seen = 0
    for place, char in enumerate(text):
        if seen == letters:
            return place if letters else 0
        seen += not char.isspace()
    return len(text)
