"""Titles, headings and text of every kind of paper stand in the faces and sizes of GB/T 9704-2012."""

from collections.abc import Iterator

import pytest

from rongchang_desktop.domain.papers.content import Paragraph, Span, plain
from rongchang_desktop.domain.papers.stylesheet import (
    BODY,
    BRIEF_TITLE,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    TABLE_TITLE,
    TITLE,
)
from tests.printing.drawn import Glyph, without_space
from tests.services.papers.printed import KEYS, Print, document_of, named, pages_of, sample_of

SONG, HEI, KAI, FANG = "JZSong", "JZHei", "JZKai", "JZFangSong"
RANKS = {
    TITLE: (SONG, 21.5),
    TABLE_TITLE: (SONG, 21.5),
    BRIEF_TITLE: (SONG, 18.0),  # one page holds it all
    HEADING_1: (HEI, 15.75),
    HEADING_2: (KAI, 15.75),
    HEADING_3: (FANG, 15.75),
    BODY: (FANG, 15.75),
}
PAPERS = [sample_of(plan, key) for plan in ("demo", "2024") for key in KEYS]


@pytest.mark.parametrize("one", PAPERS, ids=named)
def test_each_paragraph_is_set_in_the_face_and_the_size_of_its_rank(one: Print) -> None:
    met = set()
    for paragraph, glyphs in _set(one):
        face, size = RANKS[paragraph.style]
        met.add(paragraph.style)
        assert {glyph.size for glyph in glyphs} == {size}
        latin = "LiberationSerif" if face in (KAI, FANG) else face
        if not any(isinstance(span, Span) and span.face for span in paragraph.content):
            for glyph in glyphs:
                assert glyph.face == (latin if glyph.character.isascii() else face), (glyph, plain(paragraph.content))
    assert met & {TITLE, TABLE_TITLE, BRIEF_TITLE}


def test_the_briefing_has_headings_of_the_first_two_ranks_and_text() -> None:
    met = {paragraph.style for paragraph, _ in _set(Print("demo", "briefing"))}
    assert {TITLE, HEADING_1, HEADING_2, BODY} <= met


def _set(one: Print) -> Iterator[tuple[Paragraph, list[Glyph]]]:
    """Every paragraph that has a rank, with the characters that show it."""
    glyphs = [glyph for page in pages_of(one) for glyph in page.text]
    stream, place = "".join(glyph.character for glyph in glyphs), 0
    for block in document_of(one).blocks:
        if isinstance(block, Paragraph):
            said = without_space(plain(block.content))
            found = stream.find(said, place)
            assert found >= 0, said
            place = found + len(said)
            if block.style in RANKS:
                yield block, glyphs[found:place]
