"""Which glyph draws which character, read from the `cmap` table of a face.

fontTools reads it too, by way of a name for each glyph: 0.03 s a face instead of 0.005, most of a short paper's time.
"""

import struct
import sys
from array import array
from collections.abc import Callable

_BEST_FIRST = ((3, 10), (3, 1), (0, 6), (0, 4), (0, 3), (0, 2), (0, 1), (0, 0))  # platform and encoding: Unicode
_NOTDEF = 0


def glyphs_by_character(cmap: bytes) -> dict[int, int]:
    """Code point → glyph number; empty for a face without a Unicode map in a form that fonts of today use.

    Raises struct.error, ValueError or IndexError for a damaged table.
    """
    (count,) = struct.unpack_from(">H", cmap, 2)
    entries = (struct.unpack_from(">HHL", cmap, 4 + 8 * at) for at in range(count))
    places = {(platform, encoding): place for platform, encoding, place in entries}
    for kind in _BEST_FIRST:
        if kind in places:
            (form,) = struct.unpack_from(">H", cmap, places[kind])
            if form in _READERS:
                found = _READERS[form](cmap, places[kind])
                return {code: glyph for code, glyph in found.items() if glyph != _NOTDEF}
    return {}


def _segments(cmap: bytes, start: int) -> dict[int, int]:
    """Format 4: stretches of the first 65,536 code points."""
    (twice,) = struct.unpack_from(">H", cmap, start + 6)
    words, count = _numbers("H", cmap[start + 14 : start + 14 + (len(cmap) - start - 14) // 2 * 2]), twice // 2
    if len(words) < 4 * count + 1:
        raise IndexError("the segments end too soon")
    ends, starts = words[:count], words[count + 1 : 2 * count + 1]
    shifts, offsets = words[2 * count + 1 : 3 * count + 1], words[3 * count + 1 : 4 * count + 1]
    glyphs: dict[int, int] = {}
    for at, (first, last, shift, offset) in enumerate(zip(starts, ends, shifts, offsets, strict=True)):
        codes = range(first, min(last, 0xFFFE) + 1)
        if offset:
            begin = 3 * count + 1 + at + offset // 2
            listed = words[begin : begin + len(codes)]
            glyphs.update(
                (code, (glyph + shift) & 0xFFFF if glyph else 0) for code, glyph in zip(codes, listed, strict=True)
            )
        else:
            glyphs.update((code, (code + shift) & 0xFFFF) for code in codes)
    return glyphs


def _groups(cmap: bytes, start: int) -> dict[int, int]:
    """Format 12: stretches of all code points."""
    (count,) = struct.unpack_from(">L", cmap, start + 12)
    numbers = _numbers("I", cmap[start + 16 : start + 16 + 12 * count])
    if len(numbers) < 3 * count or (count and max(numbers[1::3]) > sys.maxunicode):
        raise IndexError("the groups end too soon, or beyond the last code point")
    words = iter(numbers)
    glyphs: dict[int, int] = {}
    for first, last, glyph in zip(words, words, words, strict=True):
        glyphs.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return glyphs


_READERS: dict[int, Callable[[bytes, int], dict[int, int]]] = {4: _segments, 12: _groups}


def _numbers(kind: str, data: bytes) -> "array[int]":
    numbers = array(kind, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
