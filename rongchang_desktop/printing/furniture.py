"""What an official paper has besides text: lines across the page, words at both ends of a line, and the 版记."""

from dataclasses import replace

from rongchang_desktop.domain.papers.content import Imprint, Paragraph, Rule, Sides
from rongchang_desktop.domain.papers.stylesheet import Align
from rongchang_desktop.printing.flowing import Flowing
from rongchang_desktop.printing.page_writer import PageWriter
from rongchang_desktop.printing.paragraphs import FlowingParagraph


class FlowingRule:
    """A line as wide as the type area; it stays with what follows."""

    keep_with_next = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def least_height(self) -> float:
        """The line and the white around it."""
        return self._rule.above + self._rule.thickness + self._rule.below

    def flow(self, writer: PageWriter) -> None:
        """Draw the line."""
        rule, shape = self._rule, writer.shape
        middle = writer.advance(self.least_height()) - rule.above - rule.thickness / 2
        writer.canvas.setStrokeColorRGB(*rule.colour)
        writer.canvas.setLineWidth(rule.thickness)
        writer.canvas.line(shape.left, middle, shape.left + shape.area_width, middle)


class FlowingSides:
    """One line, its left part flush left and its right part flush right; where both do not fit, one below the other."""

    keep_with_next = True

    def __init__(self, sides: Sides, writer: PageWriter) -> None:
        width = writer.shape.area_width
        self._style = replace(sides.style, stretch=0)
        self._left = writer.setter.column(self._style, width).lines(sides.left)
        self._right = writer.setter.column(replace(self._style, align=Align.RIGHT, indent=0), width).lines(sides.right)
        widths = [max((line.x + line.width for line in self._left), default=0.0)]
        widths += [line.width for line in self._right]
        self._beside = len(self._left) <= 1 and len(self._right) <= 1 and sum(widths) + self._style.size <= width

    def least_height(self) -> float:
        """One line, or all lines of both."""
        lines = 1 if self._beside else len(self._left) + len(self._right)
        return lines * self._style.leading

    def flow(self, writer: PageWriter) -> None:
        """Show both ends."""
        top = writer.advance(self.least_height())
        below = 0 if self._beside else len(self._left) * self._style.leading
        x, style, element = writer.shape.left, self._style, writer.element("P")
        writer.show(self._left, x=x, top=top, style=style, element=element)
        writer.show(self._right, x=x, top=top - below, style=style, element=element)


class FlowingImprint:
    """版记 at the foot of the page that comes last, on a page of its own only where the last one has no room."""

    keep_with_next = False

    def __init__(self, imprint: Imprint, writer: PageWriter) -> None:
        self._lines = [_flowing(line, writer) for line in imprint.lines]

    def least_height(self) -> float:
        """All of it."""
        return sum(line.least_height() for line in self._lines)

    def flow(self, writer: PageWriter) -> None:
        """Leave white down to where it begins, then show it."""
        writer.advance(max(writer.room - self.least_height(), 0.0))
        for line in self._lines:
            line.flow(writer)


def _flowing(line: Paragraph | Sides | Rule, writer: PageWriter) -> Flowing:
    match line:
        case Paragraph():
            return FlowingParagraph(line, writer)
        case Sides():
            return FlowingSides(line, writer)
        case Rule():
            return FlowingRule(line)
