"""A face inside one PDF: an Identity-H composite font whose codes are glyph numbers, and a map back to the text."""

import struct
import zlib

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from rongchang_desktop.printing.font_file import FontFile
from rongchang_desktop.printing.font_subset import subset_face

_ENTRIES_A_BLOCK = 100  # the most that a CMap may hold in one
_USUAL_ADVANCE = 1000
_SYMBOLIC = 4
_STEM = 80


class EmbeddedFace:
    """Gives out codes for characters while pages are written, and writes the font when they are done."""

    def __init__(self, face: FontFile, number: int) -> None:
        self.face = face
        self.resource = f"F{number}"
        self._tag = f"RCPRN{chr(ord('A') + number)}"
        self._codes: dict[int, int] = {}  # character → code
        self._glyphs: dict[int, int] = {}  # code → glyph
        self._characters: dict[int, int] = {}  # code → character
        self._advances: dict[int, float] = {}
        self._next_spare = face.glyph_count

    def draws(self, character: str) -> bool:
        """Whether the face has the character."""
        return ord(character) in self.face.glyphs

    def add(self, character: str, *, drawn_as: str | None = None, advance: float | None = None) -> float:
        """Give the character a code, drawn as another one if asked; its width in thousandths of an em."""
        glyph = self.face.glyphs.get(ord(drawn_as or character), 0)
        code = glyph
        if glyph in self._characters:  # a second character on one glyph would be copied out as the first
            code, self._next_spare = self._next_spare, self._next_spare + 1
        self._codes[ord(character)] = code
        self._glyphs[code] = glyph
        self._characters[code] = ord(character)
        self._advances[code] = self.face.advance(glyph) if advance is None else advance
        return self._advances[code]

    def code(self, character: int) -> str:
        """The four hexadecimal digits that show an added character."""
        return f"{self._codes[character]:04X}"

    def write(self, pdf: Pdf) -> Object:
        """The font object, its outlines cut to what was added."""
        program = subset_face(self.face, self._glyphs.values())
        name = Name(f"/{self._tag}+{self.face.name}")
        descriptor = Dictionary(
            Type=Name.FontDescriptor, FontName=name, Flags=_SYMBOLIC, FontBBox=Array([round(v) for v in self.face.box]),
            ItalicAngle=0, Ascent=round(self.face.ascent), Descent=round(self.face.descent),
            CapHeight=round(self.face.cap_height), StemV=_STEM,
            FontFile2=_deflated(pdf, program, Length1=len(program)),
        )  # fmt: skip
        descendant = Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name, DW=_USUAL_ADVANCE, W=self._widths(),
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            CIDToGIDMap=self._glyph_map(pdf), FontDescriptor=pdf.make_indirect(descriptor),
        )  # fmt: skip
        font = Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]), ToUnicode=_deflated(pdf, self._to_unicode()),
        )  # fmt: skip
        return pdf.make_indirect(font)

    def _widths(self) -> Array:
        entries: list[object] = []
        for code in sorted(self._advances):
            if self._advances[code] != _USUAL_ADVANCE:
                entries += [code, Array([round(self._advances[code])])]
        return Array(entries)

    def _glyph_map(self, pdf: Pdf) -> Object:
        if self._next_spare == self.face.glyph_count:
            return Name.Identity
        table = [self._glyphs.get(code, 0) for code in range(self._next_spare)]
        return _deflated(pdf, struct.pack(f">{len(table)}H", *table))

    def _to_unicode(self) -> bytes:
        entries = [
            f"<{code:04X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
            for code, character in sorted(self._characters.items())
        ]
        blocks = [entries[at : at + _ENTRIES_A_BLOCK] for at in range(0, len(entries), _ENTRIES_A_BLOCK)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return f"{_CMAP_HEAD}\n{body}\n{_CMAP_FOOT}\n".encode("ascii")


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _deflated(pdf: Pdf, data: bytes, **entries: object) -> Stream:
    return Stream(pdf, zlib.compress(data), Filter=Name.FlateDecode, **entries)
