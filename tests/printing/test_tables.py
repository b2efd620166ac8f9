"""Tables over many pages: every word in its row, heads on every page, rows of any height."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rongchang_desktop.domain.papers.content import (
    Band,
    Column,
    Document,
    Gap,
    PageBreak,
    Paragraph,
    Row,
    Table,
    title,
)  # fmt: skip
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import BODY_FLUSH, CELL_CENTERED, TABLE_BAND, TICK_BOX
from rongchang_desktop.printing.rendering import draw
from tests.printing.drawn import MM, drawn, glyphs, number_glyphs, outline_titles, page_sizes, page_texts, text_of
from tests.printing.faces import shipped_fonts

COLUMNS = (
    Column(head="序号", weight=10, style=CELL_CENTERED, repeated=True),
    Column(head="重点任务", weight=50),
    Column(head="进展情况", weight=60),
)
HEAD = "序号重点任务进展情况"


def table(*rows: Row | Band) -> Table:
    return Table(columns=COLUMNS, rows=rows)


def row(number: int, task: str = "推进项目建设", progress: str = "已开工，完成投资4.86亿元。") -> Row:
    return Row((str(number), task, progress))


def test_every_row_comes_out_once_and_the_heads_on_every_page() -> None:
    rows = [row(number) for number in range(1, 401)]
    pages = page_texts(drawn([table(*rows)]).data)
    assert len(pages) > 10
    assert all(page.startswith(HEAD) for page in pages)
    expected = "".join("".join(str(cell) for cell in each.cells) for each in rows)
    assert "".join(page.removeprefix(HEAD) for page in pages) == expected


def test_a_cell_of_3000_characters_runs_over_pages_and_loses_nothing() -> None:
    text = "".join(f"第{number}处整改完成；" for number in range(340))
    assert len(text) > 3000
    pages = page_texts(drawn([table(row(1), row(2, progress=text), row(3))]).data)
    assert len(pages) > 1
    body = "".join(page.removeprefix(HEAD) for page in pages)
    assert body.startswith("1推进项目建设") and body.endswith("3推进项目建设已开工，完成投资4.86亿元。")
    for page in pages[1:-1]:
        assert page.removeprefix(HEAD).startswith("2")  # the number is shown again where the row goes on
    assert _without_repeated_numbers(pages).count(text) == 1


def _without_repeated_numbers(pages: list[str]) -> str:
    first, *others = pages
    return first.removeprefix(HEAD) + "".join(page.removeprefix(HEAD + "2") for page in others)


def test_a_short_row_is_not_split() -> None:
    for filling in range(8, 24):
        pages = page_texts(drawn([table(*[row(n) for n in range(filling)], row(99, progress="长" * 120))]).data)
        assert [page.count("长") for page in pages if "长" in page] == [120]


@pytest.mark.parametrize(("orientation", "below"), [(Orientation.UPRIGHT, 35), (Orientation.LANDSCAPE, 26)])
def test_nothing_reaches_below_the_type_area(orientation: Orientation, below: float) -> None:
    rows = [row(number, progress="完成。" * (number % 60)) for number in range(60)]
    data = drawn([PageBreak(orientation), table(*rows)]).data
    for page in range(len(page_sizes(data))):
        body = set(glyphs(data, page)) - set(number_glyphs(data, page))
        assert min(glyph.bottom for glyph in body) > below * MM


def test_a_band_stays_with_the_row_that_follows() -> None:
    for filling in range(5, 24):
        rows = [*[row(n) for n in range(filling)], Band("（一）领域标题"), Band("小节"), row(77)]
        (page,) = [page for page in page_texts(drawn([table(*rows)]).data) if "领域标题" in page]
        assert page.endswith("（一）领域标题小节77推进项目建设已开工，完成投资4.86亿元。")


@pytest.mark.parametrize("last", ["已开工。", "长" * 120, "长" * 3000])
def test_what_is_signed_below_a_table_never_stands_alone_on_a_page(last: str) -> None:
    for filling in range(16, 48):
        held = replace(table(*[row(n) for n in range(filling)], row(99, progress=last)), room_below=40.0)
        pages = page_texts(drawn([held, Gap(10), Paragraph("核实人", BODY_FLUSH)]).data)
        assert pages[-1].startswith(HEAD) and pages[-1].endswith("核实人")


def test_the_band_of_an_area_comes_again_on_the_pages_its_rows_go_on_to() -> None:
    def opening(name: str) -> Band:
        return Band(name, TABLE_BAND, outline_title=name, continued=f"{name}（续）")

    rows = [opening("一、甲"), *map(row, range(1, 121)), opening("二、乙"), *map(row, range(121, 201))]
    data = drawn([table(*rows)]).data
    pages = [page.removeprefix(HEAD) for page in page_texts(data)]
    assert len(pages) > 4 and pages[0].startswith("一、甲1推进")
    turn = next(at for at, page in enumerate(pages) if "二、乙" in page)
    assert all(page.startswith("一、甲（续）") for page in pages[1:turn])
    assert all(page.startswith("二、乙（续）") for page in pages[turn + 1 :])
    assert "".join(pages).count("（续）") == len(pages) - 1 - pages[turn].startswith("二、乙")
    assert [title for _, title in outline_titles(data)] == ["一、甲", "二、乙"]


def test_an_area_that_begins_on_a_new_page_is_not_said_to_go_on_there() -> None:
    for filling in range(5, 60):
        rows = [Band("甲", continued="甲（续）"), *map(row, range(filling)), Band("乙", continued="乙（续）"), row(99)]
        (page,) = [page.removeprefix(HEAD) for page in page_texts(drawn([table(*rows)]).data) if "乙" in page]
        if page.startswith("乙"):
            return
        assert page.startswith(("甲", "甲（续）"))
    pytest.fail("no filling put the second area at the head of a page")


def test_bands_without_rows_are_kept_on_paper_even_when_there_are_many() -> None:
    bands = [Band(f"领域{number}。") for number in range(60)]
    pages = page_texts(drawn([table(*bands)]).data)
    assert len(pages) > 1
    assert "".join(page.removeprefix(HEAD) for page in pages) == "".join(f"领域{number}。" for number in range(60))


def test_bands_lead_the_outline() -> None:
    blocks = [title("报告"), table(Band("一、甲", TABLE_BAND, outline_title="一、甲"), row(1))]
    assert outline_titles(drawn(blocks).data) == [(0, "报告"), (1, "一、甲")]


def test_a_table_without_rows_shows_its_heads() -> None:
    assert text_of(drawn([table(), Paragraph("后文")]).data) == HEAD + "后文"


def test_short_cells_stand_in_the_middle_of_a_high_row() -> None:
    shown = glyphs(drawn([table(row(1, progress="字" * 100))]).data)
    number = next(glyph for glyph in shown if glyph.character == "1")
    lines = [glyph.y for glyph in shown if glyph.character == "字"]
    assert number.y == pytest.approx((max(lines) + min(lines)) / 2, abs=0.5)


def test_a_row_may_hold_empty_cells_and_a_box() -> None:
    columns = (
        Column(head="完成", weight=1, style=TICK_BOX),
        Column(head="任务", weight=4),
        Column(head="备注", weight=2),
    )
    assert text_of(drawn([Table(columns=columns, rows=[Row(("□", "任务一", ""))])]).data) == "完成任务备注□任务一"


def test_rows_are_taken_one_by_one() -> None:
    """A table may be endless: when the first page is finished only its rows have been asked for."""
    asked: list[int] = []

    def rows() -> Iterator[Row]:
        for number in range(1, 2001):
            asked.append(number)
            yield row(number)

    class Enough(Exception):
        pass

    def stop(done: int, total: int | None = None, message: str = "") -> None:
        raise Enough

    with pytest.raises(Enough):
        draw(Document(title="题", blocks=[Table(columns=COLUMNS, rows=rows())]), stop, fonts=shipped_fonts())
    assert len(asked) < 60


def test_columns_that_share_a_head_stand_below_it_on_every_page() -> None:
    columns = (
        Column(head="序号", weight=1),
        *[Column(head=f"{quarter}季度", weight=2, group="节点") for quarter in "一二三四"],
        Column(head="备注", weight=1),
    )
    rows = [Row((str(number), "甲", "乙", "丙", "丁", "")) for number in range(80)]
    data = drawn([Table(columns=columns, rows=rows)]).data
    assert len(page_sizes(data)) > 1
    for page, text in enumerate(page_texts(data)):
        assert text.startswith("序号节点一季度二季度三季度四季度备注")
        seen = glyphs(data, page)[:20]
        upper, lower = seen[2], seen[4:16:3]
        assert upper.character == "节" and all(glyph.top < upper.bottom for glyph in lower)
        alone = seen[0]
        assert lower[0].bottom < alone.bottom and alone.top < upper.top  # the head of one column stands between both
        assert lower[0].left < upper.left < lower[-1].left


def test_a_table_without_heads_begins_with_its_first_row() -> None:
    columns = (Column(head="", weight=1), Column(head="", weight=3))
    rows = [Row((str(number), "内容" * 40)) for number in range(60)]
    pages = page_texts(drawn([Table(columns=columns, rows=rows)]).data)
    assert len(pages) > 1 and "".join(pages) == "".join("".join(map(str, row.cells)) for row in rows)
    assert text_of(drawn([Table(columns=columns, rows=())]).data) == ""
