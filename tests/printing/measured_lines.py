"""The lines of a drawn page as a reader sees them: runs of characters side by side in one column."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from tests.printing.drawn import Glyph, joined

_WIDEST_GAP = 0.45  # em: more than a stretched line has, less than the white between two columns


class MeasuredLine(NamedTuple):
    """Characters that stand on one line of one column."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """What it says, without spaces."""
        return joined(self.glyphs)

    @property
    def left(self) -> float:
        """Where its first character begins."""
        return self.glyphs[0].x

    @property
    def right(self) -> float:
        """Where its last character ends, the white of its box included."""
        return end_of(self.glyphs[-1])


def lines_of(glyphs: Iterable[Glyph]) -> Iterator[MeasuredLine]:
    """The lines in the order they were drawn."""
    line: list[Glyph] = []
    for before, glyph in pairwise((None, *glyphs)):
        assert glyph is not None
        if before is not None and not _goes_on(before, glyph):
            yield MeasuredLine(tuple(line))
            line = []
        line.append(glyph)
    if line:
        yield MeasuredLine(tuple(line))


def end_of(glyph: Glyph) -> float:
    """Where the box of the character ends: one em behind its origin where it is full-width."""
    return glyph.x + glyph.size if is_full_width(glyph) else glyph.right


def is_full_width(glyph: Glyph) -> bool:
    """Whether it stands in a box of one em."""
    return glyph.face != "LiberationSerif" and glyph.character >= "\u2000"


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    gap = (glyph.x - end_of(before)) / glyph.size
    return abs(glyph.y - before.y) < 0.5 and before.size == glyph.size and -0.5 < gap < _WIDEST_GAP
