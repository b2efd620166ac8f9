"""The PDF being made, on reportlab's canvas: pages, outline and metadata in, bytes out, the same for the same input."""

import zlib
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from rongchang_desktop.domain.papers.page import PageShape
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.typefaces.cid_font import EmbeddedFace
from rongchang_desktop.printing.typefaces.fonts import shipped_place

_PRODUCER = "Rongchang Desktop"
_VERSION = (1, 7)


class PdfFile:
    """Collects what a document is made of; what is drawn on `canvas` lies beneath the text of the page."""

    def __init__(self, language: str) -> None:
        self.canvas = Canvas("", pdfVersion=_VERSION, invariant=1, lang=language, initialFontName=_unused_font())
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self._document: Any = self.canvas._doc
        self._open_levels: list[int] = []
        self._entries = 0

    def end_page(self, shape: PageShape, text: Iterable[str]) -> None:
        """Put the text operators on the page and begin the next one."""
        self.canvas.setPageSize((shape.width, shape.height))
        self.canvas.addLiteral("\n".join(["0 g 0 G BT", *text, "ET"]))
        self.canvas.showPage()
        self._pack(self._document.Pages[-1])

    def add_outline_entry(self, level: int, title: str, *, top: float) -> None:
        """Append an entry that leads to that height of the page being filled."""
        while self._open_levels and self._open_levels[-1] >= level:
            self._open_levels.pop()
        key = f"entry {self._entries}"
        self.canvas.bookmarkPage(key, fit="FitH", top=round(top, 2))
        # reportlab refuses an entry two levels below the one before it
        self.canvas.addOutlineEntry(title, key, level=len(self._open_levels))
        self.canvas.showOutline()
        self._open_levels.append(level)
        self._entries += 1

    def describe(self, *, title: str, author: str, subject: str, keywords: str, dated: date | None) -> None:
        """Say what the file is."""
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setSubject(subject)
        self.canvas.setKeywords(keywords)
        self.canvas.setCreator(_PRODUCER)
        self.canvas.setProducer(_PRODUCER)
        if dated is not None:
            self.canvas.setDateFormatter(lambda *_: f"D:{dated:%Y%m%d}000000+08'00'")

    def finish(self, faces: Iterable[EmbeddedFace]) -> bytes:
        """Embed the faces and give the bytes of the file."""
        fonts = self._document.idToObject[pdfdoc.BasicFonts]
        for face in faces:
            fonts[face.resource] = face.write(self._document)
        data: bytes = self.canvas.getpdfdata()
        return data

    def _pack(self, page: Any) -> None:
        """Compress a finished page at once: thousands of them would fill the memory until the file is written."""
        packed = zlib.compress(page.stream.encode("ascii"))
        page.stream = None
        page.Contents = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFName("FlateDecode")}), packed)
        self._document.updateSignature(packed)


@lru_cache(maxsize=1)
def _unused_font() -> str:
    """A font for the canvas to begin with; left to itself it would name Helvetica, which nobody embeds."""
    font = TTFont("rongchang-unused", str(shipped_place(Typeface.LATIN).path))
    pdfmetrics.registerFont(font)
    return str(font.fontName)
