"""Paragraphs and gaps: lines of one leading, broken over pages without leaving a single line behind."""

from rongchang_desktop.domain.papers.content import Gap, Paragraph, one_line, plain
from rongchang_desktop.domain.papers.stylesheet import Style
from rongchang_desktop.printing.page_writer import PageWriter
from rongchang_desktop.printing.structure import Element
from rongchang_desktop.printing.text_setting import SetLine

_LEAST_LINES = 2  # of a longer paragraph that stand together at the foot and at the head of a page
_LONG = 4  # lines from which on that is asked


class FlowingParagraph:
    """A paragraph set to the width of the type area."""

    def __init__(self, paragraph: Paragraph, writer: PageWriter) -> None:
        self._paragraph, self.style = paragraph, paragraph.style
        self._lines = writer.setter.column(self.style, writer.shape.area_width).lines(paragraph.content)
        self._fresh = writer.fresh
        self.keep_with_next = self.style.keep_with_next

    def least_height(self) -> float:
        """Its first two lines; all of it where it must stay with what follows."""
        together = len(self._lines) if self.keep_with_next or len(self._lines) < _LONG else _LEAST_LINES
        return together * self.style.leading + (0 if self._fresh else self.style.space_before)

    def flow(self, writer: PageWriter) -> None:
        """Put its lines on as many pages as they take."""
        if not writer.fresh:
            writer.advance(min(self.style.space_before, writer.room))
        if self.style.outline_level is not None:
            writer.mark(self.style.outline_level, plain_text(self._paragraph), writer.y)
        lines, element = self._lines, writer.element(_kind(self.style))
        while lines:
            count = self._lines_that_fit(len(lines), writer)
            if count:
                self._show(lines[:count], writer, element)
            lines = lines[count:]
            if lines:
                writer.end_page()
        writer.advance(min(self.style.space_after, writer.room))

    def _lines_that_fit(self, count: int, writer: PageWriter) -> int:
        fitting = int((writer.room + 0.01) // self.style.leading)
        if fitting >= count:
            return count
        if count >= _LONG:
            fitting = min(fitting, count - _LEAST_LINES)
        least = min(_LEAST_LINES, count) if count >= _LONG else count
        if fitting < least and not writer.fresh:
            return 0
        return max(fitting, 1)

    def _show(self, lines: list[SetLine], writer: PageWriter, element: Element | None) -> None:
        top = writer.advance(len(lines) * self.style.leading)
        writer.show(lines, x=writer.shape.left, top=top, style=self.style, element=element)


def _kind(style: Style) -> str:
    """What the paragraph is in the tree of the document."""
    return "P" if style.outline_level is None else f"H{style.outline_level + 1}"


class FlowingGap:
    """White space; most of it disappears at the head of a page."""

    keep_with_next = False

    def __init__(self, gap: Gap) -> None:
        self._gap = gap

    def least_height(self) -> float:
        """Nothing: a gap never drives anything to the next page."""
        return 0.0

    def flow(self, writer: PageWriter) -> None:
        """Take the height, as far as the page has it."""
        if self._gap.stays or not writer.fresh:
            writer.advance(min(self._gap.height, max(writer.room, 0.0)))


def plain_text(paragraph: Paragraph) -> str:
    """The text of the paragraph on one line."""
    return one_line(plain(paragraph.content))
