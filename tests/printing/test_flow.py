"""Paragraphs and headings over pages: nothing lost, nothing left alone."""

from datetime import date
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from rongchang_desktop.domain.papers.content import Document, Gap, PageBreak, Paragraph, Span, heading, title
from rongchang_desktop.domain.papers.stylesheet import BODY, BODY_FLUSH, SIGNATURE, Style
from rongchang_desktop.printing.rendering import draw
from tests.printing.drawn import MM, Glyph, drawn, glyphs, outline_titles, page_texts, text_of
from tests.printing.faces import shipped_fonts

FULL_LINE = "区" * 28
SENTENCE = "1—9月，规模以上工业增加值增长7.3%，高于全市1.2个百分点；“专精特新”企业达到186家（含“小巨人”23家）……"


def test_all_text_comes_out_in_order() -> None:
    parts = [SENTENCE * 9, "PM2.5控制在32μg/m³以内，投资4.86亿元。", "《关于优化审批流程的若干措施》印发后"]
    assert text_of(drawn(Paragraph(part) for part in parts).data) == "".join(parts)


def test_a_heading_goes_to_the_next_page_with_its_text() -> None:
    filling = [Paragraph(FULL_LINE, BODY_FLUSH)] * 21
    pages = page_texts(drawn([*filling, heading(1, "一、总体情况"), Paragraph(SENTENCE)]).data)
    assert len(pages) == 2 and pages[1].startswith("一、总体情况")


def test_a_long_paragraph_leaves_no_single_line_on_either_page() -> None:
    for before in (18, 21):
        filling = [Paragraph(FULL_LINE, BODY_FLUSH)] * before
        first, second = page_texts(drawn([*filling, Paragraph("段" * 28 * 5, BODY_FLUSH)]).data)
        assert first.count("段") in (0, 3 * 28) and second.count("段") >= 2 * 28


def test_white_space_disappears_at_the_head_of_a_page_unless_it_is_to_stay() -> None:
    plain, gone, kept = (
        glyphs(drawn([*gaps, Paragraph("文")]).data)[0].y for gaps in ([], [Gap(40)], [Gap(40, stays=True)])
    )
    assert gone == plain and kept == pytest.approx(plain - 40, abs=0.1)


def test_page_breaks_make_no_empty_pages() -> None:
    new = PageBreak()
    assert page_texts(drawn([new, Paragraph("甲"), new, new, Paragraph("乙"), new]).data) == ["甲", "乙"]


def test_a_document_without_blocks_has_one_empty_page() -> None:
    assert page_texts(drawn([]).data) == [""]


def test_a_title_of_two_lines_is_balanced_and_whole_words_stand_in_each() -> None:
    shown = glyphs(drawn([title("关于示例区二〇二六年政府工作报告目标任务推进落实情况的报告")]).data)
    lines: dict[float, list[Glyph]] = {}
    for glyph in shown[:-3]:
        lines.setdefault(glyph.y, []).append(glyph)
    texts = ["".join(glyph.character for glyph in line) for line in lines.values()]
    assert texts == ["关于示例区二〇二六年政府工作报告", "目标任务推进落实情况的报告"]
    middles = [(line[0].x + line[-1].x + 21.5) / 2 for line in lines.values()]
    assert middles == pytest.approx([(28 + 156 / 2) * MM] * 2, abs=1)


def test_a_title_keeps_the_lines_it_was_given_and_is_one_line_in_the_file() -> None:
    for text, said in (("关于示例区的\n报告", "关于示例区的报告"), ("Status of\nthe plan", "Status of the plan")):
        data = drawn([title(text)], title=text).data
        assert len({glyph.y for glyph in glyphs(data)[:-3]}) == 2
        assert outline_titles(data) == [(0, said)]
        with pikepdf.open(BytesIO(data)) as pdf:
            assert str(pdf.docinfo["/Title"]) == said


def test_the_outline_lists_title_and_headings() -> None:
    blocks = [title("报告"), heading(1, "一、总体"), heading(2, "（一）经济"), Paragraph("文"), heading(1, "二、问题")]
    assert outline_titles(drawn(blocks).data) == [(0, "报告"), (1, "一、总体"), (2, "（一）经济"), (1, "二、问题")]


def test_the_file_says_what_it_is() -> None:
    document = Document(title="题", author="办公室", subject="进展", dated=date(2026, 9, 30), blocks=[Paragraph("文")])
    data = draw(document, fonts=shipped_fonts()).data
    with pikepdf.open(BytesIO(data)) as pdf:
        said = [str(pdf.docinfo[key]) for key in ("/Title", "/Author", "/Subject", "/CreationDate")]
        assert said == ["题", "办公室", "进展", "D:20260930000000+08'00'"]
        assert str(pdf.Root.Lang) == "zh-CN"


def test_numbers_keep_their_width_where_a_line_is_stretched() -> None:
    shown = glyphs(drawn([Paragraph("区" * 25 + "2026" + "区" * 10, BODY_FLUSH)]).data)
    digits = [glyph for glyph in shown[:-3] if glyph.character.isdigit()]
    steps = [b.x - a.x for a, b in pairwise(digits)]
    assert steps == pytest.approx([15.75 / 2] * 3, abs=0.05)


def test_third_headings_are_bold_and_say_their_text_once() -> None:
    run_in = Paragraph((Span("1.经济回升。", bold=True), Span("后文")), BODY)
    assert text_of(drawn([run_in]).data) == "1.经济回升。后文"


def test_a_signature_stands_four_characters_from_the_right() -> None:
    last = glyphs(drawn([Paragraph("示例区人民政府", SIGNATURE)]).data)[6]
    assert (last.x + 15.75) / 72 * 25.4 == pytest.approx(28 + 156 - 4 * 15.75 / 72 * 25.4, abs=0.3)


def test_lines_below_the_first_hang() -> None:
    shown = glyphs(drawn([Paragraph("1.甲" + "区" * 40, Style(indent=2, hanging=3))]).data)
    lines = sorted({round(glyph.y, 1) for glyph in shown[:-3]}, reverse=True)
    starts = [min(glyph.x for glyph in shown if round(glyph.y, 1) == y) for y in lines]
    assert starts[1] > starts[0]
