"""Every kind of paper, measured off its PDF: the page of GB/T 9704-2012, its numbers, its lines, its text to copy."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.printing.drawn import MM, Page, base_fonts, without_space
from tests.printing.measured_lines import end_of, is_full_width, lines_of
from tests.services.papers.plans import RARE
from tests.services.papers.printed import KEYS, Print, document_of, named, pages_of, printed, sample_of
from tests.writing.word_files import said_by

BUILT_DIFFERENTLY = ("status-report", "briefing", "progress-table", "indicator-table", "slip", "checklist")
MEASURED = [
    *(sample_of(plan, key) for plan in ("demo", "2024") for key in KEYS),
    *(Print(plan, key) for plan in ("awkward", "empty") for key in BUILT_DIFFERENTLY),
    *(Print("400 rows", key) for key in ("progress-table", "checklist")),
    *(Print("demo", key, "en") for key in ("briefing", "progress-table", "indicator-table")),
]
NEVER_FIRST, NEVER_LAST = "，。、；：！？）》】〕”’…", "（《【〔“‘"
SHIPPED_FACES = {"JZSong", "JZHei", "JZFangSong", "JZKai", "LiberationSerif"}
OUTSIDE = 0.5  # points that ink may stand out of its box


@pytest.fixture(scope="module", params=MEASURED, ids=named)
def one(request: pytest.FixtureRequest) -> Print:
    """A paper; all tests of it run one after the other, so that it is read once."""
    found = request.param
    assert isinstance(found, Print)
    return found


def test_every_page_is_a4_and_every_character_stands_in_its_type_area(one: Print) -> None:
    for page in pages_of(one):
        turned = page.width > page.height
        sides = sorted((page.width / MM, page.height / MM))
        assert sides == pytest.approx([210, 297], abs=0.1)
        left, top, right, bottom = (35, 28, 37, 26) if turned else (28, 37, 26, 35)
        for glyph in page.text:
            assert min(glyph.x, glyph.left) > left * MM - OUTSIDE
            assert max(end_of(glyph), glyph.right) < page.width - right * MM + OUTSIDE
            assert bottom * MM - OUTSIDE < glyph.bottom and glyph.top < page.height - top * MM + OUTSIDE


def test_every_page_number_stands_outside_at_its_place_on_the_paper(one: Print) -> None:
    for number, page in enumerate(pages_of(one), start=1):
        dash, *_, last = page.number
        assert "".join(glyph.character for glyph in page.number) == f"—{number}—"
        assert {(glyph.size, glyph.face) for glyph in page.number} == {(14.0, "LiberationSerif")}
        assert _on_paper(page, dash.right, dash.top)[1] / MM == pytest.approx(297 - 37 - 225 - 7, abs=0.5)
        first, end = (_on_paper(page, glyph.x, glyph.y)[0] for glyph in (dash, last))
        if number % 2:
            assert end + 14 == pytest.approx((210 - 26) * MM - 14, abs=1)
        else:
            assert first == pytest.approx(28 * MM + 14, abs=1)


def _on_paper(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where a point stands while the paper is held upright, its binding edge at the left."""
    return (page.height - y, x) if page.width > page.height else (x, y)


def test_no_line_begins_or_ends_with_a_mark_that_may_not(one: Print) -> None:
    for page in pages_of(one):
        lines = [line.text for line in lines_of(page.text)]
        assert not [text for text in lines if text[0] in NEVER_FIRST or text[-1] in NEVER_LAST]


def test_faces_are_embedded_and_marks_and_digits_stand_in_their_own(one: Print) -> None:
    fonts = base_fonts(printed(one).data)
    assert all(fonts.values()) and {name.split("+")[1] for name in fonts} <= SHIPPED_FACES
    for page in pages_of(one):
        for glyph in page.text:
            if glyph.character in "“”‘’…—《》（）":
                assert glyph.face != "LiberationSerif" or one.language == "en"
            if glyph.character.isascii() and glyph.character.isalnum():
                assert glyph.face not in ("JZFangSong", "JZKai")


def test_pdftotext_returns_every_character(one: Print, tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("needs pdftotext: the Debian package poppler-utils")
    path = tmp_path / "paper.pdf"
    path.write_bytes(printed(one).data)
    found = subprocess.run([program, "-enc", "UTF-8", path, "-"], capture_output=True, check=True, timeout=60).stdout
    text = without_space(found.decode("utf-8"))
    said = without_space("".join(said_by(document_of(one).blocks)))
    assert not Counter(said) - Counter(text)
    assert RARE in text or one.plan != "awkward" or RARE not in said


PROSE = [Print(plan, key) for plan in ("demo", "2024") for key in ("briefing", "circular", "allocation")]


@pytest.mark.parametrize("one", PROSE, ids=named)
def test_full_lines_of_prose_hold_28_characters(one: Print) -> None:
    held = []
    for page in _prose(one):
        for line in lines_of(page.text):
            if line.right > (210 - 26) * MM - 1 and all(map(is_full_width, line.glyphs)):
                held.append(round((line.left - 28 * MM) / 15.75) + len(line.glyphs))
    assert 28 in held and set(held) <= {27, 28, 29}  # one mark more or less for the sake of the marks


@pytest.mark.parametrize("key", ["briefing", "circular"])
def test_full_pages_of_prose_hold_22_lines_on_one_grid(key: str) -> None:
    *full, last = _prose(Print("demo", key))
    counts = []
    for page in (*full, last):
        bases = sorted({round(glyph.y, 2) for glyph in page.text}, reverse=True)
        assert all((bases[0] - base) / 28.95 == pytest.approx(round((bases[0] - base) / 28.95)) for base in bases)
        counts.append(len(bases))
    assert max(counts) == 22 and min(counts[:-1]) >= 20  # a heading or two lines go along to the next page


def _prose(one: Print) -> list[Page]:
    """The pages that hold nothing but text of 三号."""
    return [page for page in pages_of(one) if {glyph.size for glyph in page.text} == {15.75}]
