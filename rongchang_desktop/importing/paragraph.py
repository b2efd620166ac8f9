"""What a file says, before anything is understood: paragraphs with their place in the source text."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from rongchang_desktop.domain.intake.draft import Note, Span
from rongchang_desktop.importing.grid import Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph or line as the file gives it, at [start, end) of the source text.

    `set_apart` counts the characters of the phrase at its head that is bold or in a heading's face; 0 for none.
    """

    text: str
    start: int
    end: int
    page: int | None = None
    style_level: int | None = None
    set_apart: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as decoded and cleaned; paragraphs and tables lie in its text in order, no line in both."""

    name: str
    text: str
    sha256: str
    paragraphs: tuple[Paragraph, ...]
    may_be_wrapped: bool = True
    grids: tuple[Grid, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph put together from lines; `marks` pair an offset here with the offset of the same character there.

    `set_apart` is where the phrase at its head ends that the file shows as a heading, bold for one; 0 for none.
    `footnotes` pair the offset where a footnote mark stood with what the note says, or with the mark.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    style_level: int | None = None
    may_continue: bool = False
    set_apart: int = 0
    footnotes: tuple[tuple[int, str], ...] = ()

    def followed_by(self, other: "Passage") -> "Passage":
        """This passage and the other as one."""
        shift = len(self.text)
        return replace(
            self,
            text=self.text + other.text,
            marks=(*self.marks, *((here + shift, there) for here, there in other.marks)),
            footnotes=(*self.footnotes, *((here + shift, said) for here, said in other.footnotes)),
            may_continue=False,
        )

    def after(self, offset: int) -> "Passage":
        """What stands behind the offset, as a passage of its own."""
        at = bisect_right(self.marks, (offset, 1 << 62)) - 1
        return Passage(
            text=self.text[offset:],
            marks=((0, self.place(offset)), *((here - offset, there) for here, there in self.marks[at + 1 :])),
            footnotes=tuple((here - offset, said) for here, said in self.footnotes if here > offset),
        )

    def without(self, stretches: list[tuple[int, int]]) -> "Passage":
        """The passage without these stretches, which become footnote marks; they are in order and do not touch."""
        pieces: list[str] = []
        marks: list[tuple[int, int]] = []
        footnotes: list[tuple[int, str]] = []
        length = at = 0
        for start, end in (*stretches, (len(self.text), len(self.text))):
            stop = bisect_left(self.marks, (start, 0))
            first = bisect_left(self.marks, (at + 1, 0))
            marks += [(length, self.place(at))] if at < start else []
            marks += [(length + here - at, there) for here, there in self.marks[first:stop]]
            footnotes += [(length + here - at, said) for here, said in self.footnotes if at < here <= start]
            pieces.append(self.text[at:start])
            length += start - at
            footnotes += [(length, self.text[start:end])] if end > start else []
            at = end
        return replace(self, text="".join(pieces), marks=tuple(marks), footnotes=tuple(footnotes))

    def place(self, offset: int) -> int:
        """Where the character at the offset stands in the source text."""
        here, there = self.marks[bisect_right(self.marks, (offset, 1 << 62)) - 1]
        return there + offset - here

    def span(self, start: int, end: int) -> Span:
        """The stretch of source text that holds [start, end) of this passage, line wraps included."""
        return Span(start=self.place(start), end=self.place(end - 1) + 1)
