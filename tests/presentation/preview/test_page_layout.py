"""Pages under one another: where they stand, how large, and which of them is in front."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.presentation.preview.page_layout import GAP, STEPS, Fit, PageLayout, stepped
from rongchang_desktop.presentation.preview.tiles import TILE, tiles

A4, WIDE = (595.28, 841.89), (841.89, 595.28)


def test_at_its_own_size_a_sheet_is_as_many_pixels_as_a_screen_shows_in_its_inches() -> None:
    frame = PageLayout([A4]).frame(0)
    assert (frame.width, frame.height) == (794, 1123)


def test_an_upright_and_a_landscape_page_both_fill_the_width() -> None:
    layout = PageLayout([A4, WIDE], Fit.WIDTH, view=(824, 600))
    assert [round(layout.frame(page).width) for page in (0, 1)] == [800, 800]
    assert layout.width == 824, "nothing is left to scroll aside"


def test_a_whole_page_fits_and_stands_in_the_middle() -> None:
    layout = PageLayout([A4, WIDE], Fit.PAGE, view=(1000, 500))
    for page in (0, 1):
        frame = layout.frame(page)
        assert frame.height <= 476.5 and frame.width <= 976.5
        assert frame.left + frame.width / 2 == pytest.approx(500)


def test_dots_of_a_fine_screen_are_whole_and_the_page_is_no_larger_for_them() -> None:
    coarse, fine = (PageLayout([A4], 1.25, dots=dots).frame(0) for dots in (1.0, 1.5))
    assert fine.of == (1488, 2105)
    assert fine.width == pytest.approx(coarse.width, abs=1)


def test_a_window_too_small_for_anything_still_has_pages() -> None:
    assert PageLayout([A4], Fit.PAGE, view=(0, 0)).frame(0).width > 10


@given(
    st.lists(st.sampled_from([A4, WIDE]), min_size=1, max_size=40),
    st.sampled_from([*STEPS, Fit.WIDTH, Fit.PAGE]),
    st.integers(-500, 60_000),
    st.integers(1, 3000),
)
def test_what_is_between_two_heights_is_just_what_reaches_between_them(
    sizes: list[tuple[float, float]], zoom: float | Fit, top: int, height: int
) -> None:
    layout = PageLayout(sizes, zoom, view=(900, 700))
    frames = [layout.frame(page) for page in range(len(sizes))]
    reaching = [f.page for f in frames if f.top < top + height and f.top + f.height > top]
    assert [page for page in layout.between(top, top + height) if page in reaching] == reaching
    assert len(layout.between(top, top + height)) <= len(reaching) + 1
    assert all(b.top == pytest.approx(a.top + a.height + GAP) for a, b in pairwise(frames))


def test_the_page_in_front_is_the_one_of_which_most_is_seen() -> None:
    layout = PageLayout([A4] * 3, 0.5, view=(900, 600))
    second = layout.frame(1).top
    assert [layout.most_seen(top) for top in (0, second - 100, second, second + 400)] == [0, 1, 1, 2]


def test_sizes_are_stepped_through_and_end() -> None:
    assert [stepped(1.0, 1), stepped(1.0, -1), stepped(0.87, 1), stepped(0.87, -1)] == [1.25, 0.75, 1.0, 0.75]
    assert [stepped(4.0, 1), stepped(0.5, -1)] == [4.0, 0.5]


def test_the_pieces_of_a_page_cover_what_is_seen_and_nothing_twice() -> None:
    found = list(tiles(3, (3176, 4490), rows=(2000, 2100), is_grey=False))
    assert [tile.corner for tile in found] == [(0, 0), (TILE, 0), (0, TILE), (TILE, TILE)]
    assert (
        sum(tile.size[0] * tile.size[1] for tile in tiles(3, (3176, 4490), rows=(0, 4490), is_grey=True)) == 3176 * 4490
    )
    assert not list(tiles(3, (3176, 4490), rows=(4490, 9000), is_grey=False))
