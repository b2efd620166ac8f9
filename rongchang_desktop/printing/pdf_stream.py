"""Streams of a PDF: compressed as soon as they are made, and written the way PDF/A asks for."""

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream


class Stream(PDFStream):  # type: ignore[misc]  # reportlab has no types
    """Bytes with entries that describe them; reportlab's own stream ends without the line break before `endstream`."""

    def __init__(self, data: bytes, *, packed: bool = True, **entries: object) -> None:
        if packed:
            data, entries["Filter"] = zlib.compress(data), PDFName("FlateDecode")
        super().__init__(PDFDictionary({**entries, "Length": len(data)}), data)

    def format(self, document: Any) -> bytes:
        """The object as it stands in the file."""
        entries: bytes = self.dictionary.format(document)
        return b"".join((entries, b"\nstream\n", self.content, b"\nendstream"))
