"""Pages measured as GB/T 9704-2012 asks, in millimetres off the drawn file."""

from itertools import pairwise

import pytest

from rongchang_desktop.domain.papers.content import Column, PageBreak, Paragraph, Row, Table
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import BODY, BODY_FLUSH
from tests.printing.drawn import MM, drawn, glyphs, number_glyphs, page_sizes, page_texts

TOLERANCE = 0.3  # mm
FULL_PAGE = "荣" * 28 * 22


def mm(points: float) -> float:
    return points / MM


@pytest.fixture(scope="module")
def three_pages() -> bytes:
    return drawn([Paragraph(FULL_PAGE * 3, BODY_FLUSH)]).data


@pytest.fixture(scope="module")
def two_landscape_pages() -> bytes:
    table = Table(columns=(Column(head="表头", weight=1),), rows=[Row(("行" * 40,))] * 40)
    return drawn([PageBreak(Orientation.LANDSCAPE), table]).data


def test_the_paper_is_a4(three_pages: bytes, two_landscape_pages: bytes) -> None:
    assert [(round(mm(w)), round(mm(h))) for w, h in page_sizes(three_pages)] == [(210, 297)] * 3
    assert {(round(mm(w)), round(mm(h))) for w, h in page_sizes(two_landscape_pages)} == {(297, 210)}


def test_a_page_holds_22_lines_of_28_characters(three_pages: bytes) -> None:
    assert [len(text) for text in page_texts(three_pages)] == [28 * 22] * 3
    lines: dict[float, int] = {}
    for glyph in glyphs(three_pages)[: 28 * 22]:
        lines[round(glyph.y, 1)] = lines.get(round(glyph.y, 1), 0) + 1
    assert list(lines.values()) == [28] * 22
    steps = [round(a - b, 2) for a, b in pairwise(lines)]
    assert max(steps) - min(steps) < 0.2 and sum(steps) / 21 == pytest.approx(28.95, abs=0.02)


def test_the_text_fills_the_type_area_and_stays_inside(three_pages: bytes) -> None:
    body = glyphs(three_pages)[: 28 * 22]
    assert mm(min(glyph.x for glyph in body)) == pytest.approx(28, abs=TOLERANCE)
    assert mm(max(glyph.x for glyph in body) + 15.75) == pytest.approx(28 + 156, abs=0.6)
    top, bottom = max(glyph.top for glyph in body), min(glyph.bottom for glyph in body)
    assert 37 <= mm(841.89 - top) <= 37 + 3
    assert 35 <= mm(bottom) <= 35 + 3


def test_body_paragraphs_begin_two_characters_in() -> None:
    first, second, *_ = glyphs(drawn([Paragraph("区" * 40, BODY)]).data)
    assert mm(first.x) == pytest.approx(28 + mm(2 * 15.75), abs=TOLERANCE)
    assert second.x - first.x == pytest.approx(15.75, abs=0.4)


def test_page_numbers_stand_outside_below_the_type_area(three_pages: bytes) -> None:
    for page in range(3):
        number = number_glyphs(three_pages, page)
        assert "".join(glyph.character for glyph in number) == f"—{page + 1}—"
        dash, last = number[0], number[-1]
        assert mm(dash.top) == pytest.approx(297 - 37 - 225 - 7, abs=0.5)
        if page % 2:
            assert mm(dash.x) == pytest.approx(28 + mm(14), abs=TOLERANCE)
        else:
            assert mm(last.x + 14) == pytest.approx(210 - 26 - mm(14), abs=TOLERANCE)


def test_a_landscape_page_keeps_the_number_where_it_is_on_the_paper(two_landscape_pages: bytes) -> None:
    """Turned to upright, x is the height of the turned page and y its distance from the left."""
    for page in range(2):
        number = number_glyphs(two_landscape_pages, page)
        assert mm(number[0].right) == pytest.approx(297 - 37 - 225 - 7, abs=0.5)
        upright = [210 - mm(glyph.y) for glyph in number]
        if page % 2:
            assert upright[0] == pytest.approx(28 + mm(14), abs=TOLERANCE)
        else:
            assert upright[-1] + mm(14) == pytest.approx(210 - 26 - mm(14), abs=TOLERANCE)


def test_pages_of_both_kinds_are_numbered_through() -> None:
    landscape = PageBreak(Orientation.LANDSCAPE)
    data = drawn([Paragraph("文"), landscape, Paragraph("表"), PageBreak(), Paragraph("尾")]).data
    assert page_texts(data) == ["文", "表", "尾"]
    numbers = ["".join(glyph.character for glyph in number_glyphs(data, page)) for page in range(3)]
    assert numbers == ["—1—", "—2—", "—3—"]
    assert [w > h for w, h in page_sizes(data)] == [False, True, False]
