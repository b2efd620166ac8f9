"""Cut a TrueType face to the glyphs in use; glyph numbers stay, so text can be written before the cut.

fontTools.subset does the same, yet takes 0.07 to 0.18 s a face instead of 0.01: as long again as a whole report.
"""

import struct
from collections.abc import Iterable

from rongchang_desktop.printing.typefaces.font_file import FontFile

_KEPT = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_ARGS_ARE_WORDS, _HAS_SCALE, _MORE_PARTS, _HAS_XY_SCALE, _HAS_MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80


def subset_face(face: FontFile, glyphs: Iterable[int]) -> tuple[bytes, set[int]]:
    """A font program with the outlines of those glyphs and .notdef, every other one blank; and which ones it has.

    The number after the face's last glyph asks for one more that is blank and without width.
    """
    tables = face.tables(_KEPT)
    wanted, count = set(glyphs), face.glyph_count
    offsets = _glyph_offsets(tables, count)
    if count in wanted:
        offsets = (*offsets, offsets[-1])
        count += 1
        _add_blank(tables, count)
    outlines = tables["glyf"]
    keep = _with_parts(wanted, outlines, offsets)
    kept = bytearray()
    places: list[int] = []
    for glyph in sorted(keep):
        places += [len(kept)] * (glyph + 1 - len(places))  # the blank ones before it begin, and end, where it begins
        outline = outlines[offsets[glyph] : offsets[glyph + 1]]
        kept += outline + b"\0" * (-len(outline) % 4)
    places += [len(kept)] * (count + 1 - len(places))
    tables["hmtx"] = _metrics_of(keep, tables)
    head = tables["head"]
    tables["head"] = head[:8] + b"\0" * 4 + head[12:50] + struct.pack(">h", 1) + head[52:]
    tables["loca"] = struct.pack(f">{len(places)}L", *places)
    tables["glyf"] = bytes(kept)
    return _font_program(tables), keep


def _metrics_of(glyphs: set[int], tables: dict[str, bytes]) -> bytes:
    """The metrics of those glyphs in their places, nothing for the others: they would be half of a small file."""
    metrics, (wide,) = tables["hmtx"], struct.unpack(">H", tables["hhea"][34:36])
    kept = bytearray(len(metrics))
    kept[4 * wide - 4 : 4 * wide - 2] = metrics[4 * wide - 4 : 4 * wide - 2]  # the advance of all that follow, too
    for glyph in glyphs:
        start, size = (4 * glyph, 4) if glyph < wide else (2 * (glyph + wide), 2)
        kept[start : start + size] = metrics[start : start + size]
    return bytes(kept)


def _add_blank(tables: dict[str, bytes], count: int) -> None:
    """Make the metrics those of so many glyphs, the last one without width."""
    (wide,) = struct.unpack(">H", tables["hhea"][34:36])
    advance, bearings = tables["hmtx"][4 * wide - 4 : 4 * wide - 2], tables["hmtx"][4 * wide :]
    rest = b"".join(advance + bearings[at : at + 2] for at in range(0, len(bearings), 2))
    tables["hmtx"] = tables["hmtx"][: 4 * wide] + rest + b"\0" * 4
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", count)
    tables["maxp"] = tables["maxp"][:4] + struct.pack(">H", count) + tables["maxp"][6:]


def _glyph_offsets(tables: dict[str, bytes], count: int) -> tuple[int, ...]:
    (long_offsets,) = struct.unpack(">h", tables["head"][50:52])
    if long_offsets:
        return struct.unpack(f">{count + 1}L", tables["loca"][: 4 * (count + 1)])
    return tuple(2 * half for half in struct.unpack(f">{count + 1}H", tables["loca"][: 2 * (count + 1)]))


def _with_parts(glyphs: Iterable[int], outlines: bytes, offsets: tuple[int, ...]) -> set[int]:
    """The glyphs, .notdef, and every glyph that one of them is composed of."""
    found: set[int] = set()
    waiting = [0, *glyphs]
    while waiting:
        glyph = waiting.pop()
        if glyph not in found:
            found.add(glyph)
            waiting += _parts(outlines[offsets[glyph] : offsets[glyph + 1]])
    return found


def _parts(outline: bytes) -> list[int]:
    if len(outline) < 10 or struct.unpack(">h", outline[:2])[0] >= 0:
        return []
    parts, at, flags = [], 10, _MORE_PARTS
    while flags & _MORE_PARTS:
        flags, part = struct.unpack(">HH", outline[at : at + 4])
        parts.append(part)
        at += 8 if flags & _ARGS_ARE_WORDS else 6
        at += 2 if flags & _HAS_SCALE else 4 if flags & _HAS_XY_SCALE else 8 if flags & _HAS_MATRIX else 0
    return parts


def _font_program(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    directory, body, offset = b"", b"", 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        padded = data + b"\0" * (-len(data) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        directory += tag.encode("ascii") + struct.pack(">LLL", checksum, offset + len(body), len(data))
        body += padded
    return header + directory + body
