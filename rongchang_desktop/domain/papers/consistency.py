"""The gate before export: what a paper says in sentences, its tables hold, and its shares make up the whole."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rongchang_desktop.domain.papers.content import (
    Band,
    BarChart,
    Content,
    Document,
    Figure,
    Paragraph,
    Row,
    Table,
    one_line,
    plain,
)
from rongchang_desktop.foundation.messages import N_, UserFacingError

_LONGEST_PLACE = 24  # characters of a paragraph that say which one is meant
_NOTHING, _WHOLE = Decimal(0), Decimal(100)
_NUMBER = r"(\d+(?:\.\d+)?(?:\s?%)?)"
_NAMES = r"(?!\.?\d|\s?%|、\d)"  # 滞后：5、16项 and 第5项滞后 name tasks, they count none
_AFTER = r"{word}[的有为共计达数：:\s]{{0,3}}" + _NUMBER + _NAMES
_BEFORE = r"(?<![第\d.])" + _NUMBER + r"\s?[项个]?\s?{word}"


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
        if isinstance(block, Paragraph):
            yield from _misprinted((block.content,), known, _place(block))
            if block.by_hand:
                yield from _mistyped(block, document.figures)
        elif isinstance(block, Table):
            lines = tuple(block.rows)
            printed = (content for line in lines for content in _contents(line))
            yield from _misprinted(printed, known, block.name)
            if block.complete:
                yield from _miscounted(block, [line for line in lines if isinstance(line, Row)], known)
        elif isinstance(block, BarChart):
            yield from _mischarted(block, known)
    for keys in document.wholes:
        yield from _not_whole([known[key] for key in keys], document.title)


def _contents(line: Row | Band) -> tuple[Content, ...]:
    return line.cells if isinstance(line, Row) else (line.content,)


def _misprinted(contents: Iterable[Content], known: dict[str, Figure], place: str) -> Iterator[Discrepancy]:
    for content in contents:
        for span in content if isinstance(content, tuple) else ():
            figure = known.get(span.figure)
            if figure is not None and span.text != figure.text:
                yield Discrepancy(place=place, said=span.text, source=figure.word, found=figure.text)


def _mistyped(paragraph: Paragraph, figures: tuple[Figure, ...]) -> Iterator[Discrepancy]:
    """Numbers that a person put beside the word of a figure."""
    text = plain(paragraph.content)
    for figure in figures:
        for said in _beside(figure.word, text) if figure.word else ():
            if said.endswith("%") == figure.text.endswith("%") and said != figure.text:
                yield Discrepancy(place=_place(paragraph), said=said, source=figure.word, found=figure.text)


def _beside(word: str, text: str) -> Iterator[str]:
    for pattern in (_AFTER, _BEFORE):
        for found in re.finditer(pattern.format(word=re.escape(word)), text):
            yield found[1].replace(" ", "")


def _miscounted(table: Table, rows: list[Row], known: dict[str, Figure]) -> Iterator[Discrepancy]:
    counted = Counter(key for row in rows for key in row.counts_in)
    for figure in known.values():
        if figure.counts_rows and str(counted[figure.key]) != figure.text:
            yield Discrepancy(place=figure.word, said=figure.text, source=table.name, found=str(counted[figure.key]))


def _mischarted(chart: BarChart, known: dict[str, Figure]) -> Iterator[Discrepancy]:
    for part, counts in zip(chart.parts, zip(*(bar.counts for bar in chart.bars), strict=True), strict=False):
        figure, drawn = known.get(part.figure), str(sum(counts))
        if figure is not None and figure.text != drawn:
            yield Discrepancy(place=figure.word, said=figure.text, source=one_line(chart.caption), found=drawn)


def _not_whole(shares: list[Figure], title: str) -> Iterator[Discrepancy]:
    total = sum((Decimal(share.text.rstrip("% ")) for share in shares), Decimal(0))
    if total not in (_NOTHING, _WHOLE):
        yield Discrepancy(place=one_line(title), said=f"{total}%", source=shares[0].word, found="100%")


def _place(paragraph: Paragraph) -> str:
    text = one_line(plain(paragraph.content)).strip()
    return text if len(text) <= _LONGEST_PLACE else f"{text[:_LONGEST_PLACE]}…"
