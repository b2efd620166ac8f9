"""Paragraphs, rules across the page, lines with two ends, and the 版记 at the foot of the page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from rongchang_desktop.domain.papers.column_widths import ems
from rongchang_desktop.domain.papers.content import Content, Imprint, Paragraph, Rule, Sides, plain
from rongchang_desktop.domain.papers.stylesheet import Align, Style
from rongchang_desktop.writing.paper_styles import PaperStyles
from rongchang_desktop.writing.runs import RunWriter
from rongchang_desktop.writing.word_xml import Mould, element, hexadecimal, prop, properties, twips

TitleLines = Callable[[str, float], list[str]]
"""A title and the characters that a line holds → its lines, of about the same length."""
_Property = tuple[str, Any]
_LEAST = 1.0  # point: the lowest line that every program shows
_LINE_SIZES = range(2, 97)  # eighths of a point that a border may be thick


class ParagraphWriter:
    """Writes paragraphs in named styles."""

    def __init__(self, styles: PaperStyles, runs: RunWriter, title_lines: TitleLines) -> None:
        self.styles, self.runs = styles, runs
        self._title_lines, self._looks = title_lines, Mould()

    def paragraph(self, block: Paragraph, width: float, *, before: float) -> Any:
        """A paragraph for a type area of that width, with so much white above it in points."""
        above = [prop("w:spacing", before=twips(before))] if before != block.style.space_before else []
        return self.styled(self._in_lines(block, width), block.style, above)

    def styled(self, content: Content, style: Style, direct: Sequence[_Property] = ()) -> Any:
        """The content as a paragraph of the style, with what is set directly."""
        look = self._looks.cast(style, lambda: [self._look(style)]) if not direct else [self._look(style, direct)]
        return element("w:p", *look, *self.runs.runs(content))

    def sides(self, sides: Sides, width: float) -> Iterator[Any]:
        """One line with a tab between its ends; two where both do not fit."""
        style, size = sides.style, sides.style.size
        room = width / size - style.indent - style.right_indent - 1
        if ems(plain(sides.left)) + ems(plain(sides.right)) > room:
            yield self.styled(sides.left, style, [prop("w:keepNext")])
            yield self.styled(sides.right, replace(style, align=Align.RIGHT, indent=0, stretch=0))
            return
        stop = element("w:tab", val="right", pos=twips(width - style.right_indent * size))
        asked = [
            ("w:tabs", element("w:tabs", stop)),
            prop("w:jc", val="left"),
            prop("w:keepNext"),
        ]
        line = self.styled(sides.left, style, asked)
        line.append(element("w:r", element("w:tab")))
        line.extend(self.runs.runs(sides.right))
        yield line

    def imprint(self, imprint: Imprint, width: float) -> Any:
        """A cell without rules of its own that stands on the lower edge of the type area."""
        lines = [made for line in imprint.lines for made in self._line(line, width)]
        cell = element("w:tc", element("w:tcPr", element("w:tcW", w=twips(width), type="dxa")), *lines)
        row = element("w:tr", element("w:trPr", element("w:cantSplit")), cell)
        place = {"vertAnchor": "margin", "horzAnchor": "margin", "tblpXSpec": "left", "tblpYSpec": "bottom"}
        return floating_table(row, width, **place)

    def _line(self, line: Paragraph | Sides | Rule, width: float) -> Iterator[Any]:
        match line:
            case Paragraph():
                yield self.styled(line.content, line.style)
            case Rule():
                yield rule(line)
            case Sides():
                yield from self.sides(line, width)

    def _look(self, style: Style, direct: Sequence[_Property] = ()) -> Any:
        return properties("w:pPr", [prop("w:pStyle", val=self.styles.id_of(style)), *direct])

    def _in_lines(self, block: Paragraph, width: float) -> Content:
        content = block.content
        if not block.style.balanced or not isinstance(content, str) or "\n" in content:
            return content
        return "\n".join(self._title_lines(content, width / block.style.size))


def floating_table(row: Any, width: float, **place: object) -> Any:
    """A table of one cell without rules that stands in its place on the page, whatever the text around it does."""
    return element(
        "w:tbl",
        element(
            "w:tblPr",
            element("w:tblpPr", leftFromText=0, rightFromText=0, **place),
            element("w:tblW", w=twips(width), type="dxa"),
            element("w:tblLayout", type="fixed"),
            element("w:tblCellMar", *(element(f"w:{side}", w=0, type="dxa") for side in ("left", "right"))),
        ),
        element("w:tblGrid", element("w:gridCol", w=twips(width))),
        row,
    )


def rule(block: Rule) -> Any:
    """A line across the type area: the upper border of an empty paragraph."""
    size = min(max(round(block.thickness * 8), _LINE_SIZES[0]), _LINE_SIZES[-1])
    border = element("w:top", val="single", sz=size, space=0, color=hexadecimal(block.colour))
    after = max(block.below - _LEAST, 0.0)
    return _low(_LEAST, [("w:pBdr", element("w:pBdr", border)), prop("w:keepNext")], block.above, after)


def white(height: float) -> Any:
    """An empty paragraph of that height in points."""
    return _low(max(height, _LEAST), [])


def _low(height: float, direct: list[_Property], before: float = 0.0, after: float = 0.0) -> Any:
    around = {"before": twips(before), "after": twips(after)}
    asked = [
        *direct,
        prop("w:snapToGrid", val=0),
        prop("w:spacing", **around, line=twips(height), lineRule="exact"),
        ("w:rPr", properties("w:rPr", [prop("w:sz", val=2)])),
    ]
    return element("w:p", properties("w:pPr", asked))
