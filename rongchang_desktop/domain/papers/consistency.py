"""The gate before export: what a paper says in sentences, its tables hold, and its shares make up the whole."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from rongchang_desktop.domain.papers.content import (
    BarChart,
    Block,
    Content,
    Document,
    Figure,
    Imprint,
    Paragraph,
    Row,
    Sides,
    Table,
    one_line,
    plain,
)
from rongchang_desktop.domain.papers.typed_numbers import wrong_numbers
from rongchang_desktop.foundation.messages import N_, UserFacingError

_LONGEST_PLACE = 24  # characters of a paragraph that say which one is meant
_NOTHING, _WHOLE = Decimal(0), Decimal(100)


class InconsistentPaperError(UserFacingError):
    """The sentences of a paper and its tables differ; `discrepancies` are all that were found, the first is told."""

    def __init__(self, discrepancies: "tuple[Discrepancy, ...]") -> None:
        first = discrepancies[0]
        super().__init__(
            N_(
                "The paper was not written, because its figures do not agree: “{place}” says {said}, "
                "but {source} says {found}. Correct the wording or the table first."
            ),
            place=first.place,
            said=first.said,
            source=first.source,
            found=first.found,
        )
        self.discrepancies = discrepancies


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Two places that should say the same: where and what it says, and what says otherwise."""

    place: str
    said: str
    source: str
    found: str


def checked(document: Document) -> Document:
    """The document with its blocks made once. Raises InconsistentPaperError where prose and tables differ."""
    document = replace(document, blocks=tuple(document.blocks))
    found = tuple(discrepancies(document))
    if found:
        raise InconsistentPaperError(found)
    return document


def discrepancies(document: Document) -> Iterator[Discrepancy]:
    """Everything that does not agree, in reading order. The blocks must be there to be read twice."""
    known = {figure.key: figure for figure in document.figures}
    for block in document.blocks:
        for place, content, by_hand in _said(block):
            yield from _misprinted(content, known, place)
            yield from _mistyped(content, known, by_hand=by_hand)
        if isinstance(block, Table) and block.complete:
            yield from _miscounted(block, [line for line in block.rows if isinstance(line, Row)], known)
        elif isinstance(block, BarChart):
            yield from _mischarted(block, known)
    for keys in document.wholes:
        yield from _not_whole([known[key] for key in keys], document.title)


def _said(block: Block) -> Iterator[tuple[str, Content, bool]]:
    """All contents of a block, each with where it stands, and whether all of it is by hand."""
    match block:
        case Paragraph():
            yield _begin(block.content), block.content, block.by_hand
        case Sides():
            yield from ((_begin(content), content, False) for content in (block.left, block.right))
        case Imprint():
            for line in block.lines:
                yield from _said(line)
        case Table():
            for row in block.rows:
                for content in row.cells if isinstance(row, Row) else (row.content,):
                    yield block.name or _begin(content), content, False


def _misprinted(content: Content, known: Mapping[str, Figure], place: str) -> Iterator[Discrepancy]:
    for span in content if isinstance(content, tuple) else ():
        figure = known.get(span.figure)
        if figure is not None and span.text != figure.text:
            yield Discrepancy(place=place, said=span.text, source=figure.word, found=figure.text)


def _mistyped(content: Content, known: Mapping[str, Figure], *, by_hand: bool) -> Iterator[Discrepancy]:
    """Numbers that a person put beside the word of a figure."""
    if by_hand or (isinstance(content, tuple) and any(span.by_hand for span in content)):
        for typed in wrong_numbers(content, known.values(), by_hand=by_hand):
            figure = typed.figures[0]
            yield Discrepancy(place=typed.place, said=typed.said, source=figure.word, found=figure.text)


def _miscounted(table: Table, rows: list[Row], known: Mapping[str, Figure]) -> Iterator[Discrepancy]:
    counted = Counter(key for row in rows for key in row.counts_in)
    for figure in known.values():
        if figure.counts_rows and str(counted[figure.key]) != figure.text:
            yield Discrepancy(place=figure.word, said=figure.text, source=table.name, found=str(counted[figure.key]))


def _mischarted(chart: BarChart, known: Mapping[str, Figure]) -> Iterator[Discrepancy]:
    for part, counts in zip(chart.parts, zip(*(bar.counts for bar in chart.bars), strict=True), strict=False):
        figure, drawn = known.get(part.figure), str(sum(counts))
        if figure is not None and figure.text != drawn:
            yield Discrepancy(place=figure.word, said=figure.text, source=one_line(chart.caption), found=drawn)


def _not_whole(shares: list[Figure], title: str) -> Iterator[Discrepancy]:
    total = sum((Decimal(share.text.rstrip("% ")) for share in shares), Decimal(0))
    if total not in (_NOTHING, _WHOLE):
        yield Discrepancy(place=one_line(title), said=f"{total}%", source=shares[0].word, found="100%")


def _begin(content: Content) -> str:
    text = one_line(plain(content)).strip()
    return text if len(text) <= _LONGEST_PLACE else f"{text[:_LONGEST_PLACE]}…"
