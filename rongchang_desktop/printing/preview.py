"""Pages of our own PDFs as images, for the preview and for the printer."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pypdfium2 import PdfDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A page drawn on white: four bytes a pixel (blue, green, red, unused), rows of that many bytes."""

    width: int
    height: int
    bytes_per_row: int
    pixels: bytes


def page_count(pdf: Path | bytes) -> int:
    """How many pages the file has."""
    document = PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_images(pdf: Path | bytes, *, dpi: int = 110, first: int = 0, last: int | None = None) -> Iterator[PageImage]:
    """Draw the pages from `first` (counted from 0) up to but without `last`, one at a time."""
    document = PdfDocument(pdf)
    try:
        for number in range(first, len(document) if last is None else min(last, len(document))):
            bitmap = document[number].render(scale=dpi / 72, prefer_bgrx=True)
            yield PageImage(
                width=bitmap.width, height=bitmap.height, bytes_per_row=bitmap.stride, pixels=bytes(bitmap.buffer)
            )
    finally:
        document.close()
