"""A paper becomes a file: whole or not at all, and the same every time."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from rongchang_desktop.domain.papers.content import Document, Paragraph
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import Cancelled
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.printing.rendering import draw, render
from rongchang_desktop.printing.typefaces.fonts import shipped_fonts
from tests.printing.drawn import page_sizes
from tests.printing.papers import checklist, status_report


@dataclass
class Leaflet:
    """A paper of that many pages."""

    pages: int

    def compose(self, words: Localizer) -> Document:
        return Document(title="题", blocks=[Paragraph("荣" * 28 * 22 * self.pages)])


def test_the_same_paper_gives_the_same_bytes() -> None:
    words = Localizer()
    for paper in (status_report(), checklist()):
        first, second = (draw(paper.compose(words), fonts=shipped_fonts()).data for _ in range(2))
        assert first == second


def test_progress_counts_pages(tmp_path: Path) -> None:
    told: list[int] = []
    rendering = render(
        Leaflet(3), tmp_path / "a.pdf", Localizer(), lambda done, total=None, message="": told.append(done),
        fonts=shipped_fonts(),
    )  # fmt: skip
    assert told == [1, 2, 3, 4] and rendering.pages == 4 == len(page_sizes((tmp_path / "a.pdf").read_bytes()))


def test_a_cancelled_print_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def cancel(done: int, total: int | None = None, message: str = "") -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        render(Leaflet(3), path, Localizer(), cancel, fonts=shipped_fonts())
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.pdf"]


def test_a_file_is_replaced_and_an_unwritable_place_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    render(Leaflet(1), path, Localizer(), fonts=shipped_fonts())
    assert path.read_bytes().startswith(b"%PDF-")
    with pytest.raises(UserFacingError):
        render(Leaflet(1), tmp_path / "nowhere" / "a.pdf", Localizer(), fonts=shipped_fonts())


def test_rendering_with_the_machines_fonts_works_without_any_setting(tmp_path: Path) -> None:
    assert render(Leaflet(1), tmp_path / "a.pdf", Localizer()).missing == ()
