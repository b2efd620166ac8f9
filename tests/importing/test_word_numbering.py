"""Automatic numbers stand before the words as Word shows them, and read as typed ones do."""

import pytest

from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers.word import document as word
from rongchang_desktop.importing.readers.word.numerals import numeral
from rongchang_desktop.importing.reading import draft_of
from tests.importing.docx_files import level, listed, lists, paragraph, run, word_file
from tests.importing.reports import PARAGRAPHS, VOCABULARY, read_lines, shape

OUTLINE = lists(
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "%1.%4", "<w:isLgl/>"),
)


def lines(*body: str, numbering: str = OUTLINE, styles: str = "") -> list[str]:
    content = word.read(word_file(*body, numbering=numbering, styles=styles), "报告.docx")
    return [p.text for p in content.paragraphs]


def test_levels_count_and_restart_below_a_new_number() -> None:
    body = [listed("甲"), listed("乙", level=1), listed("丙", level=1), listed("丁"), listed("戊", level=1)]
    assert lines(*body) == ["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊"]


def test_a_level_may_show_the_numbers_above_it_in_digits() -> None:
    assert lines(listed("甲"), listed("乙"), listed("丙", level=3)) == ["一、甲", "二、乙", "2.1 丙"]


def test_a_level_may_go_on_counting_below_a_new_number() -> None:
    kept = lists(level(0, "decimal", "%1."), level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>'))
    body = [listed("甲"), listed("乙", level=1), listed("丙"), listed("丁", level=1)]
    assert lines(*body, numbering=kept) == ["1.甲", "(1)乙", "2.丙", "(2)丁"]


def test_lists_of_one_definition_count_together_until_one_begins_anew() -> None:
    shared = lists(
        level(0, "decimal", "%1、"),
        instances='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    )
    body = [listed("甲"), listed("乙", 2), listed("丙", 3), listed("丁", 3), listed("戊", 9)]
    assert lines(*body, numbering=shared) == ["1、甲", "2、乙", "5、丙", "6、丁", "戊"]


def test_a_style_may_number_and_a_paragraph_may_refuse() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    own = '<w:pStyle w:val="B"/>'
    refused = f'{own}<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = [paragraph("甲", properties=own), paragraph("乙", properties=refused), paragraph("丙", properties=own)]
    assert lines(*body, styles=styles) == ["一、甲", "乙", "二、丙"]


def test_bullets_are_left_out_and_empty_paragraphs_show_no_lone_number() -> None:
    assert lines(listed("甲"), numbering=lists(level(0, "bullet", "\uf0b7"))) == ["甲"]
    assert lines(listed(""), listed("乙")) == ["", "二、乙"]


@pytest.mark.parametrize(
    ("style", "value", "shown"),
    [("chineseCountingThousand", 101, "一百零一"), ("chineseCounting", 10, "十"), ("chineseCounting", 21, "二十一"),
     ("chineseCounting", 110, "一百一十"), ("chineseCounting", 1003, "一千零三"), ("ideographTraditional", 3, "丙"),
     ("chineseLegalSimplified", 12, "壹拾贰"), ("decimalEnclosedCircleChinese", 20, "⑳"), ("lowerRoman", 14, "xiv"),
     ("upperLetter", 28, "BB"), ("decimalZero", 7, "07"), ("taiwaneseDigital", 10, "一〇"), ("unheard", 7, "7")],
)  # fmt: skip
def test_numerals_of_every_dress(style: str, value: int, shown: str) -> None:
    assert numeral(value, style) == shown


def test_a_report_numbered_automatically_reads_as_one_numbered_by_hand() -> None:
    body = []
    for text in PARAGRAPHS:
        number = list_number(text)
        depth = {"comma": 0, "paren": 1}.get(number.style.value) if number else None
        body.append(paragraph(text) if depth is None or number is None else listed(text[number.end :], level=depth))
    content = word.read(word_file(*body, numbering=OUTLINE), "报告.docx")
    source = Source(name="报告.docx", text=content.text, sha256="", paragraphs=content.paragraphs, may_be_wrapped=False)
    assert shape(draft_of(source, VOCABULARY, silent)) == shape(read_lines(*PARAGRAPHS))


def test_a_bold_phrase_heads_its_paragraph_whatever_its_words() -> None:
    head, rest = "“村村通”再提速。", "改建农村道路30公里，安装路灯600盏。"
    lead = ("一、2031年工作安排", "（一）着力提升城乡面貌。坚持规划先行。")
    tail = ("（二）着力改善民生。坚持尽力而为。", "稳定和扩大就业。城镇新增就业600人以上。")
    body = [*map(paragraph, lead), paragraph(run(head, "<w:b/>"), rest), *map(paragraph, tail)]
    content = word.read(word_file(*body), "报告.docx")
    source = Source(name="报告.docx", text=content.text, sha256="", paragraphs=content.paragraphs, may_be_wrapped=False)
    section = draft_of(source, VOCABULARY, silent).areas[0].children[-1]
    assert (section.kind.value, section.text) == ("section", "“村村通”再提速")
    assert section.confidence >= 0.95
