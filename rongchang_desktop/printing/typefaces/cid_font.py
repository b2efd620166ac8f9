"""A face inside one PDF: an Identity-H composite font whose codes are glyph numbers, and a map back to the text."""

import struct
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from rongchang_desktop.printing.pdf_stream import Stream
from rongchang_desktop.printing.typefaces.font_file import FontFile
from rongchang_desktop.printing.typefaces.font_subset import subset_face

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
        self._blank = face.glyph_count
        self._next_spare = self._blank + 1

    def add(self, character: str, *, drawn_as: str | None = None) -> float:
        """Give the character a code, drawn as another one or ("") not at all; its width in thousandths of an em."""
        glyph = self._blank if drawn_as == "" else self.face.glyphs.get(ord(drawn_as or character), 0)
        code = glyph
        if glyph in self._characters:  # a second character on one glyph would be copied out as the first
            code, self._next_spare = self._next_spare, self._next_spare + 1
        self._codes[ord(character)] = code
        self._glyphs[code] = glyph
        self._characters[code] = ord(character)
        self._advances[code] = 0.0 if glyph == self._blank else self.face.advance(glyph)
        return self._advances[code]

    def code(self, character: int) -> str:
        """The four hexadecimal digits that show an added character."""
        return f"{self._codes[character]:04X}"

    def write(self, document: Any) -> Any:
        """Add the font to a reportlab document, its outlines cut to what was added; a reference to it."""
        program, drawn = subset_face(self.face, self._glyphs.values())
        name = PDFName(f"{self._tag}+{self.face.name}")
        descriptor = PDFDictionary({
            "Type": PDFName("FontDescriptor"), "FontName": name, "Flags": _SYMBOLIC,
            "FontBBox": PDFArray([round(value) for value in self.face.box]), "ItalicAngle": 0,
            "Ascent": round(self.face.ascent), "Descent": round(self.face.descent),
            "CapHeight": round(self.face.cap_height), "StemV": _STEM,
            "FontFile2": Stream(program, Length1=len(program)), "CIDSet": self._codes_in(drawn),
        })  # fmt: skip
        system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        descendant = PDFDictionary({
            "Type": PDFName("Font"), "Subtype": PDFName("CIDFontType2"), "BaseFont": name,
            "DW": _USUAL_ADVANCE, "W": self._widths(), "CIDSystemInfo": PDFDictionary(system),
            "CIDToGIDMap": self._glyph_map(drawn), "FontDescriptor": document.Reference(descriptor),
        })  # fmt: skip
        font = PDFDictionary({
            "Type": PDFName("Font"), "Subtype": PDFName("Type0"), "BaseFont": name,
            "Encoding": PDFName("Identity-H"), "DescendantFonts": PDFArray([document.Reference(descendant)]),
            "ToUnicode": Stream(self._to_unicode()),
        })  # fmt: skip
        return document.Reference(font)

    def _widths(self) -> Any:
        entries: list[object] = []
        for code in sorted(self._advances):
            if self._advances[code] != _USUAL_ADVANCE:
                entries += [code, PDFArray([round(self._advances[code])])]
        return PDFArray(entries)

    def _codes_in(self, drawn: set[int]) -> Stream:
        """A bit a code, set for those that the cut face has."""
        bits = bytearray(self._next_spare // 8 + 1)
        for code in drawn | self._glyphs.keys():
            bits[code >> 3] |= 0x80 >> (code & 7)
        return Stream(bytes(bits))

    def _glyph_map(self, drawn: set[int]) -> Any:
        if self._next_spare == self._blank + 1:
            return PDFName("Identity")
        table = [self._glyphs.get(code, code if code in drawn else 0) for code in range(self._next_spare)]
        return Stream(struct.pack(f">{len(table)}H", *table))

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
