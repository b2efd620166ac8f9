"""What workbooks and CSV files take from a paper: its tables, each with the lines above and below it, and its prose."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rongchang_desktop.domain.papers.content import (
    Band,
    BarChart,
    Block,
    Column,
    Content,
    Document,
    Gap,
    Imprint,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Sides,
    Table,
    one_line,
    plain,
)
from rongchang_desktop.domain.papers.stylesheet import BODY, CELL_CENTERED, HEADINGS, Style
from rongchang_desktop.localization.catalog import Localizer


@dataclass(slots=True, kw_only=True)
class PlacedTable:
    """A table with its name and the lines that stand right above and below it on the page."""

    name: str
    above: list[str]
    table: Table
    below: list[str] = field(default_factory=list)


@dataclass(slots=True)
class PaperParts:
    """The paper taken apart; charts come as tables of their counts."""

    tables: list[PlacedTable] = field(default_factory=list)
    prose: list[Paragraph] = field(default_factory=list)


def parts_of(document: Document, words: Localizer) -> PaperParts:
    """Take the paper apart, without going through the rows of its tables."""
    taker = _Taker(words)
    for block in document.blocks:
        taker.take(block)
    return taker.finish()


class _Taker:
    """Lines that stay with what follows wait to see whether that is a table."""

    def __init__(self, words: Localizer) -> None:
        self._words = words
        self._parts = PaperParts()
        self._waiting: list[Paragraph] = []
        self._under: PlacedTable | None = None  # whose notes may still come
        self._heading = ""  # the last one so far

    def take(self, block: Block) -> None:
        """Take the next block."""
        match block:
            case Paragraph():
                self._paragraph(block)
            case Sides():
                self._paragraph(_joined(block))
            case Imprint():
                for line in block.lines:
                    self.take(line)
            case PageBreak():
                self.finish()
            case BarChart():
                self._table(_counts(block, self._words), block.caption)
            case Table():
                self._table(block, block.name)
            case Gap() | Rule():
                pass  # nothing to read

    def finish(self) -> PaperParts:
        """What waited was no title of a table."""
        self._parts.prose += self._waiting
        self._waiting.clear()
        self._under = None
        return self._parts

    def _paragraph(self, paragraph: Paragraph) -> None:
        if paragraph.style.outline_level is not None:
            self._heading = one_line(plain(paragraph.content))
        if self._under is not None and paragraph.style.size < BODY.size:
            self._under.below.append(plain(paragraph.content))
        elif paragraph.style.keep_with_next:
            self._waiting.append(paragraph)
            self._under = None
        else:
            self.finish()
            self._parts.prose.append(paragraph)

    def _table(self, table: Table, name: str) -> None:
        titles = [one_line(plain(each.content)) for each in self._waiting]
        otherwise = self._heading or self._words.gettext("Sheet {number}", number=len(self._parts.tables) + 1)
        self._waiting = [paragraph for paragraph in self._waiting if paragraph.style in HEADINGS]
        self.finish()
        self._under = PlacedTable(name=name or otherwise, above=titles, table=table)
        self._parts.tables.append(self._under)


def places(rows: Iterable[Row | Band]) -> Iterator[tuple[Row | Band, str]]:
    """Each line with the titles of the bands that it stands under."""
    standing: dict[Style, str] = {}
    for row in rows:
        if isinstance(row, Band) and not row.joined:
            outer = list(standing)
            for style in outer[outer.index(row.style) :] if row.style in standing else ():
                del standing[style]
            standing[row.style] = one_line(plain(row.content))
        yield row, " / ".join(standing.values())


def _joined(sides: Sides) -> Paragraph:
    return Paragraph(f"{plain(sides.left)}　{plain(sides.right)}", sides.style)


def _counts(chart: BarChart, words: Localizer) -> Table:
    heads = [words.gettext("Bar"), *(plain(part.legend).strip() for part in chart.parts), words.gettext("Remark")]
    rows = []
    for bar in chart.bars:
        cells: tuple[Content, ...] = (bar.label, *map(str, bar.counts), bar.note)
        rows.append(Row(cells, values=(None, *bar.counts, None)))
    label, *parts, note = heads
    columns = (
        Column(head=label, weight=4),
        *(Column(head=part, weight=1, style=CELL_CENTERED) for part in parts),
        Column(head=note, weight=2),
    )
    return Table(columns=columns, rows=rows, name=chart.caption)
