"""The PDF being made, on reportlab's canvas: pages, outline and metadata in, bytes out, the same for the same input."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from rongchang_desktop.domain.papers.page import PageShape
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing import conformance
from rongchang_desktop.printing.metadata import FileFacts
from rongchang_desktop.printing.pdf_stream import Stream
from rongchang_desktop.printing.structure import StructureTree
from rongchang_desktop.printing.typefaces.cid_font import EmbeddedFace
from rongchang_desktop.printing.typefaces.fonts import shipped_place


class PdfFile:
    """Collects what a document is made of; what is drawn on `canvas` lies beneath the text of the page."""

    def __init__(self, language: str, *, tagged: bool) -> None:
        version, font = conformance.VERSION, _unused_font()
        self.canvas = Canvas("", pdfVersion=version, invariant=1, lang=language, initialFontName=font)
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self.structure = StructureTree() if tagged else None
        self._document: Any = self.canvas._doc
        fonts = self._document.Reference(self._document.idToObject[pdfdoc.BasicFonts])
        self._resources = self._document.Reference(pdfdoc.PDFDictionary({"Font": fonts}))
        self._open_levels: list[int] = []
        self._entries = 0

    def end_page(self, shape: PageShape, text: Iterable[str]) -> None:
        """Put the text operators on the page and begin the next one."""
        self.canvas.setPageSize((shape.width, shape.height))
        self.canvas.addLiteral("\n".join(["0 g 0 G BT", *text, "ET"]))
        self.canvas.showPage()
        page = self._document.Pages[-1]
        page.Resources, page.Trans = self._resources, None  # reportlab would write them out for each page
        if self.structure is not None:
            page.StructParents = self.structure.end_page()
            page.__NoDefault__ = _ENTRIES_OF_A_TAGGED_PAGE
        self._pack(page)

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

    def finish(self, facts: FileFacts, faces: Iterable[EmbeddedFace]) -> bytes:
        """Embed the faces, say what the file is and give its bytes."""
        fonts = self._document.idToObject[pdfdoc.BasicFonts]
        for face in faces:
            fonts[face.resource] = face.write(self._document)
        if self.structure is not None:
            self.structure.write(self._document)
        self.canvas.addPageLabel(0, style="ARABIC", start=1)
        conformance.declare(self._document, facts)
        data: bytes = self.canvas.getpdfdata()
        return data

    def _pack(self, page: Any) -> None:
        """Compress a finished page at once: thousands of them would fill the memory until the file is written."""
        page.Contents = Stream(page.stream.encode("ascii"))
        page.stream = None
        self._document.updateSignature(page.Contents.content)


_ENTRIES_OF_A_TAGGED_PAGE = [*pdfdoc.PDFPage.__NoDefault__, "StructParents"]  # reportlab writes none it does not know


@lru_cache(maxsize=1)
def _unused_font() -> str:
    """A font for the canvas to begin with; left to itself it would name Helvetica, which nobody embeds."""
    font = TTFont("rongchang-unused", str(shipped_place(Typeface.LATIN).path))
    pdfmetrics.registerFont(font)
    return str(font.fontName)
