"""A table as a file gives it: cells in rows, each with its place in the source text; merged cells say so."""

from dataclasses import dataclass

from rongchang_desktop.domain.intake.draft import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The text of a cell at [start, end) of the source text; `repeated` where a merge carries its text on."""

    text: str = ""
    start: int = 0
    end: int = 0
    repeated: bool = False

    @property
    def span(self) -> Span | None:
        """Where the text stands; None for an empty cell."""
        return Span(start=self.start, end=self.end) if self.end > self.start else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of equal length; `name` is the sheet's or the caption above, `start` where it begins in the source text."""

    name: str = ""
    start: int = 0
    rows: tuple[tuple[Cell, ...], ...] = ()
    hidden_rows: int = 0

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((len(row) for row in self.rows), default=0)
