"""What every reader hands back."""

from dataclasses import dataclass

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.importing.grid import Grid
from rongchang_desktop.importing.paragraph import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The decoded, cleaned text, the paragraphs and the tables that lie in it in order; no line is in both.

    `notes` are sentences for the reviewer about what was not read (hidden rows, formulas never worked out, …).
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    grids: tuple[Grid, ...] = ()
    notes: tuple[Note, ...] = ()
    may_be_wrapped: bool = True


def lines_of(text: str, *, page: int | None = None, offset: int = 0) -> tuple[Paragraph, ...]:
    """A paragraph for each line of the text; offsets count from `offset`."""
    found = []
    start = offset
    for line in text.split("\n"):
        found.append(Paragraph(text=line, start=start, end=start + len(line), page=page))
        start += len(line) + 1
    return tuple(found)
