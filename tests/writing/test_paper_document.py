"""A paper as a Word file: what it says, in which named styles, on which pages, and the same bytes every time."""

import os
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from rongchang_desktop.domain.papers.content import (
    Band,
    Column,
    Document,
    Gap,
    Imprint,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Sides,
    Span,
    Table,
    heading,
    title,
)
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import BODY, BODY_FLUSH, LEADING, NOTE, RED, SIGNATURE, TABLE_TITLE
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.foundation.task_progress import Cancelled
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.writing.paper_document import document_bytes
from tests.writing.word_files import opened, part, said_by, texts, typesetting, word_bytes, word_file

CHINESE = Localizer("zh_CN")
GOLDEN = Path(__file__).parents[1] / "golden" / "forms" / "notice.xml"
TABLE = Table(
    columns=(
        Column(head="序号", weight=1),
        Column(head="牵头", weight=2, group="单位"),
        Column(head="配合", weight=2, group="单位"),
        Column(head="任务", weight=5),
    ),
    rows=(
        Band("（一）工业"),
        Band("共2项", joined=True),
        Row(("1", "区科技局", "", (Span("●", Typeface.MARKS, colour=RED), Span(" 达序时")))),
        Row(("2", "区财政局", "区审计局", "㐂𠮷䶮\n两行")),
    ),
)
NOTICE = (
    Sides(left="示例府办〔2026〕12号", right="签发人：李某"),
    Rule(thickness=2, colour=RED),
    title("关于印发任务分解方案的通知"),
    Paragraph("各镇人民政府：", BODY_FLUSH),
    Paragraph("现将“方案”印发——请落实。"),
    heading(1, "一、总体要求"),
    heading(2, "（一）目标"),
    heading(3, "1.责任"),
    Paragraph("注：责任以本文为准。", NOTE),
    Gap(LEADING),
    Paragraph("示例区人民政府办公室\n2026年9月30日", SIGNATURE),
    Imprint((Rule(thickness=1), Sides(left="示例区人民政府办公室", right="2026年9月30日印发"), Rule(thickness=1))),
    PageBreak(Orientation.LANDSCAPE),
    Paragraph("任务分解表", TABLE_TITLE),
    TABLE,
    PageBreak(),
    Paragraph("回到正文。"),
)


def test_every_text_stands_in_its_place() -> None:
    assert texts(word_file(NOTICE)) == said_by(NOTICE)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert word_bytes(NOTICE) == word_bytes(NOTICE)


def test_paragraphs_are_in_named_styles_that_navigation_knows() -> None:
    document = word_file(NOTICE, CHINESE)
    names = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert names["关于印发任务分解方案的通知"] == "公文标题"
    assert names["现将“方案”印发——请落实。"] == "公文正文"
    assert [names[text] for text in ("一、总体要求", "（一）目标", "1.责任")] == ["一级标题", "二级标题", "三级标题"]
    levels = [
        document.styles[name].element.find(f".//{qn('w:outlineLvl')}").get(qn("w:val"))
        for name in ("公文标题", "一级标题", "二级标题", "三级标题")
    ]
    assert levels == ["0", "1", "2", "3"]


def test_styles_carry_face_size_leading_and_indent_in_characters() -> None:
    styles = word_file(NOTICE, CHINESE).styles
    for name, face, letters, size, leading in (
        ("公文标题", "方正小标宋简体", "方正小标宋简体", 22, 34),
        ("公文正文", "仿宋_GB2312", "Times New Roman", 16, 28.95),
        ("一级标题", "黑体", "黑体", 16, 28.95),
        ("二级标题", "楷体_GB2312", "Times New Roman", 16, 28.95),
    ):
        style = styles[name]
        fonts = style.element.find(f".//{qn('w:rFonts')}")
        assert (fonts.get(qn("w:eastAsia")), fonts.get(qn("w:ascii"))) == (face, letters)
        assert style.font.size == Pt(size)
        assert style.paragraph_format.line_spacing == Pt(leading)
    assert styles["公文正文"].element.find(f".//{qn('w:ind')}").get(qn("w:firstLineChars")) == "200"
    assert styles["表下注释"].element.find(f".//{qn('w:ind')}").get(qn("w:hangingChars")) == "200"
    assert styles["三级标题"].font.bold


def test_quotation_marks_and_dashes_are_set_in_the_chinese_face() -> None:
    hints = {
        language: 'w:hint="eastAsia"' in part(word_bytes([Paragraph("“一”——")], language=language), "word/document.xml")
        for language in ("zh-CN", "en")
    }
    assert hints == {"zh-CN": True, "en": False}


def test_the_page_is_that_of_the_standard_and_annexes_lie_across() -> None:
    upright, across, again = word_file(NOTICE).sections
    assert abs(upright.page_width - Mm(210)) < Pt(0.1) and abs(upright.page_height - Mm(297)) < Pt(0.1)
    margins = (upright.top_margin, upright.left_margin, upright.right_margin, upright.bottom_margin)
    assert [round(margin / Mm(1)) for margin in margins if margin is not None] == [37, 28, 26, 35]
    assert (across.orientation, again.orientation) == (WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT)
    assert abs(across.page_width - Mm(297)) < Pt(0.1)
    assert across.top_margin is not None and round(across.top_margin / Mm(1)) == 28
    grid = upright._sectPr.find(qn("w:docGrid"))
    pitch, narrower = (int(grid.get(qn(name))) for name in ("w:linePitch", "w:charSpace"))
    assert grid.get(qn("w:type")) == "linesAndChars"
    assert 22 * pitch / 20 <= 225 * 72 / 25.4 < 23 * pitch / 20
    assert 28 * (16 + narrower / 4096) == pytest.approx(156 * 72 / 25.4, abs=0.1)


def test_page_numbers_stand_outside_right_on_odd_pages_and_left_on_even_ones() -> None:
    data = word_bytes(NOTICE)
    assert "evenAndOddHeaders" in part(data, "word/settings.xml")
    upright, across, _ = opened(data).sections
    for section in (upright, across):
        sides = []
        for footer in (section.footer, section.even_page_footer):
            assert not footer.is_linked_to_previous
            (line,) = (found for found in footer._element.iter(qn("w:p")) if found.findall(qn("w:r")))
            assert line.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"
            assert [run.text for run in line.findall(qn("w:r"))] == ["— ", " —"]
            sides.append(line.pPr.find(qn("w:jc")).get(qn("w:val")))
        assert sides == ["right", "left"]
    turned = across.footer._element.find(f".//{qn('w:textDirection')}")
    assert turned.get(qn("w:val")) == "tbRl"
    assert upright.footer._element.find(f".//{qn('w:textDirection')}") is None


def test_a_table_has_repeated_heads_that_are_merged_and_bands_across_it() -> None:
    (table,) = (found for found in word_file([TABLE]).tables)
    heads = [row for row in table.rows if row._tr.trPr.find(qn("w:tblHeader")) is not None]
    assert [row._tr for row in heads] == [table.rows[0]._tr, table.rows[1]._tr]
    assert [cell.text for cell in table.rows[0].cells] == ["序号", "单位", "单位", "任务"]
    assert [cell.text for cell in table.rows[1].cells] == ["序号", "牵头", "配合", "任务"]
    assert [table.rows[at].cells[0].grid_span for at in (2, 3, 4)] == [4, 4, 1]
    assert table.rows[2]._tr.find(f".//{qn('w:shd')}").get(qn("w:fill")) == "F7F7F7"
    widths = [column.width for column in table.columns]
    assert sum(width for width in widths if width) == pytest.approx(Mm(156), abs=Pt(0.2))


def test_a_joined_band_has_no_rule_above_it() -> None:
    (table,) = word_file([TABLE]).tables
    edges = [[edge.tag for edge in row._tr.iter(qn("w:top"), qn("w:bottom"))] for row in table.rows]
    assert edges[2:5] == [[qn("w:bottom")], [qn("w:top")], []]


def test_long_rows_may_be_split_between_pages_and_short_ones_not() -> None:
    long = Row(("1", "荣" * 3000))
    columns = (Column(head="号", weight=1), Column(head="任务", weight=5))
    (table,) = word_file([Table(columns=columns, rows=(long, Row(("2", "短"))))]).tables
    whole = [row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows]
    assert whole == [True, False, True]
    assert table.rows[1].cells[1].text == "荣" * 3000


def test_a_table_without_heads_begins_with_its_rows() -> None:
    columns = (Column(head="", weight=1), Column(head="", weight=1))
    (table,) = word_file([Table(columns=columns, rows=(Row(("甲", "乙")),))]).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["甲", "乙"]]


def test_two_tables_stay_two() -> None:
    columns = (Column(head="号", weight=1),)
    tables = [Table(columns=columns, rows=(Row((text,)),)) for text in "甲乙"]
    assert len(word_file(tables).tables) == 2


def test_colours_and_faces_of_pieces_are_kept() -> None:
    (table,) = word_file([TABLE]).tables
    mark, word = table.rows[4].cells[3].paragraphs[0].runs
    assert str(mark.font.color.rgb) == "CC0000" and word.font.color.rgb is None
    assert mark._r.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "黑体"


def test_the_imprint_stands_at_the_foot_of_the_page() -> None:
    (table,) = word_file(NOTICE[:-4]).tables
    place = table._tbl.tblPr.find(qn("w:tblpPr"))
    assert (place.get(qn("w:vertAnchor")), place.get(qn("w:tblpYSpec"))) == ("margin", "bottom")
    assert table.rows[0].cells[0].text.strip() == "示例区人民政府办公室\t2026年9月30日印发"


def test_ends_too_long_for_one_line_stand_on_two() -> None:
    document = word_file([Sides(left="报：" + "区委" * 10, right="送：" + "区政府" * 6)])
    assert [paragraph.text[0] for paragraph in document.paragraphs] == ["报", "送"]


def test_a_break_at_the_beginning_only_turns_the_page() -> None:
    (section,) = word_file([PageBreak(Orientation.LANDSCAPE), Paragraph("附表")]).sections
    assert section.orientation == WD_ORIENT.LANDSCAPE


def test_an_empty_paper_is_a_page() -> None:
    document = word_file([])
    assert len(document.sections) == 1 and texts(document) == []


def test_what_cannot_stand_in_a_file_is_left_out() -> None:
    assert texts(word_file([Paragraph("甲\x00\x0b乙\ud800\t丙")])) == ["甲乙 丙"]


def test_the_file_says_what_it_is() -> None:
    document = word_file([], title="通知\n全文", author="示例区办", dated=date(2026, 9, 30), language="zh-CN")
    said = document.core_properties
    assert (said.title, said.language) == ("通知全文", "zh-CN")
    assert said.author == said.last_modified_by == "示例区办"
    assert said.created is not None and said.created.replace(tzinfo=None) == datetime(2026, 9, 30)
    assert word_file([], title="荣" * 300).core_properties.title == "荣" * 255
    assert word_file([]).core_properties.created is None


def test_only_our_own_styles_are_in_the_file() -> None:
    names = [style.name for style in word_file([Paragraph("荣")], CHINESE).styles]
    assert names == ["Normal", "公文正文", "公文标题", "一级标题", "二级标题", "三级标题"]


def test_styles_without_a_name_are_told_apart() -> None:
    small, smaller = replace(BODY, size=12.0), replace(BODY, size=12.0, leading=20.0)
    document = word_file([Paragraph("甲", small), Paragraph("乙", smaller)], CHINESE)
    assert [paragraph.style.name for paragraph in document.paragraphs if paragraph.style] == ["仿宋 12", "仿宋 12 2"]


def test_the_faces_that_the_office_has_chosen_are_used() -> None:
    paper = Document(title="题", blocks=(Paragraph("荣"),))
    chosen = replace(typesetting(), faces={Typeface.FANG: "方正仿宋_gbk", Typeface.KAI: "shipped"})
    data = document_bytes(paper, CHINESE, chosen)
    assert 'w:eastAsia="方正仿宋_gbk"' in part(data, "word/styles.xml")
    table = part(data, "word/fontTable.xml")
    assert 'w:name="方正仿宋_gbk"' in table and 'w:name="楷体_GB2312"' in table


def test_it_can_be_stopped() -> None:
    def stop(done: int, total: int | None = None, message: str = "") -> None:
        raise Cancelled

    rows = [Row((str(number),)) for number in range(100)]
    paper = Document(title="题", blocks=(Table(columns=(Column(head="号", weight=1),), rows=rows),))
    with pytest.raises(Cancelled):
        document_bytes(paper, CHINESE, typesetting(), stop)


def test_the_notice_is_written_as_it_always_was() -> None:
    """With GOLDEN=write in the environment the XML is written anew, to be read as a diff."""
    said = etree.fromstring(part(word_bytes(NOTICE, CHINESE), "word/document.xml").encode())
    written = etree.tostring(said, pretty_print=True, encoding="unicode")
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(written, encoding="utf-8")
    assert written == GOLDEN.read_text(encoding="utf-8")


def test_the_last_row_stays_with_what_is_signed_below_it() -> None:
    signed = (replace(TABLE, room_below=40.0), Gap(10), Paragraph("核实人", BODY_FLUSH))
    for blocks, kept in ((signed, True), ((TABLE, *signed[1:]), False)):
        row = word_file(blocks).tables[0].rows[-1]
        assert all((cell.paragraphs[0].paragraph_format.keep_with_next is True) == kept for cell in row.cells)
