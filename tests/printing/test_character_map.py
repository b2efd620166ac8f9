"""The characters of a face are found as fontTools finds them, and a damaged table is told from a whole one."""

import pytest
from fontTools.ttLib import TTFont

from rongchang_desktop.printing.typefaces.character_map import glyphs_by_character
from rongchang_desktop.printing.typefaces.font_file import UNREADABLE
from rongchang_desktop.printing.typefaces.fonts import SHIPPED, shipped_place


@pytest.mark.parametrize("role", SHIPPED)
@pytest.mark.parametrize("kinds", [{(3, 1), (0, 3)}, {(3, 10), (3, 1), (0, 4), (0, 3)}], ids=["two bytes", "all"])
def test_every_character_of_the_shipped_faces_is_found(role: object, kinds: set[tuple[int, int]]) -> None:
    with TTFont(shipped_place(role).path) as font:  # type: ignore[arg-type]
        table = font["cmap"]
        table.tables = [found for found in table.tables if (found.platformID, found.platEncID) in kinds]
        expected = {code: font.getGlyphID(name) for code, name in table.getBestCmap().items()}
        assert glyphs_by_character(table.compile(font)) == expected and len(expected) > 1000


def test_a_face_without_a_map_of_unicode_has_no_characters() -> None:
    assert glyphs_by_character(b"\0\0\0\0") == {}


@pytest.mark.parametrize("length", [2, 9, 30])
def test_a_table_cut_short_is_refused_as_every_damaged_font_is(length: int) -> None:
    with TTFont(shipped_place(next(iter(SHIPPED))).path, lazy=True) as font:
        table = font.reader["cmap"]
    with pytest.raises(UNREADABLE):
        glyphs_by_character(table[:length])
