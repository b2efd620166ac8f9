"""What a drawn PDF really shows: its text, and where each character stands on the paper."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ctypes import create_string_buffer
from io import BytesIO
from typing import NamedTuple

import pikepdf
from pypdfium2 import PdfDocument, PdfTextPage
from pypdfium2 import raw as pdfium

from rongchang_desktop.domain.papers.content import Block, Document
from rongchang_desktop.printing.rendering import Rendering, draw
from tests.printing.faces import shipped_fonts

MM = 72 / 25.4
_LOW_HALF = re.compile("[\udc00-\udfff]")


class Glyph(NamedTuple):
    """A character with the place of its origin, the box of its ink, its face and its size.

    In points from the lower left of the page as the reader holds it.
    """

    character: str
    x: float
    y: float
    left: float
    bottom: float
    right: float
    top: float
    face: str
    size: float


class Page(NamedTuple):
    """A page: its size in points, and its visible characters in the order they were drawn."""

    width: float
    height: float
    glyphs: list[Glyph]

    @property
    def text(self) -> list[Glyph]:
        """The characters in the type area."""
        return [glyph for glyph in self.glyphs if self._inside(glyph)]

    @property
    def number(self) -> list[Glyph]:
        """The characters of the page number, dash to dash."""
        return [glyph for glyph in self.glyphs if not self._inside(glyph)]

    def _inside(self, glyph: Glyph) -> bool:
        return (glyph.x if self.width > self.height else glyph.y) > 35 * MM - 1


def drawn(blocks: Iterable[Block], *, title: str = "试页") -> Rendering:
    """The blocks, drawn with the shipped faces."""
    return draw(Document(title=title, blocks=tuple(blocks)), fonts=shipped_fonts())


@contextmanager
def _opened(data: bytes) -> Iterator[PdfDocument]:
    document = PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def page_texts(data: bytes) -> list[str]:
    """The visible characters in the type area of each page, in the order they were drawn."""
    return [joined(page.text) for page in pages(data)]


def joined(glyphs: Iterable[Glyph]) -> str:
    """The characters as one text."""
    return "".join(glyph.character for glyph in glyphs)


def text_of(data: bytes) -> str:
    """The visible characters of all pages but the page numbers."""
    return "".join(page_texts(data))


def without_space(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


def page_sizes(data: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points."""
    with _opened(data) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def glyphs(data: bytes, page: int = 0) -> list[Glyph]:
    """The visible characters of a page in the order they were drawn."""
    with _opened(data) as document:
        return _glyphs(document[page].get_textpage())


def pages(data: bytes) -> list[Page]:
    """All pages with their characters."""
    with _opened(data) as document:
        return [Page(*page.get_size(), _glyphs(page.get_textpage())) for page in document]


def number_glyphs(data: bytes, page: int) -> list[Glyph]:
    """The characters of the page number, dash to dash."""
    return Page(*page_sizes(data)[page], glyphs(data, page)).number


def _glyphs(text: PdfTextPage) -> list[Glyph]:
    found: list[Glyph] = []
    x, y, name = pdfium.c_double(), pdfium.c_double(), create_string_buffer(80)
    for at in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text, at))
        if _LOW_HALF.match(character):  # of a character above U+FFFF
            whole = (found[-1].character + character).encode("utf-16", "surrogatepass").decode("utf-16")
            found[-1] = found[-1]._replace(character=whole)
        elif not character.isspace() and not pdfium.FPDFText_IsGenerated(text, at):
            pdfium.FPDFText_GetCharOrigin(text, at, x, y)
            pdfium.FPDFText_GetFontInfo(text, at, name, len(name), None)
            face, size = name.value.decode("ascii").split("+")[-1], pdfium.FPDFText_GetFontSize(text, at)
            found.append(Glyph(character, x.value, y.value, *text.get_charbox(at), face, size))
    return found


def base_fonts(data: bytes) -> dict[str, bool]:
    """The name of every font in the file, and whether its outlines are embedded."""
    found = {}
    with pikepdf.open(BytesIO(data)) as pdf:
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/FontDescriptor":
                found[str(entry.FontName)] = "/FontFile2" in entry
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/Font":
                found.setdefault(str(entry.BaseFont), False)
    return found


def outline_titles(data: bytes) -> list[tuple[int, str]]:
    """Level and title of each outline entry."""
    with _opened(data) as document:
        return [(entry.level, entry.get_title()) for entry in document.get_toc()]
