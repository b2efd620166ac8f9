"""查找: words on the pages, found a few pages at a time from the one in front on."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.presentation.preview.paper_worker import Job
from rongchang_desktop.presentation.preview.shown_paper import ShownPaper

if TYPE_CHECKING:
    from rongchang_desktop.services.paper_viewing import Box, OpenPdf

BITE = 8
"""Pages looked through in one go: an image that is wanted waits no longer than that."""
Hit = tuple[int, int]
"""The page, and which place on it."""


class PaperSearch(QObject):
    """The places of the words sought in the paper shown, and which of them is in front."""

    changed = Signal()
    """More was found, or nothing is sought any longer."""
    stepped = Signal(int, object)
    """To this page and this Box on it."""

    def __init__(self, paper: ShownPaper) -> None:
        super().__init__(paper)
        self._paper = paper
        self._found: dict[int, tuple[tuple[Box, ...], ...]] = {}
        self._left: Iterator[range] = iter(())
        self._text = ""
        self.is_busy = False
        self.current: Hit | None = None
        paper.worker.serve(self._next)
        paper.replaced.connect(lambda: self._begin(self._text, 0))

    @property
    def count(self) -> int:
        """How many places are known."""
        return sum(map(len, self._found.values()))

    @property
    def place(self) -> int:
        """The one in front, counted from 1; 0 for none."""
        if self.current is None:
            return 0
        page, at = self.current
        return sum(len(hits) for number, hits in self._found.items() if number < page) + at + 1

    def boxes(self, page: int) -> tuple[tuple["Box", ...], ...]:
        """The places on a page."""
        return self._found.get(page, ())

    def seek(self, text: str, *, page: int) -> None:
        """Look for the text from that page on and round to it; the first place found comes in front."""
        text = " ".join(text.split())
        if text != self._text:
            self._begin(text, page)

    def step(self, by: int) -> None:
        """To the next place (1) or the one before (-1), round the end."""
        hits = [(page, at) for page in sorted(self._found) for at in range(len(self._found[page]))]
        if hits:
            place = hits.index(self.current) + by if self.current is not None else 0
            self._bring(hits[place % len(hits)])

    def _bring(self, hit: Hit) -> None:
        self.current = hit
        self.changed.emit()
        self.stepped.emit(hit[0], self._found[hit[0]][hit[1]][0])

    def _begin(self, text: str, page: int) -> None:
        self._text, self._found, self.current = text, {}, None
        count = len(self._paper.sizes) if text else 0
        self._left = chain(_bites(page, count), _bites(0, page)) if count else iter(())
        self.is_busy = count > 0
        self.changed.emit()
        self._paper.worker.poke()

    def _next(self) -> Job | None:
        pdf, text = self._paper.pdf, self._text
        pages = next(self._left, None) if pdf is not None else None
        if pages is None:
            if self.is_busy:
                self.is_busy = False
                self.changed.emit()
            return None
        return Job(lambda: {page: pdf.find(page, text) for page in pages}, lambda found: self._take(pdf, text, found))

    def _take(self, pdf: "OpenPdf", text: str, found: dict[int, tuple[tuple["Box", ...], ...]]) -> None:
        if pdf is not self._paper.pdf or text != self._text:
            return
        hits = {page: places for page, places in found.items() if places}
        self._found.update(hits)
        if self.current is None and hits:
            self._bring((min(hits), 0))
        elif hits:
            self.changed.emit()


def _bites(first: int, end: int) -> Iterator[range]:
    return (range(start, min(start + BITE, end)) for start in range(first, end, BITE))
