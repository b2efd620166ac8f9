"""Pages saved from a portal: the report without the frame, tables as tables, whatever the markup."""

from pathlib import Path

import pytest

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers import read_source
from rongchang_desktop.importing.readers.sniffing import Form, form_of
from tests.importing.reports import PARAGRAPHS
from tests.importing.saved_forms import FRAME_WORDS, page

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
TABLE = """<p>2031年重点任务分解表</p><table border="1">
<tr><th>序号</th><th>目标任务</th><th colspan="2">责任单位</th></tr>
<tr><td rowspan="2">1</td><td><p>新建停车位500个</p><p>改造管网30公里</p></td><td>县住建局</td><td>县城管局</td></tr>
<tr><td>办好教育</td><td><a href="/jy">县教育局</a></td><td></td></tr>
<tr><td>2<td>稳定就业<td>县人社局<td>各乡镇</table>"""


@pytest.fixture
def read(tmp_path: Path) -> "Reader":
    return Reader(tmp_path)


class Reader:
    """Reads a page as a file."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "报告.html"

    def __call__(self, data: bytes | str) -> Source:
        self._path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return read_source(self._path)


def lines(source: Source) -> list[str]:
    return [paragraph.text for paragraph in source.paragraphs if paragraph.text.strip()]


def test_the_frame_is_left_out_and_said_to_be(read: Reader) -> None:
    source = read(page(BODY))
    assert lines(source) == list(PARAGRAPHS)
    assert not [word for word in FRAME_WORDS if word in source.text]
    assert any("frame of the page" in note.msgid and int(note.params["count"]) >= 5 for note in source.notes)


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "gb18030", "utf-16"])
def test_the_page_says_how_it_is_written(read: Reader, charset: str) -> None:
    assert lines(read(page(BODY, charset))) == list(PARAGRAPHS)


def test_a_page_that_lies_about_how_it_is_written(read: Reader) -> None:
    whole = page(BODY, "gbk").decode("gb18030")
    assert lines(read(whole.encode("utf-8"))) == list(PARAGRAPHS)
    assert lines(read(page(BODY).decode().encode("gb18030"))) == list(PARAGRAPHS)


def test_an_xhtml_page(read: Reader) -> None:
    head = (
        '<?xml version="1.0" encoding="gb2312"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n'
    )
    source = read((head + f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{BODY}</body></html>").encode("gb18030"))
    assert lines(source) == list(PARAGRAPHS)


def test_a_page_laid_out_by_tables(read: Reader) -> None:
    source = read(
        "<html><body><table><tr><td><a href='1'>首页</a></td></tr><tr><td><table><tr><td><a href='2'>机构</a><br>"
        f"<a href='3'>政策</a></td><td>{BODY}</td></tr></table></td></tr><tr><td>版权所有：青禾县</td></tr></table>"
    )
    assert lines(source) == list(PARAGRAPHS) and not source.grids


def test_a_text_parted_among_boxes_is_kept_whole(read: Reader) -> None:
    half = len(PARAGRAPHS) // 2
    first, second = ("".join(f"<div>{p}</div>" for p in part) for part in (PARAGRAPHS[:half], PARAGRAPHS[half:]))
    assert lines(read(page(f"<div>{first}</div><div>{second}</div>"))) == list(PARAGRAPHS)


def test_a_table_of_data_keeps_its_cells(read: Reader) -> None:
    source = read(page(BODY + TABLE))
    grid = source.grids[0]
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["序号", "目标任务", "责任单位", "责任单位"],
        ["1", "新建停车位500个\n改造管网30公里", "县住建局", "县城管局"],
        ["1", "办好教育", "县教育局", ""],
        ["2", "稳定就业", "县人社局", "各乡镇"],
    ]
    assert grid.name == "2031年重点任务分解表"
    assert [cell.repeated for cell in grid.rows[2]] == [True, False, False, False]
    assert all(source.text[cell.start : cell.end] == cell.text for row in grid.rows for cell in row)


def test_a_page_that_is_one_table(read: Reader) -> None:
    assert read(page(TABLE)).grids[0].width == 4


def test_what_is_hidden_is_not_read(read: Reader) -> None:
    hidden = (
        "<p style='display: none'>隐藏的一句话，不应出现。</p><p hidden>又一句。</p>"
        "<!-- 注释，里的<p>话 --><noscript>请启用脚本。</noscript>"
    )
    assert lines(read(page(hidden + BODY))) == list(PARAGRAPHS)


def test_headings_and_bold_phrases_are_marked(read: Reader) -> None:
    source = read(
        page(
            "<h2>二、工作安排</h2><p>　　<strong>（一）抓产业。</strong>建成厂房4万平方米。</p>"
            f"<p><b>稳就业</b></p>{BODY}"
        )
    )
    found = [(paragraph.style_level, paragraph.set_apart) for paragraph in source.paragraphs[:3]]
    assert found == [(2, 0), (None, len("　　（一）抓产业。")), (None, 3)]


def test_the_title_above_the_text_is_kept(read: Reader) -> None:
    whole = page("".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[1:]), "utf-8").decode()
    source = read(whole.replace('<div class="info">', '<h1>青禾县政府工作报告</h1><div class="info">'))
    assert lines(source) == ["青禾县政府工作报告", *PARAGRAPHS[1:]]


def test_entities_and_line_ends_of_the_markup(read: Reader) -> None:
    source = read(
        page(f"<p>一、工作&nbsp;安排&#12288;今年\n   要办好\r\nWTO\n相关&ldquo;实事&rdquo;，办好10件。</p>{BODY}")
    )
    assert lines(source)[0] == "一、工作 安排\u3000今年要办好WTO相关“实事”，办好10件。"


def test_a_page_without_a_report_says_what_to_do(read: Reader) -> None:
    with pytest.raises(UserFacingError, match=r"No text of a report.*报告\.html.*\.txt"):
        read("<html><body><script>load()</script><a href='x'>登录</a></body></html>")


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html><p>",
        "\ufeff<HTML>",
        "  \n<!-- saved from url -->",
        "<div class='a'>",
        "<table><tr><td>",
        "<p>a</p>" * 3,
    ],
)
def test_pages_are_known_by_their_first_bytes(start: str) -> None:
    assert form_of(start.encode()) is Form.WEB_PAGE
    assert form_of(start.encode("utf-16")) is Form.WEB_PAGE


def test_a_text_that_speaks_of_markup_is_no_page() -> None:
    assert form_of("一、网页标签<p>的使用，a<b且c>d。".encode()) is Form.TEXT
