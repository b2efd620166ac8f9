"""One TrueType face as it lies on the disk: which characters it draws, how wide, and its raw tables."""

import struct
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from sys import byteorder

from fontTools.ttLib import TTFont, TTLibError

from rongchang_desktop.printing.typefaces.character_map import glyphs_by_character

UNREADABLE = (OSError, TTLibError, struct.error, AssertionError, KeyError, IndexError, ValueError)
"""What reading a damaged font can raise."""


@dataclass(frozen=True, slots=True, order=True)
class FacePlace:
    """Where a face lies: the file, and which of its faces."""

    path: Path
    index: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FontFile:
    """What setting text needs of a face; metrics in thousandths of an em."""

    place: FacePlace
    name: str  # PostScript name
    glyphs: Mapping[int, int]  # code point → glyph number
    glyph_count: int
    box: tuple[float, float, float, float]
    ascent: float
    descent: float
    cap_height: float
    _advances: "array[int]" = field(repr=False)
    _scale: float

    def advance(self, glyph: int) -> float:
        """The width of a glyph."""
        return self._advances[min(glyph, len(self._advances) - 1)] * self._scale

    def tables(self, tags: tuple[str, ...]) -> dict[str, bytes]:
        """The raw tables of those names that the face has."""
        with _opened(self.place) as font:
            return {tag: font.reader[tag] for tag in tags if tag in font.reader}


@lru_cache(maxsize=16)
def read_face(place: FacePlace) -> FontFile:
    """Read a face, once a process. Raises one of UNREADABLE for one that is damaged or has no TrueType outlines."""
    with _opened(place) as font:
        if "glyf" not in font.reader:
            raise TTLibError("no TrueType outlines")
        head, wide, count = font["head"], font["hhea"], int(font["maxp"].numGlyphs)
        scale = 1000 / head.unitsPerEm
        return FontFile(
            place=place,
            name=str(font["name"].getDebugName(6) or place.path.stem).replace(" ", ""),
            glyphs=glyphs_by_character(font.reader["cmap"]),
            glyph_count=count,
            box=(head.xMin * scale, head.yMin * scale, head.xMax * scale, head.yMax * scale),
            ascent=wide.ascent * scale,
            descent=wide.descent * scale,
            cap_height=(getattr(font["OS/2"], "sCapHeight", 0) or 0.7 * head.unitsPerEm) * scale,
            _advances=_advance_widths(font.reader["hmtx"], wide.numberOfHMetrics),
            _scale=scale,
        )


def _opened(place: FacePlace) -> TTFont:
    number = place.index if place.path.suffix.lower() in (".ttc", ".otc") else -1
    return TTFont(place.path, fontNumber=number, lazy=True, recalcTimestamp=False)


def _advance_widths(table: bytes, count: int) -> "array[int]":
    metrics = array("H", table[: 4 * count])
    if byteorder == "little":
        metrics.byteswap()
    return metrics[::2]
