"""Lines, both ends of a line, and the imprint at the very foot of the last page."""

from io import BytesIO

import pikepdf
import pytest

from rongchang_desktop.domain.papers.content import Block, Imprint, Paragraph, Rule, Sides
from rongchang_desktop.domain.papers.page import AREA_HEIGHT, AREA_WIDTH, BINDING_MARGIN, UPRIGHT
from rongchang_desktop.domain.papers.stylesheet import BODY_FLUSH, RED
from tests.printing.drawn import drawn, glyphs, page_texts

IMPRINT = Imprint(
    (
        Rule(thickness=1.0),
        Paragraph("抄送：区委办公室。", BODY_FLUSH),
        Rule(thickness=0.5),
        Sides(left="区政府办公室", right="2024年10月9日印发"),
        Rule(thickness=1.0),
    )
)
LEADING = BODY_FLUSH.leading


def test_both_ends_of_a_line_stand_at_the_edges_of_the_type_area() -> None:
    found = {each.character: each for each in glyphs(drawn([Sides(left="第3期", right="10月9日")]).data)}
    assert found["第"].x == pytest.approx(BINDING_MARGIN, abs=2)
    assert found["日"].x + BODY_FLUSH.size == pytest.approx(BINDING_MARGIN + AREA_WIDTH, abs=2)
    assert found["第"].y == found["日"].y


def test_ends_that_do_not_fit_one_line_stand_one_below_the_other() -> None:
    found = glyphs(drawn([Sides(left="左" * 20, right="右" * 12)]).data)
    left = {round(each.y) for each in found if each.character == "左"}
    right = {round(each.y) for each in found if each.character == "右"}
    assert min(left) - max(right) == pytest.approx(LEADING, abs=2)


@pytest.mark.parametrize(("lines", "pages"), [(1, 1), (19, 1), (20, 2)])
def test_the_imprint_ends_on_the_last_line_of_the_last_page(lines: int, pages: int) -> None:
    rest: list[Block] = [Paragraph("正文。", BODY_FLUSH)] * lines
    rendering = drawn([*rest, IMPRINT])
    assert rendering.pages == pages
    found = [each for each in glyphs(rendering.data, pages - 1) if each.character == "印"]
    assert found[0].y == pytest.approx(UPRIGHT.top - AREA_HEIGHT + LEADING * 0.36, abs=8)
    assert "抄送：区委办公室。" in page_texts(rendering.data)[-1]


def test_a_red_line_crosses_the_type_area() -> None:
    data = drawn([Rule(thickness=2.0, colour=RED, below=10), Paragraph("正文。")]).data
    with pikepdf.open(BytesIO(data)) as pdf:
        operators = [
            (str(operator), [round(float(each), 1) for each in operands])
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) in ("RG", "m", "l")
        ]
    assert ("RG", [0.8, 0.0, 0.0]) in operators
    (start,), (end,) = ([at for name, at in operators if name == each] for each in "ml")
    assert end[0] - start[0] == pytest.approx(AREA_WIDTH, abs=0.2) and start[1] == end[1]
