"""Tables of a Word file become grids with their merges filled; a table that only frames text is text."""

from rongchang_desktop.importing.readers.content import Content
from rongchang_desktop.importing.readers.word import document as word
from tests.importing.docx_files import cell, level, listed, lists, paragraph, table, word_file


def read(*body: str, numbering: str = "") -> Content:
    content = word.read(word_file(*body, numbering=numbering), "报告.docx")
    for grid in content.grids:
        for row in grid.rows:
            assert len(row) == grid.width
            assert all(content.text[found.start : found.end] == found.text for found in row)
    return content


def texts(content: Content) -> list[list[str]]:
    return [[found.text for found in row] for row in content.grids[0].rows]


HEAD = cell("任务") + cell("责任单位")


def test_cells_know_their_place_and_stay_out_of_the_paragraphs() -> None:
    content = read(
        paragraph("前文。"), table(HEAD, cell("新建道路", "延长管网") + cell("区城管局")), paragraph("后文。")
    )
    assert texts(content) == [["任务", "责任单位"], ["新建道路\n延长管网", "区城管局"]]
    assert [p.text for p in content.paragraphs] == ["前文。", "后文。"]
    assert content.text == "前文。\n任务\t责任单位\n新建道路\n延长管网\t区城管局\n后文。"


def test_merges_are_filled_across_and_down() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    content = read(
        table(
            cell("任务分解", properties='<w:gridSpan w:val="2"/>'),
            cell("产业", properties=down) + cell("甲"),
            cell("", properties=on) + cell("乙"),
        )
    )
    assert texts(content) == [["任务分解", "任务分解"], ["产业", "甲"], ["产业", "乙"]]
    repeated = [[found.repeated for found in row] for row in content.grids[0].rows]
    assert repeated == [[False, True], [False, False], [True, False]]
    assert content.text.count("产业") == 1


def test_the_caption_names_the_grid_and_leaves_the_paragraphs() -> None:
    content = read(paragraph("正文。"), paragraph("附表1 主要指标"), paragraph("单位：亿元"), table(HEAD, HEAD))
    assert content.grids[0].name == "附表1 主要指标"
    assert [p.text for p in content.paragraphs] == ["正文。"]
    assert "单位：亿元" in content.text


def test_a_numbered_title_above_names_the_grid_and_stays() -> None:
    content = read(paragraph("三、重点任务分解表"), table(HEAD, HEAD))
    assert content.grids[0].name == "三、重点任务分解表"
    assert [p.text for p in content.paragraphs] == ["三、重点任务分解表"]


def test_a_sentence_above_is_no_caption() -> None:
    assert read(paragraph("今年任务如下表所示，请各单位抓好落实。"), table(HEAD, HEAD)).grids[0].name == ""


def test_a_table_of_one_column_is_text() -> None:
    content = read(table(cell("一、工作安排"), cell("今年要办好实事。")))
    assert not content.grids
    assert [p.text for p in content.paragraphs] == ["一、工作安排", "今年要办好实事。"]


def test_a_cell_that_frames_a_whole_report_is_text() -> None:
    long = ["今年要扎实办好各项民生实事，努力让人民群众更加满意。" * 8] * 4
    content = read(table(cell("政府工作报告") + cell(""), cell(*long) + cell("一")))
    assert not content.grids
    assert sum(p.text == long[0] for p in content.paragraphs) == 4


def test_automatic_numbers_count_the_rows() -> None:
    content = read(
        table(HEAD, cell(listed("")) + cell("甲"), cell(listed("")) + cell("乙")),
        numbering=lists(level(0, "decimal", "%1.")),
    )
    assert [row[0] for row in texts(content)] == ["任务", "1.", "2."]


def test_rows_short_of_cells_are_filled_and_deleted_rows_are_gone() -> None:
    deleted = f"<w:trPr><w:del/></w:trPr>{cell('旧') + cell('旧')}"
    shifted = f'<w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("乙")}'
    assert texts(read(table(HEAD, deleted, shifted, cell("甲")))) == [["任务", "责任单位"], ["", "乙"], ["甲", ""]]


def test_an_absurd_span_is_cut() -> None:
    assert read(table(HEAD, cell("甲", properties='<w:gridSpan w:val="99999999"/>'))).grids[0].width <= 64


def test_a_table_inside_a_cell_is_flattened() -> None:
    inner = table(cell("丙") + cell("丁"))
    outer = f"<w:tc><w:tcPr/>{paragraph('甲')}{inner}{paragraph('乙')}</w:tc>"
    assert texts(read(table(HEAD, outer + cell("戊"))))[1] == ["甲\n丙 丁\n乙", "戊"]
