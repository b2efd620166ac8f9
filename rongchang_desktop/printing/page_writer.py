"""Fills pages from the top down, numbers them and hands each over when it is full."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from reportlab.pdfgen.canvas import Canvas

from rongchang_desktop.domain.papers.page import NUMBER_SIZE, UPRIGHT, PageShape
from rongchang_desktop.domain.papers.stylesheet import Align, Style
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.page_number import number_matrix
from rongchang_desktop.printing.pdf_file import PdfFile
from rongchang_desktop.printing.structure import ARTIFACT, END, PAGE_FURNITURE, Element
from rongchang_desktop.printing.text_setting import SetLine, TextSetter
from rongchang_desktop.printing.typefaces.font_book import FontBook

_CAP_HEIGHT = 0.72  # em: a line's characters stand in the middle of its leading
_NUMBER = Style(face=Typeface.LATIN, size=NUMBER_SIZE, leading=NUMBER_SIZE, align=Align.LEFT, stretch=0)


class PageWriter:
    """One page at a time; a page begins with the first thing put on it."""

    def __init__(self, pdf: PdfFile, fonts: FontBook, on_page: Callable[[int], None]) -> None:
        self.setter = TextSetter(fonts)
        self.shape: PageShape = UPRIGHT
        self.pages = 0  # finished ones
        self.y = self.shape.top  # where the next thing begins
        self._pdf, self._on_page = pdf, on_page
        self._numbers = self.setter.column(_NUMBER, self.shape.area_width)
        self._structure = pdf.structure
        self._open = self._drawn_on = False
        self._text: list[str] = []

    @property
    def canvas(self) -> Canvas:
        """Where fills and rules are drawn, which say nothing by themselves; they lie beneath the text."""
        if self._structure is not None and not self._drawn_on:
            self._pdf.canvas.addLiteral(ARTIFACT)
            self._drawn_on = True
        return self._pdf.canvas

    @contextmanager
    def drawing(self, element: Element | None) -> Iterator[Canvas]:
        """The same canvas for what belongs to the element."""
        canvas = self.canvas
        if self._structure is not None and element is not None:
            canvas.addLiteral(f"{END} {self._structure.begin(element)}")
        yield canvas
        if self._structure is not None and element is not None:
            canvas.addLiteral(f"{END} {ARTIFACT}")

    def element(
        self, kind: str, parent: Element | None = None, *, attributes: str = "", alternative: str = ""
    ) -> Element | None:
        """A new node in the tree of the document, last below the parent or at the top; None where there is no tree."""
        if self._structure is None:
            return None
        return self._structure.add(kind, parent, attributes=attributes, alternative=alternative)

    @property
    def room(self) -> float:
        """The height left on the page."""
        return self.y - self.shape.bottom

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the page yet."""
        return not self._open

    def advance(self, height: float) -> float:
        """Take that height from the page; gives the place where it begins."""
        self._open = True
        top, self.y = self.y, self.y - height
        return top

    def show(
        self, lines: Sequence[SetLine], *, x: float, top: float, style: Style, element: Element | None = None
    ) -> None:
        """Put lines one below the other, from that top, as a piece of the element; without one they say nothing new."""
        if self._structure is None:
            self._show(lines, x, top, style)
        elif any(line.operators for line in lines):
            self._text.append(self._structure.begin(element) if element is not None else ARTIFACT)
            self._show(lines, x, top, style)
            self._text.append(END)

    def _show(self, lines: Sequence[SetLine], x: float, top: float, style: Style) -> None:
        baseline = top - (style.leading + style.size * _CAP_HEIGHT) / 2
        for line in lines:
            if line.operators:
                self._text.append(f"1 0 0 1 {x + line.x:.2f} {baseline:.2f} Tm {line.operators}")
            baseline -= style.leading

    def mark(self, level: int, title: str, top: float) -> None:
        """An outline entry that leads to that height of this page."""
        self._pdf.add_outline_entry(level, title, top=top)

    def end_page(self, shape: PageShape | None = None) -> None:
        """Finish the page if anything stands on it; the next one has that shape, or the same."""
        if self._open:
            self._finish()
        self.shape = shape or self.shape
        self.y = self.shape.top

    def finish(self) -> None:
        """Finish the last page; a document has at least one."""
        self._open = self._open or self.pages == 0
        self.end_page()

    def _finish(self) -> None:
        number = self.pages + 1
        (line,) = self._numbers.lines(f"— {number} —")
        shown = f"{number_matrix(self.shape, number, line.width)} {line.operators}"
        self._text.append(shown if self._structure is None else f"{PAGE_FURNITURE} {shown} {END}")
        if self._drawn_on:
            self.canvas.addLiteral(END)
            self._drawn_on = False
        self._pdf.end_page(self.shape, self._text)
        self._text.clear()
        self.pages, self._open = number, False
        self._on_page(number)
