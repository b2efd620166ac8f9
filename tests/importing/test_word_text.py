"""The words of a Word file are those a reader sees on the page, in their order, once."""

import pytest

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.importing.readers.word import document as word
from tests.importing.docx_files import paragraph, run, word_file


def lines(*body: str, **parts: str) -> list[str]:
    content = word.read(word_file(*body, **parts), "报告.docx")
    assert [content.text[p.start : p.end] for p in content.paragraphs] == [p.text for p in content.paragraphs]
    return [p.text for p in content.paragraphs]


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    changed = (
        "<w:del><w:r><w:delText>二十</w:delText></w:r></w:del>"
        f"<w:ins>{run('三十')}</w:ins>"
        f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('新处')}</w:moveTo>"
    )
    assert lines(paragraph("建设", changed, "个站点。")) == ["建设三十新处个站点。"]


def test_a_paragraph_whose_mark_was_deleted_runs_on() -> None:
    first = paragraph("推进", properties="<w:rPr><w:del/></w:rPr>")
    assert lines(first, paragraph("老旧小区改造。"), paragraph("下一段。")) == ["推进老旧小区改造。", "下一段。"]


def test_content_controls_links_and_fields_show_their_words() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('一季度')}</w:sdtContent></w:sdt>"
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击输入')}</w:sdtContent></w:sdt>"
    link = f"<w:hyperlink>{run('完成')}</w:hyperlink>"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        f"{run('REF y')}"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(paragraph(control, prompt, link, field, "项。")) == ["一季度完成3项。"]
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('整段在控件中。')}</w:sdtContent></w:sdt>"
    assert lines(block) == ["整段在控件中。"]


def test_hidden_text_is_not_read_by_whatever_style_it_is_hidden() -> None:
    styles = '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = run("暗", "<w:vanish/>") + run("藏", '<w:rStyle w:val="Ghost"/>')
    shown = run("明", '<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>')
    assert lines(paragraph(hidden, "看得见", shown), styles=styles) == ["看得见明"]


def test_signs_that_are_no_text_elements() -> None:
    signs = (
        "<w:r><w:t>110</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>号</w:t>"
        '<w:tab/><w:sym w:font="Wingdings" w:char="F082"/><w:sym w:font="Arial" w:char="2030"/>'
        "<w:ruby><w:rt><w:r><w:t>hé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>禾</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    assert lines(paragraph(signs)) == ["110-2号\t②‰禾"]


def test_a_soft_break_parts_lines_but_not_a_heading() -> None:
    broken = "<w:r><w:t>二、2031年</w:t><w:br/><w:t>工作安排</w:t></w:r>"
    assert lines(paragraph(broken)) == ["二、2031年", "工作安排"]
    assert lines(paragraph(broken, properties='<w:outlineLvl w:val="0"/>')) == ["二、2031年工作安排"]


def test_a_text_box_is_read_once() -> None:
    inside = f"<w:txbxContent>{paragraph('框中的话。')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(paragraph("框外的话。", box), paragraph("后面的话。")) == ["框外的话。", "框中的话。", "后面的话。"]


def test_footnotes_leave_a_mark_and_stand_after_the_end() -> None:
    notes = f'<w:footnote w:id="7">{paragraph("<w:r><w:footnoteRef/></w:r>", "指三项工程。")}</w:footnote>'
    body = (
        paragraph("实施", run("工程", "<w:b/>"), '<w:r><w:footnoteReference w:id="7"/></w:r>', "。"),
        paragraph("完。"),
    )
    assert lines(*body, footnotes=notes) == ["实施工程[1]。", "完。", "注释", "[1] 指三项工程。"]


def test_radicals_become_the_characters_they_look_like() -> None:
    assert lines(paragraph("⼀、⺠⽣⼯作和⻓江")) == ["一、民生工作和长江"]


def test_a_table_of_contents_stays_in_the_source_and_out_of_the_paragraphs() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    body = word_file(
        paragraph("一、工作回顾\t1", properties='<w:pStyle w:val="T1"/>'), paragraph("正文。"), styles=styles
    )
    content = word.read(body, "报告.docx")
    assert content.text == "一、工作回顾\t1\n正文。"
    assert [p.text for p in content.paragraphs] == ["正文。"]


@pytest.mark.parametrize(
    ("own", "level"),
    [('<w:pStyle w:val="Mine"/>', 2), ('<w:pStyle w:val="Mine"/><w:outlineLvl w:val="9"/>', None),
     ('<w:outlineLvl w:val="2"/>', 3), ('<w:pStyle w:val="Named"/>', 4), ("", None)],
)  # fmt: skip
def test_heading_levels_come_from_styles_of_any_name(own: str, level: int | None) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="二级"/><w:basedOn w:val="H2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Named"><w:name w:val="标题 4"/></w:style>'
    )
    content = word.read(word_file(paragraph("抓产业", properties=own), styles=styles), "报告.docx")
    assert content.paragraphs[0].style_level == level


def test_a_phrase_set_apart_is_marked_where_it_ends() -> None:
    body = (
        paragraph(run("壮大制造业集群。", "<w:b/>"), "实施链条强基行动，新增企业。"),
        paragraph(run("壮大制造业", '<w:rFonts w:eastAsia="黑体"/>'), "。实施链条强基行动，新增企业。"),
        paragraph("实施", run("链条强基", "<w:b/>"), "行动，新增企业。"),
        paragraph(run("实施", "<w:b/>"), "链条强基行动，新增企业。"),
    )
    content = word.read(word_file(*body), "报告.docx")
    assert [p.set_apart for p in content.paragraphs] == [8, 6, 0, 0]


def test_where_all_is_bold_nothing_is_set_apart() -> None:
    content = word.read(word_file(paragraph(run("壮大制造业集群。", "<w:b/>"))), "报告.docx")
    assert content.paragraphs[0].set_apart == 0


def test_strict_files_are_read() -> None:
    usual = word_file(paragraph("一、工作安排"))
    strict = (
        b'<?xml version="1.0"?><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        b"<w:body><w:p><w:r><w:t>strict</w:t></w:r></w:p></w:body></w:document>"
    )
    assert word.read(usual, "报告.docx").text == "一、工作安排"
    assert word.read(word_file(document=strict), "报告.docx").text == "strict"


def test_an_embedded_document_is_reported() -> None:
    content = word.read(word_file(paragraph("正文。"), '<w:altChunk r:id="r9"/>'), "报告.docx")
    assert len(content.notes) == 1


def test_text_cut_to_a_column_and_pasted_may_be_wrapped() -> None:
    cut = [paragraph("今年要扎实做好各项工作，") for _ in range(8)]
    assert word.read(word_file(*cut), "报告.docx").may_be_wrapped
    assert not word.read(word_file(*[paragraph("扎实做好各项工作。")] * 8), "报告.docx").may_be_wrapped


def test_a_main_part_that_is_no_document_is_refused() -> None:
    with pytest.raises(UserFacingError, match="damaged"):
        word.read(word_file(document=b"<html/>"), "报告.docx")
