"""What a document is made of: plain values, in reading order, that know nothing of pages."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import (
    BLACK,
    BODY,
    BODY_FLUSH,
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
    """A piece of text that differs from its paragraph in face, weight or colour.

    `figure` names the figure it prints: wherever a paper prints that figure, it must say the same. `by_hand` marks
    words that a person wrote: their numbers are known by the words beside them alone.
    """

    text: str
    face: Typeface | None = None
    bold: bool = False
    colour: Colour | None = None
    figure: str = ""
    by_hand: bool = False


_NEWLINE_IN_CHINESE = re.compile(r"(?<=[^\0-~])\n|\n(?=[^\0-~])")
Content = str | tuple[Span, ...]
CellValue = int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a newline in it begins a new line. `by_hand` says that all its words are by hand."""

    content: Content
    style: Style = BODY
    by_hand: bool = False


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
class Rule:
    """A line across the type area: its thickness and the white above and below it in points."""

    thickness: float
    colour: Colour = BLACK
    above: float = 0.0
    below: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """One line with something at its left end and something at its right end."""

    left: Content
    right: Content
    style: Style = BODY_FLUSH


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: lines and rules that stand at the foot of the last page, their last one on its last line."""

    lines: "tuple[Paragraph | Sides | Rule, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPart:
    """One part of every bar: its mark and word in the legend, the fill it is drawn with.

    `mark` stands before the number inside where both have room. `figure` names the figure that counts this part of
    all bars.
    """

    legend: Content
    fill: Colour
    ink: Colour  # of the number inside
    mark: tuple[Span, ...] = ()
    figure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBar:
    """One bar: its label, the count of each part, and what is written at its end."""

    label: str
    counts: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart:
    """Horizontal stacked bars that share one scale; kept on one page. Labels beside the bars should be short."""

    caption: str
    parts: tuple[ChartPart, ...]
    bars: tuple[ChartBar, ...]
    labels_beside: bool = False


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
    group: str = ""  # a head above those of neighbouring columns of the same group


@dataclass(frozen=True, slots=True)
class Row:
    """One content a column; `values` are what a spreadsheet calculates with, None where the words are all there is.

    `counts_in` names the figures that count this row.
    """

    cells: tuple[Content, ...]
    values: tuple[CellValue, ...] = ()
    counts_in: frozenset[str] = frozenset()


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
    """Rows taken one by one, so that they may be endless; the heads come again on every page.

    `name` is what a sentence, a sheet of a workbook or a warning calls it. A `complete` table holds every row that
    the figures of its paper count. Below its last row it leaves room for what may not stand alone on a page.
    """

    columns: tuple[Column, ...]
    rows: Iterable[Row | Band]
    head_style: Style = TABLE_HEAD
    name: str = ""
    complete: bool = False
    room_below: float = 0.0  # points


Block = Paragraph | Gap | PageBreak | Rule | Sides | Imprint | BarChart | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of a paper: its key, the word it goes by in the paper's language, and how it is printed.

    `also` is another word that people write for it, `share_of` the key of the count that it is the share of.
    `counts_rows` says that it is the number of rows that name its key in a complete table.
    """

    key: str
    word: str
    text: str
    counts_rows: bool = False
    also: str = ""
    share_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper: what the file says of itself, its blocks, and the figures that its sentences and tables share.

    `wholes` are keys of shares that make up 100 % together.
    """

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    dated: date | None = None
    language: str = "zh-CN"
    blocks: Iterable[Block] = field(default=())
    figures: tuple[Figure, ...] = ()
    wholes: tuple[tuple[str, ...], ...] = ()


def plain(content: Content) -> str:
    """The text alone."""
    return content if isinstance(content, str) else "".join(span.text for span in content)


def one_line(text: str) -> str:
    """The text without its newlines; a space takes their place between words of letters."""
    return _NEWLINE_IN_CHINESE.sub("", text).replace("\n", " ")


def title(text: str) -> Paragraph:
    """The title of the paper."""
    return Paragraph(text, TITLE)


def heading(level: int, content: Content) -> Paragraph:
    """一、 (1), （一） (2) or 1. (3)."""
    return Paragraph(content, HEADINGS[level - 1])
