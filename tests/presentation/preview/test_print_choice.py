"""Pages as people write them."""

import pytest

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.preview.print_choice import Parity, PrintChoice, Sides, pages_of


@pytest.mark.parametrize(
    ("written", "pages"),
    [
        ("", range(1, 10)),
        ("1-3, 5", (1, 2, 3, 5)),
        ("1－3，5", (1, 2, 3, 5)),
        ("3、1 2", (1, 2, 3)),
        ("8-", (8, 9)),
        ("-2", (1, 2)),
        ("2至4；4", (2, 3, 4)),
        ("２-３", (2, 3)),
        (" 1 — 2 ", (1, 2)),
    ],
)
def test_pages_are_understood_as_they_are_written(written: str, pages: tuple[int, ...]) -> None:
    assert pages_of(written, count=9) == tuple(page - 1 for page in pages)


@pytest.mark.parametrize("written", ["0", "10", "5-12", "3-1", "x", "1-2-3", "-", "1.5", ","])
def test_what_is_no_page_is_a_sentence(written: str) -> None:
    with pytest.raises(UserFacingError):
        pages_of(written, count=9)


def test_odd_and_even_are_the_numbers_on_the_paper() -> None:
    assert pages_of("2-5", count=9, parity=Parity.ODD) == (2, 4)
    assert pages_of("", count=5, parity=Parity.EVEN) == (1, 3)
    with pytest.raises(UserFacingError):
        pages_of("3", count=9, parity=Parity.EVEN)


def test_sheets_are_counted_by_sides_and_copies() -> None:
    pages = tuple(range(5))
    assert PrintChoice(printer="A", pages=pages, copies=2, sides=Sides.LONG_EDGE).sheets == 6
    assert PrintChoice(printer="A", pages=pages, copies=2, sides=Sides.ONE).sheets == 10
