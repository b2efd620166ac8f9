"""What stands around the text of a paper that goes out stands where GB/T 9704 wants it."""

import pytest

from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.papers.content import Paragraph, Rule, Span, plain
from rongchang_desktop.domain.papers.stylesheet import RED
from rongchang_desktop.localization.numerals import bracketed
from rongchang_desktop.localization.papers.official.furniture import document_number
from rongchang_desktop.printing.rendering import draw
from tests.builders import a_ledger, area, commitment
from tests.printing.drawn import MM, Glyph, glyphs, page_sizes, page_texts
from tests.printing.faces import shipped_fonts
from tests.services.papers.official.said import sentences
from tests.services.papers.plans import CHINESE, ENGLISH, demo_plan, paper

CHARACTER = 15.75
RIGHT = (28 + 156) * MM
COPIES = {"copies": "区委办公室\n区人大常委会办公室。"}


def drawn_paper(key: str, **options: str) -> bytes:
    return draw(paper(demo_plan(), key, CHINESE, **options), fonts=shipped_fonts()).data


def line_at(page: list[Glyph], text: str) -> list[Glyph]:
    """The glyphs of the first place on the page that says so."""
    at = "".join(glyph.character for glyph in page).index(text)
    return page[at : at + len(text)]


def page_with(data: bytes, text: str) -> int:
    (found, *_) = [at for at, said in enumerate(page_texts(data)) if text in said]
    return found


@pytest.mark.parametrize("office", ["示例区政府办", "示例区人民政府办公室"])
def test_the_date_ends_four_characters_from_the_right_and_the_signature_stands_centred_above_it(office: str) -> None:
    ledger = a_ledger(area(commitment("修桥")), records=[Office(district="示例区", name=office)])
    data = draw(paper(ledger, "circular", dated="2024-10-08"), fonts=shipped_fonts()).data
    page = glyphs(data, page_with(data, "2024年10月8日"))
    day = line_at(page, "2024年10月8日")
    signed = line_at(page, f"{office}2024年10")[: len(office)]
    assert RIGHT - day[-1].x - CHARACTER == pytest.approx(4 * CHARACTER, abs=1)
    assert signed[0].y - day[0].y == pytest.approx(28.95, abs=0.1)
    assert signed[0].x + signed[-1].x == pytest.approx(day[0].x + day[-1].x, abs=4)


def test_a_long_signature_ends_at_the_edge() -> None:
    data = drawn_paper("circular")
    page = glyphs(data, page_with(data, "附件：1."))
    signed = line_at(page, "示例区人民政府办公室（虚构示例）2024年9")[:16]
    assert signed[-1].x + CHARACTER == pytest.approx(RIGHT, abs=2)


def test_the_annexes_are_named_below_each_other_before_the_signature() -> None:
    data = drawn_paper("circular")
    page = glyphs(data, page_with(data, "附件：1."))
    first, second = line_at(page, "附件：1.滞后"), line_at(page, "2.目标任务")
    assert first[0].x == pytest.approx(28 * MM + 2 * CHARACTER, abs=1)
    assert second[0].x == pytest.approx(first[3].x, abs=1) and second[2].x == pytest.approx(first[5].x, abs=1)
    assert second[0].y < first[0].y
    assert [text[:3] for text in page_texts(data) if text.startswith("附件")] == ["附件1", "附件2"]


def test_the_imprint_is_the_last_thing_at_the_foot_of_an_upright_page() -> None:
    for key, first in (("circular", "抄送：区委办公室、区人大常委会办公室。"), ("briefing", "报：区委领导。")):
        data = drawn_paper(key, **COPIES, report_to="区委领导")
        last = len(page_sizes(data)) - 1
        said = page_texts(data)[last]
        assert said == f"{first}示例区人民政府办公室（虚构示例）2024年9月30日印发"
        width, height = page_sizes(data)[last]
        assert width < height
        imprint = line_at(glyphs(data, last), "2024年9月30日印发")
        assert imprint[0].bottom == pytest.approx(35 * MM + 8, abs=4)
        assert RIGHT - imprint[-1].x - 14 == pytest.approx(14, abs=1)


def test_no_page_holds_a_signature_alone() -> None:
    for options in ({"red_head": "yes"}, {"red_head": "no"}, {"columns": "full"}):
        data = drawn_paper("allocation", **options)
        page = page_texts(data)[page_with(data, "附件：")]
        assert "按程序报批后执行" in page and page.endswith("2024年2月6日")


def test_a_red_head_is_red_with_its_number_above_a_red_line() -> None:
    blocks = paper(demo_plan(), "circular", red_head="yes", number="示例府办[2024]31号").blocks
    kinds = [block for block in blocks if isinstance(block, Paragraph | Rule)][:4]
    head, number, rule, title = kinds
    assert isinstance(head, Paragraph) and head.content == (Span("示例区人民政府办公室文件", colour=RED),)
    assert isinstance(number, Paragraph) and number.content == "示例府办〔2024〕31号"
    assert isinstance(rule, Rule) and rule.colour == RED
    assert isinstance(title, Paragraph) and plain(title.content).endswith("的通报")


def test_the_red_head_begins_35_mm_below_the_type_area_and_fits_one_line() -> None:
    data = drawn_paper("circular", red_head="yes")
    head = line_at(glyphs(data, 0), "示例区人民政府办公室文件")
    assert 297 * MM - 37 * MM - head[0].top == pytest.approx(35 * MM, abs=8)
    assert len({round(glyph.y) for glyph in head}) == 1
    assert head[0].x > 28 * MM - 1 and head[-1].right < RIGHT + 1


@pytest.mark.parametrize(
    "number", ["示例府办[2024]3号", "示例府办（2024）3号", "示例府办【2024】3号", "示例府办〔2024〕3号"]
)
def test_the_year_of_a_number_stands_in_its_own_brackets(number: str) -> None:
    assert document_number(number) == "示例府办〔2024〕3号"


def test_without_head_number_or_office_there_is_still_a_paper() -> None:
    nameless = a_ledger(area(commitment("修桥")))
    for key in ("briefing", "circular", "allocation", "slip"):
        for words in (CHINESE, ENGLISH):
            document = paper(nameless, key, words, tasks="1", red_head="yes")
            assert document.title and not document.title.startswith((" ", ":", "关于印发《年"))
            assert "修桥" in sentences(document) + str(document.blocks)
    assert "将办理情况书面报区政府办公室。" in sentences(paper(nameless, "slip", tasks="1"))
    assert "将进展情况报区政府办公室。" in sentences(paper(nameless, "allocation"))


def test_the_issue_has_its_number_and_a_blank_to_be_filled_in_without_one() -> None:
    assert "〔2024〕第5期" in sentences(paper(demo_plan(), "briefing", issue="5"))
    assert "〔2024〕第　期" in sentences(paper(demo_plan(), "briefing"))


def test_parts_are_numbered_as_the_language_does_it() -> None:
    assert [bracketed(at, CHINESE) for at in (1, 10, 11, 20, 21)] == [
        "（一）",
        "（十）",
        "（十一）",
        "（二十）",
        "（二十一）",
    ]
    assert bracketed(3, ENGLISH) == "(3) "


def test_below_an_upright_table_the_imprint_stands_on_the_same_page() -> None:
    for columns, alone in (("deadline", False), ("full", True)):
        said = page_texts(drawn_paper("allocation", columns=columns))[-1]
        assert said.endswith("2024年2月6日印发") and said.startswith("示例区人民政府办公室") is alone


@pytest.mark.parametrize("said", ["此件公开发布", "（此件公开发布）"])
def test_a_remark_stands_in_brackets_two_characters_in_below_the_date(said: str) -> None:
    data = drawn_paper("circular", dated="2024-10-08", remark=said)
    page = glyphs(data, page_with(data, "（此件公开发布）"))
    remark, day = line_at(page, "（此件公开发布）"), line_at(page, "2024年10月8日")
    assert remark[0].x == pytest.approx(28 * MM + 2 * CHARACTER, abs=CHARACTER / 2)
    assert day[0].y - remark[0].y == pytest.approx(28.95, abs=0.1)
