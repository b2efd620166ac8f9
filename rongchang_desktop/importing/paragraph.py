"""What a file says, before anything is understood: paragraphs with their place in the source text."""

from bisect import bisect_right
from dataclasses import dataclass

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
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    style_level: int | None = None
    may_continue: bool = False
    set_apart: int = 0

    def followed_by(self, other: "Passage") -> "Passage":
        """This passage and the other as one."""
        shift = len(self.text)
        marks = (*self.marks, *((here + shift, there) for here, there in other.marks))
        return Passage(text=self.text + other.text, marks=marks, style_level=self.style_level, set_apart=self.set_apart)

    def after(self, offset: int) -> "Passage":
        """What stands behind the offset, as a passage of its own."""
        at = bisect_right(self.marks, (offset, 1 << 62)) - 1
        marks = ((0, self.place(offset)), *((here - offset, there) for here, there in self.marks[at + 1 :]))
        return Passage(text=self.text[offset:], marks=marks)

    def place(self, offset: int) -> int:
        """Where the character at the offset stands in the source text."""
        here, there = self.marks[bisect_right(self.marks, (offset, 1 << 62)) - 1]
        return there + offset - here

    def span(self, start: int, end: int) -> Span:
        """The stretch of source text that holds [start, end) of this passage, line wraps included."""
        return Span(start=self.place(start), end=self.place(end - 1) + 1)
