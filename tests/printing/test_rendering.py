"""A paper becomes a file: whole or not at all, and the same every time."""

import pytest

from rongchang_desktop.domain.papers.content import Document, Paragraph
from rongchang_desktop.foundation.task_progress import Cancelled
from rongchang_desktop.printing.rendering import draw
from tests.printing.drawn import page_sizes
from tests.printing.faces import shipped_fonts
from tests.printing.papers import checklist, status_report


def leaflet(pages: int) -> Document:
    """A paper of that many pages."""
    return Document(title="题", blocks=[Paragraph("荣" * 28 * 22 * pages)])


def test_the_same_paper_gives_the_same_bytes() -> None:
    for paper in (status_report(), checklist()):
        first, second = (draw(paper.compose(), fonts=shipped_fonts()).data for _ in range(2))
        assert first == second


def test_progress_counts_pages() -> None:
    told: list[int] = []
    rendering = draw(leaflet(3), lambda done, total=None, message="": told.append(done), fonts=shipped_fonts())
    assert told == [1, 2, 3, 4] and rendering.pages == 4 == len(page_sizes(rendering.data))


def test_a_page_may_be_the_last_that_is_drawn() -> None:
    def cancel(done: int, total: int | None = None, message: str = "") -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        draw(leaflet(3), cancel, fonts=shipped_fonts())


def test_drawing_with_the_machines_fonts_works_without_any_setting() -> None:
    assert draw(leaflet(1)).missing == ()
