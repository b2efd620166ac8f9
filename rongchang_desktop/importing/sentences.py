"""Cuts a passage into sentences at 。！？, never inside quotation marks or brackets."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from rongchang_desktop.domain.intake.draft import Span
from rongchang_desktop.importing.numbering import ListNumber
from rongchang_desktop.importing.paragraph import Passage

_MARKS = re.compile(r"[“‘《（(”’》）)]|[。！？!?]+")
_OPENING = "“‘《（("
_CLOSING = "”’》）)"
_RUNS_ON = tuple("，、。；")
_LONGEST_QUOTE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its closing mark, at [start, end) of its passage; `number` is a list number taken off it."""

    passage: Passage
    start: int
    end: int
    text: str
    number: str = ""

    @property
    def bare(self) -> str:
        """The words without the closing mark."""
        return self.text.rstrip("。！？!?；;：:")

    @property
    def closed(self) -> bool:
        """Whether a closing mark stands at the end."""
        return self.text != self.bare or self.text.endswith(("。”", "！”", "？”"))

    @property
    def span(self) -> Span:
        """Where the sentence stands in the source text."""
        return self.passage.span(self.start, self.end)

    @property
    def footnotes(self) -> tuple[str, ...]:
        """What the footnotes say whose marks stood in the sentence or right behind it."""
        notes = self.passage.footnotes
        if not notes:
            return ()
        first = bisect_right(notes, (self.start, "\U0010ffff")) if self.start else 0
        return tuple(said for _, said in notes[first : bisect_right(notes, (self.end, "\U0010ffff"))])

    def numbered(self, mark: ListNumber) -> "Sentence":
        """The sentence without the mark of a list at its head, which it keeps as its number."""
        return replace(self.part(mark.end), number=mark.label)

    def part(self, start: int, end: int | None = None) -> "Sentence":
        """The stretch [start, end) of this sentence as a sentence of its own."""
        stop = len(self.text) if end is None else end
        return Sentence(
            passage=self.passage, start=self.start + start, end=self.start + stop, text=self.text[start:stop]
        )


def sentences(passage: Passage) -> list[Sentence]:
    """The sentences of the passage in order; nothing but white space lies between them."""
    found: list[Sentence] = []
    start = 0
    for end in (*_ends(passage.text), len(passage.text)):
        piece = passage.text[start:end]
        body = piece.strip()
        if body:
            first = start + len(piece) - len(piece.lstrip())
            found.append(Sentence(passage=passage, start=first, end=first + len(body), text=body))
        start = end
    return found


def _ends(text: str) -> list[int]:
    ends: list[int] = []
    depth = opened = 0
    for mark in _MARKS.finditer(text):
        char = mark.group()[0]
        if depth and mark.start() - opened > _LONGEST_QUOTE:
            depth = 0
        if char in _OPENING:
            opened = opened if depth else mark.start()
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
            if (
                depth == 0
                and text[mark.start() - 1] in "。！？!?"
                and text[mark.end() : mark.end() + 1] not in "，、。；"
            ):
                ends.append(mark.end())
        elif depth == 0:
            ends.append(mark.end())
    return ends
