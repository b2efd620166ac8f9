"""One report saved in every form an office saves it in."""

import csv
import html
import io
from collections.abc import Callable, Sequence

import openpyxl

PAGE_HEAD = """<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>政府工作报告_青禾县人民政府</title>
<script>var menu = "一、首页。二、公开。";</script><style>p {{ margin: 0 }}</style></head>
<body><div class="top"><a href="/">首页</a> | <a href="/open">政务公开</a> | <a href="/ask">互动交流</a></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/report">政府工作报告</a></div>
<div class="page"><div class="info">发布时间：2031-02-01 来源：县政府办 浏览次数：123 字号：[大 中 小]
<a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a></div>
<div id="zoom" class="TRS_Editor">
"""
PAGE_TAIL = """
</div><div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="related"><h3>相关链接</h3><ul><li><a href="1">青禾县2030年政府工作报告</a></li>
<li><a href="2">一图读懂政府工作报告，欢迎点击。</a></li></ul></div></div>
<div class="footer">主办：青禾县人民政府办公室 承办：信息中心<br>网站标识码：5000000000 某ICP备00000000号
建议使用1366*768分辨率，IE9以上浏览器浏览本网站。</div></body></html>"""
FRAME_WORDS = ("首页", "浏览次数", "打印", "分享到", "一图读懂", "ICP", "分辨率", "margin")


def page(body: str, charset: str = "utf-8") -> bytes:
    """The body in the frame of an invented portal."""
    whole = PAGE_HEAD.format(charset=charset) + body + PAGE_TAIL
    return whole.encode("gb18030" if charset.startswith("gb") else charset)


def workbook(rows: Sequence[Sequence[object]], title: str = "Sheet1") -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The workbook as a file."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def separated(rows: Sequence[Sequence[str]], *, encoding: str = "utf-8-sig", delimiter: str = ",") -> bytes:
    """The rows as Excel and WPS write them."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode(encoding)


def _tagged(text: str, line: str, empty: str = "") -> str:
    return "\n".join(line.format(html.escape(piece) or empty) for piece in text.split("\n"))


FORMS: dict[str, Callable[[str], bytes]] = {
    "gb18030.txt": lambda text: text.encode("gb18030"),
    "utf-16.txt": lambda text: text.encode("utf-16"),
    "utf-16-le.txt": lambda text: text.encode("utf-16-le"),
    "crlf.txt": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "cr.txt": lambda text: text.replace("\n", "\r").encode(),
    "written.txt": lambda text: text.replace("\n", "\\r\\n").encode(),
    "separators.txt": lambda text: text.replace("\n", "\u2028").encode(),
    "paragraphs.html": lambda text: page(_tagged(text, "<p>{}</p>")),
    "blanks.html": lambda text: page(_tagged(text, "<p style='text-indent:0'><span>{}</span></p>", "&nbsp;"), "gb2312"),
    "breaks.htm": lambda text: page("<div>" + _tagged(text, "{}<br/>") + "</div>", "gbk"),
    "pre.html": lambda text: page(f"<pre>{html.escape(text)}</pre>", "utf-16"),
    "wrapped.html": lambda text: page("\n".join(f"<p>{html.escape(piece)}</p>" for piece in text.split("\n\n"))),
    "rows.xlsx": lambda text: workbook([[line] if line else [] for line in text.split("\n")]),
    "cell.xlsx": lambda text: workbook([[text]]),
    "rows.csv": lambda text: separated([[line] for line in text.split("\n")]),
    "rows-gb.csv": lambda text: separated([[line] for line in text.split("\n")], encoding="gb18030"),
    "plain.csv": lambda text: text.encode("gb18030"),
}
