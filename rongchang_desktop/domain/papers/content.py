"""What a document is made of: plain values, in reading order, that know nothing of pages."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import (
    BODY,
    BULLET,
    CELL,
    HEADINGS,
    TABLE_BAND,
    TABLE_HEAD,
    TITLE,
    Colour,
    Style,
)
from rongchang_desktop.domain.papers.typeface import Typeface


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text that differs from its paragraph in face, weight or colour."""

    text: str
    face: Typeface | None = None
    bold: bool = False
    colour: Colour | None = None


_NEWLINE_IN_CHINESE = re.compile(r"(?<=[^\0-~])\n|\n(?=[^\0-~])")
Content = str | tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a newline in it begins a new line."""

    content: Content
    style: Style = BODY


@dataclass(frozen=True, slots=True)
class Gap:
    """White space of that many points, dropped at the head of a page unless it is to stay."""

    height: float
    stays: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page, upright or landscape; at the very beginning it only chooses the orientation."""

    orientation: Orientation = Orientation.UPRIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPart:
    """One part of every bar: its mark and word in the legend, the fill it is drawn with."""

    legend: Content
    fill: Colour
    ink: Colour  # of the figure inside


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBar:
    """One bar: its label, the count of each part, and what is written at its end."""

    label: str
    counts: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart:
    """Horizontal stacked bars that share one scale; kept on one page."""

    caption: str
    parts: tuple[ChartPart, ...]
    bars: tuple[ChartBar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its head, how its cells are set, and what its width is judged by.

    Its width is its share among the weights, or is found from `texts`: one a row, or some that stand for all.
    """

    head: str
    weight: float | None = None
    style: Style = CELL
    repeated: bool = False  # shown again where a row goes on on the next page
    texts: Iterable[str] = field(default=(), compare=False)
    whole: bool = False  # its texts are never broken
    least: float = 6.0  # em, where texts may be broken: a narrower column makes towers of them


@dataclass(frozen=True, slots=True)
class Row:
    """One content a column."""

    cells: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A line of its own across all columns, never the last on a page."""

    content: Content
    style: Style = TABLE_BAND
    outline_title: str = ""
    joined: bool = False  # no rule between it and the line above
    continued: str = ""  # shown at the head of each following page as far as its rows go


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows taken one by one, so that they may be endless; the heads come again on every page."""

    columns: tuple[Column, ...]
    rows: Iterable[Row | Band]
    head_style: Style = TABLE_HEAD


Block = Paragraph | Gap | PageBreak | BarChart | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper: what the file says of itself, and its blocks."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    dated: date | None = None
    language: str = "zh-CN"
    blocks: Iterable[Block] = field(default=())


def one_line(text: str) -> str:
    """The text without its newlines; a space takes their place between words of letters."""
    return _NEWLINE_IN_CHINESE.sub("", text).replace("\n", " ")


def title(text: str) -> Paragraph:
    """The title of the paper."""
    return Paragraph(text, TITLE)


def heading(level: int, content: Content) -> Paragraph:
    """一、 (1), （一） (2) or 1. (3)."""
    return Paragraph(content, HEADINGS[level - 1])


def bullets(items: Iterable[Content]) -> list[Paragraph]:
    """One paragraph an item; whoever writes them numbers them."""
    return [Paragraph(item, BULLET) for item in items]
