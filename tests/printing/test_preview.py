"""Our own PDFs on the screen: pages and pieces of them, in colours and in greys, and words found on them."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.printing.preview import OpenPdf, PageImage, PieceWish
from tests.printing.drawn import glyphs
from tests.printing.pages import looked_at

WHOLE = (400, 566)


@pytest.fixture
def data() -> bytes:
    return looked_at()


def _page(data: bytes, **changes: object) -> PageImage:
    pdf = OpenPdf(data)
    try:
        return pdf.draw(PieceWish(**{"page": 0, "of": WHOLE, "size": WHOLE, **changes}))
    finally:
        pdf.close()


def _row(image: PageImage, row: int) -> bytes:
    depth = 1 if image.is_grey else 4
    return image.pixels[row * image.bytes_per_row :][: image.width * depth]


def test_a_page_is_drawn_black_on_white(data: bytes) -> None:
    image = _page(data)
    assert (image.width, image.height) == WHOLE and len(image.pixels) == image.bytes_per_row * image.height
    assert set(image.pixels[:3]) == {255} and min(image.pixels) < 60


def test_a_piece_is_cut_from_the_same_page(data: bytes) -> None:
    whole, piece = _page(data), _page(data, corner=(100, 200), size=(150, 80))
    assert any(_row(piece, row) != b"\xff" * len(_row(piece, row)) for row in range(80))
    cut = [_row(whole, 200 + row)[400:1000] for row in range(80)]
    differences = [abs(one - other) for row in range(80) for one, other in zip(_row(piece, row), cut[row], strict=True)]
    assert sum(differences) / len(differences) < 2, "no seam can be seen"


def test_in_greys_a_pixel_is_one_byte_and_no_colour_is_left(data: bytes) -> None:
    coloured, grey = _page(data), _page(data, is_grey=True)
    assert len(_row(grey, 0)) == WHOLE[0]
    darkest = min(range(WHOLE[1]), key=lambda row: sum(_row(grey, row)))
    assert sum(_row(coloured, darkest)) < sum(b"\xff" * 4 * WHOLE[0])


def test_a_landscape_page_lies_on_its_left_side_on_an_upright_sheet(data: bytes) -> None:
    pdf = OpenPdf(data)
    annex = next(at for at, (width, height) in enumerate(pdf.sizes) if width > height)
    flat = pdf.draw(PieceWish(page=annex, of=(566, 400), size=(566, 400), is_grey=True))
    turned = pdf.draw(PieceWish(page=annex, of=WHOLE, size=WHOLE, is_grey=True, turned=True))
    pdf.close()
    top_of_table = [min(_row(flat, row)) < 200 for row in range(400)].index(True)
    left_of_sheet = [min(_row(turned, row)[x] for row in range(566)) < 200 for x in range(400)].index(True)
    assert abs(top_of_table - left_of_sheet) <= 1


def test_words_are_found_across_lines_with_a_box_for_each(data: bytes) -> None:
    pdf = OpenPdf(data)
    try:
        hits = [(page, boxes) for page in range(len(pdf.sizes)) for boxes in pdf.find(page, "区住房城乡建委")]
        broken = next((page, boxes) for page, boxes in hits if len(boxes) == 2)
        page, (first, second) = broken
        assert second.top > first.top + first.height
        height = pdf.sizes[page][1]
        inside = [
            glyph.character
            for glyph in glyphs(data, page)
            for box in (first, second)
            if box.left - 1 < glyph.left and glyph.right < box.left + box.width + 1
            and box.top - 1 < height - glyph.top and height - glyph.bottom < box.top + box.height + 1
        ]  # fmt: skip
        assert "".join(inside) == "区住房城乡建委"
        assert pdf.find(0, "没有这几个字") == ()
        assert any(pdf.find(page, "pm2.5") for page in range(len(pdf.sizes))), "small letters find capitals"
    finally:
        pdf.close()


def test_two_threads_may_draw_at_once(data: bytes) -> None:
    pdf = OpenPdf(data)
    wish = PieceWish(page=1, of=WHOLE, size=WHOLE)
    with ThreadPoolExecutor(4) as pool:
        images = list(pool.map(lambda _: pdf.draw(wish).pixels, range(24)))
    pdf.close()
    assert set(images) == {images[0]}


def test_a_damaged_pdf_is_a_sentence(data: bytes) -> None:
    for broken in (b"", b"no PDF at all", data[: len(data) // 2]):
        with pytest.raises(UserFacingError):
            OpenPdf(broken)
