"""What a drawn PDF really shows: its text, and where each character stands on the paper."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple

import pikepdf
from pypdfium2 import PdfDocument
from pypdfium2 import raw as pdfium

from rongchang_desktop.domain.papers.content import Block, Document
from rongchang_desktop.printing.rendering import Rendering, draw
from rongchang_desktop.printing.typefaces.fonts import shipped_fonts

MM = 72 / 25.4


class Glyph(NamedTuple):
    """A character with the place of its origin and the box of its ink, in points from the lower left."""

    character: str
    x: float
    y: float
    left: float
    bottom: float
    right: float
    top: float


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
    return [
        _joined(glyph.character for glyph in glyphs(data, page) if _inside(glyph, width, height))
        for page, (width, height) in enumerate(page_sizes(data))
    ]


def _inside(glyph: Glyph, width: float, height: float) -> bool:
    """Whether it stands in the type area rather than in the page number's margin."""
    return glyph.x > 35 * MM - 1 if width > height else glyph.y > 35 * MM - 1


def _joined(characters: Iterable[str]) -> str:
    """One text; characters above U+FFFF come as two halves."""
    return "".join(characters).encode("utf-16", "surrogatepass").decode("utf-16")


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
    found = []
    with _opened(data) as document:
        text = document[page].get_textpage()
        for at in range(text.count_chars()):
            character = chr(pdfium.FPDFText_GetUnicode(text, at))
            if not character.isspace() and not pdfium.FPDFText_IsGenerated(text, at):
                x, y = pdfium.c_double(), pdfium.c_double()
                pdfium.FPDFText_GetCharOrigin(text, at, x, y)
                found.append(Glyph(character, x.value, y.value, *text.get_charbox(at)))
    return found


def number_glyphs(data: bytes, page: int) -> list[Glyph]:
    """The characters of the page number, dash to dash."""
    width, height = page_sizes(data)[page]
    return [glyph for glyph in glyphs(data, page) if not _inside(glyph, width, height)]


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
