"""Charts as pictures: drawn by the engine that prints them, on one page as high as they are, and given as PNG."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image

from rongchang_desktop.domain.papers.content import BarChart
from rongchang_desktop.domain.papers.page import MM, UPRIGHT, PageShape
from rongchang_desktop.printing.charts import FlowingChart
from rongchang_desktop.printing.metadata import FileFacts
from rongchang_desktop.printing.page_writer import PageWriter
from rongchang_desktop.printing.pdf_file import PdfFile
from rongchang_desktop.printing.preview import OpenPdf, PageImage, PieceWish
from rongchang_desktop.printing.typefaces.font_book import FontBook
from rongchang_desktop.printing.typefaces.fonts import FontChoice, office_fonts

_DPI = 200
_MARGIN = 5 * MM
_BETWEEN = 8 * MM
_INCH = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPicture:
    """A PNG with its height in points, its width being that of the type area; `missing` as of a Rendering."""

    data: bytes
    height: float
    missing: tuple[str, ...]


def chart_picture(
    charts: Sequence[BarChart], *, margin: float = _MARGIN, fonts: FontChoice | None = None
) -> ChartPicture:
    """The charts one below the other on white, with a margin in points around them."""
    book = FontBook(fonts or office_fonts())
    pdf = PdfFile("zh-CN", tagged=False)
    writer = PageWriter(pdf, book, lambda page: None)
    flowing = [FlowingChart(chart, writer) for chart in charts]
    height = sum(chart.least_height() for chart in flowing) + _BETWEEN * (len(flowing) - 1)
    shape = _page(height, margin)
    writer.end_page(shape)
    for number, chart in enumerate(charts):
        if number:
            writer.advance(_BETWEEN)
        FlowingChart(chart, writer).flow(writer)
    writer.finish()
    image = _drawn(pdf.finish(FileFacts(title=""), book.faces()), shape, height + 2 * margin)
    return ChartPicture(data=_png(image), height=height + 2 * margin, missing=tuple(book.missing))


def _page(height: float, margin: float) -> PageShape:
    """A page that holds so much, above a strip for the page number, which is cut off."""
    below = UPRIGHT.bottom
    return replace(
        UPRIGHT,
        width=UPRIGHT.area_width + 2 * margin,
        height=below + height + 2 * margin,
        left=margin,
        top=below + height + margin,
        area_height=height + 1,
    )


def _drawn(data: bytes, shape: PageShape, height: float) -> PageImage:
    whole = (_pixels(shape.width), _pixels(shape.height))
    pdf = OpenPdf(data)
    try:
        return pdf.draw(PieceWish(page=0, of=whole, size=(whole[0], _pixels(height))))
    finally:
        pdf.close()


def _png(image: PageImage) -> bytes:
    size, stream = (image.width, image.height), BytesIO()
    picture = Image.frombuffer("RGB", size, image.pixels, "raw", "BGRX", image.bytes_per_row, 1)
    picture.save(stream, "PNG", dpi=(_DPI, _DPI), optimize=True)
    return stream.getvalue()


def _pixels(points: float) -> int:
    return round(points * _DPI / _INCH)
