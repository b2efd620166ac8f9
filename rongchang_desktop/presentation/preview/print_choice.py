"""What is sent to a printer: which pages, how often, on which sides."""

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from rongchang_desktop.foundation.messages import N_, UserFacingError


class Sides(Enum):
    """How sheets are printed, and turned where both sides are."""

    ONE = "one"
    LONG_EDGE = "long"
    SHORT_EDGE = "short"


class Parity(Enum):
    """Whether every page is meant, or every other one."""

    ALL = "all"
    ODD = "odd"
    EVEN = "even"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoice:
    """Where the pages (counted from 0) go: to a printer by name, or into a PDF file at `path`."""

    printer: str
    pages: tuple[int, ...]
    path: Path | None = None
    copies: int = 1
    sides: Sides = Sides.LONG_EDGE
    is_grey: bool = False

    @property
    def sheets(self) -> int:
        """How many sheets of paper are taken."""
        pages = len(self.pages)
        return self.copies * (pages if self.sides is Sides.ONE else (pages + 1) // 2)


_SEPARATORS = re.compile(r"[,，、;；\s]+")
_DASHES = re.compile(r"\s*[-—–－~～至到]+\s*")
_PART = re.compile(r"(\d*)(-?)(\d*)")


def pages_of(text: str, *, count: int, parity: Parity = Parity.ALL) -> tuple[int, ...]:
    """The pages, counted from 0, that are written as `1-3, 5` or `8-`, in their order; all of them for no text.

    Raises UserFacingError for what is no page of `count`.
    """
    chosen: set[int] = set()
    for part in filter(None, _SEPARATORS.split(_DASHES.sub("-", text.strip()))):
        chosen.update(_run(part, count))
    pages = sorted(chosen) if text.strip() else range(count)
    wanted = {Parity.ALL: (0, 1), Parity.ODD: (0,), Parity.EVEN: (1,)}[parity]
    found = tuple(page for page in pages if page % 2 in wanted)
    if not found:
        raise UserFacingError(N_("No page is chosen."))
    return found


def _run(part: str, count: int) -> range:
    match = _PART.fullmatch(part)
    if match is None or part == "-":
        raise UserFacingError(N_("“{text}” is no page. Write pages as 1-3, 5."), text=part)
    first, dash, last = match.groups()
    start = int(first or 1)
    end = int(last or count) if dash else start
    if not 1 <= start <= end <= count:
        raise UserFacingError(N_("There are no pages {text}: the paper has {count}."), text=part, count=count)
    return range(start - 1, end)
