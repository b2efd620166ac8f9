"""The PDF being made: pages, outline and metadata in, bytes out; the same input gives the same bytes."""

import zlib
from collections.abc import Iterable
from datetime import date
from io import BytesIO

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, OutlineItem, Pdf, Stream, String

from rongchang_desktop.printing.cid_font import EmbeddedFace
from rongchang_desktop.printing.page import PageShape

_PRODUCER = "Rongchang Desktop"
_COMPRESSION = 6


class PdfFile:
    """Collects what a document is made of."""

    def __init__(self) -> None:
        self._pdf = Pdf.new()
        self._fonts = Dictionary()
        self._resources = self._pdf.make_indirect(Dictionary(Font=self._fonts))
        self._pages: list[Dictionary] = []
        self._outline: list[tuple[int, str, int, float]] = []

    def add_page(self, shape: PageShape, operators: str) -> None:
        """Append a page."""
        content = Stream(self._pdf, zlib.compress(operators.encode("ascii"), _COMPRESSION), Filter=Name.FlateDecode)
        page = Dictionary(
            Type=Name.Page,
            Parent=self._pdf.Root.Pages,
            MediaBox=Array([0, 0, round(shape.width, 2), round(shape.height, 2)]),
            Resources=self._resources,
            Contents=content,
        )
        self._pages.append(self._pdf.make_indirect(page))

    def add_outline_entry(self, level: int, title: str, *, page: int, top: float) -> None:
        """Append an entry to the outline: page counted from 0, the height that is to stand at the window's top."""
        self._outline.append((level, title, page, top))

    def finish(
        self, faces: Iterable[EmbeddedFace], *, title: str, dated: date | None, language: str, more: dict[str, str]
    ) -> bytes:
        """Embed the faces, say what the file is, and give its bytes."""
        pages = self._pdf.Root.Pages
        pages.Kids, pages.Count = Array(self._pages), len(self._pages)
        for face in faces:
            self._fonts[f"/{face.resource}"] = face.write(self._pdf)
        self._write_outline()
        self._write_metadata(title, dated, language, more)
        target = BytesIO()
        self._pdf.save(target, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
        return target.getvalue()

    def _write_outline(self) -> None:
        if not self._outline:
            return
        with self._pdf.open_outline() as outline:
            parents: list[tuple[int, list[OutlineItem]]] = [(-1, outline.root)]
            for level, title, page, top in self._outline:
                while parents[-1][0] >= level:
                    parents.pop()
                entry = OutlineItem(title, page, "FitH", top=round(top, 2))
                parents[-1][1].append(entry)
                parents.append((level, entry.children))
        self._pdf.Root.PageMode = Name.UseOutlines

    def _write_metadata(self, title: str, dated: date | None, language: str, more: dict[str, str]) -> None:
        root, info = self._pdf.Root, self._pdf.docinfo
        root.Lang = String(language)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        entries = {"Title": title, **more, "Creator": _PRODUCER, "Producer": _PRODUCER}
        for key, value in entries.items():
            if value:
                info[f"/{key}"] = String(value)
        if dated is not None:
            info["/CreationDate"] = String(f"D:{dated:%Y%m%d}000000+08'00'")
