"""From a paper to a file: compose, lay out, write; the old file stands until the new one is whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from rongchang_desktop.domain.papers.content import (
    BarChart,
    Block,
    Document,
    Gap,
    Imprint,
    PageBreak,
    Paragraph,
    Rule,
    Sides,
    Table,
    one_line,
)
from rongchang_desktop.domain.papers.page import SHAPES
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.printing.charts import FlowingChart
from rongchang_desktop.printing.flowing import Flowing
from rongchang_desktop.printing.furniture import FlowingImprint, FlowingRule, FlowingSides
from rongchang_desktop.printing.metadata import FileFacts
from rongchang_desktop.printing.page_writer import PageWriter
from rongchang_desktop.printing.paragraphs import FlowingGap, FlowingParagraph
from rongchang_desktop.printing.pdf_file import PdfFile
from rongchang_desktop.printing.tables import FlowingTable
from rongchang_desktop.printing.typefaces.font_book import FontBook
from rongchang_desktop.printing.typefaces.fonts import FontChoice, office_fonts

_EPSILON = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """A drawn document; `missing` are the characters that no face has and that show as 〓."""

    data: bytes
    pages: int
    missing: tuple[str, ...]


def draw(
    document: Document, progress: ProgressSink = silent, *, fonts: FontChoice | None = None, tagged: bool = True
) -> Rendering:
    """The document as PDF/A-1b; progress is told each page and may raise Cancelled.

    Without tags it cannot be read out in its order, yet takes less time and memory: for tables of very many rows.
    """
    book = FontBook(fonts or office_fonts())
    pdf = PdfFile(document.language, tagged=tagged)
    writer = PageWriter(pdf, book, lambda page: progress(page))
    _flow(iter(document.blocks), writer)
    writer.finish()
    facts = FileFacts(
        title=one_line(document.title),
        author=document.author,
        subject=document.subject,
        keywords=document.keywords,
        dated=document.dated,
    )
    return Rendering(data=pdf.finish(facts, book.faces()), pages=writer.pages, missing=tuple(book.missing))


def _flow(blocks: Iterator[Block], writer: PageWriter) -> None:
    """Put the blocks on pages; those that stay with the next one wait for it."""
    waiting: list[Flowing] = []
    for block in blocks:
        if isinstance(block, PageBreak):
            _place(waiting, writer)
            writer.end_page(SHAPES[block.orientation])
            continue
        waiting.append(_flowing(block, writer))
        if not waiting[-1].keep_with_next:
            _place(waiting, writer)
    _place(waiting, writer)


def _place(waiting: list[Flowing], writer: PageWriter) -> None:
    height = sum(flowing.least_height() for flowing in waiting)
    if height > writer.room + _EPSILON and not writer.fresh:
        writer.end_page()
    for flowing in waiting:
        flowing.flow(writer)
    waiting.clear()


def _flowing(block: Block, writer: PageWriter) -> Flowing:
    match block:
        case Paragraph():
            return FlowingParagraph(block, writer)
        case Gap():
            return FlowingGap(block)
        case BarChart():
            return FlowingChart(block, writer)
        case PageBreak():
            raise AssertionError("a page break is no block that flows")
        case Rule():
            return FlowingRule(block)
        case Sides():
            return FlowingSides(block, writer)
        case Imprint():
            return FlowingImprint(block, writer)
        case Table():
            return FlowingTable(block, writer)
